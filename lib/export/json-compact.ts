import type { Article } from '@/lib/api/types';
import type {
  Candidate,
  Geoparsed,
  Place,
  Reason,
  ResolvedMention,
  ResolvedPlace,
} from '@/lib/geoparse/types';
import type { Exporter, Json } from './types';

/** Position in `rows`. */
type RowIndex = number;

/** A result in which every place, and every list of candidates, is written once. */
interface CompactJson {
  readonly id?: string | number;
  readonly article: Article;
  readonly language: string;
  readonly rows: readonly Place[];
  readonly candidateLists: readonly (readonly CompactCandidate[])[];
  readonly mentions: readonly CompactMention[];
  readonly places: readonly CompactPlace[];
  readonly corrections?: readonly Json[];
}

type CompactCandidate = readonly [row: RowIndex, score: number, reasons: readonly Reason[]];

interface CompactMention extends Omit<ResolvedMention, 'place' | 'candidates'> {
  readonly place: RowIndex | null;
  /** Position in `candidateLists`. */
  readonly candidates: number;
}

interface CompactPlace extends Omit<ResolvedPlace, 'place'> {
  readonly place: RowIndex;
}

/**
 * The whole result at a half to a quarter of the size of `json` (measured on our samples, alone and
 * strung together), for programs that carry it over a network: `readCompactJson` gives it back.
 */
export const jsonCompact = {
  id: 'json-compact',
  label: 'JSON, complete, each place once',
  extension: 'json',
  mediaType: 'application/json',
  explain: true,
  join: 'lines',
  write: ({ id, article, result, corrections }) => {
    const rows = makeTable<Place>(({ id: placeId }) => placeId);
    const lists = makeTable<readonly Candidate[]>((list) => list);
    const mentions = result.mentions.map(
      ({ place, candidates, ...rest }): CompactMention => ({
        ...rest,
        place: place && rows.indexOf(place),
        candidates: lists.indexOf(candidates),
      }),
    );
    const places = result.places.map(
      ({ place, ...rest }): CompactPlace => ({ ...rest, place: rows.indexOf(place) }),
    );
    const candidateLists = lists.entries.map((list) =>
      list.map(
        ({ place, score, reasons }): CompactCandidate => [rows.indexOf(place), score, reasons],
      ),
    );
    return JSON.stringify({
      id,
      article,
      language: result.language,
      rows: rows.entries,
      candidateLists,
      mentions,
      places,
      corrections,
    } satisfies CompactJson);
  },
} as const satisfies Exporter;

/**
 * The article and result of a compact JSON. Places and lists of candidates that were one are one
 * again, so the result takes little memory too.
 *
 * @param json as this program wrote it; it is not checked
 */
export function readCompactJson(json: string): { article: Article } & Geoparsed {
  const compact: CompactJson = JSON.parse(json);
  const { article, language, rows } = compact;
  const lists = compact.candidateLists.map((list) =>
    list.map(([row, score, reasons]): Candidate => ({ place: rows[row]!, score, reasons })),
  );
  return {
    article,
    language,
    mentions: compact.mentions.map((mention) => ({
      ...mention,
      place: mention.place === null ? null : rows[mention.place]!,
      candidates: lists[mention.candidates]!,
    })),
    places: compact.places.map((resolved) => ({ ...resolved, place: rows[resolved.place]! })),
  };
}

/** A list that each thing enters once, by its key. */
function makeTable<T>(keyOf: (thing: T) => unknown) {
  const entries: T[] = [];
  const indexes = new Map<unknown, number>();
  return {
    entries,
    indexOf(thing: T): number {
      const key = keyOf(thing);
      let index = indexes.get(key);
      if (index === undefined) {
        index = entries.push(thing) - 1;
        indexes.set(key, index);
      }
      return index;
    },
  };
}

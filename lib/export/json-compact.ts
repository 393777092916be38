import type { Article } from '@/lib/article';
import type {
  Candidate,
  Geoparsed,
  Place,
  Reason,
  ResolvedMention,
  ResolvedPlace,
} from '@/lib/geoparse/types';
import type { ArticleDocument, TextExporter } from './types';

/** Position in `rows`. */
type RowIndex = number;

/** A result in which every place, and every list of candidates, is written once. */
export interface CompactResult {
  readonly language: string;
  readonly rows: readonly Place[];
  readonly candidateLists: readonly (readonly CompactCandidate[])[];
  readonly mentions: readonly CompactMention[];
  readonly places: readonly CompactPlace[];
}

interface CompactJson extends CompactResult {
  readonly id?: string | number;
  readonly article: Article;
  readonly corrections?: ArticleDocument['corrections'];
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
  group: 'data',
  extension: 'json',
  mediaType: 'application/json',
  explain: true,
  join: 'lines',
  write: ({ id, article, result, corrections }) =>
    JSON.stringify({ id, article, ...compactResult(result), corrections } satisfies CompactJson),
} as const satisfies TextExporter;

/** A result with each place and list of candidates once. */
export function compactResult(result: Geoparsed): CompactResult {
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
  return { language: result.language, rows: rows.entries, candidateLists, mentions, places };
}

/**
 * The result of a compact one. Places and lists of candidates that were one are one again, so it
 * takes little memory too.
 *
 * @throws RangeError where it refers to a row or list that is not there
 */
export function expandResult(compact: CompactResult): Geoparsed {
  const { language, rows } = compact;
  const rowAt = (index: RowIndex) => at(rows, index);
  const lists = compact.candidateLists.map((list) =>
    list.map(([row, score, reasons]): Candidate => ({ place: rowAt(row), score, reasons })),
  );
  return {
    language,
    mentions: compact.mentions.map((mention) => ({
      ...mention,
      place: mention.place === null ? null : rowAt(mention.place),
      candidates: at(lists, mention.candidates),
    })),
    places: compact.places.map((resolved) => ({ ...resolved, place: rowAt(resolved.place) })),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no entry ${index} among ${list.length}`);
  return found;
}

/**
 * The article and result of a compact JSON.
 *
 * @param json as this program wrote it; it is not checked
 */
export function readCompactJson(json: string): { article: Article } & Geoparsed {
  const compact: CompactJson = JSON.parse(json);
  return { article: compact.article, ...expandResult(compact) };
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

import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { Candidate, Place, ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';
import { toPolygon } from './area';
import type { ArticleDocument } from './types';

/** Properties of a feature that stands for a place. */
export interface PlaceProperties extends Omit<Place, 'id'> {
  readonly type: 'place';
  readonly placeId: string;
  readonly nameInText: string;
  readonly confidence: number;
  readonly certainty: ResolvedPlace['certainty'];
  readonly about: boolean;
  readonly aboutScore: number;
  /** The editor's words on it. */
  readonly note?: string;
  readonly mentions: readonly MentionProperties[];
}

/** Properties of a feature that stands for a mention without a place; its geometry is null. */
export interface UnplacedProperties {
  readonly type: 'unplaced-mention';
  readonly name: string;
  readonly mentions: readonly [MentionProperties];
}

/** A candidate by its gazetteer id, with enough to be read and drawn. */
export interface CandidateProperties
  extends Pick<Candidate, 'score' | 'reasons'>,
    Pick<Place, 'name' | 'kind' | 'country' | 'admin1' | 'point'> {
  readonly placeId: string;
  /** Position among the other rows; absent where it is the place chosen in this document, as it is. */
  readonly row?: number;
}

/**
 * Rows that mentions could have meant, each once, other than the places of the document as they
 * are: a place that an editor changed is a candidate as the gazetteer has it.
 */
export class OtherRows {
  readonly rows: Place[] = [];
  private readonly chosen = new Set<string>();
  private readonly known = new Map<string, number>();
  /** Rows are shared between mentions: each is looked at once. */
  private readonly seen = new Map<Place, number | null>();

  constructor({ result }: ArticleDocument) {
    for (const { place } of result.places) this.chosen.add(JSON.stringify(place));
  }

  /** Position of a row among the others, or null where it is one of the document's places. */
  indexOf(place: Place): number | null {
    const before = this.seen.get(place);
    if (before !== undefined) return before;
    const content = JSON.stringify(place);
    let index: number | null = null;
    if (!this.chosen.has(content)) {
      index = this.known.get(content) ?? this.rows.push(place) - 1;
      this.known.set(content, index);
    }
    this.seen.set(place, index);
    return index;
  }
}

/** One mention: its selectors, its decision, and what the recogniser knew. */
export interface MentionProperties
  extends Pick<
    ResolvedMention,
    | 'start'
    | 'end'
    | 'role'
    | 'confidence'
    | 'certainty'
    | 'lookupNames'
    | 'kindCue'
    | 'recognition'
    | 'qualifiedBy'
    | 'recognisers'
  > {
  /** Position in the article's list of mentions, 0-based. */
  readonly index: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** True where an editor has settled it. */
  readonly settled?: true;
  readonly candidates: readonly CandidateProperties[];
}

/**
 * One feature a place, in order of first mention, at the place's point, or over the area that an
 * editor drew, and with its extent as `bbox`; then one feature without geometry for each mention
 * that was not placed, in text order.
 */
export function toFeatureCollection(
  document: ArticleDocument,
  others: OtherRows,
): FeatureCollection<Point | Polygon | MultiPolygon | null, PlaceProperties | UnplacedProperties> {
  const { mentions, places } = document.result;
  const placed = places.map((place) => placeFeature(place, document, others));
  const unplaced = mentions.flatMap((mention, index) =>
    mention.place === null ? [unplacedFeature(mention, index, document, others)] : [],
  );
  return { type: 'FeatureCollection', features: [...placed, ...unplaced] };
}

function placeFeature(
  { place, mentionIndexes, ...decision }: ResolvedPlace,
  document: ArticleDocument,
  others: OtherRows,
): Feature<Point | Polygon | MultiPolygon, PlaceProperties> {
  const { id, ...row } = place;
  const { note, outline } = document.annotations?.[id] ?? {};
  return {
    type: 'Feature',
    id,
    ...(place.extent && { bbox: [...place.extent] }),
    geometry: outline ? toPolygon(outline) : { type: 'Point', coordinates: [...place.point] },
    properties: {
      type: 'place',
      placeId: id,
      ...row,
      ...decision,
      ...(note && { note }),
      mentions: mentionIndexes.map((index) => mentionProperties(document, index, others)),
    },
  };
}

function unplacedFeature(
  mention: ResolvedMention,
  index: number,
  document: ArticleDocument,
  others: OtherRows,
): Feature<null, UnplacedProperties> {
  return {
    type: 'Feature',
    id: `mention-${index}`,
    geometry: null,
    properties: {
      type: 'unplaced-mention',
      name: mention.text,
      mentions: [mentionProperties(document, index, others)],
    },
  };
}

function mentionProperties(
  { result, settledStarts }: ArticleDocument,
  index: number,
  others: OtherRows,
): MentionProperties {
  const mention = result.mentions[index]!;
  const { quote, candidates, place: _place, text, ...rest } = mention;
  return {
    index,
    exact: text,
    prefix: quote.prefix,
    suffix: quote.suffix,
    sentence: quote.sentence,
    sentenceStart: quote.sentenceStart,
    sentenceEnd: quote.sentenceEnd,
    ...rest,
    ...(settledStarts?.has(mention.start) && { settled: true as const }),
    candidates: candidates.map((candidate) => candidateProperties(candidate, others)),
  };
}

function candidateProperties(
  { place, score, reasons }: Candidate,
  others: OtherRows,
): CandidateProperties {
  const { id, name, kind, country, admin1, point } = place;
  const row = others.indexOf(place);
  const facts = { placeId: id, name, kind, country, admin1, point, score, reasons };
  return row === null ? facts : { ...facts, row };
}

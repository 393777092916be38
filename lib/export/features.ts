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
 * editor drew, and with its extent as `bbox`; then one feature without geometry for each mention that was not placed, in text order.
 */
export function toFeatureCollection(
  document: ArticleDocument,
): FeatureCollection<Point | Polygon | MultiPolygon | null, PlaceProperties | UnplacedProperties> {
  const { mentions, places } = document.result;
  const placed = places.map((place) => placeFeature(place, document));
  const unplaced = mentions.flatMap((mention, index) =>
    mention.place === null ? [unplacedFeature(mention, index, document)] : [],
  );
  return { type: 'FeatureCollection', features: [...placed, ...unplaced] };
}

function placeFeature(
  { place, mentionIndexes, ...decision }: ResolvedPlace,
  document: ArticleDocument,
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
      mentions: mentionIndexes.map((index) => mentionProperties(document, index)),
    },
  };
}

function unplacedFeature(
  mention: ResolvedMention,
  index: number,
  document: ArticleDocument,
): Feature<null, UnplacedProperties> {
  return {
    type: 'Feature',
    id: `mention-${index}`,
    geometry: null,
    properties: {
      type: 'unplaced-mention',
      name: mention.text,
      mentions: [mentionProperties(document, index)],
    },
  };
}

function mentionProperties(
  { result, settledStarts }: ArticleDocument,
  index: number,
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
    candidates: candidates.map(candidateProperties),
  };
}

function candidateProperties({ place, score, reasons }: Candidate): CandidateProperties {
  const { id, name, kind, country, admin1, point } = place;
  return { placeId: id, name, kind, country, admin1, point, score, reasons };
}

/**
 * From the engine's result to what the map draws: one `StoryPlace` a place, and one GeoJSON feature
 * for each. Pure; the layers in `layers.ts` read the properties written here.
 */

import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  Certainty,
  Geoparsed,
  LonLat,
  MentionRole,
  Place,
  PlaceKind,
  ResolvedPlace,
} from '@/lib/geoparse/types';
import { isCourse } from './area-geometry';
import { markName } from './pins';
import type { SilencedNames } from './style-labels';

/** How a place is drawn: a mark at its point, or its area washed and outlined. */
export type StoryShape = 'point' | 'area';

/** A place of the article, ready to be drawn, listed and framed. */
export interface StoryPlace {
  /** The place's id in the gazetteer; unique among an article's places. */
  readonly id: string;
  readonly place: Place;
  /** As the article writes it. */
  readonly name: string;
  readonly kind: PlaceKind;
  readonly point: LonLat;
  readonly shape: StoryShape;
  readonly mentionCount: number;
  /** How many mentions play each role; they add up to `mentionCount`. */
  readonly mentionsByRole: Readonly<Record<MentionRole, number>>;
  /** Position of the first mention among the article's mentions: the order of the list. */
  readonly firstMention: number;
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly about: boolean;
  /** 0–1. */
  readonly aboutScore: number;
}

/** What each feature of the story carries; flat, because map expressions read it. */
export interface StoryProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly shape: StoryShape;
  readonly certainty: Certainty;
  readonly count: number;
  readonly about: boolean;
  /** True where something is or happens there; false for a place only named as actor or adjective. */
  readonly location: boolean;
  /** Paint order: greater lies on top. */
  readonly rank: number;
  /** Name of the image of its mark, see `pins.ts`. */
  readonly mark: string;
}

/** Kinds that cover ground. A city is drawn as a point whatever its extent. */
const AREA_KINDS: ReadonlySet<PlaceKind> = new Set([
  'country',
  'region',
  'district',
  'area',
  'historical',
  'water',
  'landform',
]);

/**
 * Whether a place is drawn as an area: it is of a kind that covers ground and has either a known
 * extent or an outline of its own. A district known only by its seat stays a point.
 */
export function shapeOf(place: Place): StoryShape {
  if (!AREA_KINDS.has(place.kind) || isCourse(place)) return 'point';
  return place.extent !== null || place.kind === 'country' || place.kind === 'region'
    ? 'area'
    : 'point';
}

/** Join one resolved place with its mentions. */
function toStoryPlace(resolved: ResolvedPlace, mentions: Geoparsed['mentions']): StoryPlace {
  const roles: Record<MentionRole, number> = { location: 0, actor: 0, adjective: 0, people: 0 };
  for (const index of resolved.mentionIndexes) {
    const mention = mentions[index];
    if (!mention) {
      throw new RangeError(
        `place ${resolved.place.id} refers to mention ${index}, but there are ${mentions.length}`,
      );
    }
    roles[mention.role] += 1;
  }
  return {
    id: resolved.place.id,
    place: resolved.place,
    name: resolved.nameInText,
    kind: resolved.place.kind,
    point: resolved.place.point,
    shape: shapeOf(resolved.place),
    mentionCount: resolved.mentionIndexes.length,
    mentionsByRole: roles,
    firstMention: resolved.mentionIndexes[0] ?? 0,
    confidence: resolved.confidence,
    certainty: resolved.certainty,
    about: resolved.about,
    aboutScore: resolved.aboutScore,
  };
}

/**
 * The article's places with what the map and the list need of each, in order of first mention.
 *
 * @throws RangeError when a place refers to a mention that is not there
 */
export function toStoryPlaces(geoparsed: Geoparsed): StoryPlace[] {
  return geoparsed.places.map((resolved) => toStoryPlace(resolved, geoparsed.mentions));
}

/**
 * Whether the place is drawn when nothing was chosen: something is or happens there, or it acts.
 * Countries known only through an adjective or a people ("Turkish", "Azerbaijanis") are not.
 */
export function isDrawnByDefault(place: StoryPlace): boolean {
  return place.mentionsByRole.location > 0 || place.mentionsByRole.actor > 0;
}

/**
 * What comes first where marks and names compete: what the article is about, then the oftener
 * named.
 */
export function rankOf(story: StoryPlace): number {
  return story.mentionCount + (story.about ? 1000 : 0);
}

/** One point feature a place; its numeric `id` is its position, for feature state. */
export function toStoryFeatures(
  places: readonly StoryPlace[],
): FeatureCollection<Point, StoryProperties> {
  const features = places.map(
    (story, index): Feature<Point, StoryProperties> => ({
      type: 'Feature',
      id: index,
      geometry: { type: 'Point', coordinates: [...story.point] },
      properties: {
        id: story.id,
        name: story.name,
        kind: story.kind,
        shape: story.shape,
        certainty: story.certainty,
        count: story.mentionCount,
        about: story.about,
        location: story.mentionsByRole.location > 0,
        rank: rankOf(story),
        mark: markName(story.kind, story.certainty, story.mentionCount),
      },
    }),
  );
  return { type: 'FeatureCollection', features };
}

/** What the map draws of an article: `toStoryPlaces`, then one feature for each. */
export function toFeatures(geoparsed: Geoparsed): FeatureCollection<Point, StoryProperties> {
  return toStoryFeatures(toStoryPlaces(geoparsed));
}

/** Names of the basemap that the story prints itself; the basemap leaves them out. */
export function silencedNames(places: readonly StoryPlace[]): SilencedNames {
  const areas = places.filter(({ shape }) => shape === 'area');
  const ids = (wanted: (story: StoryPlace) => boolean) => areas.filter(wanted).map(({ id }) => id);
  return {
    countries: areas.flatMap(({ kind, place }) =>
      kind === 'country' && place.countryCode !== null ? [place.countryCode] : [],
    ),
    regions: ids(({ place }) => place.featureCode === 'ADM1'),
    features: ids(({ kind }) => kind === 'water' || kind === 'landform'),
  };
}

/** "Aleppo, city in Syria, 4 mentions": the name of a marker for those who cannot see it. */
export function describePlace(story: StoryPlace): string {
  const { place } = story;
  const within =
    place.kind !== 'country' && place.country !== null && place.country !== place.name
      ? ` in ${place.country}`
      : '';
  const count = story.mentionCount === 1 ? '1 mention' : `${story.mentionCount} mentions`;
  return `${story.name}, ${place.kind}${within}, ${count}`;
}

import type { MentionRole, Place, PlaceKind } from '@/lib/geoparse/types';
import { type StoryPlace, shapeOf } from '@/lib/map/story-places';

/** A place with the fields a test cares about. */
export function makePlace(fields: Partial<Place> & Pick<Place, 'id' | 'point'>): Place {
  return {
    name: fields.id,
    otherNames: [],
    kind: 'town',
    featureCode: 'PPL',
    countryCode: null,
    country: null,
    admin1: null,
    admin2: null,
    population: 0,
    extent: null,
    extentIsApproximate: false,
    source: 'geonames',
    geonamesId: null,
    wikidataId: null,
    ...fields,
  };
}

/** A place of a story, named once as the scene unless said otherwise. */
export function makeStory(
  place: Partial<Place> & Pick<Place, 'id' | 'point'>,
  story: Partial<Omit<StoryPlace, 'mentionsByRole'>> & {
    readonly roles?: Partial<Record<MentionRole, number>>;
  } = {},
): StoryPlace {
  const full = makePlace(place);
  const { roles = { location: 1 }, ...rest } = story;
  const mentionsByRole = { location: 0, actor: 0, adjective: 0, people: 0, ...roles };
  return {
    id: full.id,
    place: full,
    name: full.name,
    kind: full.kind,
    point: full.point,
    shape: shapeOf(full),
    mentionCount: Object.values(mentionsByRole).reduce((sum, count) => sum + count, 0),
    mentionsByRole,
    firstMention: 0,
    confidence: 0.9,
    certainty: 'sure',
    about: false,
    aboutScore: 0,
    ...rest,
  };
}

/** A country with an extent. */
export function makeCountry(
  id: string,
  countryCode: string,
  point: readonly [number, number],
  extent: readonly [number, number, number, number],
): Partial<Place> & Pick<Place, 'id' | 'point'> {
  const kind: PlaceKind = 'country';
  return { id, point, extent, kind, countryCode, featureCode: 'PCLI', country: id };
}

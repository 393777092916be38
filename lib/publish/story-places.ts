/** A published map → what the map draws. Runs in the page as well as on the server. */
import type { PlaceAnnotation } from '@/lib/corrections/apply';
import type { Extent, LonLat, MentionRole, Place } from '@/lib/geoparse/types';
import { type StoryPlace, shapeOf } from '@/lib/map/story-places';
import type { PublishedPlace } from './published-map';

/** What the map needs of a published place; the rest is for lists. */
export type DrawablePlace = Omit<PublishedPlace, 'note' | 'mentions'> & {
  readonly mentions: readonly { readonly role: MentionRole }[];
};

/** Kilometres to a degree of latitude: the earth's circumference over 360. */
const KM_PER_DEGREE = 111.195;

/** The places to draw, in the published order. */
export function storyPlacesOf(places: readonly DrawablePlace[]): StoryPlace[] {
  return places.map((published, firstMention) => {
    const place = placeOf(published);
    const roles: Record<MentionRole, number> = { location: 0, actor: 0, adjective: 0, people: 0 };
    for (const { role } of published.mentions) roles[role] += 1;
    return {
      id: published.id,
      place,
      name: published.name,
      kind: place.kind,
      point: published.point,
      shape: published.blurredKm === null ? shapeOf(place) : 'area',
      mentionCount: published.mentions.length,
      mentionsByRole: roles,
      firstMention,
      confidence: 1,
      certainty: published.certainty,
      about: published.about,
      aboutScore: published.about ? 1 : 0,
    };
  });
}

/** Outlines that the owner drew, by place id. */
export function annotationsOf(
  places: readonly DrawablePlace[],
): Readonly<Record<string, PlaceAnnotation>> {
  return Object.fromEntries(
    places.flatMap(({ id, outline }) => (outline ? [[id, { outline }] as const] : [])),
  );
}

function placeOf(published: DrawablePlace): Place {
  const { blurredKm, point } = published;
  const isBlurred = blurredKm !== null;
  return {
    id: published.id,
    name: published.name,
    otherNames: published.otherNames,
    // A blurred place is drawn as the ground it may lie in, whatever it is.
    kind: isBlurred ? 'area' : published.kind,
    featureCode: isBlurred ? '' : published.featureCode,
    countryCode: published.countryCode,
    country: published.country,
    admin1: published.admin1,
    admin2: null,
    population: 0,
    point,
    extent: isBlurred ? extentAround(point, blurredKm) : published.extent,
    extentIsApproximate: isBlurred || published.extentIsApproximate,
    source: published.source,
    geonamesId: published.geonamesId,
    wikidataId: published.wikidataId,
  };
}

/** The box around a circle. */
function extentAround([longitude, latitude]: LonLat, radiusKm: number): Extent {
  const high = radiusKm / KM_PER_DEGREE;
  const wide = high / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const wrap = (degrees: number) => ((degrees + 540) % 360) - 180;
  return [
    wrap(longitude - wide),
    Math.max(-90, latitude - high),
    wrap(longitude + wide),
    Math.min(90, latitude + high),
  ];
}

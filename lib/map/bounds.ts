/**
 * Framing: which part of the world shows the story. Places count by how often and in what role the
 * article names them; stray ones far off do not pull the view out.
 */

import type { Extent, LonLat, Place } from '@/lib/geoparse/types';
import { extentWidth } from './area-geometry';
import type { StoryPlace } from './story-places';

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** The share of the story's weight that must be in view. */
const CORE_SHARE = 0.75;
/**
 * With less than that the view may still stop at a gap this many times as wide as what is in it,
 * if the rest is scattered: no neighbourhood out there holds so great a share of the weight.
 */
const LEAST_SHARE = 0.55;
const GAP_FACTOR = 2;
const GAP_KM = 500;
const SECOND_SCENE_SHARE = 0.2;
/** A place beyond the core is still taken in while it lies no farther out than this… */
const REACH_FACTOR = 1.6;
/** …times the core's radius plus this, so that a story of one town still shows its surroundings. */
const REACH_KM = 120;
/** Extents wider or taller than this are framed around their point instead. */
const LARGEST_EXTENT_DEGREES = 70;
/** Half the height of the frame around a lone point, in degrees of latitude. */
const LONE_HALF_HEIGHT = 0.6;

/** Longitude brought within 180° of another. */
export function nearLongitude(longitude: number, reference: number): number {
  return longitude - Math.round((longitude - reference) / 360) * 360;
}

/** Longitude brought into −180…180. */
export function wrapLongitude(longitude: number): number {
  if (longitude >= -180 && longitude <= 180) return longitude;
  const wrapped = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return wrapped === -180 && longitude > 0 ? 180 : wrapped;
}

/** Great-circle distance by the haversine formula, in km. */
export function distanceKm([x0, y0]: LonLat, [x1, y1]: LonLat): number {
  const dx = ((x1 - x0) * RADIANS) / 2;
  const dy = ((y1 - y0) * RADIANS) / 2;
  const a = Math.sin(dy) ** 2 + Math.cos(y0 * RADIANS) * Math.cos(y1 * RADIANS) * Math.sin(dx) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** What may well be another place must not drag the view there. */
const BY_CERTAINTY = { sure: 1, likely: 0.9, doubtful: 0.4 } as const;

/**
 * How strongly a place pulls the view. Being named as the scene counts fully, with falling returns;
 * as an actor hardly, as an adjective or a people not at all; being what the article is about
 * doubles it, doubt lessens it. Weights chosen by eye on the bundled samples.
 */
export function pullOf(place: StoryPlace): number {
  const { location, actor } = place.mentionsByRole;
  const scene = Math.log2(1 + location);
  const acting = location === 0 && place.kind !== 'country' ? 0.3 * Math.log2(1 + actor) : 0;
  const vast = place.kind === 'country' || isVast(place) ? 0.5 : 1;
  return (scene + acting) * (1 + place.aboutScore) * vast * BY_CERTAINTY[place.certainty];
}

function isVast({ place }: StoryPlace): boolean {
  return (
    place.extent !== null &&
    (extentWidth(place.extent) > LARGEST_EXTENT_DEGREES ||
      place.extent[3] - place.extent[1] > LARGEST_EXTENT_DEGREES)
  );
}

interface Pull {
  readonly story: StoryPlace;
  readonly weight: number;
}

/** The place from which all the others are nearest, by weight: a median no outlier can move. */
function medianPlace(pulls: readonly Pull[]): Pull {
  let best = pulls[0]!;
  let least = Number.POSITIVE_INFINITY;
  // Exact over few, over many the heaviest are centre enough.
  const centres = [...pulls].sort((a, b) => b.weight - a.weight).slice(0, 200);
  for (const centre of centres) {
    let sum = 0;
    for (const { story, weight } of pulls) {
      // The square root makes a near crowd count for more than one far place.
      sum += weight * Math.sqrt(distanceKm(centre.story.point, story.point));
      if (sum >= least) break;
    }
    if (sum < least) {
      least = sum;
      best = centre;
    }
  }
  return best;
}

/** Whether what lies beyond a gap is scattered, with no second scene in it. */
function isScattered(rest: readonly Pull[], reachKm: number, total: number): boolean {
  const centres = [...rest].sort((a, b) => b.weight - a.weight).slice(0, 50);
  return centres.every((centre) => {
    const around = rest.filter(
      ({ story }) => distanceKm(story.point, centre.story.point) <= reachKm,
    );
    return around.reduce((sum, { weight }) => sum + weight, 0) < SECOND_SCENE_SHARE * total;
  });
}

/** The places to keep in view: from the centre outwards until a gap, once most weight is in. */
function coreOf(pulls: readonly Pull[]): StoryPlace[] {
  const centre = medianPlace(pulls);
  const outwards = pulls
    .map((pull) => ({ ...pull, away: distanceKm(centre.story.point, pull.story.point) }))
    .sort((a, b) => a.away - b.away);
  const total = pulls.reduce((sum, { weight }) => sum + weight, 0);
  let inside = 0;
  let radius = 0;
  const end = outwards.findIndex(({ weight, away }, index) => {
    const isBeyond = inside >= CORE_SHARE * total && away > REACH_FACTOR * radius + REACH_KM;
    const isGap = inside >= LEAST_SHARE * total && away > GAP_FACTOR * radius + GAP_KM;
    if (isBeyond || (isGap && isScattered(outwards.slice(index), radius + GAP_KM, total))) {
      return true;
    }
    inside += weight;
    radius = away;
    return false;
  });
  return outwards.slice(0, end === -1 ? undefined : end).map(({ story }) => story);
}

/** Grow an extent, whose longitudes may pass ±180°, by a point. */
function include(box: [number, number, number, number], [x, y]: readonly number[]): void {
  const centre = (box[0] + box[2]) / 2;
  const near = nearLongitude(x!, centre);
  box[0] = Math.min(box[0], near);
  box[1] = Math.min(box[1], y!);
  box[2] = Math.max(box[2], near);
  box[3] = Math.max(box[3], y!);
}

/** An area that holds this many other places of the story is their backdrop, not the scene. */
const BACKDROP_PLACES = 3;

function holds({ place }: StoryPlace, [x, y]: LonLat): boolean {
  const [west, south, , north] = place.extent!;
  const near = nearLongitude(x, west + extentWidth(place.extent!) / 2);
  return y >= south && y <= north && near >= west && near <= west + extentWidth(place.extent!);
}

/** Whether a place's whole extent belongs in view, not just its point. */
function showsExtent(story: StoryPlace, core: readonly StoryPlace[]): boolean {
  if (story.place.extent === null || isVast(story) || story.shape === 'point') return false;
  const enough = story.kind === 'country' ? 1 : BACKDROP_PLACES;
  const within = core.filter((other) => other !== story && holds(story, other.point));
  return within.length < enough;
}

/**
 * The extent that frames these places: `[west, south, east, north]`, west > east across the
 * antimeridian; null when there is nothing to frame.
 */
export function frameStory(places: readonly StoryPlace[]): Extent | null {
  const weighed = places.map((story) => ({ story, weight: pullOf(story) }));
  let pulls = weighed.filter(({ weight }) => weight > 0);
  // Nothing happens anywhere: then those who act or are spoken of are all there is.
  if (pulls.length === 0) pulls = weighed.map(({ story }) => ({ story, weight: 1 }));
  if (pulls.length === 0) return null;
  const inCore = coreOf(pulls);
  // The middle of a vast country or ocean is nowhere in particular.
  const narrow = inCore.filter((story) => !isVast(story));
  const core = narrow.length > 0 ? narrow : inCore;
  const [x, y] = core[0]!.point;
  const box: [number, number, number, number] = [x, y, x, y];
  for (const story of core) {
    include(box, story.point);
    if (showsExtent(story, core)) {
      const [west, south, , north] = story.place.extent!;
      const start = nearLongitude(west, box[0]);
      include(box, [start, south]);
      box[2] = Math.max(box[2], start + extentWidth(story.place.extent!));
      box[3] = Math.max(box[3], north);
    }
  }
  return finish(box);
}

/** Keep a lone point from being framed to nothing, and put longitudes back in range. */
function finish([west, south, east, north]: [number, number, number, number]): Extent {
  const height = north - south;
  const grow = Math.max(0, LONE_HALF_HEIGHT - height / 2);
  const middle = (south + north) / 2;
  const stretch = 1 / Math.max(0.2, Math.cos(middle * RADIANS));
  const growX = Math.max(0, LONE_HALF_HEIGHT * stretch - (east - west) / 2);
  const bounded = east - west >= 360;
  return [
    bounded ? -180 : wrapLongitude(west - growX),
    Math.max(-85, south - grow),
    bounded ? 180 : wrapLongitude(east + growX),
    Math.min(85, north + grow),
  ];
}

/** West-south and east-north corners for the map library: east is always the greater. */
export function toCorners(extent: Extent): [[number, number], [number, number]] {
  const [west, south, , north] = extent;
  return [
    [west, south],
    [west + extentWidth(extent), north],
  ];
}

/** Half the height of the frame around a lone candidate, in degrees of latitude. */
const CANDIDATE_HALF_HEIGHT = 1.2;
/** Candidates farther round the world than this from the best are left out of the frame. */
const CANDIDATE_REACH = 100;

/**
 * What to show of the candidates of one mention: their points, the short way round the world, but
 * none on its other side, for which the map would have to show nothing but oceans; null for none.
 * Candidates that all lie elsewhere than the story are shown with it, since how far they are from
 * it is what decides.
 *
 * @param story the frame of the story, if it has one
 */
export function frameCandidates(
  candidates: readonly Pick<Place, 'point'>[],
  story: Extent | null = null,
): Extent | null {
  const points = candidates.map(({ point }) => point);
  const near = points.filter(
    ([x]) => Math.abs(nearLongitude(x - points[0]![0], 0)) <= CANDIDATE_REACH,
  );
  const frame = framePoints(near);
  if (!frame || !story || overlaps(frame, story)) return frame;
  const [west, south, , north] = story;
  const east = west + extentWidth(story);
  return framePoints([...near, [west, south], [east, north]]);
}

function overlaps(one: Extent, other: Extent): boolean {
  const [oneWidth, otherWidth] = [extentWidth(one), extentWidth(other)];
  const apart = nearLongitude(one[0] + oneWidth / 2 - (other[0] + otherWidth / 2), 0);
  return Math.abs(apart) <= (oneWidth + otherWidth) / 2 && one[1] <= other[3] && other[1] <= one[3];
}

/** A frame with some room around points, taken the short way round from the first. */
function framePoints(points: readonly LonLat[]): Extent | null {
  const [best] = points;
  if (!best) return null;
  const xs = points.map(([x]) => nearLongitude(x, best[0]));
  const ys = points.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  if (east - west > 300) return [-180, Math.min(...ys), 180, Math.max(...ys)];
  return [
    wrapLongitude(west - CANDIDATE_HALF_HEIGHT),
    Math.max(-85, Math.min(...ys) - CANDIDATE_HALF_HEIGHT),
    wrapLongitude(east + CANDIDATE_HALF_HEIGHT),
    Math.min(85, Math.max(...ys) + CANDIDATE_HALF_HEIGHT),
  ];
}

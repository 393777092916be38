/** Areas an editor draws: rings, and what follows from them. */
import { circle } from '@turf/turf';
import type { Extent, LonLat } from '@/lib/geoparse/types';
import { wrapLongitude } from '@/lib/map/bounds';
import { unwrapped } from '@/lib/map/drawn-outlines';

/** `[longitude, latitude]` corners; closed when the last repeats the first. */
export type Ring = readonly LonLat[];

/** Corners of a drawn circle: round to the eye at any zoom, few enough to edit. */
const CIRCLE_CORNERS = 48;
/** Half-way round the earth is 20,015 km; a greater radius covers everything. */
export const MAX_RADIUS_KM = 5000;

/** A closed ring around a centre, `radiusKm` away from it along the earth's surface. */
export function circleRing(centre: LonLat, radiusKm: number): Ring {
  const { geometry } = circle([...centre], radiusKm, {
    steps: CIRCLE_CORNERS,
    units: 'kilometers',
  });
  return geometry.coordinates[0]!.map(([x, y]): LonLat => [wrapLongitude(x!), y!]);
}

/** The closed ring of a box; its north and south edges follow the parallels. */
export function boxRing([west, south, east, north]: Extent): Ring {
  return closeRing([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
}

/** The ring with its first corner repeated at the end. */
export function closeRing(corners: Ring): Ring {
  const [first] = corners;
  const last = corners.at(-1);
  if (!first || !last) return corners;
  return first[0] === last[0] && first[1] === last[1] ? corners : [...corners, first];
}

/** The corners of a closed ring, each once. */
export const cornersOf = (ring: Ring): Ring => {
  const [first] = ring;
  const last = ring.at(-1);
  const isClosed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1];
  return isClosed ? ring.slice(0, -1) : ring;
};

/** What a ring covers; west > east where it crosses the antimeridian. */
export function extentOfRing(ring: Ring): Extent {
  const corners = unwrapped(ring);
  const xs = corners.map(([x]) => x!);
  const ys = corners.map(([, y]) => y!);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  return east - west >= 360
    ? [-180, Math.min(...ys), 180, Math.max(...ys)]
    : [wrapLongitude(west), Math.min(...ys), wrapLongitude(east), Math.max(...ys)];
}

/** The middle of what a ring covers. */
export function centreOfExtent([west, south, east, north]: Extent): LonLat {
  const width = east >= west ? east - west : east + 360 - west;
  return [wrapLongitude(west + width / 2), (south + north) / 2];
}

/** Where a name goes: inside the shape, where there is most room for it. */

import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { wrapLongitude } from '@/lib/map/bounds';
import { polygonAreaKm2, polygonsOf } from './areas';

/** The point deepest inside the largest part, searched with longitudes narrowed to true width. */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] {
  const parts = polygonsOf(geometry);
  const largest = parts.reduce((best, part) =>
    polygonAreaKm2(part) > polygonAreaKm2(best) ? part : best,
  );
  const latitudes = largest[0]!.map((position) => position[1]!);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  // Labels are wide: flattening the shape further favours room from left to right.
  const narrowing = Math.cos((middle * Math.PI) / 180) * 0.6;
  const squeezed = largest.map((ring) => ring.map(([x, y]): Position => [x! * narrowing, y!]));
  const [x, y] = polylabel(squeezed as [number, number][][], 0.05);
  return [wrapLongitude(x! / narrowing), y!];
}

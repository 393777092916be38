/** Areas of rings and polygons on the sphere. */

import type { MultiPolygon, Polygon, Position } from 'geojson';

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/**
 * Area of a closed ring in km², always positive, for rings that do not enclose a pole. Sums the
 * strips between each edge and the equator, as in Chamberlain and Duquette, "Some algorithms for
 * polygons on a sphere" (JPL, 2007).
 */
export function ringAreaKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x0, y0] = ring[index]! as [number, number];
    const [x1, y1] = ring[index + 1]! as [number, number];
    sum += (x1 - x0) * RADIANS * (2 + Math.sin(y0 * RADIANS) + Math.sin(y1 * RADIANS));
  }
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2);
}

/** The polygons of either geometry, each a list of rings, the outer one first. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Area of a polygon in km², holes taken out. */
export function polygonAreaKm2(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((area, ring, index) => area + (index === 0 ? 1 : -1) * ringAreaKm2(ring), 0);
}

/** Area of a geometry in km². */
export function geometryAreaKm2(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry).reduce((area, rings) => area + polygonAreaKm2(rings), 0);
}

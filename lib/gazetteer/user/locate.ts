import { bbox, geometryCollection, pointOnFeature, feature as toFeature } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Extent, LonLat } from '@/lib/geoparse/types';

/** Where a geometry lies: a point to stand for it, and its box if it is more than a point. */
export interface Located {
  readonly point: LonLat;
  readonly extent: Extent | null;
}

/**
 * A point and a box for a geometry. Points stand for themselves; a line or an area is stood for
 * by a point on it, never outside; of a collection the first point is taken, if there is one.
 *
 * @returns null where there is no geometry, or its coordinates are not degrees
 */
export function locate(geometry: Geometry | null | undefined): Located | null {
  const parts = flatten(geometry);
  if (parts.length === 0) return null;
  try {
    const collection = geometryCollection(parts);
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] =
      bbox(collection);
    if (!areDegrees(west, south) || !areDegrees(east, north)) return null;
    const isPoint = west === east && south === north;
    const dot = parts.find(({ type }) => type === 'Point') ?? parts[0];
    const point = pointOf(dot as Geometry);
    return point && { point, extent: isPoint ? null : [west, south, east, north] };
  } catch {
    // Turf throws on coordinates that are not numbers.
    return null;
  }
}

function pointOf(geometry: Geometry): LonLat | null {
  const coordinates =
    geometry.type === 'Point'
      ? geometry.coordinates
      : pointOnFeature(toFeature(geometry)).geometry.coordinates;
  const [longitude = Number.NaN, latitude = Number.NaN] = coordinates;
  return areDegrees(longitude, latitude) ? [longitude, latitude] : null;
}

function areDegrees(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

type Part = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** The geometries of nested collections, in order; what is no geometry is left out. */
function flatten(geometry: Geometry | null | undefined): Part[] {
  if (typeof geometry !== 'object' || geometry === null) return [];
  if (geometry.type === 'GeometryCollection') {
    return Array.isArray(geometry.geometries) ? geometry.geometries.flatMap(flatten) : [];
  }
  return Array.isArray(geometry.coordinates) && geometry.coordinates.length > 0 ? [geometry] : [];
}

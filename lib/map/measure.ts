/** How far places lie apart, what ground they span and where their middle is. Pure; by Turf. */

import {
  area,
  centroid,
  convex,
  distance,
  featureCollection,
  greatCircle,
  point,
} from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  Point,
  Polygon,
} from 'geojson';
import type { LonLat } from '@/lib/geoparse/types';
import { nearLongitude, wrapLongitude } from './bounds';

/** From one place to the next, along the great circle. */
export interface Leg {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly km: number;
}

export interface Measurement {
  /** In the order chosen; one fewer than the points. */
  readonly legs: readonly Leg[];
  readonly totalKm: number;
  /**
   * Around all points; null for fewer than three, or for points in a line. Longitudes may pass
   * 180°.
   */
  readonly hull: Feature<Polygon> | null;
  /** Of the hull; 0 without one. */
  readonly areaKm2: number;
  /** The mean of the points; null for fewer than two. */
  readonly centre: LonLat | null;
}

/** Measure between points in the order given. Never throws; nothing to measure measures nothing. */
export function measure(points: readonly LonLat[]): Measurement {
  const legs = points.slice(1).map((to, index): Leg => {
    const from = points[index]!;
    return { from, to, km: distance([...from], [...to], { units: 'kilometers' }) };
  });
  const [first] = points;
  // All on the first point's side of the antimeridian, so that no shape goes round the world.
  const near = points.map(([x, y]) => point([nearLongitude(x, first?.[0] ?? 0), y]));
  const hull = near.length >= 3 ? convex(featureCollection(near)) : null;
  const middle = near.length >= 2 ? centroid(featureCollection(near)).geometry.coordinates : null;
  return {
    legs,
    totalKm: legs.reduce((sum, { km }) => sum + km, 0),
    hull,
    areaKm2: hull ? area(hull) / 1e6 : 0,
    centre: middle ? [wrapLongitude(middle[0]!), middle[1]!] : null,
  };
}

/** What each feature of a measurement is: the layers tell them apart by it. */
export interface MeasureProperties {
  readonly part: 'hull' | 'leg' | 'centre' | 'end';
  /** The distance in words, on legs. */
  readonly label: string;
}

type MeasureGeometry = Polygon | LineString | MultiLineString | Point;

/** The shortest way; of two ends of the earth, to which all ways are as long, the straight line. */
function greatCircleOf(from: LonLat, to: LonLat): LineString | MultiLineString {
  try {
    return greatCircle([...from], [...to], { npoints: 48 }).geometry;
  } catch {
    return { type: 'LineString', coordinates: [[...from], [...to]] };
  }
}

/** A measurement as the map draws it. `label` words a distance in km. */
export function toMeasureFeatures(
  points: readonly LonLat[],
  label: (km: number) => string,
): FeatureCollection<MeasureGeometry, MeasureProperties> {
  const { legs, hull, centre } = measure(points);
  const build = (
    part: MeasureProperties['part'],
    geometry: MeasureGeometry,
    words = '',
  ): Feature<MeasureGeometry, MeasureProperties> => ({
    type: 'Feature',
    geometry,
    properties: { part, label: words },
  });
  const lines = legs
    .filter(({ km }) => km > 0)
    .map(({ from, to, km }) => build('leg', greatCircleOf(from, to), label(km)));
  const ends = points.map((at) => build('end', { type: 'Point', coordinates: [...at] }));
  return {
    type: 'FeatureCollection',
    features: [
      ...(hull ? [build('hull', hull.geometry)] : []),
      ...lines,
      ...ends,
      ...(hull && centre ? [build('centre', { type: 'Point', coordinates: [...centre] })] : []),
    ],
  };
}

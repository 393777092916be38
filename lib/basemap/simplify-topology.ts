/** Simplifying a topology arc by arc, finer where small shapes depend on it. */

import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';

const EARTH_RADIUS_KM = 6371;

export interface SimplifyOptions {
  /** Points whose triangle with their neighbours is smaller are dropped (Visvalingam's measure)… */
  readonly largestTriangleKm2: number;
  /** …or smaller than this share of the smallest area the arc bounds, so that islets keep a shape. */
  readonly triangleShare: number;
}

/** For each arc, the area in km² of the smallest geometry it bounds. */
function smallestNeighbours(
  geometries: readonly object[],
  areasKm2: readonly number[],
  arcCount: number,
): Float64Array {
  const smallest = new Float64Array(arcCount).fill(Number.POSITIVE_INFINITY);
  geometries.forEach((geometry, index) => {
    const { arcs } = geometry as { arcs?: unknown };
    for (const arc of Array.isArray(arcs) ? (arcs.flat(3) as number[]) : []) {
      const at = arc < 0 ? ~arc : arc;
      smallest[at] = Math.min(smallest[at]!, areasKm2[index]!);
    }
  });
  return smallest;
}

/**
 * A topology with fewer points, not quantised. Ends of arcs stay, since neighbours share them.
 *
 * @param geometries those whose arcs are to be simplified, and their areas in the same order
 */
export function simplifyTopology<T extends { readonly arcs: number[][][] }>(
  topology: T,
  geometries: readonly object[],
  areasKm2: readonly number[],
  { largestTriangleKm2, triangleShare }: SimplifyOptions,
): T {
  const smallest = smallestNeighbours(geometries, areasKm2, topology.arcs.length);
  const weighted = presimplify(
    topology as unknown as Topology<Objects<object>>,
    sphericalTriangleArea,
  );
  const arcs = weighted.arcs.map((arc, index) => {
    const leastKm2 = Math.min(largestTriangleKm2, smallest[index]! * triangleShare);
    const least = leastKm2 / EARTH_RADIUS_KM ** 2;
    return arc.filter((point) => point[2]! >= least).map((point) => [point[0]!, point[1]!]);
  });
  return { ...topology, arcs };
}

/** Lines out of polygons: coasts and borders, each drawn once. */

import type { Position } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';

/** An arc of the topology and whose polygons it bounds. */
export interface BoundaryArc {
  readonly line: Position[];
  /** Keys of the polygons on its sides: one for a coast, two for a border. */
  readonly sides: readonly string[];
}

/** Absolute positions of one arc of a topology, quantised or not. */
export function decodeArc(topology: Topology<Objects>, index: number): Position[] {
  const arc = topology.arcs[index]!;
  const { transform } = topology;
  if (transform === undefined) return arc.map(([x, y]) => [x!, y!]);
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx!;
    y += dy!;
    return [
      x * transform.scale[0] + transform.translate[0],
      y * transform.scale[1] + transform.translate[1],
    ];
  });
}

/**
 * Every arc of the geometries with the keys of those it bounds.
 *
 * @param keyOf what a geometry counts as; geometries of one key have no border between them; null
 *   leaves a geometry out
 */
export function boundaryArcs<G extends { arcs?: unknown }>(
  topology: Topology<Objects>,
  geometries: readonly G[],
  keyOf: (geometry: G, index: number) => string | null,
): BoundaryArc[] {
  const sides = new Map<number, string[]>();
  geometries.forEach((geometry, index) => {
    const key = keyOf(geometry, index);
    if (key === null || !Array.isArray(geometry.arcs)) return;
    for (const arc of geometry.arcs.flat(3) as number[]) {
      const at = arc < 0 ? ~arc : arc;
      const keys = sides.get(at) ?? [];
      keys.push(key);
      sides.set(at, keys);
    }
  });
  return [...sides].flatMap(([arc, keys]) => {
    const distinct = [...new Set(keys)];
    // Twice the same key: a line inside one country.
    if (keys.length > 1 && distinct.length === 1) return [];
    return [{ line: decodeArc(topology, arc), sides: distinct }];
  });
}

/**
 * Outlines for divisions that Natural Earth has only in pieces: the regions of France as
 * departments, England as boroughs. Which piece belongs where is told by the towns in it, whose
 * division the gazetteer knows.
 */

import type { MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs, neighbors } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import type { Gazetteer } from '@/lib/geoparse/types';
import type { Admin1Properties, Admin1Topology } from './admin1';
import { polygonsOf } from './areas';

/** A piece belongs to a division that holds this share of its towns… */
const PIECE_SHARE = 0.9;
/** …and pieces make up a division if they hold this share of the division's towns in any piece. */
const DIVISION_SHARE = 0.85;

type Piece = {
  readonly id?: string | number;
  readonly properties?: Admin1Properties;
  readonly arcs?: unknown;
};

export interface ComposedDivision {
  /** Id of the place in the gazetteer. */
  readonly id: string;
  /** ISO alpha-2. */
  readonly country: string;
  /** Arcs of the pieces' common outline, in the same topology. */
  readonly geometry: { readonly type: 'MultiPolygon'; readonly arcs: number[][][] };
}

/** Even-odd test over all rings; points on an edge fall either way. */
function contains(rings: readonly (readonly number[][])[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
      const [x0, y0] = ring[index] as [number, number];
      const [x1, y1] = ring[before] as [number, number];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) isInside = !isInside;
    }
  }
  return isInside;
}

interface Locatable {
  readonly piece: number;
  readonly rings: number[][][];
  readonly box: readonly [number, number, number, number];
}

/** Pieces by country, ready to be asked which holds a point. */
function indexPieces(topology: Admin1Topology, pieces: readonly Piece[]): Map<string, Locatable[]> {
  const byCountry = new Map<string, Locatable[]>();
  pieces.forEach((object, piece) => {
    const { geometry } = feature(topology, object as never) as unknown as {
      geometry: Polygon | MultiPolygon | null;
    };
    if (geometry === null || geometry.type === undefined) return;
    const rings = polygonsOf(geometry).flat() as number[][][];
    const xs = rings.flat().map(([x]) => x!);
    const ys = rings.flat().map(([, y]) => y!);
    const extremes = (values: number[]) =>
      values.reduce(
        ([low, high], value) => [Math.min(low, value), Math.max(high, value)] as [number, number],
        [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
      );
    const [west, east] = extremes(xs);
    const [south, north] = extremes(ys);
    const country = object.properties!.country;
    const list = byCountry.get(country) ?? [];
    list.push({ piece, rings, box: [west, south, east, north] });
    byCountry.set(country, list);
  });
  return byCountry;
}

/** How many towns of each division (row of the gazetteer) lie in each piece. */
function countTowns(gazetteer: Gazetteer, index: ReadonlyMap<string, readonly Locatable[]>) {
  const inPiece = new Map<number, Map<number, number>>();
  const inDivision = new Map<number, number>();
  for (let row = 0; row < gazetteer.rowCount; row += 1) {
    const kind = gazetteer.kind(row);
    const division = gazetteer.admin1Row(row);
    if ((kind !== 'town' && kind !== 'city') || division < 0) continue;
    const x = gazetteer.longitude(row);
    const y = gazetteer.latitude(row);
    const home = index
      .get(gazetteer.countryCode(row))
      ?.find(
        ({ rings, box }) =>
          x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && contains(rings, x, y),
      );
    // Some lie just across a border as Natural Earth draws it: they tell nothing.
    if (home === undefined) continue;
    inDivision.set(division, (inDivision.get(division) ?? 0) + 1);
    const counts = inPiece.get(home.piece) ?? new Map<number, number>();
    counts.set(division, (counts.get(division) ?? 0) + 1);
    inPiece.set(home.piece, counts);
  }
  return { inPiece, inDivision };
}

/** The division that holds nearly all of these towns, and how many; null where none does. */
function majority(counts: ReadonlyMap<number, number> | undefined) {
  if (counts === undefined) return null;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [division, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  return count >= PIECE_SHARE * total ? { division, count } : null;
}

/** Divisions of the gazetteer without an outline of their own that whole pieces make up. */
export function composeDivisions(
  topology: Admin1Topology,
  gazetteer: Gazetteer,
): ComposedDivision[] {
  const pieces = topology.objects.admin1.geometries as Piece[];
  const known = new Set(pieces.map(({ id }) => String(id)));
  const { inPiece, inDivision } = countTowns(gazetteer, indexPieces(topology, pieces));

  const owner = pieces.map((_, piece) => majority(inPiece.get(piece)));
  const touching = neighbors(pieces as never);
  const parts = new Map<number, { members: number[]; towns: number }>();
  pieces.forEach((object, piece) => {
    const held = owner[piece];
    // A piece without towns goes with the neighbours, if those of its country agree.
    const around = touching[piece]!.filter(
      (other) => pieces[other]!.properties!.country === object.properties!.country,
    ).map((other) => owner[other]?.division);
    const agreed = around.every((division) => division === around[0]) ? around[0] : undefined;
    const division = held?.division ?? (inPiece.has(piece) ? undefined : agreed);
    if (division === undefined) return;
    const part = parts.get(division) ?? { members: [], towns: 0 };
    part.members.push(piece);
    part.towns += held?.count ?? 0;
    parts.set(division, part);
  });

  return [...parts].flatMap(([division, { members, towns }]): ComposedDivision[] => {
    const place = gazetteer.place(division);
    if (known.has(place.id) || place.countryCode === null) return [];
    if (towns < DIVISION_SHARE * inDivision.get(division)!) return [];
    const geometry = mergeArcs(
      topology as unknown as Topology<Objects>,
      members.map((piece) => pieces[piece]) as never,
    ) as unknown as ComposedDivision['geometry'];
    return [{ id: place.id, country: place.countryCode, geometry }];
  });
}

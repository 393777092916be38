/** Land around a box, at the scale an area deserves, for cutting hand-drawn rings by. */

import { bbox, bboxClip, polygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { unrollGeometry } from './antimeridian';
import { polygonsOf } from './areas';
import { readCountries, type Scale } from './sources';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** One polygon of land, with its box. */
export interface Landmass {
  readonly rings: Position[][];
  readonly box: Box;
}

const overlap = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** An area's polygons, each also a turn to the west and east, for areas beyond the antimeridian. */
export function toLandmasses(area: Polygon | MultiPolygon): Landmass[] {
  return unrollGeometry(area).coordinates.flatMap((rings) =>
    [-360, 0, 360].map((turn) => {
      const turned = rings.map((ring) => ring.map(([x, y]): Position => [x! + turn, y!]));
      return { rings: turned, box: bbox(polygon(turned)) as unknown as Box };
    }),
  );
}

function readLand(scale: Scale): Landmass[] {
  const topology = readCountries(scale);
  const land = feature(topology, topology.objects.land) as unknown as {
    features: { geometry: MultiPolygon }[];
  };
  return land.features.flatMap(({ geometry }) => toLandmasses(geometry));
}

/** A box with a margin, so that its own sides never become edges of what is cut within. */
const widen = ([west, south, east, north]: Box, by: number): Box => [
  west - by,
  south - by,
  east + by,
  north + by,
];

function clipToBox(landmasses: readonly Landmass[], box: Box): Landmass[] {
  return landmasses
    .filter((landmass) => overlap(landmass.box, box))
    .flatMap(({ rings }) => {
      const clipped = bboxClip(polygon(rings), [...box]).geometry as Polygon | MultiPolygon;
      return polygonsOf(clipped)
        .filter((part) => part.length > 0 && part[0]!.length > 3)
        .map((part) => ({ rings: part, box: bbox(polygon(part)) as unknown as Box }));
    });
}

/** The part of some land that lies around a box. */
export const landWithin = (landmasses: readonly Landmass[], box: Box): Landmass[] =>
  clipToBox(landmasses, widen(box, 1));

/** Side of the regions a continent is first cut into, in degrees. */
const REGION = 15;

/**
 * Land around a box. A continent's coast is long and the areas are many: the first cut, to whole
 * regions, is kept for the next area in the same region.
 */
export function landFinder(): (scale: Scale, box: Box) => Landmass[] {
  const scales = new Map<Scale, Landmass[]>();
  const regions = new Map<string, Landmass[]>();
  return (scale, box) => {
    const [west, south, east, north] = widen(box, 1);
    const region: Box = [
      Math.floor(west / REGION) * REGION,
      Math.floor(south / REGION) * REGION,
      Math.ceil(east / REGION) * REGION,
      Math.ceil(north / REGION) * REGION,
    ];
    const key = `${scale} ${region.join()}`;
    let landmasses = regions.get(key);
    if (landmasses === undefined) {
      const all = scales.get(scale) ?? readLand(scale);
      scales.set(scale, all);
      landmasses = clipToBox(all, region);
      regions.set(key, landmasses);
    }
    return landWithin(landmasses, box);
  };
}

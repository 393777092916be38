/** The ground of countries, alone or joined, for regions that are made of them or lie in one. */

import type { MultiPolygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import { type Landmass, toLandmasses } from './land';
import { type CountryTopology, readCountries, readNumericCodes, type Scale } from './sources';

/**
 * Ground that Natural Earth draws apart, by the country within whose borders of independence it
 * lies. A region made of whole countries has no hole there, whoever holds what.
 */
const DRAWN_APART: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'Siachen Glacier': 'IN',
};

/** What to draw of countries at a scale. */
export interface CountryGround {
  /** The countries as one area, borders between them dissolved. */
  readonly joined: (codes: readonly string[]) => MultiPolygon;
  /** One country's polygons. */
  readonly landmasses: (code: string) => Landmass[];
}

function readGround(scale: Scale): CountryGround {
  const topology = readCountries(scale);
  const numericCodes = readNumericCodes();
  const geometries = topology.objects.countries.geometries;
  const objectsOf = (codes: readonly string[]) =>
    geometries.filter(({ id, properties }) => {
      const code = numericCodes.get(id ?? '') ?? DRAWN_APART[properties!.name];
      return code !== undefined && codes.includes(code);
    });
  return {
    joined: (codes) => merge(topology, objectsOf(codes) as never),
    landmasses: (code) =>
      objectsOf([code]).flatMap((object) => toLandmasses(geometryOf(topology, object))),
  };
}

const geometryOf = (topology: CountryTopology, object: object): MultiPolygon =>
  (feature(topology, object as never) as unknown as { geometry: MultiPolygon }).geometry;

/** The ground at each scale, read when first asked for. */
export function countryGround(): (scale: Scale) => CountryGround {
  const scales = new Map<Scale, CountryGround>();
  return (scale) => {
    const ground = scales.get(scale) ?? readGround(scale);
    scales.set(scale, ground);
    return ground;
  };
}

/** Segments along the coast belong to land as a whole; the rest are borders. */
export function coastOf(landmasses: readonly Landmass[]): (point: Position) => boolean {
  const coast = new Set(landmasses.flatMap(({ rings }) => rings.flat().map((at) => at.join())));
  return (point) => coast.has(point.join());
}

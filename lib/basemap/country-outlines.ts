/** Outlines of countries for the story's areas, contested ground kept apart. */

import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import polygonClipping, { type Geom } from 'polygon-clipping';
import { feature } from 'topojson-client';
import type { CountryOutline } from '@/lib/map/outline-files';
import type { Admin1Properties, Admin1Topology } from './admin1';
import { unrollGeometry } from './antimeridian';
import { geometryAreaKm2, polygonAreaKm2, polygonsOf } from './areas';
import { CONTESTED_GROUND, type GroundShape } from './contested-ground';
import { simplifyTopology } from './simplify-topology';
import { type CountryTopology, readCountries, readNumericCodes } from './sources';

const SIMPLIFICATION = { largestTriangleKm2: 10, triangleShare: 1e-5 };
/** Slivers left where two sources draw one border differently, and specks of islands. */
const SMALLEST_PART_KM2 = 12;
/** In a vast country an islet must be larger to be kept, in a tiny one it may be smaller. */
const SMALLEST_PART_SHARES = { vast: 5e-6, tiny: 2e-3 };

/** world-atlas lists these without a number of their own. */
const CODES_BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };

type Area = Polygon | MultiPolygon;
type Shapes = {
  readonly countries: ReadonlyMap<string, MultiPolygon>;
  readonly divisions: ReadonlyMap<string, Area>;
};

const toGeom = (area: Area) => polygonsOf(area) as unknown as Geom;

const toArea = (coordinates: Position[][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates,
});

/** World-atlas countries by name, simplified, unrolled; parts filed under one name are joined. */
function readShapes(topology: CountryTopology, admin1: Admin1Topology): Shapes {
  const geometries = topology.objects.countries.geometries;
  const full = geometries.map((object) => areaOf(topology, object));
  const simplified = simplifyTopology(
    topology,
    geometries,
    full.map(geometryAreaKm2),
    SIMPLIFICATION,
  );
  // Simplified arcs are absolute positions: the transform no longer applies.
  const decoded = { ...simplified, transform: undefined } as unknown as CountryTopology;
  const countries = new Map(
    geometries.map((object) => [object.properties!.name, areaOf(decoded, object)] as const),
  );
  const divisions = new Map(
    (admin1.objects.admin1.geometries as { properties?: Admin1Properties }[]).map((object) => [
      object.properties!.code,
      (feature(admin1, object as never) as unknown as Feature<Area>).geometry,
    ]),
  );
  return { countries, divisions };
}

function areaOf(topology: CountryTopology, object: object): MultiPolygon {
  const { geometry } = feature(topology, object as never) as unknown as Feature<Area>;
  return unrollGeometry(geometry);
}

function mustGet<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`the source no longer has "${key}"`);
  return value;
}

function liesIn(ring: readonly Position[], [west, south, east, north]: readonly number[]): boolean {
  return ring.every(([x, y]) => x! >= west! && x! <= east! && y! >= south! && y! <= north!);
}

/** The areas a shape stands for. */
function groundAreas(shape: GroundShape, { countries, divisions }: Shapes): Area[] {
  switch (shape.type) {
    case 'divisions':
      return shape.codes.map((code) => mustGet(divisions, code));
    case 'territories':
      return shape.names.map((name) => mustGet(countries, name));
    case 'parts': {
      const parts = polygonsOf(mustGet(countries, shape.name));
      const inside = parts.filter((rings) => liesIn(rings[0]!, shape.within));
      return [toArea(inside)];
    }
    case 'ring': {
      const closed = [...shape.ring, shape.ring[0]!].map(([x, y]): [number, number] => [x, y]);
      const country = toGeom(mustGet(countries, shape.name));
      return [toArea(polygonClipping.intersection(country, [closed]))];
    }
  }
}

function joined(areas: readonly Area[]): MultiPolygon {
  const [first, ...rest] = areas.map(toGeom);
  return toArea(first === undefined ? [] : polygonClipping.union(first, ...rest));
}

/** Take ground out of a country; the slivers left are for `tidy`. */
function without(country: MultiPolygon, ground: MultiPolygon): MultiPolygon {
  return toArea(polygonClipping.difference(toGeom(country), toGeom(ground)));
}

/** Round to steps of some 10 m for small countries, 100 m for others, and drop specks. */
function tidy(area: MultiPolygon): MultiPolygon {
  const total = geometryAreaKm2(area);
  const { vast, tiny } = SMALLEST_PART_SHARES;
  const smallest = Math.min(Math.max(SMALLEST_PART_KM2, total * vast), total * tiny);
  const scale = total < 50_000 ? 1e4 : 1e3;
  const coordinates = polygonsOf(area)
    .filter((rings) => polygonAreaKm2(rings) >= smallest)
    .map((rings) =>
      rings.map((ring) =>
        ring.map(
          ([x, y]): Position => [Math.round(x! * scale) / scale, Math.round(y! * scale) / scale],
        ),
      ),
    );
  return toArea(coordinates);
}

/** Outlines by ISO alpha-2. */
export function countryOutlines(admin1: Admin1Topology): ReadonlyMap<string, CountryOutline> {
  const topology = readCountries('10m');
  const numericCodes = readNumericCodes();
  const shapes = readShapes(topology, admin1);
  const grounds = CONTESTED_GROUND.map(({ dispute, parties, shapes: parts }) => ({
    dispute,
    parties,
    area: joined(parts.flatMap((part) => groundAreas(part, shapes))),
  }));
  const outlines = new Map<string, CountryOutline>();
  for (const object of topology.objects.countries.geometries) {
    const { name } = object.properties!;
    const code = CODES_BY_NAME[name] ?? numericCodes.get(object.id ?? '');
    // The first of a number is the state itself; later ones are its outlying bits.
    if (code === undefined || outlines.has(code)) continue;
    const disputed = grounds.filter(({ parties }) => parties.includes(code));
    const core = disputed.reduce(
      (rest, { area }) => without(rest, area),
      mustGet(shapes.countries, name),
    );
    outlines.set(code, {
      core: tidy(core),
      contested: disputed.map(({ dispute, area }) => ({ dispute, area: tidy(area) })),
    });
  }
  return outlines;
}

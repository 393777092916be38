/**
 * The world's countries as polygons, for tests: which countries is a point in, and how far is it
 * from them? Built from Natural Earth 1:10 m (`world-atlas`), by ISO 3166-1 alpha-2.
 *
 * Rings that cross the antimeridian are unwrapped eastwards (longitudes may exceed 180), and the
 * ring around the South Pole is closed over the pole, so plain planar tests hold.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { distanceKm } from './sphere';

type Ring = [number, number][];

interface Part {
  readonly code: string;
  /** Outer ring first, then holes. */
  readonly rings: readonly Ring[];
  readonly box: readonly [number, number, number, number];
}

const require = createRequire(import.meta.url);

/** Natural Earth units without a numeric ISO code, or that ISO counts under another state. */
const CODE_OF_NAME: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'Siachen Glacier': 'IN',
  Baikonur: 'KZ',
  Dhekelia: 'GB',
  Akrotiri: 'GB',
  'USNB Guantanamo Bay': 'CU',
  'Cyprus U.N. Buffer Zone': 'CY',
  'Scarborough Reef': 'PH',
  'Spratly Is.': 'VN',
  'Brazilian I.': 'BR',
  'Bajo Nuevo Bank (Petrel Is.)': 'CO',
  'Serranilla Bank': 'CO',
  'Southern Patagonian Ice Field': 'CL',
  'Bir Tawil': 'EG',
  'Indian Ocean Ter.': 'AU',
  'Coral Sea Is.': 'AU',
  'Clipperton I.': 'FR',
  'Ashmore and Cartier Is.': 'AU',
};

/** Where Natural Earth draws as part of a state what has an ISO code of its own. */
const OVERSEAS: readonly (readonly [
  code: string,
  drawnAs: string,
  west: number,
  south: number,
  east: number,
  north: number,
])[] = [
  ['GF', 'FR', -55, 2, -51, 6],
  ['GP', 'FR', -62, 15.7, -60.9, 16.6],
  ['MQ', 'FR', -61.3, 14.3, -60.7, 15],
  ['RE', 'FR', 55, -21.5, 56, -20.7],
  ['YT', 'FR', 45, -13.1, 45.4, -12.5],
  ['SJ', 'NO', 10, 74, 36, 81.5],
  ['SJ', 'NO', -10, 70.7, -7, 71.3],
  ['BQ', 'NL', -68.5, 12, -62.8, 17.7],
];

/** ISO 3166-1 alpha-2 codes in force, from CLDR's territory names, and XK. */
export const ISO_CODES: ReadonlySet<string> = new Set(
  Object.keys(
    (
      readJson('cldr-localenames-full/main/en/territories.json') as {
        main: { en: { localeDisplayNames: { territories: Record<string, string> } } };
      }
    ).main.en.localeDisplayNames.territories,
  ).filter(
    (code) =>
      /^[A-Z]{2}$/.test(code) &&
      ![
        'EU',
        'EZ',
        'UN',
        'QO',
        'XA',
        'XB',
        'ZZ',
        'AC',
        'CP',
        'CQ',
        'DG',
        'EA',
        'IC',
        'TA',
      ].includes(code),
  ),
);

const PARTS = readParts();
const PARTS_OF = new Map<string, Part[]>();
for (const part of PARTS) PARTS_OF.set(part.code, [...(PARTS_OF.get(part.code) ?? []), part]);

/** Whether Natural Earth draws this country at all. */
export function isDrawn(code: string): boolean {
  return PARTS_OF.has(code);
}

/** Codes of the countries whose land holds the point, none at sea. */
export function countriesAt(longitude: number, latitude: number): string[] {
  const codes = new Set<string>();
  for (const part of PARTS) if (partHolds(part, longitude, latitude)) codes.add(part.code);
  return [...codes];
}

/** Kilometres to the nearest border or coast vertex of these countries; 0 inside one. */
export function distanceToCountriesKm(
  longitude: number,
  latitude: number,
  codes: readonly string[],
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const part of codes.flatMap((code) => PARTS_OF.get(code) ?? [])) {
    if (partHolds(part, longitude, latitude)) return 0;
    for (const vertex of part.rings[0] ?? []) {
      best = Math.min(best, distanceKm([longitude, latitude], vertex));
    }
  }
  return best;
}

/** Kilometres from a point to the nearest coast or border vertex of the country it lies in. */
export function depthInLandKm(longitude: number, latitude: number): number {
  let best = Number.POSITIVE_INFINITY;
  const holders = PARTS.filter((part) => partHolds(part, longitude, latitude));
  if (holders.length === 0) return 0;
  for (const part of holders) {
    for (const ring of part.rings) {
      for (const vertex of ring) best = Math.min(best, distanceKm([longitude, latitude], vertex));
    }
  }
  return best;
}

/** Whether a box (west > east across the antimeridian) comes within `margin` degrees of a country. */
export function boxMeetsCountry(
  [west, south, east, north]: readonly [number, number, number, number],
  code: string,
  margin: number,
): boolean {
  const eastUnwrapped = west <= east ? east : east + 360;
  return (PARTS_OF.get(code) ?? []).some(({ box }) => {
    if (box[1] > north + margin || box[3] < south - margin) return false;
    return [-360, 0, 360].some(
      (shift) => box[0] + shift <= eastUnwrapped + margin && box[2] + shift >= west - margin,
    );
  });
}

/** Even-odd test in the plane; the ring need not repeat its first point. */
export function ringHolds(ring: readonly (readonly [number, number])[], x: number, y: number) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function partHolds({ rings, box }: Part, longitude: number, latitude: number): boolean {
  if (latitude < box[1] || latitude > box[3]) return false;
  return [longitude, longitude + 360].some((x) => {
    if (x < box[0] || x > box[2]) return false;
    return rings.reduce((inside, ring) => inside !== ringHolds(ring, x, latitude), false);
  });
}

function readParts(): Part[] {
  const world = readJson('world-atlas/countries-10m.json') as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const codes = readNumericCodes();
  return feature(world, world.objects.countries).features.flatMap(
    ({ id, properties, geometry }) => {
      const code = codes.get(String(id)) ?? CODE_OF_NAME[properties.name];
      if (code === undefined || geometry === null) return [];
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      return polygons.map((polygon) => {
        const rings = polygon.map((ring) => unwrap(ring as Ring));
        const outer = rings[0]!;
        const box = [
          Math.min(...outer.map(([x]) => x)),
          Math.min(...outer.map(([, y]) => y)),
          Math.max(...outer.map(([x]) => x)),
          Math.max(...outer.map(([, y]) => y)),
        ] as const;
        return { code: nameOverseas(code, box), rings, box };
      });
    },
  );
}

function nameOverseas(code: string, [west, south, east, north]: Part['box']): string {
  const found = OVERSEAS.find(
    ([, drawnAs, ...box]) =>
      drawnAs === code && west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3],
  );
  return found?.[0] ?? code;
}

function unwrap(ring: Ring): Ring {
  const first = ring[0]!;
  const unwrapped: Ring = [[...first]];
  for (let index = 1; index < ring.length; index++) {
    const [x, y] = ring[index]!;
    const before = unwrapped[index - 1]![0];
    unwrapped.push([x + 360 * Math.round((before - x) / 360), y]);
  }
  const last = unwrapped.at(-1)!;
  if (Math.abs(last[0] - first[0]) > 180) {
    unwrapped.push([last[0], -90], [first[0], -90]);
  }
  const west = Math.min(...unwrapped.map(([x]) => x));
  const shift = west < -180 ? 360 : 0;
  return unwrapped.map(([x, y]) => [x + shift, y]);
}

function readNumericCodes(): Map<string, string> {
  const { supplemental } = readJson('cldr-core/supplemental/codeMappings.json') as {
    supplemental: { codeMappings: Record<string, { _numeric?: string }> };
  };
  const codes = new Map<string, string>();
  for (const [code, { _numeric }] of Object.entries(supplemental.codeMappings)) {
    if (_numeric !== undefined && ISO_CODES.has(code)) codes.set(_numeric, code);
  }
  return codes;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

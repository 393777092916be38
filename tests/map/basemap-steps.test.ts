import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { unrollGeometry, unrollLine } from '@/lib/basemap/antimeridian';
import { geometryAreaKm2, ringAreaKm2 } from '@/lib/basemap/areas';
import { countryLabels, printedName } from '@/lib/basemap/country-labels';
import { labelPoint } from '@/lib/basemap/label-point';
import { boundaryArcs } from '@/lib/basemap/lines';
import { readCountries, readNumericCodes, readTerritoryNames } from '@/lib/basemap/sources';
import { FIRST_TOWN_ZOOM, LAST_TOWN_ZOOM, rankTowns, townOfRecord } from '@/lib/basemap/towns';
import { outlineOf, withoutSeams } from '@/lib/map/seams';
import { smoothLine } from '@/lib/map/smooth';

describe('unrolling', () => {
  test('takes the jump out of a line across the antimeridian', () => {
    expect(
      unrollLine([
        [179, 0],
        [-179, 1],
        [-178, 2],
        [179, 3],
      ]),
    ).toEqual([
      [179, 0],
      [181, 1],
      [182, 2],
      [179, 3],
    ]);
  });

  test('closes a ring around the pole along the edge of the map', () => {
    const around: Position[] = [-180, -90, 0, 90, 180].map((x) => [x, -75]);
    const { coordinates } = unrollGeometry({ type: 'Polygon', coordinates: [around] });
    const ring = coordinates[0]![0]!;
    expect(ring).toContainEqual([180, -90]);
    expect(ring).toContainEqual([-180, -90]);
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  test('keeps a hole with its ring on either side', () => {
    const outer: Position[] = [
      [175, -5],
      [-175, -5],
      [-175, 5],
      [175, 5],
      [175, -5],
    ];
    const hole: Position[] = [
      [-179, -1],
      [-178, -1],
      [-178, 1],
      [-179, -1],
    ];
    const { coordinates } = unrollGeometry({ type: 'Polygon', coordinates: [outer, hole] });
    for (const [x] of coordinates[0]![1]!) expect(x).toBeGreaterThan(175);
  });

  test.each(['110m', '50m', '10m'] as const)(
    'leaves no country at %s wider than a world',
    (scale) => {
      const topology = readCountries(scale);
      for (const { line } of boundaryArcs(
        topology as never,
        topology.objects.countries.geometries,
        (object) => object.properties!.name,
      )) {
        const xs = unrollLine(line).map(([x]) => x!);
        for (let index = 1; index < xs.length; index += 1) {
          expect(Math.abs(xs[index]! - xs[index - 1]!)).toBeLessThanOrEqual(180);
        }
      }
    },
  );
});

describe('seams', () => {
  test('are cut out of coasts, and nothing else is', () => {
    const line: Position[] = [
      [170, 60],
      [180, 65],
      [180, 68],
      [170, 70],
    ];
    expect(withoutSeams(line)).toEqual([
      [
        [170, 60],
        [180, 65],
      ],
      [
        [180, 68],
        [170, 70],
      ],
    ]);
    const inland: Position[] = [
      [1, 1],
      [2, 2],
      [3, 1],
    ];
    expect(withoutSeams(inland)).toEqual([inland]);
  });

  test('holes belong to an outline', () => {
    const outer: Position[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ];
    const hole: Position[] = [
      [5, 2],
      [6, 2],
      [6, 3],
      [5, 2],
    ];
    expect(outlineOf({ type: 'Polygon', coordinates: [outer, hole] })).toEqual([outer, hole]);
  });
});

describe('smoothing', () => {
  test('keeps the ends of a river and the closure of a lake', () => {
    const river: Position[] = [
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 1],
    ];
    const smooth = smoothLine(river, 0.01);
    expect(smooth[0]).toEqual([0, 0]);
    expect(smooth.at(-1)).toEqual([3, 1]);
    expect(smooth.length).toBeGreaterThan(river.length);
    const lake: Position[] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const round = smoothLine(lake, 0.01);
    expect(round.at(-1)).toEqual(round[0]);
    // Corners are cut, never overshot.
    for (const [x, y] of round) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(2);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(2);
    }
  });
});

describe('areas', () => {
  test('of a degree square at the equator and of Switzerland are as known', () => {
    expect(
      ringAreaKm2([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ]),
    ).toBeCloseTo(12_364, -2);
    const swiss = countryNamed('Switzerland');
    expect(geometryAreaKm2(swiss) / 41_285).toBeCloseTo(1, 1);
  });
});

function countryNamed(name: string) {
  const topology = readCountries('50m');
  const object = topology.objects.countries.geometries.find(
    ({ properties }) => properties!.name === name,
  )!;
  const rings = (object.arcs as number[][]).map((ring) =>
    ring.flatMap((arc, index) => {
      const arcs = boundaryArcs(topology as never, [{ arcs: [[arc]] }], () => name);
      const line = arc < 0 ? [...arcs[0]!.line].reverse() : arcs[0]!.line;
      return index === 0 ? line : line.slice(1);
    }),
  );
  return { type: 'Polygon' as const, coordinates: rings };
}

describe('names of countries', () => {
  const english = readTerritoryNames('en');

  test('are short where that reads as a name, never an abbreviation', () => {
    expect(printedName(english, 'HK')).toBe('Hong Kong');
    expect(printedName(english, 'PS')).toBe('Palestine');
    expect(printedName(english, 'US')).toBe('United States');
    expect(printedName(english, 'GB')).toBe('United Kingdom');
    expect(printedName(english, 'MM')).toBe('Myanmar');
    expect(printedName(english, 'CD')).toBe('DR Congo');
    expect(printedName(english, 'QQ')).toBeNull();
  });

  test('stand inside the country, once each, in many languages', () => {
    const labels = countryLabels(readCountries('50m'));
    const codes = labels.map(({ properties }) => properties.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(labels.length).toBeGreaterThan(220);
    const russia = labels.find(({ properties }) => properties.code === 'RU')!;
    expect(russia.properties).toMatchObject({
      name: 'Russia',
      'name:fr': 'Russie',
      local: 'Россия',
    });
    expect(russia.point[0]).toBeGreaterThan(40);
    expect(russia.point[0]).toBeLessThan(180);
    const norway = labels.find(({ properties }) => properties.code === 'NO')!;
    expect(norway.point[1]).toBeLessThan(64);
    for (const { point } of labels) expect(Math.abs(point[0])).toBeLessThanOrEqual(180);
  });

  test('sit in the widest part of an L', () => {
    const ring: Position[] = [
      [0, 0],
      [10, 0],
      [10, 6],
      [3, 6],
      [3, 20],
      [0, 20],
      [0, 0],
    ];
    const [x, y] = labelPoint({ type: 'Polygon', coordinates: [ring] });
    expect(x).toBeGreaterThan(2);
    expect(y).toBeLessThan(7);
  });

  test('have codes for nearly every number of ISO 3166', () => {
    const codes = readNumericCodes();
    expect(codes.get('031')).toBe('AZ');
    expect(codes.get('804')).toBe('UA');
    expect(codes.size).toBeGreaterThan(240);
  });
});

describe('towns', () => {
  const town = (name: string, x: number, y: number, population: number, featureCode = 'PPL') =>
    townOfRecord({ name, longitude: x, latitude: y, population, featureCode });

  test('come in by importance, never two in one spot, all by the last zoom', () => {
    const towns = [
      town('Metropolis', 0, 0, 9_000_000, 'PPLC'),
      town('Suburb', 0.05, 0.02, 200_000),
      town('Quarter', 0.01, 0.01, 500_000, 'PPLX'),
      town('Hamlet', 30, 30, 600),
    ];
    const ranked = rankTowns(towns);
    const zoomOf = (name: string) => ranked.find((town) => town.name === name)!.minZoom;
    expect(ranked).toHaveLength(4);
    expect(zoomOf('Metropolis')).toBe(FIRST_TOWN_ZOOM);
    expect(zoomOf('Suburb')).toBeGreaterThan(7);
    expect(zoomOf('Quarter')).toBeGreaterThanOrEqual(10);
    expect(zoomOf('Hamlet')).toBe(9);
    for (const { minZoom } of ranked) {
      expect(minZoom).toBeGreaterThanOrEqual(FIRST_TOWN_ZOOM);
      expect(minZoom).toBeLessThanOrEqual(LAST_TOWN_ZOOM);
    }
  });
});

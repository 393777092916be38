import { describe, expect, test } from 'vitest';
import type { LonLat } from '@/lib/geoparse/types';
import { measure, toMeasureFeatures } from '@/lib/map/measure';
import { lengthUnitOf, spellArea, spellDistance } from '@/lib/view/units';
import fc from '../seeded-check';

const BAKU: LonLat = [49.867, 40.409];
const SHUSHA: LonLat = [46.75, 39.76];
const LACHIN: LonLat = [46.55, 39.64];

describe('measuring', () => {
  test('gives great-circle distances, leg by leg and together', () => {
    const { legs, totalKm, centre } = measure([BAKU, SHUSHA, LACHIN]);
    expect(legs.map(({ km }) => Math.round(km))).toEqual([275, 22]);
    expect(totalKm).toBeCloseTo(legs[0]!.km + legs[1]!.km, 6);
    expect(centre![0]).toBeCloseTo((BAKU[0] + SHUSHA[0] + LACHIN[0]) / 3, 6);
  });

  test('of a degree square at the equator, the hull has its area', () => {
    const { areaKm2, hull } = measure([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]);
    expect(areaKm2 / 12_364).toBeCloseTo(1, 2);
    expect(hull!.geometry.coordinates[0]).toHaveLength(5);
  });

  test('goes the short way over the antimeridian', () => {
    const fiji: LonLat = [178.4, -18.1];
    const samoa: LonLat = [-171.8, -13.8];
    const tonga: LonLat = [-175.2, -21.1];
    const { legs, areaKm2, centre } = measure([fiji, samoa, tonga]);
    expect(legs[0]!.km).toBeLessThan(1200);
    expect(areaKm2).toBeLessThan(500_000);
    expect(Math.abs(centre![0])).toBeGreaterThan(170);
    const { features } = toMeasureFeatures([fiji, samoa], String);
    const leg = features.find(({ properties }) => properties.part === 'leg')!;
    expect(leg.geometry.type).toBe('MultiLineString');
  });

  test('draws a line for two places, a hull and its centre from three', () => {
    const parts = (points: LonLat[]) =>
      toMeasureFeatures(points, (km) => `${Math.round(km)}`).features.map(
        ({ properties }) => properties.part,
      );
    expect(parts([])).toEqual([]);
    expect(parts([BAKU])).toEqual(['end']);
    expect(parts([BAKU, SHUSHA])).toEqual(['leg', 'end', 'end']);
    expect(parts([BAKU, BAKU])).toEqual(['end', 'end']);
    expect(parts([BAKU, SHUSHA, LACHIN])).toEqual([
      'hull',
      'leg',
      'leg',
      'end',
      'end',
      'end',
      'centre',
    ]);
  });

  test('measures any points on earth without a throw', () => {
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const latitude = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(longitude, latitude), { maxLength: 9 }), (points) => {
        const { totalKm, areaKm2 } = measure(points);
        expect(totalKm).toBeGreaterThanOrEqual(0);
        expect(areaKm2).toBeGreaterThanOrEqual(0);
        toMeasureFeatures(points, String);
      }),
    );
  });
});

describe('units', () => {
  test('go by where people live', () => {
    expect(['en-US', 'en-GB', 'en', 'my'].map(lengthUnitOf)).toEqual(['mi', 'mi', 'mi', 'mi']);
    expect(['es', 'az-AZ', 'en-AU', 'not a tag'].map(lengthUnitOf)).toEqual([
      'km',
      'km',
      'km',
      'km',
    ]);
  });

  test('are spelt in the reader’s language', () => {
    expect(spellDistance(1447.3, 'en', 'km')).toBe('1,447 km');
    expect(spellDistance(1447.3, 'es', 'km')).toMatch(/^1447.km$/);
    expect(spellDistance(4.21, 'en', 'km')).toBe('4.2 km');
    expect(spellDistance(160.9344, 'en', 'mi')).toBe('100 mi');
    expect(spellArea(12_345, 'en', 'km')).toBe('12,300 km²');
  });
});

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as turf from '@turf/turf';
import { beforeAll, describe, expect, test } from 'vitest';
import { geometryAreaKm2 } from '@/lib/basemap/areas';
import { readCuratedPlaces } from '@/lib/basemap/labels';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer, Place } from '@/lib/geoparse/types';
import { areaGeometry, extentWidth, sketchExtent } from '@/lib/map/area-geometry';
import { createOutlineLoader } from '@/lib/map/outlines';
import { readOutlineFileFrom } from '@/lib/map/outlines-on-disk';
import { toAreaFeatures } from '@/lib/map/story-areas';
import { makeCountry, makePlace, makeStory } from './helpers';

const folder = fileURLToPath(new URL('../../public/basemap/outlines', import.meta.url));

describe('a sketch', () => {
  test('fills its extent and nothing beyond it', () => {
    const ring = sketchExtent([10, 20, 30, 26]).coordinates[0]![0]!;
    const xs = ring.map(([x]) => x!);
    const ys = ring.map(([, y]) => y!);
    expect(Math.min(...xs)).toBeCloseTo(10, 6);
    expect(Math.max(...xs)).toBeCloseTo(30, 6);
    expect(Math.min(...ys)).toBeCloseTo(20, 6);
    expect(Math.max(...ys)).toBeCloseTo(26, 6);
    expect(ring[0]).toEqual(ring.at(-1));
  });

  test('goes on past the antimeridian rather than around the world', () => {
    const xs = sketchExtent([170, -20, -170, 0]).coordinates[0]![0]!.map(([x]) => x!);
    expect(Math.min(...xs)).toBeCloseTo(170, 6);
    expect(Math.max(...xs)).toBeCloseTo(190, 6);
    expect(extentWidth([170, -20, -170, 0])).toBe(20);
  });

  test('is not made of half the globe, nor of a river', () => {
    const point = [0, 0] as const;
    const wide = makePlace({ id: 'o', point, kind: 'water', extent: [-90, -60, 90, 60] });
    expect(areaGeometry(wide, null)).toBeNull();
    const extent = [0, 0, 9, 9] as const;
    const river = makePlace({ id: 'r', point, kind: 'water', featureCode: 'STM', extent });
    expect(areaGeometry(river, null)).toBeNull();
    const sea = makePlace({ id: 's', point, kind: 'water', featureCode: 'SEA', extent });
    expect(areaGeometry(sea, null)).toMatchObject({ approximate: true });
  });
});

test('a division known only by its towns is an ellipse around more than these', () => {
  const extent = [-84.3, 38.05, -84.2, 38.25] as const;
  const county = makePlace({ id: 'c', point: [-84.25, 38.2], kind: 'district', extent });
  const { area, approximate } = areaGeometry({ ...county, source: 'geonames' }, null)!;
  const ring = area.coordinates[0]![0]!;
  const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
  expect(approximate).toBe(true);
  expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(0.26, 5);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.22);
  // No corners: halfway round, an ellipse is at 1/√2 of either half side.
  const eighth = ring[ring.length >> 3]!;
  expect(eighth[1]! - 38.15).toBeCloseTo(0.13 * Math.SQRT1_2, 2);
});

describe('the loader', () => {
  const index = { countries: ['AZ'], divisions: ['AZ'], curatedToo: [] };
  const azerbaijan = makePlace(makeCountry('Azerbaijan', 'AZ', [47, 40], [44, 38, 50, 42]));

  test('reads each file once and asks for none that is not there', async () => {
    const asked: string[] = [];
    const load = createOutlineLoader(async (path) => {
      asked.push(path);
      if (path === 'index.json') return index;
      return { core: { type: 'MultiPolygon', coordinates: [] }, contested: [] };
    });
    await Promise.all([load(azerbaijan), load(azerbaijan)]);
    expect(await load(makePlace({ id: 't', point: [0, 0] }))).toBeNull();
    expect(await load({ ...azerbaijan, countryCode: 'ZZ' })).toBeNull();
    expect(asked).toEqual(['index.json', 'countries/AZ.json']);
  });

  test('tries again after a failure', async () => {
    let failures = 1;
    const load = createOutlineLoader(async (path) => {
      if (path === 'index.json') return index;
      failures -= 1;
      if (failures >= 0) throw new Error('offline');
      return { core: { type: 'MultiPolygon', coordinates: [] }, contested: [] };
    });
    await expect(load(azerbaijan)).rejects.toThrow('offline');
    expect(await load(azerbaijan)).not.toBeNull();
  });
});

describe('the outlines as built', () => {
  const load = createOutlineLoader(readOutlineFileFrom(folder));
  let gazetteer: Gazetteer;
  beforeAll(() => {
    // Both come of “npm run build:data”, which the test command runs first.
    expect(existsSync(`${folder}/index.json`)).toBe(true);
    gazetteer = loadGazetteer();
  });

  const placeOf = (id: string): Place => gazetteer.place(gazetteer.rowOfId(id));
  const country = (code: string) => ({
    ...makePlace({ id: code, point: [0, 0], kind: 'country', countryCode: code }),
  });
  const areaOf = async (place: Place) => geometryAreaKm2((await load(place))!.area);

  test('know the sizes of countries', async () => {
    expect((await areaOf(country('AZ'))) / 86_600).toBeCloseTo(1, 1);
    expect((await areaOf(country('CH'))) / 41_285).toBeCloseTo(1, 1);
    expect((await areaOf(country('FJ'))) / 18_274).toBeCloseTo(1, 0);
    expect((await areaOf(country('RU'))) / 17_070_000).toBeCloseTo(1, 1);
  });

  test('keep Crimea out of both parties’ plain ground and show it to both as contested', async () => {
    const [russia, ukraine] = await Promise.all([load(country('RU')), load(country('UA'))]);
    for (const outline of [russia!, ukraine!]) {
      const area = geometryAreaKm2(outline.contested!);
      expect(area).toBeGreaterThan(26_000);
      for (const [x, y] of outline.area.coordinates.flat(2)) {
        const inCrimea = x! > 33.6 && x! < 36.4 && y! > 44.3 && y! < 45.6;
        expect(inCrimea).toBe(false);
      }
    }
    // Alike for both, but for the Kurils on the one side.
    expect(geometryAreaKm2(ukraine!.contested!)).toBeLessThan(
      geometryAreaKm2(russia!.contested!) + 1,
    );
  });

  test('make regions of whole countries the size of these, without their parts overseas', async () => {
    const caucasus = (await areaOf(placeOf('south-caucasus'))) / (69_700 + 86_600 + 29_743);
    expect(caucasus).toBeCloseTo(1, 1);
    const union = (await load(placeOf('european-union')))!;
    expect(geometryAreaKm2(union.area) / 4_140_000).toBeCloseTo(1, 1);
    for (const [x, y] of union.area.coordinates.flat(2)) {
      expect(x! > -33 && x! < 36 && y! > 27).toBe(true);
      // Neither Norway nor the far side of the Atlantic.
      expect(x! > 6 && x! < 10 && y! > 59).toBe(false);
    }
  });

  test('end a region that lies in one country where the country ends', async () => {
    const { area } = (await load(placeOf('karabakh')))!;
    const home = (await load(country('AZ')))!;
    const inside = turf.intersect(
      turf.featureCollection([turf.feature(area), turf.feature(home.area)]),
    )!;
    expect(geometryAreaKm2(inside.geometry) / geometryAreaKm2(area)).toBeGreaterThan(0.97);
  });

  test('draw contested ground with its broken line only', async () => {
    const story = makeStory(makeCountry('India', 'IN', [79, 22], [68, 6, 98, 36]));
    const outline = (await load(country('IN')))!;
    const { features } = toAreaFeatures([story], new Map([['India', outline]]));
    const parts = features.map(({ properties }) => properties.part);
    expect(parts).toEqual(['fill', 'edge', 'contested-fill', 'contested-edge']);
    const segments = (part: string) => {
      const { geometry } = features.find(({ properties }) => properties.part === part)!;
      const lines = geometry.coordinates as number[][][];
      return new Set(
        lines.flatMap((line) =>
          line.slice(1).map((point, at) => [line[at]!.join(), point.join()].sort().join(' ')),
        ),
      );
    };
    const contested = segments('contested-edge');
    for (const segment of segments('edge')) expect(contested.has(segment)).toBe(false);
  });

  test('have first-level divisions by the gazetteer’s ids, most of them', async () => {
    let known = 0;
    let all = 0;
    const big: string[] = [];
    for (let row = 0; row < gazetteer.rowCount; row += 1) {
      if (gazetteer.featureCode(row) !== 'ADM1') continue;
      const place = gazetteer.place(row);
      all += 1;
      if (await load(place)) known += 1;
      else if (place.population > 3_000_000) big.push(place.name);
    }
    expect(all).toBeGreaterThan(3500);
    expect(known / all).toBeGreaterThan(0.87);
    // Reforms newer than the source, in countries whose old divisions do not add up to the new.
    expect(big.length).toBeLessThan(12);
  }, 120_000);

  test('put regions together from their pieces', async () => {
    const places = ['6269131', '2638360', '3017382', '3336901', '2523119'];
    const [england, scotland, , catalonia, sicily] = places;
    expect((await areaOf(placeOf(england!))) / 130_279).toBeCloseTo(1, 1);
    expect((await areaOf(placeOf(scotland!))) / 77_933).toBeCloseTo(1, 1);
    expect((await areaOf(placeOf(catalonia!))) / 32_108).toBeCloseTo(1, 1);
    expect((await areaOf(placeOf(sicily!))) / 25_711).toBeCloseTo(1, 1);
  });

  test('file Crimea with both parties', async () => {
    const crimea = makePlace({
      id: '703883',
      point: [34, 45],
      kind: 'region',
      featureCode: 'ADM1',
    });
    for (const countryCode of ['UA', 'RU']) {
      const outline = await load({ ...crimea, countryCode });
      expect(geometryAreaKm2(outline!.area) / 26_100).toBeCloseTo(1, 1);
    }
  });

  test('end hand-made areas at the coast, softly everywhere else', async () => {
    const caucasus = (await load(placeOf('south-caucasus')))!;
    expect(caucasus.approximate).toBe(true);
    for (const [x, y] of caucasus.area.coordinates.flat(2)) {
      // Nothing out in the Black Sea or well into the Caspian.
      expect(x! < 40.2 && y! < 43).toBe(false);
      expect(x).toBeLessThan(50.6);
    }
    expect(caucasus.edges!.length).toBeGreaterThan(0);
  });

  test('give lakes the shores the map draws', async () => {
    const rows = readCuratedPlaces();
    // Ground as the usual works of reference have it, in km².
    for (const [id, km2] of [
      ['lake-victoria', 68_800],
      ['lake-baikal', 31_700],
      ['lake-titicaca', 8_370],
    ] as const) {
      const row = rows.find((one) => one.id === id)!;
      const lake = await load(makePlace({ ...row, source: 'curated' } as never));
      expect(geometryAreaKm2(lake!.area) / km2, id).toBeGreaterThan(0.88);
      expect(geometryAreaKm2(lake!.area) / km2, id).toBeLessThan(1.12);
    }
    // Several lakes are no lake, and a bay of one is not the whole of it.
    for (const id of ['finger-lakes', 'georgian-bay']) {
      const row = rows.find((one) => one.id === id)!;
      expect(await load(makePlace({ ...row, source: 'curated' } as never)), id).toBeNull();
    }
  });

  test('are there for every hand-made area of land that has room to be drawn', async () => {
    const rows = readCuratedPlaces().filter(
      ({ kind, extent }) => kind !== 'water' && extentWidth(extent) <= 120,
    );
    expect(rows.length).toBeGreaterThan(500);
    for (const row of rows.filter((_, index) => index % 7 === 0)) {
      const place = makePlace({ ...row, extent: row.extent, source: 'curated' } as never);
      const outline = await load(place);
      expect(geometryAreaKm2(outline!.area), row.id).toBeGreaterThan(0);
    }
  });
});

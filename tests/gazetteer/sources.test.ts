import { describe, expect, it } from 'vitest';
import {
  CuratedFileError,
  curatedPlaceSchema,
  parseCuratedFile,
} from '@/lib/gazetteer/curated/schema';
import { kindOfFeature } from '@/lib/gazetteer/kind';
import { measureProminence, measureReading } from '@/lib/gazetteer/prominence';
import { namesOfRecord } from '@/lib/gazetteer/sources/cities500';
import { mergeCurated } from '@/lib/gazetteer/sources/curated';
import { bareName, shortenName } from '@/lib/gazetteer/sources/division-names';
import { type GeonamesRecord, parseGeonamesLine } from '@/lib/gazetteer/sources/geonames-table';
import { narrowestSpan, placeDivisions } from '@/lib/gazetteer/sources/towns-by-division';
import { readKind } from '@/lib/gazetteer/user/kind-words';
import { makeRow } from './rows';

describe('kindOfFeature', () => {
  it.each([
    ['PCLI', 0, 'country'],
    ['PCLD', 0, 'country'],
    ['PCLH', 0, 'historical'],
    ['ADM1', 0, 'region'],
    ['ADM2', 9_000_000, 'district'],
    ['ADM4', 0, 'district'],
    ['ADM1H', 0, 'historical'],
    ['PPLC', 900, 'city'],
    ['PPLA', 50_000, 'city'],
    ['PPLA', 49_999, 'town'],
    ['PPL', 100_000, 'city'],
    ['PPL', 99_999, 'town'],
    ['PPLA3', 60_000, 'town'],
    ['PPLX', 800_000, 'district'],
    ['PPLH', 0, 'historical'],
    ['SEA', 0, 'water'],
    ['STM', 0, 'water'],
    ['STRT', 0, 'water'],
    ['MTS', 0, 'landform'],
    ['ISL', 0, 'landform'],
    ['DSRT', 0, 'landform'],
    ['CONT', 0, 'area'],
    ['RGN', 0, 'area'],
    ['PRK', 0, 'area'],
    ['AIRP', 0, 'area'],
    ['', 0, 'area'],
  ] as const)('%s with %i inhabitants is a %s', (code, population, kind) => {
    expect(kindOfFeature(code, population)).toBe(kind);
  });
});

describe('readKind', () => {
  it.each([
    ['river', 0, 'water', 'STM'],
    ['Inhabited Places', 0, 'town', 'PPL'],
    ['city', 10, 'city', 'PPLA'],
    ['kingdoms', 0, 'historical', 'PCLH'],
    ['counties', 0, 'district', 'ADM2'],
    ['region', 0, 'region', 'ADM1'],
    ['natural region', 0, 'area', 'RGN'],
    ['PPLC', 0, 'city', 'PPLC'],
    ['H', 0, 'water', 'H'],
    ['gibberish', 0, 'town', 'PPL'],
    ['', 200_000, 'city', 'PPL'],
  ] as const)('%s (%i) is a %s, %s', (text, population, kind, featureCode) => {
    expect(readKind(text, population)).toEqual({ kind, featureCode });
  });
});

const line =
  '147622\tLaçın\tLacin\tLachin,LCN,Berdzor\t39.59881\t46.55045\tP\tPPLA\tAZ\t\t28\t7\t\t\t2300\t\t889\tAsia/Baku\t2022-12-24';

describe('parseGeonamesLine', () => {
  it('reads the columns', () => {
    const parsed = parseGeonamesLine(line);
    expect(parsed).toEqual({
      type: 'record',
      record: {
        geonamesId: '147622',
        name: 'Laçın',
        asciiName: 'Lacin',
        alternateNames: ['Lachin', 'LCN', 'Berdzor'],
        latitude: 39.59881,
        longitude: 46.55045,
        featureClass: 'P',
        featureCode: 'PPLA',
        countryCode: 'AZ',
        admin1Code: '28',
        admin2Code: '7',
        population: 2300,
        modified: '2022-12-24',
      },
    });
    if (parsed.type !== 'record') return;
    expect(namesOfRecord(parsed.record)).toContainEqual({ text: 'LCN', use: 'short' });
    expect(namesOfRecord(parsed.record)).toContainEqual({ text: 'Berdzor', use: 'other' });
  });

  it.each([
    ['', '1 columns found, 19 expected'],
    [line.replace('147622', 'x'), '"x" is not a GeoNames id'],
    [line.replace('147622', '0'), '"0" is not a GeoNames id'],
    [line.replace('39.59881', '95'), 'latitude "95" is not -90…90'],
    [line.replace('39.59881', ''), 'latitude "" is not -90…90'],
    [line.replace('46.55045', 'NaN'), 'longitude "NaN" is not -180…180'],
    [line.replace('2300', '-1'), 'population "-1" is not a count'],
    [line.replace('Laçın', ' '), 'no name'],
  ])('says what is wrong', (text, message) => {
    expect(parseGeonamesLine(text)).toEqual({ type: 'fault', message });
  });
});

describe('divisions placed by their towns', () => {
  const town = (
    name: string,
    [longitude, latitude]: readonly [number, number],
    population: number,
    featureCode = 'PPL',
  ): GeonamesRecord => ({
    geonamesId: name,
    name,
    asciiName: name,
    alternateNames: [],
    latitude,
    longitude,
    featureClass: 'P',
    featureCode,
    countryCode: 'FJ',
    admin1Code: 'X',
    admin2Code: '',
    population,
    modified: '',
  });

  it('lie at the seat, else among their people, else in the middle', () => {
    const seat = [town('a', [10, 50], 1, 'PPLA2'), town('b', [12, 50], 1000)];
    const code = (): string => 'x';
    expect(placeDivisions(seat, code, 'PPLA2').get('x')).toMatchObject({
      point: [10, 50],
      population: 1001,
    });
    const noSeat = [town('a', [10, 50], 1), town('b', [12, 50], 1000)];
    expect(placeDivisions(noSeat, code, 'PPLA2').get('x')?.point[0]).toBeCloseTo(12, 1);
    expect(placeDivisions(noSeat, code, 'middle').get('x')?.point[0]).toBeCloseTo(11, 5);
    expect(placeDivisions(noSeat, () => '', 'middle').size).toBe(0);
  });

  it('may lie across the antimeridian', () => {
    const fiji = [town('a', [179.5, -17], 5), town('b', [-179.5, -17], 5)];
    const placed = placeDivisions(fiji, () => 'x', 'middle').get('x');
    expect(Math.abs(placed?.point[0] ?? 0)).toBeCloseTo(180, 5);
    const [west, , east] = placed?.extent ?? [];
    expect(west).toBeCloseTo(179.45, 5);
    expect(east).toBeCloseTo(-179.45, 5);
  });

  it('count quarters in their city, not twice', () => {
    const city = [town('a', [10, 50], 900), town('quarter', [10, 50], 300, 'PPLX')];
    expect(placeDivisions(city, () => 'x', 'middle').get('x')?.population).toBe(900);
  });

  it.each([
    [
      [10, 20, 15],
      [10, 20],
    ],
    [[5], [5, 5]],
    [
      [179, -179],
      [179, -179],
    ],
    [
      [170, -170, 160],
      [160, -170],
    ],
    [
      [-10, 10],
      [-10, 10],
    ],
    [[], [0, 0]],
  ])('narrowestSpan of %j is %j', (longitudes, span) => {
    expect(narrowestSpan(longitudes)).toEqual(span);
  });
});

describe('names of divisions', () => {
  it.each([
    ['Lachin Rayon', ['Lachin']],
    ['Kursk Oblast', ['Kursk']],
    ['Laurel County', []],
    ['Northern Region', []],
    ['Texas', []],
  ])('%s is also %j', (name, shorter) => {
    expect(shortenName(name).map(({ text }) => text)).toEqual(shorter);
  });

  it.each([
    ["Departement de l'Ain", 'Ain'],
    ['Província de Barcelona', 'Barcelona'],
    ['Royal Borough of Kensington and Chelsea', 'Kensington and Chelsea'],
  ])('%s and %s are one', (left, right) => {
    expect(bareName(left)).toBe(bareName(right));
  });
});

describe('prominence', () => {
  it('puts countries before cities before towns, the famous before the unknown', () => {
    const order = [
      measureProminence('country', 80_000_000, 250),
      measureProminence('city', 2_000_000, 150),
      measureProminence('city', 150_000, 20),
      measureProminence('town', 9_000, 4),
      measureProminence('town', 0, 1),
    ];
    expect(order).toEqual([...order].sort((left, right) => right - left));
    expect(measureReading(20_000, 'other')).toBeLessThan(measureReading(20_000, 'usual'));
    expect(measureProminence('country', 10 ** 12, 10 ** 6)).toBeLessThanOrEqual(65_535);
  });
});

describe('curated rows', () => {
  const sea = {
    id: 'example-sea',
    name: 'Example Sea',
    kind: 'water',
    featureCode: 'SEA',
    point: [10, 20],
    extent: [5, 15, 15, 25],
    countries: [],
    source: 'made up for this test',
  };
  const countryIds = new Map([['AZ', '587116']]);

  it('are checked, and faults named', () => {
    expect(parseCuratedFile([sea], 'x.json')).toHaveLength(1);
    expect(() => parseCuratedFile({}, 'x.json')).toThrow(CuratedFileError);
    expect(() => parseCuratedFile([{ ...sea, kind: 'puddle' }], 'x.json')).toThrow(
      /x\.json: row 0 \(example-sea\): kind/,
    );
    for (const wrong of [
      { point: [200, 0] },
      { extent: [5, 25, 15, 15] },
      { geonamesId: 5 },
      { id: 'Example Sea' },
      { source: '' },
      { colour: 'blue' },
    ]) {
      expect(curatedPlaceSchema.safeParse({ ...sea, ...wrong }).success).toBe(false);
    }
  });

  it('join the row of the same place, and stand alone otherwise', () => {
    const division = makeRow({
      id: 'AZE-1',
      name: 'Nakhchivan',
      kind: 'region',
      featureCode: 'ADM1',
      countryCode: 'AZ',
      point: [45.4, 39.2],
    });
    const rows = [division];
    const [place] = parseCuratedFile(
      [
        {
          ...sea,
          id: 'nakhchivan',
          name: 'Nakhchivan',
          otherNames: ['Nakhichevan Autonomous Republic'],
          featureCode: 'ADM1',
          kind: 'region',
          countries: ['AZ'],
          point: [45.5, 39.3],
        },
      ],
      'x.json',
    );
    expect(mergeCurated(rows, [place!], countryIds)).toEqual([]);
    expect(rows[0]).toMatchObject({ id: 'AZE-1', point: [45.4, 39.2] });
    expect(rows[0]?.names).toContainEqual({
      text: 'Nakhichevan Autonomous Republic',
      use: 'other',
    });
    const [alone] = mergeCurated(rows, parseCuratedFile([sea], 'x.json'), countryIds);
    expect(alone).toMatchObject({ id: 'example-sea', source: 'curated', countryCode: '' });
  });
});

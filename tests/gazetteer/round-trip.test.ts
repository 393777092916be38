import { describe, expect, it } from 'vitest';
import { searchPlaces } from '@/lib/gazetteer/search';
import { decodeSpelling, encodeSpelling } from '@/lib/gazetteer/spelling';
import { foldName } from '@/lib/geoparse/fold-name';
import fc from '../seeded-check';
import { compileRows, makeFolder, makeRow } from './rows';

const folder = makeFolder();

const rows = [
  makeRow({
    id: '587116',
    name: 'Azerbaijan',
    names: [
      { text: 'Azərbaycan', use: 'other' },
      { text: 'Азербайджан', use: 'other' },
      { text: 'AZ', use: 'short' },
      { text: 'Azerbaijani', use: 'adjective' },
      { text: 'Azerbaijani', use: 'people' },
      { text: 'Azerbaijanis', use: 'people' },
    ],
    kind: 'country',
    featureCode: 'PCLI',
    countryCode: 'AZ',
    countryId: '587116',
    population: 9_942_000,
    point: [47.5, 40.5],
    extent: [44.77, 38.39, 50.37, 41.91],
    wikidataId: 'Q227',
  }),
  makeRow({
    id: 'adm1-az-55',
    name: 'Shusha',
    kind: 'region',
    featureCode: 'ADM1',
    countryCode: 'AZ',
    countryId: '587116',
    admin1Id: 'adm1-az-55',
    point: [46.658, 39.7027],
    extent: [46.5, 39.5, 46.9, 39.9],
    extentIsApproximate: true,
  }),
  makeRow({
    id: '147105',
    name: 'Şuşa',
    names: [
      { text: 'Susa', use: 'other' },
      { text: 'Shusha', use: 'other' },
      { text: 'Шуша', use: 'other' },
      { text: 'Շուշի', use: 'other' },
    ],
    featureCode: 'PPLA',
    countryCode: 'AZ',
    // Refers to rows by id, wherever they stand.
    countryId: '587116',
    admin1Id: 'adm1-az-55',
    population: 18_662,
    point: [46.74989, 39.76006],
  }),
  makeRow({
    id: 'soviet-union',
    name: 'Soviet Union',
    names: [{ text: 'U.S.S.R.', use: 'short' }],
    kind: 'historical',
    featureCode: 'PCLH',
    point: [-179.99999, -89.99999],
    extent: [19.6, 35.1, -169, 82],
    extentIsApproximate: true,
    source: 'curated',
    validFrom: 1922,
    validTo: 1991,
  }),
];

describe('what is written is read', () => {
  const gazetteer = compileRows(folder, rows);

  it('keeps header facts', () => {
    expect(gazetteer.rowCount).toBe(4);
    expect(gazetteer.meta).toMatchObject({
      title: 'test',
      date: '2024-05-06',
      sources: [{ licence: 'CC0-1.0' }],
    });
  });

  it('spells rows out', () => {
    expect(gazetteer.place(0)).toEqual({
      id: '587116',
      name: 'Azerbaijan',
      otherNames: ['Azərbaycan', 'Азербайджан', 'AZ'],
      kind: 'country',
      featureCode: 'PCLI',
      countryCode: 'AZ',
      country: 'Azerbaijan',
      admin1: null,
      admin2: null,
      population: 9_942_000,
      point: [47.5, 40.5],
      extent: [44.77, 38.39, 50.37, 41.91],
      extentIsApproximate: false,
      source: 'geonames',
      geonamesId: 587116,
      wikidataId: 'Q227',
    });
    expect(gazetteer.place(2)).toMatchObject({
      name: 'Şuşa',
      otherNames: ['Shusha', 'Шуша', 'Շուշի'],
      country: 'Azerbaijan',
      admin1: 'Shusha',
      point: [46.74989, 39.76006],
      extent: null,
      wikidataId: null,
    });
    expect(gazetteer.place(3)).toMatchObject({
      id: 'soviet-union',
      geonamesId: null,
      countryCode: null,
      country: null,
      point: [-179.99999, -89.99999],
      extent: [19.6, 35.1, -169, 82],
      extentIsApproximate: true,
      source: 'curated',
    });
    expect(gazetteer.years(3)).toEqual([1922, 1991]);
    expect(gazetteer.years(0)).toEqual([null, null]);
  });

  it('gives the same by columns as spelled out', () => {
    for (let row = 0; row < gazetteer.rowCount; row++) {
      const place = gazetteer.place(row);
      expect(gazetteer.foldedNameOf(row)).toBe(foldName(place.name));
      expect([gazetteer.longitude(row), gazetteer.latitude(row)]).toEqual(place.point);
      expect(gazetteer.population(row)).toBe(place.population);
      expect(gazetteer.kind(row)).toBe(place.kind);
      expect(gazetteer.featureCode(row)).toBe(place.featureCode);
      expect(gazetteer.countryCode(row)).toBe(place.countryCode ?? '');
      expect(gazetteer.extent(row)).toEqual(place.extent);
      expect(gazetteer.source(row)).toBe(place.source);
      expect(gazetteer.idOf(row)).toBe(place.id);
      expect(gazetteer.rowOfId(place.id)).toBe(row);
    }
    expect(gazetteer.countryRow(2)).toBe(0);
    expect(gazetteer.countryRow(0)).toBe(0);
    expect(gazetteer.admin1Row(2)).toBe(1);
    expect(gazetteer.admin1Row(1)).toBe(1);
    expect(gazetteer.admin2Row(2)).toBe(-1);
    expect(gazetteer.countryRow(3)).toBe(-1);
  });

  it('finds every name however it is written, and nothing else', () => {
    for (const name of ['Şuşa', 'susa', 'SUSA', 'Шуша', 'шуша', 'ՇՈՒՇԻ']) {
      expect(gazetteer.lookup(name).map(({ row }) => row)).toEqual([2]);
    }
    expect(gazetteer.lookup('Shusha')).toEqual([
      { row: 1, use: 'usual' },
      { row: 2, use: 'other' },
    ]);
    for (const name of ['', ' ', 'Shush', 'Shushaa', 'x'.repeat(100_000), '\ud800']) {
      expect(gazetteer.lookup(name)).toEqual([]);
    }
  });

  it('tells how a name is used', () => {
    expect(gazetteer.lookup('USSR')).toEqual([{ row: 3, use: 'short' }]);
    expect(gazetteer.lookup('az')).toEqual([{ row: 0, use: 'short' }]);
    expect(gazetteer.lookup('Azerbaijani')).toEqual([
      { row: 0, use: 'adjective' },
      { row: 0, use: 'people' },
    ]);
  });

  it('finds names by beginning and by transliteration', () => {
    expect(gazetteer.hasFoldedPrefix('azer')).toBe(true);
    expect(gazetteer.hasFoldedPrefix('шу')).toBe(true);
    expect(gazetteer.hasFoldedPrefix('azerb x')).toBe(false);
    expect(gazetteer.hasFoldedPrefix('zzz')).toBe(false);
    expect(gazetteer.lookupLoose('Schuscha').map(({ row }) => row)).toEqual([1, 2]);
    expect(searchPlaces(gazetteer, 'shu').map(({ id }) => id)).toEqual(['adm1-az-55', '147105']);
    expect(searchPlaces(gazetteer, 'shusha, azer', { limit: 1 })).toHaveLength(1);
    expect(searchPlaces(gazetteer, 'shusha, armenia')).toEqual([]);
    expect(searchPlaces(gazetteer, '')).toEqual([]);
  });

  it('refuses rows that are not there', () => {
    for (const row of [-1, 4, 0.5, Number.NaN]) {
      expect(() => gazetteer.place(row)).toThrow(RangeError);
    }
    expect(gazetteer.rowOfId('no-such-place')).toBe(-1);
    expect(gazetteer.rowOfId('999999999')).toBe(-1);
  });

  it('hands out the same list for the same name', () => {
    expect(gazetteer.lookup('SHUSHA')).toBe(gazetteer.lookup('shusha'));
  });
});

describe('any names', () => {
  const name = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.constantFrom('St. Louis', 'München', 'ὈΔΥΣΣΕΎΣ', '𠮷野家', 'ﬁji', 'İĞDIR', 'L’Île-d’Yeu'),
    )
    .filter((text) => foldName(text) !== '' && Buffer.from(text).toString() === text);

  it('are found, and written as they were', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { selector: foldName, minLength: 1, maxLength: 60 }),
        (names) => {
          const gazetteer = compileRows(
            folder,
            names.map((text, index) => makeRow({ id: String(index + 1), name: text })),
          );
          names.forEach((text, row) => {
            expect(gazetteer.lookup(text)).toEqual([{ row, use: 'usual' }]);
            expect(gazetteer.hasFoldedPrefix([...foldName(text)].slice(0, 3).join(''))).toBe(true);
            expect(gazetteer.place(row).name).toBe(text);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep the mark of byte order that one may open with', () => {
    const text = '\ufeffⰀ';
    const gazetteer = compileRows(folder, [makeRow({ id: '1', name: text })]);
    expect(gazetteer.place(0).name).toBe(text);
  });

  it('can be patched from their folded form', () => {
    fc.assert(
      fc.property(name, (text) => {
        const folded = foldName(text);
        const { spelling, patch } = encodeSpelling(folded, text);
        expect(decodeSpelling(folded, spelling, patch ?? new Uint8Array())).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

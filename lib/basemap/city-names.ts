/**
 * Names of great cities by language. CLDR names one city for each time zone, in every language: some
 * four hundred, most capitals among them. `derive-city-names.ts` made the file.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RankedTown } from './towns';

export const CITY_NAMES_FILE = fileURLToPath(new URL('./data/city-names.json', import.meta.url));

/** English name to names by language, where they differ. */
export type CityNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Fewer inhabitants than this, and a namesake would be taken for the city. */
const LEAST_POPULATION = 50_000;

export function readCityNames(): CityNames {
  return JSON.parse(readFileSync(CITY_NAMES_FILE, 'utf8')) as CityNames;
}

const bare = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}|[’'ʻʼ]/gu, '')
    .replace(/ city$/i, '')
    .toLowerCase();

/** For each town that is the greatest of its name, its names by language as tile properties. */
export function translateTowns(
  towns: readonly RankedTown[],
  cities: CityNames,
): ReadonlyMap<RankedTown, Readonly<Record<string, string>>> {
  const wanted = new Map(Object.entries(cities).map(([name, names]) => [bare(name), names]));
  const greatest = new Map<string, RankedTown>();
  for (const town of towns) {
    const name = bare(town.name);
    if (!wanted.has(name) || town.isQuarter) continue;
    const known = greatest.get(name);
    if (known === undefined || town.population > known.population) greatest.set(name, town);
  }
  const translations = new Map<RankedTown, Record<string, string>>();
  for (const [name, town] of greatest) {
    if (town.population < LEAST_POPULATION && town.rank !== 0) continue;
    const names = Object.entries(wanted.get(name)!).filter(([, text]) => text !== town.name);
    translations.set(town, Object.fromEntries(names.map(([code, text]) => [`name:${code}`, text])));
  }
  return translations;
}

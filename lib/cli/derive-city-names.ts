/**
 * Derive `lib/basemap/data/city-names.json` from CLDR's names of time zones. Run once, by hand, when
 * CLDR changes; the result is committed, the source (38 MB of dates) is not:
 *
 *     npm pack cldr-dates-full@48.2.0 && tar xzf cldr-dates-full-48.2.0.tgz
 *     npx tsx lib/cli/derive-city-names.ts package/main
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CITY_NAMES_FILE } from '@/lib/basemap/city-names';
import { COUNTRY_LABEL_LANGUAGES } from '@/lib/basemap/label-languages';

interface Zones {
  readonly [part: string]: Zones | string;
}

/** City of each zone: `Europe/Moscow` to the name the language gives it, if it gives one. */
function readCities(folder: string, language: string): Map<string, string | null> {
  const file = JSON.parse(readFileSync(join(folder, language, 'timeZoneNames.json'), 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }>;
  };
  const cities = new Map<string, string | null>();
  const visit = (zones: Zones, path: string) => {
    for (const [part, value] of Object.entries(zones)) {
      if (typeof value === 'string') continue;
      const id = path === '' ? part : `${path}/${part}`;
      if (value._type === 'zone') {
        cities.set(id, typeof value.exemplarCity === 'string' ? value.exemplarCity : null);
      } else {
        visit(value, id);
      }
    }
  };
  visit(file.main[language]!.dates.timeZoneNames.zone, '');
  return cities;
}

function derive(folder: string): void {
  const languages = COUNTRY_LABEL_LANGUAGES.map(
    (language) => [language, readCities(folder, language)] as const,
  );
  const english = readCities(folder, 'en');
  const zones = new Set([
    ...english.keys(),
    ...languages.flatMap(([, cities]) => [...cities.keys()]),
  ]);
  const result: Record<string, Record<string, string>> = {};
  for (const zone of [...zones].sort()) {
    if (/^(?:Etc|Antarctica)\//.test(zone)) continue;
    // Where English has no name of its own, the zone's is the city's.
    const name = english.get(zone) ?? zone.split('/').at(-1)!.replaceAll('_', ' ');
    const names: Record<string, string> = {};
    for (const [language, cities] of languages) {
      const translated = cities.get(zone);
      if (translated && translated !== name) names[language] = translated;
    }
    if (Object.keys(names).length > 0) result[name] = names;
  }
  const lines = Object.entries(result).map(
    ([name, names]) => `  ${JSON.stringify(name)}: ${JSON.stringify(names)}`,
  );
  writeFileSync(CITY_NAMES_FILE, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} cities in ${languages.length} languages`);
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npx tsx lib/cli/derive-city-names.ts path/to/main');
  process.exit(2);
}
derive(folder);

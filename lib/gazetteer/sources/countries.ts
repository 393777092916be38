import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RowName } from '../row';
import { listFolder, packageFolder, readJson } from './packages';

const CLDR_MAIN = path.join(packageFolder('cldr-localenames-full'), 'main');

interface LocaleNames {
  readonly main: Readonly<
    Record<string, { localeDisplayNames: { territories?: Readonly<Record<string, string>> } }>
  >;
}

/** Letters only, in capitals: an abbreviation such as "USA" or "G.B.". */
const ABBREVIATION = /^\p{Lu}(?:\.?\p{Lu}){1,3}\.?$/u;

/**
 * Names of territories in every language of CLDR, by territory code.
 *
 * Within a territory, the names that most locales share come first, English before all. Codes
 * stand for themselves where a locale has no name; those are left out.
 */
export function readTerritoryNames(): Map<string, RowName[]> {
  const counts = new Map<string, Map<string, { use: RowName['use']; count: number }>>();
  for (const locale of ['en', ...listFolder(CLDR_MAIN).filter((name) => name !== 'en')]) {
    const file = path.join(CLDR_MAIN, locale, 'territories.json');
    // Some locales translate other things only.
    if (!existsSync(file)) continue;
    const names = (readJson(file) as LocaleNames).main[locale]?.localeDisplayNames.territories;
    for (const [key, text] of Object.entries(names ?? {})) {
      const [code = '', , variant] = key.split('-');
      if (text === code || text === '') continue;
      const short = ABBREVIATION.test(text) && (variant === 'short' || /^\p{Lu}+$/u.test(text));
      const known = counts.get(code) ?? new Map();
      counts.set(code, known);
      const name = known.get(text) ?? { use: short ? 'short' : 'other', count: 0 };
      name.count += locale === 'en' ? 1000 : 1;
      known.set(text, name);
    }
  }
  return new Map(
    [...counts].map(([code, names]) => [
      code,
      [...names]
        .sort(([, left], [, right]) => right.count - left.count)
        .map(([text, { use }]) => ({ text, use })),
    ]),
  );
}

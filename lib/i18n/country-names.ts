import type { Locale } from './locales';

/** Names by ISO 3166-1 alpha-2 code. */
export type CountryNames = Readonly<Record<string, string>>;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Names of all countries in a language, from CLDR as the platform has it. Made once on the server
 * and handed to the browser, whose own copy may be of another year and spell a name otherwise.
 * Empty for English: the gazetteer's names are used as they are.
 */
export function countryNames(locale: Locale): CountryNames {
  if (locale === 'en') return {};
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap(
    (code): [string, string][] => {
      const name = names.of(code);
      return name ? [[code, name]] : [];
    },
  );
  return Object.fromEntries(pairs);
}

/** Languages of the interface, in the order the menu shows them. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

/** The language's own name, for people who cannot read the current one. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' };

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ckb', 'ps', 'dv', 'yi', 'ug', 'sd']);

/** Writing direction of a BCP 47 tag, by its primary language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The interface language for an `Accept-Language` header: the first acceptable language we have,
 * by quality and then position; English where there is none. Region subtags are ignored.
 */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range, position) => {
    const [tag = '', ...parameters] = range.trim().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
    return { language: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1), position };
  });
  ranges.sort((a, b) => b.quality - a.quality || a.position - b.position);
  return ranges.map((range) => range.language).find(isLocale) ?? DEFAULT_LOCALE;
}

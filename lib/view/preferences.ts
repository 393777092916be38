import { isLocale, type Locale, negotiateLocale } from '@/lib/i18n/locales';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * How a reader wants the interface. Kept in two cookies, first-party and without any identifier,
 * so that the server's first answer already has the right language and colours.
 */
export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale;
}

export const THEME_COOKIE = 'dateline-theme';
export const LOCALE_COOKIE = 'dateline-language';

/** A year, in seconds. */
const KEPT_FOR = 31_536_000;

/** Preferences from the cookies' values and the browser's language; anything unknown is ignored. */
export function readPreferences(
  theme: string | undefined,
  locale: string | undefined,
  acceptLanguage: string | null,
): Preferences {
  return {
    theme: THEMES.find((known) => known === theme) ?? 'system',
    locale: isLocale(locale) ? locale : negotiateLocale(acceptLanguage),
  };
}

/** The cookie that remembers one preference, as `document.cookie` takes it. */
export function preferenceCookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${KEPT_FOR}; SameSite=Lax`;
}

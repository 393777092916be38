'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { LOCALE_COOKIE, preferenceCookie, THEME_COOKIE, type Theme } from '@/lib/view/preferences';
import { useMediaQuery } from './use-media-query';

interface PreferencesValue {
  readonly theme: Theme;
  /** What the theme comes to on this device now. */
  readonly shownTheme: 'light' | 'dark';
  readonly locale: Locale;
  readonly setTheme: (theme: Theme) => void;
  readonly setLocale: (locale: Locale) => void;
}

const PreferencesContext = createContext<PreferencesValue | null>(null);

/** Holds theme and language, writes them to their cookies and to `<html>`. */
export function PreferencesProvider({
  initialTheme,
  locale,
  children,
}: {
  readonly initialTheme: Theme;
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  const [theme, keepTheme] = useState(initialTheme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)') ?? false;

  const setTheme = useCallback((next: Theme) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = preferenceCookie(THEME_COOKIE, next);
    document.documentElement.dataset.theme = next;
    keepTheme(next);
  }, []);

  const setLocale = useCallback(
    (next: Locale) => {
      // biome-ignore lint/suspicious/noDocumentCookie: as above.
      document.cookie = preferenceCookie(LOCALE_COOKIE, next);
      router.refresh();
    },
    [router],
  );

  const shownTheme = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  const value = useMemo(
    () => ({ theme, shownTheme, locale, setTheme, setLocale }) as const,
    [theme, shownTheme, locale, setTheme, setLocale],
  );
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext);
  if (!value) throw new Error('usePreferences needs a PreferencesProvider above it.');
  return value;
}

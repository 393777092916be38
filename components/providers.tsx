'use client';

import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { IntlProvider } from 'use-intl';
import type { CountryNames } from '@/lib/i18n/country-names';
import type { Messages } from '@/lib/i18n/load-messages';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Site } from '@/lib/server/site';
import type { Theme } from '@/lib/view/preferences';
import { CountryNamesProvider } from './state/country-names';
import { PreferencesProvider } from './state/preferences';
import { SiteProvider } from './state/site';

/** What every part of the page may ask for: words, writing direction, theme, cached answers. */
export function Providers({
  locale,
  theme,
  messages,
  countries,
  site,
  children,
}: {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly messages: Messages;
  readonly countries: CountryNames;
  readonly site: Site;
  readonly children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <DirectionProvider direction={directionOf(locale)}>
        <PreferencesProvider initialTheme={theme} locale={locale}>
          <SWRConfig value={{ revalidateOnFocus: false, shouldRetryOnError: false }}>
            <SiteProvider site={site}>
              <CountryNamesProvider names={countries}>{children}</CountryNamesProvider>
            </SiteProvider>
          </SWRConfig>
        </PreferencesProvider>
      </DirectionProvider>
    </IntlProvider>
  );
}

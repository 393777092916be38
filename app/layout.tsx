import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import { countryNames } from '@/lib/i18n/country-names';
import { loadMessages } from '@/lib/i18n/load-messages';
import { directionOf } from '@/lib/i18n/locales';
import { readSite } from '@/lib/server/site';
import { LOCALE_COOKIE, readPreferences, THEME_COOKIE } from '@/lib/view/preferences';
import { fontVariables } from './fonts';
import './fonts.css';
import './tokens.css';
import './globals.css';
import './kinds.css';

async function preferences() {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return readPreferences(
    jar.get(THEME_COOKIE)?.value,
    jar.get(LOCALE_COOKIE)?.value,
    head.get('accept-language'),
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { meta } = await loadMessages((await preferences()).locale);
  return {
    title: { default: meta.title, template: `%s — ${meta.name}` },
    description: meta.description,
    applicationName: meta.name,
    appleWebApp: { title: meta.name, statusBarStyle: 'default' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15181b' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { theme, locale } = await preferences();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme} className={fontVariables}>
      <body>
        <Providers
          locale={locale}
          theme={theme}
          messages={await loadMessages(locale)}
          countries={countryNames(locale)}
          site={readSite()}
        >
          <NuqsAdapter>{children}</NuqsAdapter>
        </Providers>
      </body>
    </html>
  );
}

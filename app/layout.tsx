import type { Metadata, Viewport } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import { compileMessages } from '@/lib/i18n/compile-messages';
import { countryNames } from '@/lib/i18n/country-names';
import { loadMessages } from '@/lib/i18n/load-messages';
import { directionOf } from '@/lib/i18n/locales';
import { readReader } from '@/lib/server/reader';
import { readSite } from '@/lib/server/site';
import { fontVariables } from './fonts';
import './fonts.css';
import './tokens.css';
import './globals.css';
import './kinds.css';

export async function generateMetadata(): Promise<Metadata> {
  const { meta } = await loadMessages((await readReader()).locale);
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
  const { theme, locale } = await readReader();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme} className={fontVariables}>
      <body>
        <Providers
          locale={locale}
          theme={theme}
          messages={compileMessages(await loadMessages(locale))}
          countries={countryNames(locale)}
          site={readSite()}
        >
          <NuqsAdapter>{children}</NuqsAdapter>
        </Providers>
      </body>
    </html>
  );
}

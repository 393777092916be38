import type { MetadataRoute } from 'next';
import { loadMessages } from '@/lib/i18n/load-messages';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';

/** What an installed Dateline is called, looks like and opens with. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { meta } = await loadMessages(DEFAULT_LOCALE);
  return {
    id: '/',
    name: meta.name,
    short_name: meta.name,
    description: meta.description,
    lang: DEFAULT_LOCALE,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    categories: ['news', 'productivity', 'utilities'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

import type { Locale } from './locales';
import type en from './messages/en.json';

/** Every string of the interface; English is the catalogue the others are checked against. */
export type Messages = typeof en;

/** The strings of one language, loaded when asked for. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const catalogues = {
    en: () => import('./messages/en.json'),
    es: () => import('./messages/es.json'),
  } as const;
  return (await catalogues[locale]()).default;
}

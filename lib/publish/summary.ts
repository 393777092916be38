import { loadMessages } from '@/lib/i18n/load-messages';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PublishedMap } from './published-map';

/** A map in a line: its title and how many places it shows. */
export async function summarise(
  { title, places }: Pick<PublishedMap, 'title' | 'places'>,
  locale: Locale,
): Promise<string> {
  const t = translator(locale, await loadMessages(locale));
  return t('published.summary', { title, count: places.length });
}

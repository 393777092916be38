import type { Locale } from '@/lib/i18n/locales';
import type { PublishedMap } from './published-map';

/** The places most written about, as a list in words; the empty string where there are none. */
export function nameSome(
  { places }: Pick<PublishedMap, 'places'>,
  most: number,
  locale: Locale,
): string {
  const names = [...places]
    .sort((a, b) => Number(b.about) - Number(a.about) || b.mentions.length - a.mentions.length)
    .map(({ name }) => name);
  const shown = [...new Set(names)].slice(0, most);
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(shown);
}

/** What a map's page says of itself to those who link to it, list it or preview it. */
import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import type { Visibility } from '@/lib/storage/types';
import { CARD_SIZES, cardUrl } from './card-address';
import { nameSome } from './name-some';
import { oembedLinks } from './oembed-links';
import type { PublishedMap } from './published-map';
import { summarise } from './summary';

/** Places named in descriptions: enough to tell what it is about. */
const PLACES_NAMED = 6;
/** Places named in the description of the picture, which is read aloud. */
const PLACES_IN_ALT = 12;

/**
 * Title, description, card with alternative text, oEmbed links. Search engines are told to leave
 * maps alone that are not public.
 *
 * @param origin of this site
 */
export async function pageMetadata(
  map: PublishedMap,
  visibility: Visibility,
  origin: string,
  locale: Locale,
): Promise<Metadata> {
  const summary = await summarise(map, locale);
  const description = nameSome(map, PLACES_NAMED, locale) || summary;
  const url = `${origin}/maps/${map.id}`;
  const { width, height } = CARD_SIZES[0]!;
  const named = nameSome(map, PLACES_IN_ALT, locale);
  const image = {
    url: cardUrl(map, origin),
    width,
    height,
    type: 'image/png',
    alt: named ? `${summary}. ${named}` : summary,
  };
  const byType = oembedLinks(map.id, origin).map(
    ({ type, url }): [string, { url: string; title: string }[]] => [
      type,
      [{ url, title: map.title }],
    ],
  );
  return {
    title: map.title,
    description,
    robots: visibility === 'public' ? undefined : { index: false, follow: false },
    alternates: { canonical: url, types: Object.fromEntries(byType) },
    openGraph: {
      type: 'website',
      title: map.title,
      description,
      url,
      siteName: 'Dateline',
      locale,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title: map.title, description, images: [image] },
  };
}

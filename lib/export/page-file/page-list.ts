/** The list of places with what is said of each; it tells everything the map does. */

import type { Place, ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';
import { element, type XmlElement } from '@/lib/markup/xml';
import type { PictureWords } from '@/lib/picture/picture-words';
import type { PictureOptions } from '@/lib/picture/tools';
import { isContested } from '@/lib/view/contested';
import { quoteParts } from '@/lib/view/quote-parts';
import type { ArticleDocument } from '../types';

/** Quotes of a place that stand open. */
const OPEN_QUOTES = 3;

export function pageList(document: ArticleDocument, { words }: PictureOptions): XmlElement {
  const { t } = words;
  const { places, mentions } = document.result;
  const numbered = places.map((resolved, index) => ({ resolved, index }));
  const unplaced = mentions.flatMap((mention, index) =>
    mention.place === null ? [{ mention, index }] : [],
  );
  const section = (title: string, items: readonly XmlElement[]) =>
    items.length > 0 ? [element('h2', {}, title), element('ol', {}, ...items)] : [];
  const item = ({ resolved, index }: (typeof numbered)[number]) =>
    placeItem(document, resolved, index, words);
  return element(
    'section',
    { id: 'places', 'aria-label': t('places.label') },
    ...section(
      t('takeAway.aboutPlaces'),
      numbered.filter(({ resolved }) => resolved.about).map(item),
    ),
    ...section(
      places.some(({ about }) => about) ? t('takeAway.mentionedPlaces') : t('places.label'),
      numbered.filter(({ resolved }) => !resolved.about).map(item),
    ),
    ...section(
      t('takeAway.unplaced'),
      unplaced.map(({ mention, index }) =>
        element('li', {}, element('h3', { dir: 'auto' }, mention.text), quote(mention, index)),
      ),
    ),
  );
}

/** `town in Lachin District, Azerbaijan`, in the reader's language as far as the catalogue goes. */
export function placeFacts(
  { place, certainty }: ResolvedPlace,
  { t }: PictureOptions['words'],
): string {
  const doubt = certainty === 'sure' ? [] : [t(`certainty.${certainty}`)];
  return [whereIs(place, t), ...doubt].join(' · ');
}

function whereIs(place: Place, t: PictureWords['t']): string {
  const kind = t(`kind.${place.kind}`);
  const admin = place.admin1 === place.name ? null : place.admin1;
  // Of contested ground no country is named.
  if (isContested(place)) return admin ? t('places.inCountry', { kind, country: admin }) : kind;
  const { country } = place;
  if (place.kind === 'country' || country === null || country === place.name) return kind;
  return admin
    ? t('card.inAdmin', { kind, admin, country })
    : t('card.inCountry', { kind, country });
}

function placeItem(
  { result, annotations }: ArticleDocument,
  resolved: ResolvedPlace,
  index: number,
  words: PictureOptions['words'],
): XmlElement {
  const { t } = words;
  const { place, nameInText, mentionIndexes } = resolved;
  const note = annotations?.[place.id]?.note;
  const facts = placeFacts(resolved, words);
  const quotes = mentionIndexes.map((mention) => quote(result.mentions[mention]!, mention));
  // One alone is not worth folding away.
  const more = quotes.length > OPEN_QUOTES + 1 ? quotes.splice(OPEN_QUOTES) : [];
  return element(
    'li',
    {
      id: `p${index}`,
      'data-p': String(index),
      'data-kind': place.kind,
      'data-label': t('card.label', { name: nameInText }),
    },
    element(
      'h3',
      { dir: 'auto' },
      element('a', { href: `#m${mentionIndexes[0]}` }, nameInText),
      ...(nameInText === place.name ? [] : [element('span', { class: 'also' }, ` ${place.name}`)]),
    ),
    element('p', { class: 'facts' }, facts),
    note ? element('p', { class: 'note' }, `${t('takeAway.note')}: ${note}`) : null,
    ...quotes,
    more.length > 0
      ? element(
          'details',
          {},
          element('summary', {}, t('takeAway.moreQuotes', { count: more.length })),
          ...more,
        )
      : null,
  );
}

function quote(mention: ResolvedMention, index: number): XmlElement {
  const { before, name, after, cutBefore, cutAfter } = quoteParts(mention);
  return element(
    'blockquote',
    { 'data-m': `m${index}`, dir: 'auto' },
    element(
      'a',
      { href: `#m${index}` },
      `${cutBefore ? '… ' : ''}${before}`,
      element('mark', {}, name),
      `${after}${cutAfter ? ' …' : ''}`,
    ),
  );
}

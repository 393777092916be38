/** The list of places with their quotes, as readers get it before any script runs. */
import type { Translate } from '@/lib/i18n/translate';
import { type HtmlElement, type HtmlNode, h } from '@/lib/markup/html';
import type { PublishedMention, PublishedPlace } from '@/lib/publish/published-map';
import { quotable } from '@/lib/publish/reading';
import { quoteParts } from '@/lib/view/quote-parts';
import { linkToWords } from '../words-link';

/** What the list needs to know of the articles its quotes come from. */
export type QuotedArticles = ReadonlyMap<
  string,
  { readonly url: string | null; readonly language: string }
>;

/** Letters kept of a quotation on either side of the name. */
const REACH = { before: 130, after: 110 };

/** One row a place: name, kind and country, note, first quote; the other quotes folded. */
export function writeList(
  places: readonly PublishedPlace[],
  articles: QuotedArticles,
  countryOf: (place: PublishedPlace) => string | null,
  t: Translate,
): HtmlElement {
  return h(
    'ol',
    { class: 'rows', 'aria-label': t('embed.listLabel') },
    places.map((place) => writeRow(place, articles, countryOf(place), t)),
  );
}

function writeRow(
  place: PublishedPlace,
  articles: QuotedArticles,
  country: string | null,
  t: Translate,
): HtmlElement {
  const [first, ...others] = place.mentions.filter(({ sentence }) => sentence !== null);
  const kind = t(`kind.${place.kind}`);
  return h(
    'li',
    { class: 'row', 'data-place': place.id, 'data-kind': place.kind },
    h(
      'p',
      { class: 'head' },
      // A button once the script runs: without it there is nothing to press.
      h('span', { class: 'name', dir: 'auto' }, place.name),
      ' ',
      h(
        'span',
        { class: 'what' },
        country ? t('places.inCountry', { kind, country }) : kind,
        place.certainty !== 'sure' && ` · ${t(`certainty.${place.certainty}`)}`,
        place.mentions.length > 1 && ` · ${t('places.times', { count: place.mentions.length })}`,
      ),
    ),
    place.blurredKm !== null &&
      h('p', { class: 'note' }, t('embed.about', { radius: place.blurredKm })),
    place.note !== null && h('p', { class: 'note', dir: 'auto' }, place.note),
    first ? writeQuote(first, articles, t) : null,
    others.length > 0 &&
      h(
        'details',
        { class: 'others' },
        h('summary', {}, t('embed.moreQuotes', { count: others.length })),
        others.map((mention) => writeQuote(mention, articles, t)),
      ),
  );
}

function writeQuote(
  mention: PublishedMention,
  articles: QuotedArticles,
  t: Translate,
): HtmlElement | null {
  if (mention.sentence === null) return null;
  const article = articles.get(mention.articleId);
  const { before, name, after, cutBefore, cutAfter } = quoteParts(quotable(mention), REACH);
  const words: HtmlNode[] = [
    cutBefore && '… ',
    before,
    h('mark', {}, name),
    after,
    cutAfter && ' …',
  ];
  const language = article && article.language !== 'und' ? article.language : null;
  return h(
    'blockquote',
    { lang: language, dir: 'auto' },
    article?.url
      ? h(
          'a',
          {
            href: linkToWords(article.url, mention),
            target: '_blank',
            rel: 'noopener',
            title: t('embed.readArticle'),
          },
          words,
        )
      : words,
  );
}

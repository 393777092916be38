/** An article with its map and places as one HTML file. */

import { directionOf } from '@/lib/i18n/locales';
import { element, writeHtml, type XmlElement } from '@/lib/markup/xml';
import type { PictureTools } from '@/lib/picture/tools';
import { headlineOf } from '@/lib/view/headline';
import type { ArticleDocument } from '../types';
import { PAGE_ASSETS_FILE, type PageAssets, readPageAssets } from './assets';
import { pageList } from './page-list';
import { drawPageMap } from './page-map';
import { pageText } from './page-text';

/** The page as HTML. It makes no request, runs no script but its own, and names nothing outside. */
export async function buildPage(document: ArticleDocument, tools: PictureTools): Promise<string> {
  const [assets, map] = await Promise.all([
    tools.readAsset(PAGE_ASSETS_FILE).then(readPageAssets),
    drawPageMap(document, tools),
  ]);
  const { locale } = tools.options.words;
  const { headline, body } = pageText(document);
  return writeHtml(
    element(
      'html',
      { lang: locale, dir: directionOf(locale) },
      head(document, assets),
      element(
        'body',
        {},
        masthead(document, headline, tools),
        element(
          'main',
          {},
          body,
          element('div', { class: 'side' }, map, pageList(document, tools.options)),
        ),
        footer(document, tools),
        element('script', {}, assets.script),
      ),
    ),
  );
}

function head(document: ArticleDocument, assets: PageAssets): XmlElement {
  const policy = [
    `default-src 'none'`,
    `script-src '${assets.scriptHash}'`,
    `style-src '${assets.styleHash}'`,
    'font-src data:',
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'generator', content: 'Dateline' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, headlineOf(document.article) || 'Dateline'),
    element('style', {}, assets.style),
  );
}

function masthead(
  { article, result }: ArticleDocument,
  headline: XmlElement,
  { options }: PictureTools,
): XmlElement {
  const { t } = options.words;
  const { byline, site, publishedAt } = article;
  const facts = [site, byline, publishedAt?.slice(0, 10)].filter((fact) => fact);
  const about = result.places.filter((place) => place.about);
  return element(
    'header',
    { class: 'head' },
    facts.length > 0 ? element('p', { class: 'facts' }, facts.join(' · ')) : null,
    headline,
    about.length > 0
      ? element(
          'p',
          { class: 'about' },
          element('span', {}, `${t('takeAway.aboutPlaces')} `),
          ...about.flatMap(({ nameInText, place }, index) => [
            ...(index > 0 ? [', '] : []),
            element(
              'a',
              { href: `#p${result.places.findIndex((other) => other.place === place)}` },
              nameInText,
            ),
          ]),
        )
      : null,
  );
}

function footer({ article }: ArticleDocument, { options }: PictureTools): XmlElement {
  const { t } = options.words;
  const link = (href: string) => (chunks: string) => `\u0001${href}\u0002${chunks}\u0001`;
  const marked = t.markup('takeAway.creditLong', {
    geonames: link('https://www.geonames.org/'),
    naturalearth: link('https://www.naturalearthdata.com/'),
  });
  const { url } = article;
  const isWeb = url ? /^https?:/i.test(url) : false;
  return element(
    'footer',
    {},
    url
      ? element(
          'p',
          {},
          ...t('takeAway.source', { url: '\u0003' })
            .split('\u0003')
            .flatMap((part, index) => [
              ...(index > 0 ? [isWeb ? outside(url, url) : url] : []),
              part,
            ]),
        )
      : null,
    element('p', {}, ...linked(marked)),
  );
}

/** Text in which links stand between control characters, see `footer`. */
function linked(text: string): (XmlElement | string)[] {
  return text.split('\u0001').map((part) => {
    const [href, words] = part.split('\u0002');
    return words === undefined ? part : outside(href!, words);
  });
}

function outside(href: string, words: string): XmlElement {
  return element('a', { href, rel: 'noreferrer noopener', target: '_blank' }, words);
}

/** The article's text with its mentions as links to their places. */

import { directionOf } from '@/lib/i18n/locales';
import { element, type XmlElement } from '@/lib/markup/xml';
import { headlineOf } from '@/lib/view/headline';
import { firstIsHeadline, splitParagraphs } from '@/lib/view/paragraphs';
import { type MarkedParagraph, markParagraphs } from '@/lib/view/segments';
import type { ArticleDocument } from '../types';

/** The headline over the page, and what stands below it. */
export interface PageText {
  readonly headline: XmlElement;
  readonly body: XmlElement;
}

export function pageText({ article, result }: ArticleDocument): PageText {
  const { text, title } = article;
  const language = result.language === 'und' ? null : result.language;
  const paragraphs = splitParagraphs(text);
  const placeOf = new Map(
    result.places.flatMap(({ mentionIndexes }, place) =>
      mentionIndexes.map((mention) => [mention, place] as const),
    ),
  );
  const content = ({ segments }: MarkedParagraph) =>
    segments.map((segment) => {
      if (segment.type === 'text') return segment.text;
      const mention = result.mentions[segment.index]!;
      const place = placeOf.get(segment.index);
      const common = {
        id: `m${segment.index}`,
        'data-role': mention.role,
        'data-certainty': mention.certainty,
      };
      if (place === undefined)
        return element('span', { ...common, class: 'm unplaced' }, segment.text);
      const { kind } = result.places[place]!.place;
      return element(
        'a',
        { ...common, class: 'm', href: `#p${place}`, 'data-p': String(place), 'data-kind': kind },
        segment.text,
      );
    });
  const [first, ...rest] = markParagraphs(text, paragraphs, result.mentions);
  const beginsWithHeadline = first !== undefined && firstIsHeadline(text, paragraphs, title);
  const blocks = beginsWithHeadline ? rest : first ? [first, ...rest] : [];
  const head = { lang: language, dir: 'auto' };
  return {
    headline: beginsWithHeadline
      ? element('h1', head, ...content(first))
      : // Who hears the page is told what it is even if nobody wrote a headline.
        element('h1', { ...head, class: title ? null : 'vh' }, title || headlineOf(article)),
    body: element(
      'article',
      { id: 'text', lang: language, dir: language ? directionOf(language) : null },
      ...blocks.map((paragraph) =>
        element(
          'p',
          { class: paragraph.keepsLineBreaks ? 'lines' : null, dir: 'auto' },
          ...content(paragraph),
        ),
      ),
    ),
  };
}

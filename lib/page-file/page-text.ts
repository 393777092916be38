/** The article's text with its mentions as links to their places. */
import type { ArticleDocument } from '@/lib/export/types';
import { element, type XmlElement } from '@/lib/export/xml';
import { directionOf } from '@/lib/i18n/locales';
import { firstIsHeadline, splitParagraphs } from '@/lib/view/paragraphs';
import { markParagraphs } from '@/lib/view/segments';

export function pageText({ article, result }: ArticleDocument): XmlElement {
  const { text, title } = article;
  const language = result.language === 'und' ? null : result.language;
  const paragraphs = splitParagraphs(text);
  const placeOf = new Map(
    result.places.flatMap(({ mentionIndexes }, place) =>
      mentionIndexes.map((mention) => [mention, place] as const),
    ),
  );
  const headline = firstIsHeadline(text, paragraphs, title);
  // Where the title stands over the page already, the text need not begin with it again.
  const shown = headline && title ? paragraphs.slice(1) : paragraphs;
  const isHeadline = (index: number) => headline && !title && index === 0;
  const blocks = markParagraphs(text, shown, result.mentions).map((paragraph, index) =>
    element(
      isHeadline(index) ? 'h1' : 'p',
      { class: paragraph.keepsLineBreaks && !isHeadline(index) ? 'lines' : null, dir: 'auto' },
      ...paragraph.segments.map((segment) => {
        if (segment.type === 'text') return segment.text;
        const mention = result.mentions[segment.index]!;
        const place = placeOf.get(segment.index);
        const common = {
          id: `m${segment.index}`,
          class: 'm',
          'data-role': mention.role,
          'data-certainty': mention.certainty,
        };
        if (place === undefined)
          return element('span', { ...common, class: 'm unplaced' }, segment.text);
        const { kind } = result.places[place]!.place;
        return element(
          'a',
          { ...common, href: `#p${place}`, 'data-p': String(place), 'data-kind': kind },
          segment.text,
        );
      }),
    ),
  );
  return element(
    'article',
    { id: 'text', lang: language, dir: language ? directionOf(language) : null },
    ...blocks,
  );
}

import type { ResolvedMention } from '@/lib/geoparse/types';
import type { Paragraph } from './paragraphs';

/** A run of plain text, or one mention, inside a paragraph. */
export type Segment =
  | { readonly type: 'text'; readonly start: number; readonly text: string }
  | {
      readonly type: 'mention';
      readonly start: number;
      readonly text: string;
      readonly index: number;
    };

/** A paragraph with its text cut at its mentions. */
export interface MarkedParagraph extends Paragraph {
  readonly segments: readonly Segment[];
}

/**
 * Cut each paragraph at its mentions, in one pass over both.
 *
 * `mentions` are in text order and do not overlap. Joining the segments of a paragraph gives back
 * `text.slice(paragraph.start, paragraph.end)`. A mention that reaches past its paragraph (a name
 * broken over a blank line) is shown up to the paragraph's end and not repeated.
 */
export function markParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  mentions: readonly ResolvedMention[],
): MarkedParagraph[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const segments: Segment[] = [];
    let at = paragraph.start;
    const plain = (to: number) => {
      if (to > at) segments.push({ type: 'text', start: at, text: text.slice(at, to) });
      at = Math.max(at, to);
    };
    for (; next < mentions.length; next++) {
      const mention = mentions[next]!;
      if (mention.start >= paragraph.end) break;
      if (mention.start < at) continue;
      plain(mention.start);
      const end = Math.min(mention.end, paragraph.end);
      segments.push({ type: 'mention', start: at, text: text.slice(at, end), index: next });
      at = end;
    }
    plain(paragraph.end);
    return { ...paragraph, segments };
  });
}

import { memo } from 'react';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { serializeSelection } from '@/lib/view/search-params';
import type { MarkedParagraph } from '@/lib/view/segments';
import styles from './article-paragraph.module.css';
import { looksTheSame } from './looks-the-same';
import { MentionLink } from './mention-link';

/** What of the page's state touches one paragraph; null wherever it touches others only. */
export interface ParagraphMarks {
  readonly litPlaceId: string | null;
  readonly chosenPlaceId: string | null;
  readonly currentIndex: number | null;
  readonly tabStopIndex: number | null;
}

export interface ParagraphProps extends ParagraphMarks {
  readonly paragraph: MarkedParagraph;
  readonly mentions: readonly ResolvedMention[];
  /** The address's name for the article, for links that lead back to it. */
  readonly articleParam: string;
  readonly hiddenPlaceIds: ReadonlySet<string>;
  readonly isHeadline: boolean;
}

/**
 * One block of the article, as plain text nodes and mention links. Drawn again only when something
 * in it changes, so that lighting or correcting a place in a long text touches the few paragraphs
 * that name it.
 */
export const ArticleParagraph = memo(function ArticleParagraph({
  paragraph,
  mentions,
  articleParam,
  hiddenPlaceIds,
  isHeadline,
  litPlaceId,
  chosenPlaceId,
  currentIndex,
  tabStopIndex,
}: ParagraphProps) {
  const Block = isHeadline ? 'h1' : 'p';
  return (
    <Block
      className={isHeadline ? styles.headline : styles.paragraph}
      data-start={paragraph.start}
      data-keeps-breaks={paragraph.keepsLineBreaks || undefined}
      dir="auto"
    >
      {paragraph.segments.map((segment) => {
        if (segment.type === 'text') return segment.text;
        const mention = mentions[segment.index]!;
        const placeId = mention.place?.id ?? null;
        return (
          <MentionLink
            key={segment.start}
            mention={mention}
            index={segment.index}
            text={segment.text}
            href={serializeSelection({ article: articleParam, place: placeId, at: mention.start })}
            lit={placeId !== null && placeId === litPlaceId}
            chosen={placeId !== null && placeId === chosenPlaceId}
            current={segment.index === currentIndex}
            dimmed={placeId !== null && hiddenPlaceIds.has(placeId)}
            tabStop={segment.index === tabStopIndex}
          />
        );
      })}
    </Block>
  );
}, looksTheSame);

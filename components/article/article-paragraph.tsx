import { memo } from 'react';
import { serializeSelection } from '@/lib/view/search-params';
import styles from './article-paragraph.module.css';
import { looksTheSame } from './looks-the-same';
import { MentionLink } from './mention-link';
import type { ParagraphProps } from './paragraph-props';

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

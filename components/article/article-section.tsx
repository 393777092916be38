import { Fragment, memo, type ReactNode } from 'react';
import type { ResolvedMention } from '@/lib/geoparse/types';
import type { Section } from '@/lib/view/sections';
import { ArticleParagraph } from './article-paragraph';
import styles from './article-section.module.css';
import type { ParagraphMarks } from './paragraph-props';

export interface SectionProps extends ParagraphMarks {
  readonly section: Section;
  readonly mentions: readonly ResolvedMention[];
  readonly articleParam: string;
  readonly hiddenPlaceIds: ReadonlySet<string>;
  /** Whether its first paragraph is the article's headline. */
  readonly startsWithHeadline: boolean;
  /** What stands beneath the headline. */
  readonly beneathHeadline: ReactNode;
}

/** Some screens of the article; drawn again only where something in them may have changed. */
export const ArticleSection = memo(function ArticleSection({
  section,
  mentions,
  articleParam,
  hiddenPlaceIds,
  startsWithHeadline,
  beneathHeadline,
  litPlaceId,
  chosenPlaceId,
  currentIndex,
  tabStopIndex,
}: SectionProps) {
  const within = (index: number | null, start: number, end: number) => {
    const at = index === null ? undefined : mentions[index]?.start;
    return at !== undefined && at >= start && at < end ? index : null;
  };
  return section.paragraphs.map((paragraph, position) => {
    const { start, end, segments } = paragraph;
    const isHeadline = position === 0 && startsWithHeadline;
    const names = (placeId: string) =>
      segments.some((s) => s.type === 'mention' && mentions[s.index]?.place?.id === placeId);
    return (
      <Fragment key={start}>
        <ArticleParagraph
          paragraph={paragraph}
          mentions={mentions}
          articleParam={articleParam}
          hiddenPlaceIds={hiddenPlaceIds}
          isHeadline={isHeadline}
          litPlaceId={litPlaceId !== null && names(litPlaceId) ? litPlaceId : null}
          chosenPlaceId={chosenPlaceId !== null && names(chosenPlaceId) ? chosenPlaceId : null}
          currentIndex={within(currentIndex, start, end)}
          tabStopIndex={within(tabStopIndex, start, end)}
        />
        {isHeadline && beneathHeadline}
      </Fragment>
    );
  });
});

/** A section of a long text as a block of its own, which browsers lay out only when it is near. */
export function SectionBlock({
  section,
  children,
}: {
  readonly section: Section;
  /** Null while it is not drawn: its room is kept. */
  readonly children: ReactNode;
}) {
  const height = `${Math.round(section.lines)}lh`;
  return (
    <div
      className={styles.section}
      style={
        children === null ? { blockSize: height } : { containIntrinsicBlockSize: `auto ${height}` }
      }
    >
      {children}
    </div>
  );
}

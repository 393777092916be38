'use client';

import { Fragment, useCallback, useEffect, useMemo, useRef } from 'react';
import { useHover } from '@/components/hover';
import hidden from '@/components/ui/visually-hidden.module.css';
import { directionOf } from '@/lib/i18n/locales';
import { headlineOf } from '@/lib/view/headline';
import { firstIsHeadline, splitParagraphs } from '@/lib/view/paragraphs';
import { markParagraphs } from '@/lib/view/segments';
import { rowOf, type Selection, stepMention } from '@/lib/view/selection';
import { hasSource } from '@/lib/view/source';
import type { Story } from '@/lib/view/story';
import { ArticleParagraph } from './article-paragraph';
import { ArticleSource } from './article-source';
import styles from './article-text.module.css';
import { focusMention, revealMention } from './reveal-mention';
import { useArticleKeys } from './use-article-keys';

/** The article with its names marked: the main navigation of the page. */
export function ArticleText({
  story,
  articleParam,
  selection,
  shownPlaceIds,
  onChoose,
}: {
  readonly story: Story;
  readonly articleParam: string;
  readonly selection: Selection | null;
  /** Places the filters let through. */
  readonly shownPlaceIds: ReadonlySet<string>;
  readonly onChoose: (mentionIndex: number, means: 'pointer' | 'keyboard' | 'step') => void;
}) {
  const { article, mentions } = story;
  const root = useRef<HTMLDivElement>(null);
  const { placeId: litPlaceId, setPlaceId } = useHover();

  const { paragraphs, placesOf } = useMemo(() => {
    const parts = splitParagraphs(article.text, article.title);
    const blocks = markParagraphs(article.text, parts, mentions);
    return {
      paragraphs: blocks,
      placesOf: blocks.map(
        ({ segments }) =>
          new Set(
            segments.map((s) => (s.type === 'mention' ? mentions[s.index]?.place?.id : null)),
          ),
      ),
    };
  }, [article.text, article.title, mentions]);
  const headlineInText = firstIsHeadline(article.text, paragraphs, article.title);
  const hiddenPlaceIds = useMemo(
    () => new Set(story.rows.map(({ id }) => id).filter((id) => !shownPlaceIds.has(id))),
    [story.rows, shownPlaceIds],
  );

  const isShown = useCallback(
    (mention: (typeof mentions)[number]) => {
      const row = rowOf(story, mention);
      return row === null || shownPlaceIds.has(row.id);
    },
    [story, shownPlaceIds],
  );
  const stepFrom = useCallback(
    (from: number | null, step: 1 | -1) => {
      const next = stepMention(story, isShown, from, step);
      if (next === null) return;
      onChoose(next, 'step');
      if (root.current) focusMention(root.current, next);
    },
    [story, isShown, onChoose],
  );
  const handlers = useArticleKeys({
    placeIdOf: useCallback((index: number) => mentions[index]?.place?.id ?? null, [mentions]),
    onHover: setPlaceId,
    onChoose,
    onStep: stepFrom,
    onEnd: useCallback(
      (end: 'first' | 'last') => stepFrom(null, end === 'first' ? 1 : -1),
      [stepFrom],
    ),
  });

  const currentIndex = selection?.mentionIndex ?? null;
  const tabStopIndex = currentIndex ?? stepMention(story, isShown, null, 1);
  const chosenPlaceId = selection?.row?.id ?? null;

  useEffect(() => {
    if (currentIndex !== null && root.current) revealMention(root.current, currentIndex);
  }, [currentIndex]);

  const source = hasSource(article) && <ArticleSource article={article} />;

  const only = (index: number | null, start: number, end: number) => {
    const at = index === null ? undefined : mentions[index]?.start;
    return at !== undefined && at >= start && at < end ? index : null;
  };

  return (
    <div
      ref={root}
      className={styles.text}
      lang={article.result.language === 'und' ? undefined : article.result.language}
      dir={directionOf(article.result.language)}
      {...handlers}
    >
      {!headlineInText && (
        <h1 className={article.title === '' ? hidden.hidden : styles.title}>
          {headlineOf(article)}
        </h1>
      )}
      {!headlineInText && source}
      {paragraphs.map((paragraph, position) => {
        const { start, end } = paragraph;
        const places = placesOf[position]!;
        const isHeadline = position === 0 && headlineInText;
        return (
          <Fragment key={start}>
            <ArticleParagraph
              paragraph={paragraph}
              mentions={mentions}
              articleParam={articleParam}
              hiddenPlaceIds={hiddenPlaceIds}
              isHeadline={isHeadline}
              litPlaceId={litPlaceId !== null && places.has(litPlaceId) ? litPlaceId : null}
              chosenPlaceId={
                chosenPlaceId !== null && places.has(chosenPlaceId) ? chosenPlaceId : null
              }
              currentIndex={only(currentIndex, start, end)}
              tabStopIndex={only(tabStopIndex, start, end)}
            />
            {isHeadline && source}
          </Fragment>
        );
      })}
    </div>
  );
}

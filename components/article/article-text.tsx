'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import hidden from '@/components/ui/visually-hidden.module.css';
import { directionOf } from '@/lib/i18n/locales';
import { headlineOf } from '@/lib/view/headline';
import { type Section, sectionAt } from '@/lib/view/sections';
import { rowOf, type Selection, stepMention } from '@/lib/view/selection';
import { hasSource } from '@/lib/view/source';
import type { Story } from '@/lib/view/story';
import { layOutText } from '@/lib/view/text-layout';
import { useHover } from '../state/hover';
import { ArticleSection, SectionBlock } from './article-section';
import { ArticleSource } from './article-source';
import styles from './article-text.module.css';
import { focusMention, revealMention } from './reveal-mention';
import { useArticleKeys } from './use-article-keys';
import { useDrawnSections } from './use-drawn-sections';

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

  const { sections, placesOf, headlineInText } = layOutText(article);
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
  // Where the keyboard goes next may not be drawn yet.
  const awaited = useRef<number | null>(null);
  const stepFrom = useCallback(
    (from: number | null, step: 1 | -1) => {
      const next = stepMention(story, isShown, from, step);
      if (next === null) return;
      onChoose(next, 'step');
      if (root.current && !focusMention(root.current, next)) awaited.current = next;
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
    if (currentIndex === null || !root.current) return;
    revealMention(root.current, currentIndex);
    if (awaited.current === currentIndex) focusMention(root.current, currentIndex);
    awaited.current = null;
  }, [currentIndex]);

  const source = useMemo(
    () => hasSource(article) && <ArticleSource article={article} />,
    [article],
  );

  const sectionOf = (index: number | null) => {
    const start = index === null ? undefined : mentions[index]?.start;
    return start === undefined ? null : sectionAt(sections, start);
  };
  const currentSection = sectionOf(currentIndex);
  const tabStopSection = sectionOf(tabStopIndex);
  const isDrawn = useDrawnSections(sections.length, currentSection);
  const drawSection = (section: Section, position: number) => {
    const places = placesOf[position]!;
    return (
      <ArticleSection
        section={section}
        mentions={mentions}
        articleParam={articleParam}
        hiddenPlaceIds={hiddenPlaceIds}
        startsWithHeadline={position === 0 && headlineInText}
        beneathHeadline={position === 0 && source}
        litPlaceId={litPlaceId !== null && places.has(litPlaceId) ? litPlaceId : null}
        chosenPlaceId={chosenPlaceId !== null && places.has(chosenPlaceId) ? chosenPlaceId : null}
        currentIndex={position === currentSection ? currentIndex : null}
        tabStopIndex={position === tabStopSection ? tabStopIndex : null}
      />
    );
  };
  const [only] = sections;

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
      {only && sections.length === 1
        ? drawSection(only, 0)
        : sections.map((section, position) => (
            <SectionBlock key={section.start} section={section}>
              {isDrawn(position) ? drawSection(section, position) : null}
            </SectionBlock>
          ))}
    </div>
  );
}

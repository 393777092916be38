'use client';

import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Story } from '@/lib/view/story';
import type { FilterControl } from '../state/use-filters';
import { ArticleFacts } from './article-facts';
import styles from './article-head.module.css';

/** No more names than a dateline can bear. */
const ABOUT_MAX = 3;

/** The article's own dateline: the places it is about, how many it names, how far they reach. */
export function ArticleHead({
  story,
  control,
  onChoosePlace,
}: {
  readonly story: Story;
  readonly control: FilterControl;
  readonly onChoosePlace: (placeId: string) => void;
}) {
  const t = useTranslations('article');
  const format = useFormatter();
  const about = useMemo(
    () =>
      story.rows
        .filter((row) => row.about)
        .sort((a, b) => b.aboutScore - a.aboutScore)
        .slice(0, ABOUT_MAX),
    [story.rows],
  );
  const names = about.map((row) => (
    <button
      key={row.id}
      type="button"
      className={styles.place}
      onClick={() => onChoosePlace(row.id)}
    >
      {row.name}
    </button>
  ));
  return (
    <header className={styles.head}>
      {names.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a line of names, not a set of form fields.
        <p className={styles.about} role="group" aria-label={t('aboutLabel')} dir="auto">
          {format.list(names, { type: 'unit' })}
          <span aria-hidden="true"> —</span>
        </p>
      )}
      <ArticleFacts rows={story.rows} control={control} />
    </header>
  );
}

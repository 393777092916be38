'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ArticleHead } from '@/components/article/article-head';
import { ArticleText } from '@/components/article/article-text';
import { keepTrying } from '@/lib/client/keep-trying';
import type { Selection } from '@/lib/view/selection';
import type { Story } from '@/lib/view/story';
import { useEditing } from '../state/editing';
import type { FilterControl } from '../state/use-filters';
import styles from './article-pane.module.css';

// Fetched with the first words that are selected.
const MarkSelection = dynamic(
  () =>
    keepTrying(() =>
      import('@/components/article/mark-selection').then((part) => part.MarkSelection),
    ),
  { ssr: false },
);

/** The article under its own dateline. */
export function ArticlePane({
  story,
  control,
  articleParam,
  selection,
  shownPlaceIds,
  onChooseMention,
  onChoosePlace,
}: {
  readonly story: Story;
  readonly control: FilterControl;
  readonly articleParam: string;
  readonly selection: Selection | null;
  readonly shownPlaceIds: ReadonlySet<string>;
  readonly onChooseMention: (index: number, means: 'pointer' | 'keyboard' | 'step') => void;
  readonly onChoosePlace: (placeId: string) => void;
}) {
  const t = useTranslations('article');
  const editing = useEditing();
  const root = useRef<HTMLDivElement>(null);
  const [hasSelected, setHasSelected] = useState(false);
  useEffect(() => {
    if (hasSelected) return;
    const look = () => setHasSelected(window.getSelection()?.isCollapsed === false);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [hasSelected]);
  return (
    <div ref={root} className={styles.pane}>
      <ArticleHead story={story} control={control} onChoosePlace={onChoosePlace} />
      {story.rows.length === 0 && (
        <p className={styles.empty}>
          <strong>{t('noPlaces')}.</strong> {t('noPlacesHint')}
        </p>
      )}
      <ArticleText
        story={story}
        articleParam={articleParam}
        selection={selection}
        shownPlaceIds={shownPlaceIds}
        onChoose={onChooseMention}
      />
      {editing && hasSelected && (
        <MarkSelection
          root={root}
          text={story.article.text}
          onMark={(span) => editing.edit({ type: 'add', span })}
        />
      )}
    </div>
  );
}

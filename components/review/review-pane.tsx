'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { shownMap } from '@/components/map/shown-map';
import type { MapTask } from '@/components/map-pane/map-task';
import button from '@/components/ui/button.module.css';
import hidden from '@/components/ui/visually-hidden.module.css';
import { headlineOf } from '@/lib/view/headline';
import type { Story } from '@/lib/view/story';
import { useEditing } from '../state/editing';
import { OrphanList } from './orphan-list';
import { RejectedList } from './rejected-list';
import { ReviewCard } from './review-card';
import styles from './review-pane.module.css';
import { ReviewRest } from './review-rest';
import type { Review } from './use-review';

/** What is doubtful, conflicting or without a place, worst first, one decision at a time. */
export function ReviewPane({
  story,
  review,
  keysEnabled,
  onTask,
  onShowInText,
}: {
  readonly story: Story;
  readonly review: Review;
  readonly keysEnabled: boolean;
  readonly onTask: (task: MapTask | null) => void;
  /** Leads to the mention that starts here. */
  readonly onShowInText: (start: number) => void;
}) {
  const t = useTranslations('review');
  const { corrections, edit } = useEditing()!;
  const { current, queue, progress, skipped } = review;
  const root = useRef<HTMLDivElement>(null);
  const hasDecided = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that comes next
  useEffect(() => {
    if (!hasDecided.current) return;
    hasDecided.current = false;
    root.current?.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true });
    // The last one decided, the map lets go of its candidates.
    if (!current) shownMap()?.handle.resetView();
  }, [current?.key]);
  return (
    <div ref={root} className={styles.pane}>
      <h1 className={hidden.hidden}>{headlineOf(story.article)}</h1>
      {current ? (
        <ReviewCard
          key={current.key}
          item={current}
          progress={progress}
          language={story.article.result.language}
          keysEnabled={keysEnabled}
          onTask={onTask}
          onDecided={() => {
            hasDecided.current = true;
          }}
          onSkip={() => review.skip(current.key)}
          onShowInText={onShowInText}
        />
      ) : (
        <section className={styles.done} tabIndex={-1} data-next>
          <h2 className={styles.doneTitle}>
            {queue.length === 0 ? t('done') : t('doneButSkipped', { count: queue.length })}
          </h2>
          <p className={styles.doneHint}>
            {queue.length === 0 ? t('doneHint', { count: progress.total }) : t('skippedHint')}
          </p>
          {queue.length > 0 && (
            <button type="button" className={button.button} onClick={review.unskip}>
              {t('again')}
            </button>
          )}
        </section>
      )}
      <ReviewRest
        items={queue.filter(({ key }) => key !== current?.key)}
        skipped={skipped}
        onLook={review.look}
      />
      {corrections.orphans.length > 0 && (
        <OrphanList
          orphans={corrections.orphans}
          text={story.article.text}
          language={story.article.result.language}
        />
      )}
      <RejectedList language={story.article.result.language} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('missing')}</h2>
        <p className={styles.muted}>{t('missingHint')}</p>
        <div className={styles.add}>
          <button
            type="button"
            className={button.button}
            onClick={() => edit({ type: 'add', span: null })}
          >
            {t('add')}
          </button>
        </div>
      </section>
    </div>
  );
}

'use client';

import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import styles from './review-card.module.css';
import type { ReviewActions } from './use-review-keys';

/** The decisions that are not a choice of place, each with its key. */
export function ReviewDecisions({
  actions,
  isPlaced,
  count,
}: {
  readonly actions: ReviewActions;
  /** Whether the program found a place that can be accepted. */
  readonly isPlaced: boolean;
  /** How many mentions the decision settles. */
  readonly count: number;
}) {
  const t = useTranslations('review');
  return (
    <>
      <div className={styles.decisions}>
        <button
          type="button"
          className={isPlaced ? button.primary : button.button}
          aria-keyshortcuts="a"
          onClick={actions.accept}
        >
          {t(isPlaced ? 'accept' : 'leave')}
          <kbd className={styles.key}>A</kbd>
        </button>
        <button
          type="button"
          className={button.button}
          aria-keyshortcuts="x"
          onClick={actions.reject}
        >
          {t('reject')}
          <kbd className={styles.key}>X</kbd>
        </button>
        <button
          type="button"
          className={button.button}
          aria-keyshortcuts="e"
          onClick={actions.elsewhere}
        >
          {t('elsewhere')}
          <kbd className={styles.key}>E</kbd>
        </button>
        <button type="button" className={button.quiet} aria-keyshortcuts="s" onClick={actions.skip}>
          {t('skip')}
          <kbd className={styles.key}>S</kbd>
        </button>
      </div>
      <p className={styles.hint}>{t('settles', { count })}</p>
    </>
  );
}

'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import styles from './review-card.module.css';
import type { ReviewActions } from './use-review-keys';

/** The decisions that are not a choice of place, each with its key. */
export function ReviewDecisions({
  actions,
  isPlaced,
  count,
  all,
}: {
  readonly actions: ReviewActions;
  /** Whether the program found a place that can be accepted. */
  readonly isPlaced: boolean;
  /** How many mentions the decision settles, of how many. */
  readonly count: number;
  readonly all: number;
}) {
  const t = useTranslations('review');
  return (
    <>
      <div className={styles.decisions}>
        <Decision
          look={isPlaced ? button.primary : button.button}
          letter="A"
          onPress={actions.accept}
        >
          {t(isPlaced ? 'accept' : 'leave')}
        </Decision>
        <Decision look={button.button} letter="X" onPress={actions.reject}>
          {t('reject')}
        </Decision>
        <Decision look={button.button} letter="E" onPress={actions.elsewhere}>
          {t('elsewhere')}
        </Decision>
        <Decision look={button.quiet} letter="S" onPress={actions.skip}>
          {t('skip')}
        </Decision>
      </div>
      {all > 1 && <p className={styles.hint}>{t('settles', { count })}</p>}
    </>
  );
}

/** A button with the key that does the same. */
function Decision({
  look,
  letter,
  onPress,
  children,
}: {
  readonly look: string | undefined;
  readonly letter: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={look}
      aria-keyshortcuts={letter.toLowerCase()}
      onClick={onPress}
    >
      {children}
      <kbd className={styles.key}>{letter}</kbd>
    </button>
  );
}

'use client';

import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import styles from './tab-bar.module.css';

/** The views of the article, each with how much is in it. */
export function TabBar({
  placeCount,
  reviewCount,
  children,
}: {
  readonly placeCount: number | null;
  /** What is left to check. */
  readonly reviewCount: number;
  /** Tools at the end of the bar. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations('tabs');
  const format = useFormatter();
  return (
    <div className={styles.bar}>
      <Tabs.List className={styles.tabs} aria-label={t('label')} activateOnFocus>
        <Tabs.Tab className={styles.tab} value="article">
          {t('article')}
        </Tabs.Tab>
        <Tabs.Tab className={styles.tab} value="places">
          {t('places')}
          {placeCount !== null && <span className={styles.count}>{format.number(placeCount)}</span>}
        </Tabs.Tab>
        <Tabs.Tab className={styles.tab} value="review">
          {t('review')}
          {reviewCount > 0 && <span className={styles.count}>{format.number(reviewCount)}</span>}
        </Tabs.Tab>
      </Tabs.List>
      {children}
    </div>
  );
}

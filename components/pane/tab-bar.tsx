'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useTranslations } from 'use-intl';
import styles from './tab-bar.module.css';

/** The views of the article, each with how much is in it. */
export function TabBar({ placeCount }: { readonly placeCount: number | null }) {
  const t = useTranslations('tabs');
  return (
    <Tabs.List className={styles.bar} aria-label={t('label')} activateOnFocus>
      <Tabs.Tab className={styles.tab} value="article">
        {t('article')}
      </Tabs.Tab>
      <Tabs.Tab className={styles.tab} value="places">
        {t('places')}
        {placeCount !== null && <span className={styles.count}>{placeCount}</span>}
      </Tabs.Tab>
    </Tabs.List>
  );
}

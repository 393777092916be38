'use client';

import { useTranslations } from 'use-intl';
import { MAP_ID, READING_ID } from '@/lib/view/landmarks';
import styles from './skip-links.module.css';

/** Seen when reached by Tab: straight to the article or past it to the map. */
export function SkipLinks() {
  const t = useTranslations('skip');
  return (
    <nav aria-label={t('label')}>
      <a className={styles.link} href={`#${READING_ID}`}>
        {t('toArticle')}
      </a>
      <a className={styles.link} href={`#${MAP_ID}`}>
        {t('toMap')}
      </a>
    </nav>
  );
}

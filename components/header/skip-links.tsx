'use client';

import { useTranslations } from 'use-intl';
import styles from './skip-links.module.css';

/** Seen when reached by Tab: straight to the article or past it to the map. */
export function SkipLinks({
  articleId,
  mapId,
}: {
  readonly articleId: string;
  readonly mapId: string;
}) {
  const t = useTranslations('skip');
  return (
    <nav className={styles.links} aria-label={t('label')}>
      <a className={styles.link} href={`#${articleId}`}>
        {t('toArticle')}
      </a>
      <a className={styles.link} href={`#${mapId}`}>
        {t('toMap')}
      </a>
    </nav>
  );
}

'use client';

import { useTranslations } from 'use-intl';
import styles from './article-skeleton.module.css';

/** Widths of the lines, in per cent, as a paragraph sets them. */
const LINES = [94, 100, 97, 91, 99, 62];

/** The room the article will take, while it is fetched. */
export function ArticleSkeleton() {
  const t = useTranslations('loading');
  return (
    <div className={styles.skeleton}>
      <p className={styles.words} role="status">
        {t('article')}
      </p>
      {[0, 1, 2].map((paragraph) => (
        <div key={paragraph} className={styles.paragraph} aria-hidden="true">
          {LINES.map((width) => (
            <div key={width} className={styles.line} style={{ inlineSize: `${width}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}

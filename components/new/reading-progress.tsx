'use client';

import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import styles from './reading-progress.module.css';

/** That a text is being read, how long it is, and, when it takes long, for how long already. */
export function ReadingProgress({
  since,
  words,
}: {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly words: number;
}) {
  const t = useTranslations('new');
  const format = useFormatter();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 500);
    return () => clearInterval(timer);
  }, [since]);
  const said =
    seconds < 2
      ? t('reading', { count: words })
      : t('readingFor', { count: words, seconds: format.number(seconds) });
  return (
    <div className={styles.progress}>
      <p className={styles.words}>{said}</p>
      <div className={styles.track} role="progressbar" aria-label={t('reading', { count: words })}>
        <div className={styles.bar} />
      </div>
    </div>
  );
}

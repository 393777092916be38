'use client';

import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { LiveStatus } from '@/components/ui/live-status';
import styles from './reading-progress.module.css';
import { useDownload } from './use-download';
import type { ReadingStep } from './use-reading';

/** Seconds after which the waiting itself is told. */
const LONG = 2;

/** What is being done, and, when it takes long, for how long already. */
export function ReadingProgress({
  step,
  since,
}: {
  readonly step: ReadingStep;
  /** Milliseconds since the epoch. */
  readonly since: number;
}) {
  const t = useTranslations();
  const format = useFormatter();
  const download = useDownload();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const count = () => setSeconds(Math.floor((Date.now() - since) / 1000));
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [since]);

  const words = wordStep(step, t);
  const said =
    download?.words ??
    (seconds < LONG ? words : t('intake.seconds', { words, seconds: format.number(seconds) }));
  const share = download?.share ?? null;
  return (
    <div className={styles.progress}>
      <p className={styles.words} aria-hidden="true">
        {said}
      </p>
      <LiveStatus words={words} />
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={download?.words}
      >
        {share === null ? (
          <div className={styles.bar} />
        ) : (
          <div className={styles.share} style={{ inlineSize: `${share * 100}%` }} />
        )}
      </div>
    </div>
  );
}

function wordStep(step: ReadingStep, t: ReturnType<typeof useTranslations<never>>): string {
  switch (step.type) {
    case 'opening':
      return t('intake.opening', { name: step.name });
    case 'fetching':
      return t('intake.fetching');
    case 'finding':
      return step.words === null ? t('intake.finding') : t('new.reading', { count: step.words });
  }
}

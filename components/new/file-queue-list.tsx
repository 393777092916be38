'use client';

import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import type { Geoparsed } from '@/lib/geoparse/types';
import { placeRows, playsRole } from '@/lib/view/place-rows';
import { DEFAULT_ROLES } from '@/lib/view/search-params';
import styles from './file-queue-list.module.css';
import { useDownload } from './use-download';
import type { FileQueue, QueuedFile } from './use-file-queue';
import ways from './ways-in.module.css';

/** Several files, each with what became of it; those that were read can be opened from here. */
export function FileQueueList({
  files: { queue, stop, clear },
  onOpen,
}: {
  readonly files: FileQueue;
  readonly onOpen: (articleId: string) => void;
}) {
  const t = useTranslations();
  const download = useDownload();
  const done = queue.filter(({ status }) => status.type === 'done').length;
  const isWorking = queue.some(({ status }) => /waiting|reading/.test(status.type));
  return (
    <section className={`${ways.way} ${styles.queue}`}>
      <h3 className={styles.heading}>{t('intake.several')}</h3>
      <p className={styles.words} role="status">
        {t('intake.progress', { done, count: queue.length })}
      </p>
      {download && <p className={styles.words}>{download.words}</p>}
      <ul>
        {queue.map((one) => (
          <li key={one.key} className={styles.file}>
            <span className={styles.name} dir="auto">
              {one.file.name}
            </span>
            <FileStatus queued={one} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <button type="button" className={button.button} onClick={isWorking ? stop : clear}>
        {t(isWorking ? 'new.stop' : 'intake.clear')}
      </button>
    </section>
  );
}

function FileStatus({
  queued: { file, status },
  onOpen,
}: {
  readonly queued: QueuedFile;
  readonly onOpen: (articleId: string) => void;
}) {
  const t = useTranslations();
  switch (status.type) {
    case 'waiting':
    case 'stopped':
      return <span className={styles.status}>{t(`intake.${status.type}`)}</span>;
    case 'reading':
      return <span className={styles.status}>{t('intake.finding')}</span>;
    case 'failed':
      return (
        <p className={styles.problem}>
          {t(`error.${status.problem.key}`, { detail: status.problem.detail })}
        </p>
      );
    case 'done':
      return (
        <>
          <span className={styles.status}>
            {t('intake.places', { count: countPlaces(status.article.result) })}
          </span>
          <button
            type="button"
            className={styles.open}
            aria-label={t('intake.openFile', { name: file.name })}
            onClick={() => onOpen(status.article.id)}
          >
            {t('intake.open')}
          </button>
        </>
      );
  }
}

/** As many as the list of places will show when it is opened. */
const countPlaces = (result: Geoparsed) =>
  placeRows(result).filter((row) => playsRole(row, DEFAULT_ROLES)).length;

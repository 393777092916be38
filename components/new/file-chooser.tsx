'use client';

import { FileText } from 'lucide-react';
import { useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import hidden from '@/components/ui/visually-hidden.module.css';
import { ACCEPTED_FILES, FILE_ENDINGS } from './file-kinds';
import { ReadingStatus } from './reading-status';
import type { Reading } from './use-reading';
import styles from './ways-in.module.css';

/** Choose one or several files. */
export function FileChooser({
  reading,
  onFiles,
}: {
  readonly reading: Reading;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const t = useTranslations('intake');
  const format = useFormatter();
  const id = useId();
  const isWorking = reading.state.status.type === 'working';
  return (
    <section className={styles.way} aria-labelledby={`${id}heading`}>
      <h3 id={`${id}heading`} className={styles.heading}>
        {t('files')}
      </h3>
      <div className={styles.row}>
        <label
          className={`${button.button} ${styles.choose}`}
          data-disabled={isWorking || undefined}
        >
          <FileText size={16} aria-hidden="true" />
          {t('choose')}
          <input
            type="file"
            multiple
            accept={ACCEPTED_FILES}
            className={hidden.hidden}
            disabled={isWorking}
            aria-describedby={`${id}hint`}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // The same file may be chosen again.
              event.target.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </label>
        <p id={`${id}hint`} className={styles.hint}>
          {t('dropHint', { formats: format.list(FILE_ENDINGS, { type: 'unit' }) })}.{' '}
          <span className={styles.forPointers}>{t('dropAnywhere')}</span>
        </p>
      </div>
      <ReadingStatus id={`${id}problem`} source="file" reading={reading} />
    </section>
  );
}

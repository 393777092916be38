'use client';

import { useTranslations } from 'use-intl';
import type { Corrections } from '../state/use-corrections';
import styles from './offline-notice.module.css';

/** One line where corrections were made that the browser will not keep. */
export function KeptNotice({ corrections }: { readonly corrections: Corrections }) {
  const t = useTranslations('history');
  const { isKept, undoAction, redoAction } = corrections;
  const isAtRisk = !isKept && (undoAction !== null || redoAction !== null);
  return <div role="status">{isAtRisk && <p className={styles.notice}>{t('notKept')}</p>}</div>;
}

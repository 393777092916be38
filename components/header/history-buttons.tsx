'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import type { Corrections } from '../state/use-corrections';
import styles from './history-buttons.module.css';

/** Undo and redo, each named after what it would do; there once something was corrected. */
export function HistoryButtons({ corrections }: { readonly corrections: Corrections }) {
  const t = useTranslations('history');
  const { undoAction, redoAction, undo, redo } = corrections;
  if (!undoAction && !redoAction) return null;
  const undoWords = undoAction ? t('undo', { action: t(`action.${undoAction}`) }) : t('nothing');
  const redoWords = redoAction
    ? t('redo', { action: t(`action.${redoAction}`) })
    : t('nothingAgain');
  return (
    <>
      <button
        type="button"
        className={button.quiet}
        aria-label={undoWords}
        title={undoWords}
        aria-disabled={undoAction === null || undefined}
        onClick={undo}
      >
        <Undo2 size={16} aria-hidden="true" />
        {undoAction && <span className={styles.words}>{undoWords}</span>}
      </button>
      <button
        type="button"
        className={button.quiet}
        aria-label={redoWords}
        title={redoWords}
        aria-disabled={redoAction === null || undefined}
        onClick={redo}
      >
        <Redo2 size={16} aria-hidden="true" />
      </button>
    </>
  );
}

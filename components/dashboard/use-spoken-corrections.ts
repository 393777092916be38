'use client';

import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Corrections } from '../state/use-corrections';

/** What tells one announcement from the same one before it, and is not read out. */
const AGAIN = '\u00a0';

/** Corrections that say what was undone and redone, and words for others to say theirs. */
export function useSpokenCorrections(silent: Corrections) {
  const t = useTranslations('history');
  const [words, setWords] = useState('');
  const say = useCallback(
    (next: string) => setWords((before) => (before === next ? next + AGAIN : next)),
    [],
  );
  const corrections = useMemo(() => {
    const { undoAction, redoAction } = silent;
    return {
      ...silent,
      undo: () => {
        say(undoAction ? t('undone', { action: t(`action.${undoAction}`) }) : t('nothing'));
        if (undoAction) silent.undo();
      },
      redo: () => {
        say(redoAction ? t('redone', { action: t(`action.${redoAction}`) }) : t('nothingAgain'));
        if (redoAction) silent.redo();
      },
    };
  }, [silent, say, t]);
  return { corrections, words, say };
}

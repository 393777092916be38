'use client';

import { useDeferredValue, useMemo } from 'react';
import { type MentionChange, previewChanges } from '@/lib/corrections/preview';
import type { CorrectionChange } from '@/lib/corrections/types';
import { useEditing } from '../state/editing';

const NOTHING: readonly MentionChange[] = [];

/** The mentions that would come out differently if these corrections were made. */
export function usePreview(changes: readonly CorrectionChange[]): readonly MentionChange[] {
  const { article, automatic, corrections } = useEditing()!.corrections;
  const shown = useDeferredValue(changes);
  return useMemo(
    () =>
      article && automatic && shown.length > 0
        ? previewChanges(article.text, automatic, corrections, shown, article.result)
        : NOTHING,
    [article, automatic, corrections, shown],
  );
}

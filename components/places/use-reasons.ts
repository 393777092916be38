'use client';

import { useCallback } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Reason } from '@/lib/geoparse/types';
import { reasonWords } from '@/lib/view/reason-words';

/** Puts reasons into the reader's language, in the order given, each sentence once. */
export function useReasons(): (reasons: readonly Reason[]) => string[] {
  const t = useTranslations('reason');
  const format = useFormatter();
  return useCallback(
    (reasons) => {
      const sentences = reasons.flatMap((reason) => {
        const words = reasonWords(reason);
        if (!words) return [];
        const lists = Object.fromEntries(
          Object.entries(words.lists).map(([name, items]) => [
            name,
            format.list(
              items.map((item) => (typeof item === 'number' ? format.number(item) : item)),
            ),
          ]),
        );
        return t(words.key, { ...words.values, ...lists });
      });
      return [...new Set(sentences)];
    },
    [t, format],
  );
}

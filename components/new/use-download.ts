'use client';

import { useSyncExternalStore } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { downloadProgress, onDownloadProgress } from '@/lib/worker/download-progress';

/** The gazetteer's download in words, and its share from 0 to 1 if known; null while there is none. */
export function useDownload(): { readonly words: string; readonly share: number | null } | null {
  const t = useTranslations('intake');
  const format = useFormatter();
  const progress = useSyncExternalStore(onDownloadProgress, downloadProgress, () => null);
  if (!progress) return null;
  const megabytes = (bytes: number) => format.number(bytes / 1e6, { maximumFractionDigits: 1 });
  const loaded = megabytes(progress.loadedBytes);
  const { totalBytes } = progress;
  return totalBytes === null
    ? { words: t('gazetteerSome', { loaded }), share: null }
    : {
        words: t('gazetteer', { loaded, total: megabytes(totalBytes) }),
        share: progress.loadedBytes / totalBytes,
      };
}

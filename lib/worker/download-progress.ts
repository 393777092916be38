import type { DownloadProgress } from '@/lib/gazetteer/load-browser';

let current: DownloadProgress | null = null;
const listeners = new Set<() => void>();

/** How far the gazetteer's download is; null while there is none. */
export const downloadProgress = (): DownloadProgress | null => current;

/** Be told of every change; call what is given back to stop. */
export function onDownloadProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function reportDownload(progress: DownloadProgress | null): void {
  if (progress === current) return;
  current = progress;
  for (const listener of listeners) listener();
}

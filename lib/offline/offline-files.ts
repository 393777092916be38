/**
 * The large files that the page needs to work without a server: the gazetteer and the basemap; with
 * them, the small one that pictures and saved pages are made with.
 */

import { PAGE_ASSETS_FILE } from '@/lib/export/page-file/assets-file';
import { gazetteerUrl } from '@/lib/gazetteer/address';
import { basemapUrl } from '@/lib/map/asset-urls';
import { isKept, keepFile } from './kept-files';

/** Where fetching them stands. */
export type OfflineState = 'unknown' | 'unsupported' | 'missing' | 'fetching' | 'ready';

/** About how much they come to, in bytes, to be told before they are fetched. */
export const OFFLINE_BYTES = 24_000_000;

let state: OfflineState = 'unknown';
const listeners = new Set<() => void>();

export const offlineState = (): OfflineState => state;

/** Be told of every change; call what is given back to stop. */
export function onOfflineState(listener: () => void): () => void {
  listeners.add(listener);
  if (state === 'unknown') void look();
  return () => listeners.delete(listener);
}

function become(next: OfflineState): void {
  state = next;
  for (const listener of listeners) listener();
}

const files = () => [
  gazetteerUrl(),
  basemapUrl(location.origin, 'basemap.pmtiles'),
  `/pictures/${PAGE_ASSETS_FILE}`,
];

/** Look what is kept already. */
async function look(): Promise<void> {
  if (!('caches' in globalThis) || !('serviceWorker' in navigator)) return become('unsupported');
  const kept = await Promise.all(files().map(isKept));
  if (state === 'unknown') become(kept.every(Boolean) ? 'ready' : 'missing');
}

/** Fetch what is missing. A failure leaves it missing: it may be tried again. */
export async function keepOfflineFiles(): Promise<void> {
  if (state === 'unknown') await look();
  if (state !== 'missing') return;
  become('fetching');
  try {
    for (const file of files()) {
      if (!(await keepFile(file))) throw new Error('The browser would not keep it.');
    }
    become('ready');
  } catch {
    become('missing');
  }
}

'use client';

import { useSyncExternalStore } from 'react';
import { type OfflineState, offlineState, onOfflineState } from '@/lib/offline/offline-files';

/** Whether what offline use needs is kept in this browser. */
export function useOfflineFiles(): OfflineState {
  return useSyncExternalStore(onOfflineState, offlineState, () => 'unknown');
}

'use client';

import { useCallback, useSyncExternalStore } from 'react';

const KEY = 'dateline-single-keys';
const listeners = new Set<() => void>();
/** Stands in where storage is closed to the page. */
let unstored = true;

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return unstored;
  }
}

/** Whether single-key shortcuts are on, and the switch; remembered in this browser. */
export function useKeysSetting(): [boolean, (enabled: boolean) => void] {
  const enabled = useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    read,
    () => true,
  );
  const setEnabled = useCallback((next: boolean) => {
    unstored = next;
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off');
    } catch {
      // Closed storage: the setting holds for this page.
    }
    for (const notify of listeners) notify();
  }, []);
  return [enabled, setEnabled];
}

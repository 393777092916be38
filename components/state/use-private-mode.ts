'use client';

import { useSyncExternalStore } from 'react';
import { isPrivate, onPrivateChange, setPrivate } from '@/lib/client/private-mode';

/** Whether private mode is on, and the switch. Off while the page is not in a browser yet. */
export function usePrivateMode(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(onPrivateChange, isPrivate, () => false);
  return [on, setPrivate];
}

'use client';

import { useSyncExternalStore } from 'react';
import { type LengthUnit, lengthUnitOf } from '@/lib/view/units';

const subscribe = (notify: () => void) => {
  window.addEventListener('languagechange', notify);
  return () => window.removeEventListener('languagechange', notify);
};

/** Miles or kilometres, as where the reader's browser says they are at home; km on the server. */
export function useLengthUnit(): LengthUnit {
  return useSyncExternalStore<LengthUnit>(
    subscribe,
    () => lengthUnitOf(navigator.language),
    () => 'km',
  );
}

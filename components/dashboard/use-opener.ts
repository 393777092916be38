'use client';

import { useCallback, useRef, useState } from 'react';

/**
 * Who opened the card, and whether it takes the keyboard's focus: it does when opened by the
 * keyboard, does not when the reader only steps on or points; closing gives the focus back.
 * `takesFocus` is undefined where the map knows best.
 */
export function useOpener() {
  const opener = useRef<HTMLElement | null>(null);
  const [takesFocus, setTakesFocus] = useState<boolean | undefined>(false);

  const opened = useCallback((means: 'pointer' | 'keyboard' | undefined) => {
    const focused = document.activeElement;
    opener.current = focused instanceof HTMLElement && focused !== document.body ? focused : null;
    setTakesFocus(means === undefined ? false : means === 'keyboard');
  }, []);
  const stepped = useCallback(() => setTakesFocus(false), []);
  /** The card is back after something else took its place. */
  const resumed = useCallback(() => setTakesFocus(true), []);
  const closed = useCallback(() => {
    const back = opener.current;
    opener.current = null;
    if (back?.isConnected) back.focus({ preventScroll: true });
  }, []);
  return { takesFocus, opened, stepped, resumed, closed };
}

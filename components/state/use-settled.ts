'use client';

import { useEffect, useState } from 'react';

/** After so long the article is read in and the map drawn, on most machines. */
const SETTLED_MS = 2500;
/** A browser that never rests has to do it all the same. */
const PATIENCE_MS = 3000;

/** Whether the page has come to rest: time for what only later steps need. */
export function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const settle = () => setIsSettled(true);
    const timer = setTimeout(() => {
      // Safari has no such callback.
      if (typeof requestIdleCallback === 'undefined') settle();
      else requestIdleCallback(settle, { timeout: PATIENCE_MS });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}

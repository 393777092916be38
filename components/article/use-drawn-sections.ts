'use client';

import { startTransition, useEffect, useState } from 'react';

/** Sections drawn with the page itself: more than any screen shows. */
const AT_ONCE = 3;
/** Sections added at a time, so few that the page goes on answering. */
const STEP = 4;

/**
 * Which sections of a long text are drawn: the beginning and what is chosen at once, the rest a few
 * at a time, to the end.
 *
 * @param wanted index of the section that is asked for; null for none
 */
export function useDrawnSections(
  count: number,
  wanted: number | null,
): (section: number) => boolean {
  const [upTo, setUpTo] = useState(AT_ONCE);
  useEffect(() => {
    if (upTo >= count) return;
    const timer = setTimeout(() => startTransition(() => setUpTo(upTo + STEP)), 0);
    return () => clearTimeout(timer);
  }, [upTo, count]);
  return (section) =>
    section < upTo || (wanted !== null && section >= wanted - 1 && section <= wanted + 1);
}

'use client';

import { startTransition, useEffect, useState } from 'react';
import { afterPainting } from '@/lib/view/after-painting';

/**
 * The value for what is slow to draw: it follows once the page has painted its answer, and skips
 * what has changed again by then.
 *
 * @param restMs how long the value must stay the same before that
 */
export function useFollowing<Value>(value: Value, restMs = 0): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return;
    const follow = () => startTransition(() => setShown(() => value));
    return afterPainting(follow, restMs);
  }, [value, shown, restMs]);
  return shown;
}

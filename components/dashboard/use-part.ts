'use client';

import { useEffect, useState } from 'react';

/**
 * What a file of code exports, fetched once it is wanted; null until it is here. For parts that must
 * appear whole: nothing stands in for them meanwhile.
 */
export function usePart<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [part, setPart] = useState<{ readonly exported: Part } | null>(null);
  const isMissing = part === null;
  useEffect(() => {
    if (!isWanted || !isMissing) return;
    let isCurrent = true;
    const take = (exported: Part) => {
      if (isCurrent) setPart({ exported });
    };
    void load().then(take);
    return () => {
      isCurrent = false;
    };
  }, [load, isWanted, isMissing]);
  return part?.exported ?? null;
}

/**
 * Whether a tab's pane can be drawn. The one shown first is drawn by the server, and its code comes
 * with the page; another's is fetched when its tab is chosen, and waiting for it holds up nothing.
 */
export function usePane(load: () => Promise<object>, isShown: boolean): boolean {
  const [isFirst] = useState(isShown);
  return usePart(load, isShown) !== null || isFirst;
}

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

'use client';

import { useCallback, useMemo, useState } from 'react';
import {
  progressOf,
  type ReviewItem,
  type ReviewProgress,
  reviewQueue,
} from '@/lib/view/review-queue';
import type { Corrections } from '../state/use-corrections';

/** What is left to check, what is being looked at, and moving on. */
export interface Review {
  /** Worst first. */
  readonly queue: readonly ReviewItem[];
  /** Null once nothing is left but what was skipped. */
  readonly current: ReviewItem | null;
  readonly progress: ReviewProgress;
  readonly skipped: ReadonlySet<string>;
  readonly skip: (key: string) => void;
  readonly unskip: () => void;
  readonly look: (key: string) => void;
}

const NONE: ReadonlySet<number> = new Set();

export function useReview({ article, automatic, settledStarts }: Corrections): Review {
  const queue = useMemo(
    () => (article ? reviewQueue(article.result, settledStarts) : []),
    [article, settledStarts],
  );
  const isUntouched = article?.result === automatic && settledStarts.size === 0;
  const earlier = useMemo(
    () => (automatic && !isUntouched ? reviewQueue(automatic, NONE) : null),
    [automatic, isUntouched],
  );
  const before = earlier ?? queue;
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [lookedAt, setLookedAt] = useState<string | null>(null);

  const open = queue.filter(({ key }) => !skipped.has(key));
  const current = queue.find(({ key }) => key === lookedAt) ?? open[0] ?? null;
  const passed = queue.length - open.length - Number(current !== null && skipped.has(current.key));
  const progress = useMemo(() => progressOf(before, queue, passed), [before, queue, passed]);

  const skip = useCallback((key: string) => {
    setSkipped((keys) => new Set(keys).add(key));
    setLookedAt(null);
  }, []);
  const unskip = useCallback(() => setSkipped(new Set()), []);
  return { queue, current, progress, skipped, skip, unskip, look: setLookedAt };
}

import { vi } from 'vitest';
import type { Corrections } from '@/components/state/use-corrections';
import type { OpenArticle } from '@/lib/view/story';

/** The state of an article nobody has corrected, or as a test wants it. */
export function correctionsOf(
  article: OpenArticle,
  change: Partial<Corrections> = {},
): Corrections {
  return {
    article,
    automatic: article.result,
    corrections: [],
    orphans: [],
    annotations: {},
    rejected: [],
    settledStarts: new Set(),
    version: null,
    isKept: true,
    make: vi.fn(),
    discard: vi.fn(),
    replace: vi.fn(),
    undo: vi.fn(),
    redo: vi.fn(),
    undoAction: null,
    redoAction: null,
    ...change,
  };
}

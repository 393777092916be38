'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Article } from '@/lib/article';
import { countWords } from '@/lib/view/count-words';
import { asProblem, type ProblemSource, type RequestProblem } from '@/lib/view/problem';

/** What is being done for the reader just now. */
export type ReadingStep =
  | { readonly type: 'opening'; readonly name: string }
  | { readonly type: 'fetching' }
  /** Words, null where counting them would take too long itself. */
  | { readonly type: 'finding'; readonly words: number | null };

/** What has become of the text, file or address that was given. */
export interface ReadingState {
  /** Which way in the status is of. */
  readonly source: ProblemSource;
  readonly status:
    | { readonly type: 'idle' }
    | { readonly type: 'working'; readonly step: ReadingStep; readonly since: number }
    | { readonly type: 'failed'; readonly problem: RequestProblem };
}

type ReadingAction =
  | {
      readonly type: 'stepped';
      readonly source: ProblemSource;
      readonly step: ReadingStep;
      readonly at: number;
    }
  | { readonly type: 'failed'; readonly source: ProblemSource; readonly problem: RequestProblem }
  | { readonly type: 'edited'; readonly source: ProblemSource }
  | { readonly type: 'ended' };

const IDLE: ReadingState = { source: 'text', status: { type: 'idle' } };

/** One thing is read at a time; a complaint lasts until what it is about is changed. */
export function readingReducer(state: ReadingState, action: ReadingAction): ReadingState {
  switch (action.type) {
    case 'stepped':
      return {
        source: action.source,
        status: { type: 'working', step: action.step, since: action.at },
      };
    case 'failed':
      return { source: action.source, status: { type: 'failed', problem: action.problem } };
    case 'edited':
      return state.status.type === 'failed' && state.source === action.source ? IDLE : state;
    case 'ended':
      return IDLE;
  }
}

/** A way to get an article, telling each step. */
export type Obtain = (signal: AbortSignal, tell: (step: ReadingStep) => void) => Promise<Article>;

/**
 * Reading one article: getting it, finding its places, failing with the reason, being stopped.
 *
 * @param read has the article read, kept and opened
 */
export function useReading(read: (article: Article, signal: AbortSignal) => Promise<void>) {
  const [state, dispatch] = useReducer(readingReducer, IDLE);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Whether it was read; false where it failed or was stopped. */
  const start = useCallback(
    async (source: ProblemSource, obtain: Obtain): Promise<boolean> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const tell = (step: ReadingStep) =>
        dispatch({ type: 'stepped', source, step, at: Date.now() });
      try {
        const article = await obtain(signal, tell);
        tell({ type: 'finding', words: countIfQuick(article.text) });
        await read(article, signal);
        dispatch({ type: 'ended' });
        return true;
      } catch (error) {
        if (!signal.aborted) {
          dispatch({ type: 'failed', source, problem: asProblem(error, navigator.onLine) });
        }
        return false;
      }
    },
    [read],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'ended' });
  }, []);

  const edited = useCallback((source: ProblemSource) => dispatch({ type: 'edited', source }), []);
  return { state, start, stop, edited };
}

export type Reading = ReturnType<typeof useReading>;

/** Counting the words of a longer text would be felt. */
const QUICK_TEXT = 300_000;

const countIfQuick = (text: string) => (text.length > QUICK_TEXT ? null : countWords(text));

'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Article } from '@/lib/api/types';
import { asProblem, RequestProblem } from '@/lib/view/problem';

/** What is typed, and what has become of reading it. */
interface ReadingState {
  readonly text: string;
  readonly title: string;
  readonly status:
    | { readonly type: 'idle' }
    | { readonly type: 'reading'; readonly since: number }
    | { readonly type: 'failed'; readonly problem: RequestProblem };
}

type ReadingAction =
  | { readonly type: 'typed'; readonly field: 'text' | 'title'; readonly value: string }
  | { readonly type: 'started'; readonly at: number }
  | { readonly type: 'failed'; readonly problem: RequestProblem }
  | { readonly type: 'stopped' }
  | { readonly type: 'done' };

const EMPTY: ReadingState = { text: '', title: '', status: { type: 'idle' } };

/** What was typed stays through every failure; only a text that was read clears the fields. */
export function readingReducer(state: ReadingState, action: ReadingAction): ReadingState {
  switch (action.type) {
    case 'typed':
      return {
        ...state,
        [action.field]: action.value,
        status: state.status.type === 'failed' ? { type: 'idle' } : state.status,
      };
    case 'started':
      return { ...state, status: { type: 'reading', since: action.at } };
    case 'failed':
      return { ...state, status: { type: 'failed', problem: action.problem } };
    case 'stopped':
      return { ...state, status: { type: 'idle' } };
    case 'done':
      return EMPTY;
  }
}

/** The paste form's state: typing, reading with the power to stop it, failing with the reason. */
export function useReading(
  read: (article: Article, signal: AbortSignal) => Promise<void>,
  onDone: () => void,
) {
  const [state, dispatch] = useReducer(readingReducer, EMPTY);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const submit = useCallback(async () => {
    if (state.text.trim() === '') {
      dispatch({ type: 'failed', problem: new RequestProblem('empty') });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'started', at: Date.now() });
    try {
      await read({ text: state.text, title: state.title.trim() }, controller.signal);
      dispatch({ type: 'done' });
      onDone();
    } catch (error) {
      if (controller.signal.aborted) return;
      dispatch({ type: 'failed', problem: asProblem(error, navigator.onLine) });
    }
  }, [state.text, state.title, read, onDone]);

  const stop = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'stopped' });
  }, []);

  const type = useCallback(
    (field: 'text' | 'title', value: string) => dispatch({ type: 'typed', field, value }),
    [],
  );
  return { state, type, submit, stop };
}

export type Reading = ReturnType<typeof useReading>;

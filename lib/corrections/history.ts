/** Undo and redo without limit, over a list of corrections. */
import type { Correction, CorrectionType } from './types';

/** One action of the editor: what it added to the list and what it took away, together. */
export interface Step {
  /** Names the action, for "Undo …": the type of its corrections, or `discard`. */
  readonly action: CorrectionType | 'discard';
  readonly added: readonly Correction[];
  readonly removed: readonly Correction[];
}

/** The list as it is, and the steps that led to it and back. */
export interface History {
  readonly corrections: readonly Correction[];
  /** Oldest first. */
  readonly past: readonly Step[];
  /** Next to be redone last. */
  readonly future: readonly Step[];
}

export const EMPTY_HISTORY: History = { corrections: [], past: [], future: [] };

/** Make corrections as one step. What was undone before is forgotten, as editors do. */
export function record(history: History, ...added: readonly Correction[]): History {
  const first = added[0];
  if (!first) return history;
  return take(history, { action: first.type, added, removed: [] });
}

/** Take corrections out of the list as one step: orphans the editor gives up, for example. */
export function discard(history: History, ids: readonly string[]): History {
  const removed = history.corrections.filter(({ id }) => ids.includes(id));
  return removed.length ? take(history, { action: 'discard', added: [], removed }) : history;
}

/** Go back one step; the same history where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    corrections: replace(history.corrections, step.added, step.removed),
    past: history.past.slice(0, -1),
    future: [...history.future, step],
  };
}

/** Go forward one step; the same history where there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    corrections: replace(history.corrections, step.removed, step.added),
    past: [...history.past, step],
    future: history.future.slice(0, -1),
  };
}

function take(history: History, step: Step): History {
  return {
    corrections: replace(history.corrections, step.removed, step.added),
    past: [...history.past, step],
    future: [],
  };
}

/** Corrections keep the order in which they were made, wherever an undo puts them back. */
function replace(
  corrections: readonly Correction[],
  removed: readonly Correction[],
  added: readonly Correction[],
): readonly Correction[] {
  const gone = new Set(removed.map(({ id }) => id));
  const kept = corrections.filter(({ id }) => !gone.has(id));
  const isLatest = added.every(({ madeAt }) => madeAt >= (kept.at(-1)?.madeAt ?? ''));
  const all = [...kept, ...added];
  return isLatest
    ? all
    : all.sort((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0));
}

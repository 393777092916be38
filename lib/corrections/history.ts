/** Undo and redo without limit, over a list of corrections and the text they are made on. */
import type { Correction, CorrectionType } from './types';

/** Names a step, for "Undo …": the type of its first correction, or what else was done. */
export type StepAction = CorrectionType | 'discard' | 'replace' | 'edit-text';

/** One action of the editor: what it added to the list and what it took away, together. */
export interface Step {
  readonly action: StepAction;
  readonly added: readonly Correction[];
  readonly removed: readonly Correction[];
  /** For an edited text: which version it was and became; null is the text as first read. */
  readonly text?: { readonly from: string | null; readonly to: string | null };
}

/**
 * What an editor did, in the order it was done. Kept as a log that only grows: tabs that write to
 * the same log lose nothing of each other's, and whoever reads it comes to the same history.
 */
export type Edit =
  | { readonly type: 'record'; readonly corrections: readonly Correction[] }
  | { readonly type: 'discard'; readonly ids: readonly string[] }
  /** Some corrections made anew, on other words. */
  | {
      readonly type: 'replace';
      readonly ids: readonly string[];
      readonly corrections: readonly Correction[];
    }
  | { readonly type: 'edit-text'; readonly version: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** The list as it is, and the steps that led to it and back. */
export interface History {
  readonly corrections: readonly Correction[];
  /** Which version of the text they stand on; null is the text as first read. */
  readonly version: string | null;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** Next to be redone last. */
  readonly future: readonly Step[];
}

export const EMPTY_HISTORY: History = { corrections: [], version: null, past: [], future: [] };

/** The history after one more edit. */
export function follow(history: History, edit: Edit): History {
  switch (edit.type) {
    case 'record':
      return record(history, ...edit.corrections);
    case 'discard':
      return discard(history, edit.ids);
    case 'replace':
      return take(history, {
        action: 'replace',
        added: edit.corrections,
        removed: history.corrections.filter(({ id }) => edit.ids.includes(id)),
      });
    case 'edit-text':
      return take(history, {
        action: 'edit-text',
        added: [],
        removed: [],
        text: { from: history.version, to: edit.version },
      });
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

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
    version: step.text ? step.text.from : history.version,
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
    version: step.text ? step.text.to : history.version,
    past: [...history.past, step],
    future: history.future.slice(0, -1),
  };
}

function take(history: History, step: Step): History {
  return {
    corrections: replace(history.corrections, step.removed, step.added),
    version: step.text ? step.text.to : history.version,
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

import { describe, expect, it } from 'vitest';
import {
  discard,
  EMPTY_HISTORY,
  type History,
  record,
  redo,
  undo,
} from '@/lib/corrections/history';
import type { Correction } from '@/lib/corrections/types';
import fc from '../seeded-check';

const rejection = (n: number): Correction => ({
  id: `c${n}`,
  madeAt: new Date(n * 1000).toISOString(),
  type: 'reject',
  scope: { type: 'name', name: `Name ${n}` },
});
const ids = (history: History) => history.corrections.map(({ id }) => id);

describe('a history of corrections', () => {
  it('goes back and forward one action at a time', () => {
    const two = record(record(EMPTY_HISTORY, rejection(1)), rejection(2), rejection(3));
    expect(ids(two)).toEqual(['c1', 'c2', 'c3']);
    expect(ids(undo(two))).toEqual(['c1']);
    expect(ids(redo(undo(two)))).toEqual(['c1', 'c2', 'c3']);
    expect(undo(two).future.at(-1)?.action).toBe('reject');
  });

  it('puts a discarded correction back where it was', () => {
    const three = record(EMPTY_HISTORY, rejection(1), rejection(2), rejection(3));
    expect(ids(discard(three, ['c2']))).toEqual(['c1', 'c3']);
    expect(ids(undo(discard(three, ['c2'])))).toEqual(['c1', 'c2', 'c3']);
  });

  it('stays as it is at either end', () => {
    expect(undo(EMPTY_HISTORY)).toBe(EMPTY_HISTORY);
    expect(redo(EMPTY_HISTORY)).toBe(EMPTY_HISTORY);
    expect(discard(EMPTY_HISTORY, ['c1'])).toBe(EMPTY_HISTORY);
  });

  it('comes back to the same list after any number of undos and as many redos', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 40 }), fc.nat(50), (actions, back) => {
        let history = EMPTY_HISTORY;
        actions.forEach((action, n) => {
          if (action === 0) history = undo(history);
          else if (action === 1) history = discard(history, [ids(history)[0] ?? '']);
          else history = record(history, rejection(n));
        });
        let there = history;
        for (let i = 0; i < Math.min(back, history.past.length); i++) there = undo(there);
        const steps = there.future.length - history.future.length;
        for (let i = 0; i < steps; i++) there = redo(there);
        expect(ids(there)).toEqual(ids(history));
      }),
    );
  });
});

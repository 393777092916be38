'use client';

import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

const TO: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 8, last),
  PageUp: (at) => Math.max(at - 8, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One tab stop for a list, arrows within it: at the row last in focus, else the chosen one, else
 * the first. `reveal` draws a row that is not in the page yet before the focus goes there.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  count: number,
  chosenIndex: number,
  reveal: ((index: number) => void) | undefined,
) {
  const [focused, setFocused] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const tabStop = Math.min(focused ?? Math.max(chosenIndex, 0), count - 1);

  const focusRow = useCallback(
    (index: number) => {
      const row = list.current?.querySelector<HTMLElement>(
        `:scope > [data-index="${index}"] button`,
      );
      row?.focus();
      return row != null;
    },
    [list],
  );

  // After each drawing, for the row may only now be in the page.
  useEffect(() => {
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null;
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const move = TO[event.key];
      const item = (event.target as Element).closest<HTMLElement>('[data-index]');
      if (!move || !item || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      const next = move(Number(item.dataset.index), count - 1);
      if (focusRow(next)) return;
      wanted.current = next;
      reveal?.(next);
    },
    [count, focusRow, reveal],
  );

  return { tabStop, onKeyDown, onFocusRow: setFocused };
}

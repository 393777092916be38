'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapTask } from '../map-pane/map-task';
import type { Editing, EditSubject } from '../state/editing';
import type { Corrections } from '../state/use-corrections';

/**
 * What is in hand of an editor, what it asks of the map, and where the focus goes when it is laid
 * down: `onClosed` brings back what stood there before.
 */
export function useEditingState(
  corrections: Corrections,
  say: (words: string) => void,
  onClosed: () => void,
) {
  const [subject, setSubject] = useState<EditSubject | null>(null);
  const [task, setTask] = useState<MapTask | null>(null);
  const editing = useMemo<Editing>(
    () => ({ corrections, edit: setSubject, say }),
    [corrections, say],
  );
  const isOpen = subject !== null;
  const close = useCallback(() => {
    setSubject(null);
    onClosed();
  }, [onClosed]);

  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    return hasClosed ? focusOnward() : undefined;
  }, [isOpen]);
  return { editing, subject, task, setTask, close };
}

/** If the focus was lost with the forms, it goes to what comes next, or to the name in the text. */
function focusOnward(): () => void {
  const frame = requestAnimationFrame(() => {
    const focused = document.activeElement;
    if (focused && focused !== document.body) return;
    const next = ['[data-next]', 'a[data-mention][aria-current]', '[role="tabpanel"]'].flatMap(
      (selector) => document.querySelector<HTMLElement>(selector) ?? [],
    );
    next[0]?.focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
}

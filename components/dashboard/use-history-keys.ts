'use client';

import { useEffect, useRef } from 'react';

/** Where the browser undoes typing by itself. */
const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]';

/** Ctrl or Cmd with Z undoes; with Shift and Z, or with Y, redoes; not while typing in a field. */
export function useHistoryKeys(actions: { readonly undo: () => void; readonly redo: () => void }) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
      const key = event.key.toLowerCase();
      const redoes = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redoes && key !== 'z') return;
      event.preventDefault();
      if (redoes) latest.current.redo();
      else latest.current.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

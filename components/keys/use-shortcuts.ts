'use client';

import { useEffect, useRef } from 'react';
import { SHORTCUTS, type Shortcut } from '@/lib/view/shortcuts';

/** Where keys mean letters or have a use of their own. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="listbox"]';

/**
 * Single keys for one part of the page. They rest while a field, menu or dialog has the focus, with
 * a modifier held down, and when switched off (WCAG 2.1.4); Esc always works.
 */
export function useShortcuts(
  enabled: boolean,
  actions: Partial<Record<Shortcut, () => void>>,
): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const shortcut = SHORTCUTS.find(({ key }) => key === event.key)?.does;
      const action = shortcut && latest.current[shortcut];
      if (!action || (!enabled && shortcut !== 'escape')) return;
      if (shortcut !== 'escape') event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

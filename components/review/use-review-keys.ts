'use client';

import { useEffect, useRef } from 'react';

export interface ReviewActions {
  readonly accept: () => void;
  /** 0-based among the candidates. */
  readonly choose: (index: number) => void;
  readonly reject: () => void;
  readonly skip: () => void;
  readonly elsewhere: () => void;
}

/** Where keys mean letters or have a use of their own. */
const OWN_KEYS =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="listbox"]';
/** Where Enter presses what it stands on. */
const PRESSED = 'button:not([role="tab"]), a, summary, canvas';

/**
 * A or Enter accepts, 1–9 choose, X rejects, S skips, E looks elsewhere. Heard before the page's
 * own single keys, which mean other things outside the review; off where those are off.
 */
export function useReviewKeys(enabled: boolean, actions: ReviewActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (!(event.target instanceof Element) || event.target.closest(OWN_KEYS)) return;
      if (event.key === 'Enter' && event.target.closest(PRESSED)) return;
      const act = actionOf(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [enabled]);
}

function actionOf(key: string, actions: ReviewActions): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'a':
    case 'enter':
      return actions.accept;
    case 'x':
      return actions.reject;
    case 's':
      return actions.skip;
    case 'e':
      return actions.elsewhere;
    default:
      return /^[1-9]$/.test(key) ? () => actions.choose(Number(key) - 1) : null;
  }
}

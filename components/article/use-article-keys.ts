'use client';

import { type KeyboardEvent, type MouseEvent, useCallback } from 'react';
import { arrowStep } from '@/lib/view/arrow-step';

/** The mention an event happened on, by its index in the story, or null. */
function mentionIndexOf(target: EventTarget): number | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null;
  return link ? Number(link.dataset.mention) : null;
}

/** Whether a click ends the selecting of text rather than choosing a name. */
function isSelectingText(): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}

/**
 * One set of handlers on the whole text, whatever the number of names in it: click and Enter
 * choose, arrows, Home and End step, pointer and focus light up.
 */
export function useArticleKeys({
  placeIdOf,
  onHover,
  onChoose,
  onStep,
  onEnd,
}: {
  readonly placeIdOf: (mentionIndex: number) => string | null;
  readonly onHover: (placeId: string | null) => void;
  readonly onChoose: (mentionIndex: number, means: 'pointer' | 'keyboard') => void;
  readonly onStep: (from: number, step: 1 | -1) => void;
  readonly onEnd: (end: 'first' | 'last') => void;
}) {
  const onClick = useCallback(
    (event: MouseEvent) => {
      const index = mentionIndexOf(event.target);
      if (index === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      if (event.detail > 0 && isSelectingText()) return;
      onChoose(index, event.detail === 0 ? 'keyboard' : 'pointer');
    },
    [onChoose],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const index = mentionIndexOf(event.target);
      if (index === null || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey)
        return;
      const step = arrowStep(event.key, event.target as Element);
      if (step) onStep(index, step);
      else if (event.key === 'Home') onEnd('first');
      else if (event.key === 'End') onEnd('last');
      else return;
      event.preventDefault();
    },
    [onStep, onEnd],
  );

  const light = useCallback(
    (target: EventTarget) => {
      const index = mentionIndexOf(target);
      onHover(index === null ? null : placeIdOf(index));
    },
    [onHover, placeIdOf],
  );

  return {
    onClick,
    onKeyDown,
    onMouseOver: useCallback((event: MouseEvent) => light(event.target), [light]),
    onMouseLeave: useCallback(() => onHover(null), [onHover]),
  };
}

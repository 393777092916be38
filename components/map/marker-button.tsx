'use client';

import { type KeyboardEvent, memo, useCallback } from 'react';
import { markWidth } from '@/lib/map/pins';
import type { StoryPlace } from '@/lib/map/story-places';
import styles from './marker-buttons.module.css';
import type { MapWords, SelectionMeans } from './place-map-props';

/** Least side of a target, in pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

/** What becomes of what is done to a marker. */
export interface MarkerHandlers {
  readonly onSelect: (placeId: string, means: SelectionMeans) => void;
  /** Chosen with Shift held down. */
  readonly onExtend?: (placeId: string) => void;
  readonly onHover: (placeId: string | null) => void;
  /** The keyboard reached a marker, perhaps one out of sight. */
  readonly onFocus: (placeId: string) => void;
  readonly onStep: (event: KeyboardEvent<HTMLButtonElement>, index: number) => void;
}

/** One mark as a button. */
export const MarkerButton = memo(function MarkerButton({
  story,
  index,
  isTabStop,
  isSelected,
  popupId,
  canExtend,
  handlers,
  register,
  words,
}: {
  readonly story: StoryPlace;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** Id of its card, when that is open. */
  readonly popupId: string | null;
  readonly canExtend: boolean;
  readonly handlers: MarkerHandlers;
  readonly register: (placeId: string, button: HTMLButtonElement | null) => void;
  readonly words: Required<MapWords>;
}) {
  const { id } = story;
  const take = useCallback(
    (button: HTMLButtonElement | null) => register(id, button),
    [register, id],
  );
  const side = Math.max(LEAST_TARGET, markWidth(story.mentionCount) + 6);
  return (
    <button
      ref={take}
      type="button"
      className={styles.marker}
      style={{ width: side, height: side, margin: `${-side / 2}px 0 0 ${-side / 2}px` }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={words.marker(story)}
      aria-expanded={isSelected && popupId !== null}
      aria-controls={popupId ?? undefined}
      data-place={id}
      data-shape={story.shape}
      data-selected={isSelected || undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (event.shiftKey && canExtend) handlers.onExtend?.(id);
        // Enter and Space arrive as clicks without a pointer's count.
        else handlers.onSelect(id, event.detail === 0 ? 'keyboard' : 'pointer');
      }}
      onPointerEnter={() => handlers.onHover(id)}
      onPointerLeave={() => handlers.onHover(null)}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) handlers.onFocus(id);
      }}
      onKeyDown={(event) => handlers.onStep(event, index)}
    />
  );
});

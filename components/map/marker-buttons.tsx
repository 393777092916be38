'use client';

import { type KeyboardEvent, useCallback } from 'react';
import { markWidth } from '@/lib/map/pins';
import type { StoryPlace } from '@/lib/map/story-places';
import { arrowStep } from '@/lib/view/arrow-step';
import styles from './marker-buttons.module.css';
import type { MapWords, SelectionMeans } from './place-map-props';

/** Least side of a target, in pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

/**
 * The marks as buttons: seen by touch, keyboard and screen reader, while the canvas beneath draws
 * them. One tab stop for all; arrow keys go through them in the order of the list.
 */
export function MarkerButtons({
  places,
  tabStopId,
  selectedPlaceId,
  popupId,
  onSelect,
  onExtend,
  onHover,
  onFocus,
  register,
  words,
}: {
  /** In list order. */
  readonly places: readonly StoryPlace[];
  /** The one that Tab reaches. */
  readonly tabStopId: string | null;
  readonly selectedPlaceId: string | null;
  /** Id of the card, when one is open. */
  readonly popupId: string | null;
  readonly onSelect: (placeId: string, means: SelectionMeans) => void;
  /** Chosen with Shift held down. */
  readonly onExtend?: (placeId: string) => void;
  readonly onHover: (placeId: string | null) => void;
  /** The keyboard reached a marker, perhaps one out of sight. */
  readonly onFocus: (placeId: string) => void;
  /** Hands each button to the map, which moves it with its place. */
  readonly register: (placeId: string, button: HTMLButtonElement | null) => void;
  readonly words: Required<MapWords>;
}) {
  const step = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
      const next = stepTo(event.key, event.currentTarget, index, places.length);
      if (next === null) return;
      event.preventDefault();
      // The map itself listens to arrows, too.
      event.stopPropagation();
      const buttons = event.currentTarget.parentElement?.children;
      (buttons?.[next] as HTMLButtonElement | undefined)?.focus({ preventScroll: true });
    },
    [places.length],
  );
  return (
    <fieldset className={styles.markers} aria-label={words.markers}>
      {places.map((story, index) => {
        const isSelected = story.id === selectedPlaceId;
        const side = Math.max(LEAST_TARGET, markWidth(story.mentionCount) + 6);
        return (
          <button
            key={story.id}
            ref={(button) => register(story.id, button)}
            type="button"
            className={styles.marker}
            style={{ width: side, height: side, margin: `${-side / 2}px 0 0 ${-side / 2}px` }}
            tabIndex={story.id === tabStopId ? 0 : -1}
            aria-label={words.marker(story)}
            aria-expanded={isSelected && popupId !== null}
            aria-controls={isSelected ? (popupId ?? undefined) : undefined}
            data-place={story.id}
            data-selected={isSelected || undefined}
            onClick={(event) => {
              event.stopPropagation();
              if (event.shiftKey && onExtend) {
                onExtend(story.id);
                return;
              }
              // Enter and Space arrive as clicks without a pointer's count.
              onSelect(story.id, event.detail === 0 ? 'keyboard' : 'pointer');
            }}
            onPointerEnter={() => onHover(story.id)}
            onPointerLeave={() => onHover(null)}
            onFocus={(event) => {
              if (event.currentTarget.matches(':focus-visible')) onFocus(story.id);
            }}
            onKeyDown={(event) => step(event, index)}
          />
        );
      })}
    </fieldset>
  );
}

/** Index an arrow, Home or End leads to, going round at the ends; null for other keys. */
function stepTo(key: string, marker: Element, index: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = arrowStep(key, marker);
  return step === null ? null : (index + count + step) % count;
}

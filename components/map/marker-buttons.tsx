'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { StoryPlace } from '@/lib/map/story-places';
import { arrowStep } from '@/lib/view/arrow-step';
import { MarkerButton, type MarkerHandlers } from './marker-button';
import styles from './marker-buttons.module.css';
import type { MapWords } from './place-map-props';

/**
 * The marks as buttons: seen by touch, keyboard and screen reader, while the canvas beneath draws
 * them. One tab stop for all; arrow keys go through them in the order of the list.
 */
export function MarkerButtons({
  places,
  tabStopId,
  selectedPlaceId,
  popupId,
  register,
  words,
  ...given
}: {
  /** In list order. */
  readonly places: readonly StoryPlace[];
  /** The one that Tab reaches. */
  readonly tabStopId: string | null;
  readonly selectedPlaceId: string | null;
  /** Id of the card, when one is open. */
  readonly popupId: string | null;
  /** Hands each button to the map, which moves it with its place. */
  readonly register: (placeId: string, button: HTMLButtonElement | null) => void;
  readonly words: Required<MapWords>;
} & Omit<MarkerHandlers, 'onStep'>) {
  const now = useRef({ given, count: places.length });
  useEffect(() => {
    now.current = { given, count: places.length };
  });
  // The same as long as the map lives: hundreds of buttons are drawn anew only where they change.
  const handlers = useMemo<MarkerHandlers>(
    () => ({
      onSelect: (placeId, means) => now.current.given.onSelect(placeId, means),
      onExtend: (placeId) => now.current.given.onExtend?.(placeId),
      onHover: (placeId) => now.current.given.onHover(placeId),
      onFocus: (placeId) => now.current.given.onFocus(placeId),
      onStep: (event, index) => {
        const next = stepTo(event.key, event.currentTarget, index, now.current.count);
        if (next === null) return;
        event.preventDefault();
        // The map itself listens to arrows, too.
        event.stopPropagation();
        const buttons = event.currentTarget.parentElement?.children;
        (buttons?.[next] as HTMLButtonElement | undefined)?.focus({ preventScroll: true });
      },
    }),
    [],
  );
  const canExtend = given.onExtend !== undefined;
  return (
    <fieldset className={styles.markers} aria-label={words.markers}>
      {places.map((story, index) => (
        <MarkerButton
          key={story.id}
          story={story}
          index={index}
          isTabStop={story.id === tabStopId}
          isSelected={story.id === selectedPlaceId}
          popupId={story.id === selectedPlaceId ? popupId : null}
          canExtend={canExtend}
          handlers={handlers}
          register={register}
          words={words}
        />
      ))}
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

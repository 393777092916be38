'use client';

import { Popup } from '@vis.gl/react-maplibre';
import type { Popup as PopupInstance } from 'maplibre-gl';
import { type ReactNode, useEffect, useRef } from 'react';
import { closeOnEscape } from '@/components/ui/close-on-escape';
import { markWidth } from '@/lib/map/pins';
import type { StoryPlace } from '@/lib/map/story-places';
import styles from './map-popup.module.css';

/** Pixels between the rim of a mark and its card. */
const GAP = 8;

/**
 * The card at a place. Opened by the reader on the map it takes the focus; opened by the page it
 * does not. Either way it gives back, on closing, what it took.
 */
export function MapPopup({
  id,
  story,
  label,
  takesFocus,
  onClose,
  onResize,
  children,
}: {
  readonly id: string;
  readonly story: StoryPlace;
  readonly label: string;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  /** The card has its size, at first or another one. */
  readonly onResize: (card: Element) => void;
  readonly children: ReactNode;
}) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const opener = document.activeElement;
    const element = card.current;
    element?.focus({ preventScroll: true });
    return () => {
      const lostFocus =
        document.activeElement === document.body || element?.contains(document.activeElement);
      if (lostFocus && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [takesFocus]);
  // Of an area it spares the name, which stands at the point.
  const rim = story.shape === 'point' ? markWidth(story.mentionCount) / 2 : 8;
  const offset = rim + GAP;

  const popup = useRef<PopupInstance>(null);
  const resized = useRef(onResize);
  useEffect(() => {
    resized.current = onResize;
  });
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // To the side with the most room for the size it has now.
      popup.current?.setOffset(offset);
      resized.current(element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [offset]);
  return (
    <Popup
      key={story.id}
      longitude={story.point[0]}
      latitude={story.point[1]}
      ref={popup}
      offset={offset}
      closeButton={false}
      closeOnClick={false}
      focusAfterOpen={false}
      maxWidth="none"
      className={styles.popup}
    >
      <section
        ref={card}
        id={id}
        className={styles.card}
        aria-label={label}
        tabIndex={-1}
        onKeyDown={closeOnEscape(onClose)}
      >
        {children}
      </section>
    </Popup>
  );
}

'use client';

import type { Map as MapInstance } from 'maplibre-gl';
import { type KeyboardEvent, type PointerEvent, useEffect, useReducer, useRef } from 'react';
import type { LonLat } from '@/lib/geoparse/types';
import { nearLongitude, wrapLongitude } from '@/lib/map/bounds';
import type { MapWords, Sketch } from './place-map-props';
import styles from './sketch-handles.module.css';

/** Pixels an arrow key moves a corner; ten times as far with Shift. */
const STEP_PX = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** The corners of an area being drawn: dragged, moved by arrow keys, taken away by Delete. */
export function SketchHandles({
  map,
  corners,
  onChange,
  words,
}: {
  readonly map: MapInstance;
  readonly corners: Sketch['corners'];
  readonly onChange: NonNullable<Sketch['onChange']>;
  readonly words: Required<MapWords>;
}) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    map.on('move', redraw);
    map.on('resize', redraw);
    return () => {
      map.off('move', redraw);
      map.off('resize', redraw);
    };
  }, [map]);

  const pixelOf = ([x, y]: LonLat) => map.project([nearLongitude(x, map.getCenter().lng), y]);
  const move = (index: number, x: number, y: number) => {
    const { lng, lat } = map.unproject([x, y]);
    onChange(corners.with(index, [wrapLongitude(lng), lat]));
  };
  const drag = (event: PointerEvent<HTMLButtonElement>, index: number) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, top } = map.getContainer().getBoundingClientRect();
    move(index, event.clientX - left, event.clientY - top);
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const arrow = ARROWS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') {
      onChange(corners.toSpliced(index, 1));
      root.current?.querySelectorAll('button')[Math.max(0, index - 1)]?.focus();
    } else if (arrow) {
      const { x, y } = pixelOf(corners[index]!);
      const reach = event.shiftKey ? 10 : 1;
      move(index, x + arrow[0] * reach, y + arrow[1] * reach);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <fieldset ref={root} className={styles.handles}>
      {corners.map((corner, index) => {
        const { x, y } = pixelOf(corner);
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring.
            key={index}
            type="button"
            className={styles.handle}
            style={{ transform: `translate(${x}px, ${y}px)` }}
            aria-label={words.corner(index + 1)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(event, index)}
            onKeyDown={(event) => press(event, index)}
          />
        );
      })}
    </fieldset>
  );
}

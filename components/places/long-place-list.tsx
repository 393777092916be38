'use client';

import { useRef } from 'react';
import { type PlaceListProps, PlaceListRows } from './place-list-rows';
import { usePageWindow, usePaneWindow } from './use-row-window';

/** Hundreds of rows in a pane that scrolls: only those near its window are in the page. */
export function PaneList(props: PlaceListProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const window = usePaneWindow(anchor, props.rows.length);
  return (
    <div ref={anchor}>
      <PlaceListRows {...props} window={window} />
    </div>
  );
}

/** The same where the page itself scrolls. */
export function PageList(props: PlaceListProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const window = usePageWindow(anchor, props.rows.length);
  return (
    <div ref={anchor}>
      <PlaceListRows {...props} window={window} />
    </div>
  );
}

'use client';

import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** The rows of a long list that are in the page, and where. */
export interface RowWindow {
  readonly items: readonly { readonly index: number; readonly offset: number }[];
  /** Of the whole list, in pixels. */
  readonly height: number;
  readonly measure: (element: Element | null) => void;
  /** Scroll a row into view and have it drawn. */
  readonly reveal: (index: number) => void;
}

/** A row with two lines of quotation, in pixels; rows are measured once they are drawn. */
const ROW_HEIGHT = 116;
/** Rows drawn beyond either end of the window. */
const OVERSCAN = 4;

/** Rows near the window of the scrolling pane that holds the list. */
export function usePaneWindow(anchor: RefObject<HTMLElement | null>, count: number): RowWindow {
  const margin = useTopOf(anchor, true);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => anchor.current?.closest<HTMLElement>('[role="tabpanel"]') ?? null,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: margin,
  });
  return useRowWindow(virtualizer, margin);
}

/** Rows near the window of the page. */
export function usePageWindow(anchor: RefObject<HTMLElement | null>, count: number): RowWindow {
  const margin = useTopOf(anchor, false);
  const virtualizer = useWindowVirtualizer<Element>({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // The map stays on top of the page that scrolls.
    scrollPaddingStart: anchor.current ? coveredAbove(anchor.current) : 0,
  });
  return useRowWindow(virtualizer, margin);
}

/** How many pixels at the top of the window a row scrolled to has to keep clear of. */
function coveredAbove(within: HTMLElement): number {
  const row = within.querySelector('[data-index] button');
  return row ? Number.parseFloat(getComputedStyle(row).scrollMarginBlockStart) || 0 : 0;
}

function useRowWindow<Scroller extends Element | Window>(
  virtualizer: Virtualizer<Scroller, Element>,
  margin: number,
): RowWindow {
  const reveal = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );
  return {
    items: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ index, offset: start - margin })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    reveal,
  };
}

/** Distance from the top of what scrolls to the list, in pixels. */
function useTopOf(anchor: RefObject<HTMLElement | null>, inPane: boolean): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = anchor.current;
    if (!element) return;
    const pane = inPane ? element.closest<HTMLElement>('[role="tabpanel"]') : null;
    const measure = () => {
      const box = element.getBoundingClientRect().top;
      setTop(pane ? box - pane.getBoundingClientRect().top + pane.scrollTop : box + window.scrollY);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element.previousElementSibling) observer.observe(element.previousElementSibling);
    return () => observer.disconnect();
  }, [anchor, inPane]);
  return top;
}

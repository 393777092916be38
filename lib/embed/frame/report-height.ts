/** Long enough for one change to be over, short enough not to be seen. Milliseconds. */
const DEBOUNCE_MS = 75;

export interface HeightReport {
  /** Whole pixels; 0 before the first announcement. */
  readonly last: () => number;
}

/**
 * Announce an element's height now and whenever it has changed: whole pixels, each height once.
 */
export function reportHeight(element: Element, announce: (height: number) => void): HeightReport {
  let last = 0;
  let timer = 0;
  const measure = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === last || height === 0) return;
    last = height;
    announce(height);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(measure, DEBOUNCE_MS);
  };
  measure();
  new ResizeObserver(later).observe(element);
  document.fonts.addEventListener('loadingdone', later);
  return { last: () => last };
}

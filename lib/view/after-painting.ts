/**
 * Frames that begin before what was changed is on the screen: the one that shows it, and those the
 * browser prepares while that is drawn. A slow machine begins them later, so they keep its time.
 */
const FRAMES = 3;

/**
 * Call back once the page has painted what has changed so far.
 *
 * @param restMs milliseconds to wait before that
 * @returns to have it not called after all
 */
export function afterPainting(call: () => void, restMs = 0): () => void {
  let frame = 0;
  const count = (left: number) => {
    frame = requestAnimationFrame(() => (left > 1 ? count(left - 1) : call()));
  };
  const timer = setTimeout(() => count(FRAMES), restMs);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

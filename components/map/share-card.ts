import type { Map as MapInstance } from 'maplibre-gl';
import { STORY_SOURCES } from '@/lib/map/layer-parts';
import { afterPainting } from '@/lib/view/after-painting';
import { drawingMs, isSlow } from './frame-pace';

/** Between two frames of the map the graphics card is the page's for such a part of a frame's time. */
const REST = 0.25;
/** What the map waits for to draw it all in one go, it waits for no longer than this. */
const PATIENCE_MS = 400;
/** A frame that only the one before asked for shows next to nothing new. */
const AFTERTHOUGHT_MS = 700;
/** A map that was touched or scrolled so lately is in the reader's hand. */
const IN_HAND_MS = 400;

/** What the page answers to. */
const ASKING = ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup', 'change'] as const;
const TOUCHING = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/**
 * Where the graphics card is slow, let the map draw seldom, and not while the page answers its
 * reader: page and map are painted by the same card, one after the other. What changes meanwhile is
 * drawn in one frame. A map in the reader's hand draws as ever.
 *
 * @param fades whether names fade in, which takes one frame after another
 * @returns to end it; the map then draws as ever
 */
export function shareCard(map: MapInstance, fades: boolean): () => void {
  const draw = map.triggerRepaint;
  const canvas = map.getCanvas();
  let drawnAt = 0;
  let touchedAt = Number.NEGATIVE_INFINITY;
  /** When what is not yet drawn was first asked for; null where all is drawn. */
  let wantedSince: number | null = null;
  let isDrawing = false;
  let isAfterthought = false;
  let isAnswering = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWaiting = () => {};

  /** Whether the worker has handed over all it was given: the story's places, tiles of the ground. */
  const isReadIn = () =>
    map.areTilesLoaded() &&
    STORY_SOURCES.every((id) => !map.getSource(id) || map.isSourceLoaded(id));
  const isInHand = (now: number) => map.isMoving() || now - touchedAt < IN_HAND_MS;
  /** Ms until the map may draw, if nothing happens before that. */
  const waitMs = (now: number, since: number) => {
    if (!isSlow() || isInHand(now)) return 0;
    if (isAfterthought) return Math.max(0, since + AFTERTHOUGHT_MS - now);
    const restMs = drawnAt + (1 + REST) * drawingMs() - now;
    return Math.max(0, restMs, isReadIn() ? 0 : since + PATIENCE_MS - now);
  };
  const drawIfDue = () => {
    clearTimeout(timer);
    if (wantedSince === null || isAnswering) return;
    const ms = waitMs(performance.now(), wantedSince);
    if (ms > 0) timer = setTimeout(drawIfDue, ms);
    else draw.call(map);
  };
  const want = () => {
    isAfterthought = isDrawing && !fades && (wantedSince === null || isAfterthought);
    wantedSince ??= performance.now();
    drawIfDue();
  };
  const noteDrawn = () => {
    drawnAt = performance.now();
    wantedSince = null;
    // What it asks for before it ends, it asks for by itself.
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
    });
  };
  const noteTouch = () => {
    touchedAt = performance.now();
  };
  const answer = ({ target }: Event) => {
    if (target === canvas || !isSlow()) return;
    isAnswering = true;
    stopWaiting();
    stopWaiting = afterPainting(() => {
      isAnswering = false;
      drawIfDue();
    });
  };

  map.triggerRepaint = want;
  map.on('render', noteDrawn);
  for (const type of TOUCHING) canvas.addEventListener(type, noteTouch, { passive: true });
  for (const type of ASKING) window.addEventListener(type, answer, { capture: true });
  return () => {
    map.triggerRepaint = draw;
    map.off('render', noteDrawn);
    for (const type of TOUCHING) canvas.removeEventListener(type, noteTouch);
    for (const type of ASKING) window.removeEventListener(type, answer, { capture: true });
    clearTimeout(timer);
    stopWaiting();
    if (wantedSince !== null) draw.call(map);
  };
}

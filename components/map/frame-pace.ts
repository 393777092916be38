import type { Map as MapInstance } from 'maplibre-gl';
import { afterDrawing } from './after-drawing';

/** Slower than so many milliseconds a frame, what moves stutters, and the page waits for the map. */
const STUTTER_MS = 30;
/** How much the latest frame counts against those before. */
const WEIGHT = 0.3;

/** What the graphics card of this machine takes for a map, in ms; null until it has drawn one. */
let paceMs: number | null = null;

/** Says on the document that nothing should fade: each frame of it would hold up what comes after. */
const SLOW_ATTRIBUTE = 'data-slow-graphics';

/** Note how long the graphics card takes for each frame of a map; returns how to stop. */
export function watchPace(map: MapInstance): () => void {
  let isNoting = false;
  const note = () => {
    if (isNoting) return;
    isNoting = true;
    const askedAt = performance.now();
    afterDrawing(map, () => {
      isNoting = false;
      const ms = performance.now() - askedAt;
      paceMs = paceMs === null ? ms : paceMs + WEIGHT * (ms - paceMs);
      document.documentElement.toggleAttribute(SLOW_ATTRIBUTE, isSlow());
    });
  };
  map.on('render', note);
  return () => void map.off('render', note);
}

/** What a frame of a map takes here, in ms; 0 until one has been drawn. */
export const drawingMs = () => paceMs ?? 0;

/** Whether maps are drawn so slowly here that moving and fading would only hold up the page. */
export const isSlow = () => drawingMs() > STUTTER_MS;

import type { Map as MapInstance } from 'maplibre-gl';

/** Slower than so many milliseconds a frame, what moves is a row of stills. */
const STUTTER_MS = 45;
/** How much the latest frame counts against those before. */
const WEIGHT = 0.3;

/** What the page waits for a frame of the map on this machine, in ms; null until there was one. */
let paceMs: number | null = null;

/** Note how long the page waits for each frame of a map. */
export function watchPace(map: MapInstance): void {
  map.on('render', () => {
    const drawnAt = performance.now();
    requestAnimationFrame(() => {
      const ms = performance.now() - drawnAt;
      paceMs = paceMs === null ? ms : paceMs + WEIGHT * (ms - paceMs);
    });
  });
}

/** Whether maps are drawn so slowly here that moving and fading would only hold up the page. */
export const isSlow = () => (paceMs ?? 0) > STUTTER_MS;

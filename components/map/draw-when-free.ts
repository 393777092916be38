import type { Map as MapInstance } from 'maplibre-gl';
import { afterDrawing } from './after-drawing';

/**
 * Have a map that starts draw when the graphics card has nothing else to do. Its first frames ask
 * the card for programs and wait for each; asked while the card paints the page, they would wait for
 * that, too, and the page with them.
 *
 * @returns to end it; the map then draws as ever
 */
export function drawWhenFree(map: MapInstance): () => void {
  const draw = map.triggerRepaint;
  let cancel: (() => void) | null = null;
  map.triggerRepaint = () => {
    cancel ??= afterDrawing(map, () => {
      cancel = null;
      map.redraw();
    });
  };
  return () => {
    map.triggerRepaint = draw;
    if (cancel === null) return;
    cancel();
    draw.call(map);
  };
}

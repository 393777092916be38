import type { Map as MapInstance } from 'maplibre-gl';
import { startTransition, useEffect, useState } from 'react';
import { LAST_STAGE } from '@/lib/map/style-stages';
import { afterPainting } from '@/lib/view/after-painting';
import { afterDrawing } from './after-drawing';

/** Tiles that take longer are not waited for. */
const PATIENCE_MS = 700;
/** A graphics card that has drawn the ground within so many ms is given all the rest at once. */
const QUICK_MS = 120;

/**
 * The stage of its style a map is to be drawn at: it starts when what is in view has been read in,
 * and goes on as each is drawn.
 */
export function useStages(map: MapInstance | null, styleIsReady: boolean): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (!map || !styleIsReady || stage === LAST_STAGE) return;
    const startedAt = performance.now();
    const next = () => {
      const isQuick = stage > 0 && performance.now() - startedAt < QUICK_MS;
      startTransition(() => setStage(isQuick ? LAST_STAGE : stage + 1));
    };
    let cancel = () => {};
    const proceed = () => {
      map.off('idle', proceed);
      clearTimeout(timer);
      cancel = afterDrawing(map, () => {
        // What asks the graphics card something waits for the page's own frames, too.
        cancel = afterPainting(next);
      });
    };
    const timer = setTimeout(proceed, PATIENCE_MS);
    map.on('idle', proceed);
    return () => {
      map.off('idle', proceed);
      clearTimeout(timer);
      cancel();
    };
  }, [map, styleIsReady, stage]);
  return stage;
}

import type { Map as MapInstance } from 'maplibre-gl';
import { afterPainting } from '@/lib/view/after-painting';

/** How often the graphics card is asked whether it is done. */
const LOOK_MS = 4;

/**
 * Call back as soon as the graphics card has done what the map and the page asked of it so far: not
 * at the beginning of a frame, when it is mostly busy with the one before.
 *
 * @returns to have it not called after all
 */
export function afterDrawing(map: MapInstance, call: () => void): () => void {
  const gl = map.getCanvas().getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return afterPainting(call);
  gl.flush();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const isDone = gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
    if (!isDone && !gl.isContextLost()) {
      timer = setTimeout(look, LOOK_MS);
      return;
    }
    gl.deleteSync(fence);
    call();
  };
  timer = setTimeout(look, LOOK_MS);
  return () => {
    clearTimeout(timer);
    gl.deleteSync(fence);
  };
}

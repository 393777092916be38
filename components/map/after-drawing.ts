import type { Map as MapInstance } from 'maplibre-gl';
import { afterPainting } from '@/lib/view/after-painting';

/**
 * Call back once the graphics card has done what the map asked of it so far: at the next frame or a
 * later one.
 *
 * @returns to have it not called after all
 */
export function afterDrawing(map: MapInstance, call: () => void): () => void {
  const gl = map.getCanvas().getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return afterPainting(call);
  gl.flush();
  let frame = 0;
  const look = () => {
    const isDone = gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
    if (!isDone && !gl.isContextLost()) {
      frame = requestAnimationFrame(look);
      return;
    }
    gl.deleteSync(fence);
    call();
  };
  frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
    gl.deleteSync(fence);
  };
}

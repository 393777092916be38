import type { MapTask } from '@/components/map-pane/map-task';
import type { Ring } from '@/lib/corrections/shapes';
import type { Shape } from './area-fields';

/** What the map does while an area is drawn: corners are set and moved on it, other shapes shown. */
export function areaTask(corners: Ring, shape: Shape, onDraw: (ring: Ring) => void): MapTask {
  if (shape !== 'corners') return { sketch: { corners } };
  return {
    onPickPoint: (point) => onDraw([...corners, point]),
    sketch: { corners, onChange: onDraw },
  };
}

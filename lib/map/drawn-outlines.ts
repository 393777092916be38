/** Outlines an editor drew, ready for the map. Pure. */
import type { Position } from 'geojson';
import type { LonLat } from '@/lib/geoparse/types';
import type { Outline } from './area-geometry';
import { nearLongitude } from './bounds';

/** Corners whose longitudes run on past 180° instead of jumping to the other side of the world. */
export function unwrapped(ring: readonly LonLat[]): Position[] {
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([x, y]) => {
    before = nearLongitude(x, before);
    return [before, y];
  });
}

/**
 * An outline as its editor drew it: exact, and under no dispute that we know of.
 *
 * @param rings closed, outer ring first
 */
export function drawnOutline(rings: readonly (readonly LonLat[])[]): Outline {
  return {
    area: { type: 'MultiPolygon', coordinates: [rings.map(unwrapped)] },
    contested: null,
    approximate: false,
  };
}

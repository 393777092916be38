/** Outlines an editor drew, ready for the map. Pure. */
import type { Position } from 'geojson';
import type { LonLat } from '@/lib/geoparse/types';
import type { Outline } from './area-geometry';
import { nearLongitude } from './bounds';

/** By place id: closed rings, outer ring first. */
export type DrawnOutlines = Readonly<
  Record<string, { readonly outline?: readonly (readonly LonLat[])[] }>
>;

/** Corners whose longitudes run on past 180° instead of jumping to the other side of the world. */
export function unwrapped(ring: readonly LonLat[]): Position[] {
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([x, y]) => {
    before = nearLongitude(x, before);
    return [before, y];
  });
}

/** The outline drawn for a place, or null where none was. */
export function drawnOutline(drawn: DrawnOutlines, placeId: string): Outline | null {
  const rings = drawn[placeId]?.outline;
  if (!rings || rings.length === 0) return null;
  return {
    area: { type: 'MultiPolygon', coordinates: [rings.map(unwrapped)] },
    contested: null,
    approximate: false,
  };
}

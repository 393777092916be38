import { distance } from '@turf/turf';
import type { LonLat } from '@/lib/geoparse/types';

/** Great-circle distance in kilometres between two `[longitude, latitude]` points. */
export function distanceKm(from: LonLat, to: LonLat): number {
  return distance([...from], [...to], { units: 'kilometers' });
}

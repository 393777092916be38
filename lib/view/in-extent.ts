import type { Extent, LonLat } from '@/lib/geoparse/types';

/** Whether a point lies in an extent, edges included; west > east crosses the antimeridian. */
export function inExtent([longitude, latitude]: LonLat, extent: Extent): boolean {
  const [west, south, east, north] = extent;
  if (latitude < south || latitude > north) return false;
  return west <= east
    ? longitude >= west && longitude <= east
    : longitude >= west || longitude <= east;
}

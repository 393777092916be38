import type { LonLat } from '@/lib/geoparse/types';

const RADIANS = Math.PI / 180;
const EARTH_DIAMETER_KM = 2 * 6371.0088;

/** Great-circle distance in km, by the haversine formula on a sphere of mean radius. */
export function measureDistanceKm(from: LonLat, to: LonLat): number {
  const height = Math.sin(((to[1] - from[1]) * RADIANS) / 2) ** 2;
  const width = Math.sin(((to[0] - from[0]) * RADIANS) / 2) ** 2;
  const across = Math.cos(from[1] * RADIANS) * Math.cos(to[1] * RADIANS) * width;
  return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, height + across)));
}

/** Showing roughly where, and no more. */
import { createHmac } from 'node:crypto';
import type { LonLat } from '@/lib/geoparse/types';

/** Mean radius of the earth, kilometres (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * A point somewhere within `radiusKm` of another, evenly spread over that disc, so that a circle of
 * this radius around it holds the true point without telling where.
 *
 * The same arguments give the same point: asking many times does not average the doubt away. The
 * secret keeps others from computing it.
 *
 * @param key what is blurred, e.g. map and place
 */
export function blurPoint(point: LonLat, radiusKm: number, key: string, secret: string): LonLat {
  const noise = createHmac('sha256', secret).update(`${key}:${radiusKm}`).digest();
  const angle = (noise.readUInt32BE(0) / 2 ** 32) * 2 * Math.PI;
  // The square root spreads points evenly over the area instead of crowding them at the centre.
  const distance = (Math.sqrt(noise.readUInt32BE(4) / 2 ** 32) * radiusKm) / EARTH_RADIUS_KM;
  return travel(point, angle, distance);
}

/** Where a great circle leads from a point; bearing and distance in radians. */
function travel([longitude, latitude]: LonLat, bearing: number, distance: number): LonLat {
  const phi = (latitude * Math.PI) / 180;
  const sinPhi =
    Math.sin(phi) * Math.cos(distance) + Math.cos(phi) * Math.sin(distance) * Math.cos(bearing);
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(distance) * Math.cos(phi),
    Math.cos(distance) - Math.sin(phi) * sinPhi,
  );
  const east = longitude + (turn * 180) / Math.PI;
  return [round(((east + 540) % 360) - 180), round((Math.asin(sinPhi) * 180) / Math.PI)];
}

/** Four decimals, about eleven metres: more would only pretend. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

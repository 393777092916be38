import type { LonLat } from '@/lib/geoparse/types';
import { distanceKm } from '@/lib/map/bounds';
import type { PlaceRow } from './place-rows';

/** The two places of a story that lie furthest apart. */
export interface Spread {
  readonly km: number;
  readonly from: PlaceRow;
  readonly to: PlaceRow;
}

/** Up to this many places every pair is measured (45,000 pairs, a few milliseconds). */
const EXACT_MAX = 300;

/**
 * How far apart the story happens: the greatest great-circle distance between two places in which
 * something is said to be or happen. Countries and wider areas are left out where any narrower
 * place is named, for their middle is nowhere in particular. Null for fewer than two places.
 *
 * Beyond 300 places the pair is found by walking to the furthest place four times, which may fall
 * a little short of the true maximum but takes linear time.
 */
export function spread(rows: readonly PlaceRow[]): Spread | null {
  const located = rows.filter((row) => row.mentionsByRole.location > 0);
  const narrow = located.filter((row) => row.shape === 'point');
  const measured = narrow.length >= 2 ? narrow : located;
  if (measured.length < 2) return null;
  const starts = measured.length <= EXACT_MAX ? measured : walk(measured);
  let widest: Spread | null = null;
  for (const from of starts) {
    const reach = furthest(from, measured);
    if (!widest || reach.km > widest.km) widest = reach;
  }
  return widest;
}

function furthest(from: PlaceRow, rows: readonly PlaceRow[]): Spread {
  const origin: LonLat = from.point;
  let to = from;
  let km = 0;
  for (const row of rows) {
    const apart = distanceKm(origin, row.point);
    if (apart > km) {
      km = apart;
      to = row;
    }
  }
  return { km, from, to };
}

function walk(rows: readonly PlaceRow[]): PlaceRow[] {
  const visited = [rows[0]!];
  for (let step = 0; step < 4; step++) visited.push(furthest(visited.at(-1)!, rows).to);
  return visited;
}

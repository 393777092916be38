import { addToGroup } from '@/lib/geoparse/group-by';
import type { Extent, LonLat } from '@/lib/geoparse/types';
import type { GeonamesRecord } from './geonames-table';

/** What the towns of a division tell of it. */
export interface DivisionTowns {
  /** Its seat or the middle of its towns. */
  readonly point: LonLat;
  /** Sum of the inhabitants of its towns. */
  readonly population: number;
  /** The box around its towns, widened a little: towns stop short of the border. */
  readonly extent: Extent;
}

const RADIANS = Math.PI / 180;

/** Degrees by which the box around the towns is widened, for lone towns to have one at all. */
const MARGIN = 0.05;

/**
 * What is known of divisions from the towns in them.
 *
 * Small divisions lie where their seat is, or where most of their people live; wide ones in the
 * middle of their towns, since the seat of Andalusia says little of Andalusia.
 *
 * @param records populated places
 * @param codeOf the division a place lies in, '' for none
 * @param placing feature code of the division's seat, or `middle` for the middle of its towns
 */
export function placeDivisions(
  records: readonly GeonamesRecord[],
  codeOf: (record: GeonamesRecord) => string,
  placing: 'PPLA2' | 'middle',
): Map<string, DivisionTowns> {
  const towns = new Map<string, GeonamesRecord[]>();
  for (const record of records) {
    const code = codeOf(record);
    if (code !== '') addToGroup(towns, code, record);
  }
  const divisions = new Map<string, DivisionTowns>();
  for (const [code, members] of towns) {
    const seat = members.find(({ featureCode }) => featureCode === placing);
    const weighOne = placing === 'middle' ? () => 1 : weighByPopulation;
    divisions.set(code, {
      point: seat ? [seat.longitude, seat.latitude] : weightedMiddle(members, weighOne),
      // Quarters are counted in their city already.
      population: members.reduce(
        (sum, { population, featureCode }) => sum + (featureCode === 'PPLX' ? 0 : population),
        0,
      ),
      extent: boxAround(members),
    });
  }
  return divisions;
}

function weighByPopulation({ population }: GeonamesRecord): number {
  return Math.max(1, population);
}

/** The weighted middle of towns on the sphere; safe across the antimeridian. */
function weightedMiddle(
  members: readonly GeonamesRecord[],
  weigh: (record: GeonamesRecord) => number,
): LonLat {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const member of members) {
    const { longitude, latitude } = member;
    const weight = weigh(member);
    const ring = Math.cos(latitude * RADIANS) * weight;
    x += ring * Math.cos(longitude * RADIANS);
    y += ring * Math.sin(longitude * RADIANS);
    z += Math.sin(latitude * RADIANS) * weight;
  }
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

function boxAround(members: readonly GeonamesRecord[]): Extent {
  const [west, east] = narrowestSpan(members.map(({ longitude }) => longitude));
  const latitudes = members.map(({ latitude }) => latitude);
  return [
    wrap(west - MARGIN),
    Math.max(-90, Math.min(...latitudes) - MARGIN),
    wrap(east + MARGIN),
    Math.min(90, Math.max(...latitudes) + MARGIN),
  ];
}

/** The shortest arc of longitudes that holds all: what is left beside the widest gap. */
export function narrowestSpan(longitudes: readonly number[]): [west: number, east: number] {
  const sorted = [...longitudes].sort((left, right) => left - right);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  let widest = first + 360 - last;
  let span: [number, number] = [first, last];
  for (let index = 1; index < sorted.length; index++) {
    const left = sorted[index - 1] as number;
    const right = sorted[index] as number;
    if (right - left > widest) {
      widest = right - left;
      span = [right, left];
    }
  }
  return span;
}

function wrap(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}

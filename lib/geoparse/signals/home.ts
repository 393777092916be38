/** How near a place lies to where the publisher sits, if the caller says where that is. */

import { EARTH_RADIUS_KM, POINT_WIDTH, ROW_FLAGS, type UnitVector } from '../row-table';
import type { Signal } from './signal';

/** Distances at which nearness to home counts half: the town and around, the part of the country. */
const TOWN_KM = 40;
const COUNTRYSIDE_KM = 250;
const TOWN_SCALE = (EARTH_RADIUS_KM / TOWN_KM) ** 2;
const COUNTRYSIDE_SCALE = (EARTH_RADIUS_KM / COUNTRYSIDE_KM) ** 2;

export const home: Signal = {
  code: 'home',
  features: ['at-home', 'near-home'],
  contextual: false,
  measure(reading, name, _context, sheet, column) {
    const { flags, points, setting } = reading;
    if (setting.home === null) return;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const at = c * sheet.stride + column;
      const isMeasured = !(flags[c]! & ROW_FLAGS.wide);
      const chord = isMeasured ? squaredChordTo(points, c, setting.home) : 0;
      sheet.values[at] = isMeasured ? 1 / (1 + chord * TOWN_SCALE) : 0;
      sheet.values[at + 1] = isMeasured ? 1 / (1 + chord * COUNTRYSIDE_SCALE) : 0;
    }
  },
  tell(reading, candidate) {
    const { flags, points, setting } = reading;
    if (setting.home === null || flags[candidate]! & ROW_FLAGS.wide) return null;
    const chord = squaredChordTo(points, candidate, setting.home);
    return { km: Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2))) };
  },
};

function squaredChordTo(points: Float64Array, candidate: number, [x, y, z]: UnitVector): number {
  const at = POINT_WIDTH * candidate;
  return (points[at]! - x) ** 2 + (points[at + 1]! - y) ** 2 + (points[at + 2]! - z) ** 2;
}

/** How near a place lies to where the publisher sits, if the caller says where that is. */

import {
  EARTH_RADIUS_KM,
  POINT_WIDTH,
  ROW_FLAGS,
  type RowTable,
  type UnitVector,
} from '../row-table';
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
    const { table, row, setting } = reading;
    if (setting.home === null) return;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const at = c * sheet.stride + column;
      const isMeasured = !(table.flags[row[c]!]! & ROW_FLAGS.wide);
      const chord = isMeasured ? squaredChordTo(table, row[c]!, setting.home) : 0;
      sheet.values[at] = isMeasured ? 1 / (1 + chord * TOWN_SCALE) : 0;
      sheet.values[at + 1] = isMeasured ? 1 / (1 + chord * COUNTRYSIDE_SCALE) : 0;
    }
  },
  tell(reading, candidate) {
    const { table, row, setting } = reading;
    if (setting.home === null || table.flags[row[candidate]!]! & ROW_FLAGS.wide) return null;
    const chord = squaredChordTo(table, row[candidate]!, setting.home);
    return { km: Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2))) };
  },
};

function squaredChordTo(table: RowTable, row: number, [x, y, z]: UnitVector): number {
  const { points } = table;
  const at = POINT_WIDTH * row;
  return (points[at]! - x) ** 2 + (points[at + 1]! - y) ** 2 + (points[at + 2]! - z) ** 2;
}

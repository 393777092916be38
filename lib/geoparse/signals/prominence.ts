/** How prominent a place is by itself: its size, its fame, its rank and kind. */

import { KIND_CODES, ROW_FLAGS } from '../row-table';
import { PLACE_KINDS } from '../types';
import type { Signal } from './signal';

/** Scales that bring the numbers to about 0–1: ten million inhabitants, 256 names. */
const POPULATION_SCALE = 1 / 7;
const NAMES_SCALE = 1 / 8;

export const prominence: Signal = {
  code: 'prominence',
  features: [
    'population',
    'population-below-best',
    'names',
    'names-below-best',
    'unknown-population',
    'rank',
    'capital',
    'regional-seat',
    'local-seat',
    'section',
    'continent',
    ...PLACE_KINDS.map((kind) => `kind-${kind}`),
  ],
  contextual: false,
  settled: true,
  measure(reading, name, _context, sheet, column) {
    const { table, row } = reading;
    const first = name.firstCandidate;
    const end = first + name.candidateCount;
    let bestPopulation = 0;
    let bestNames = 0;
    for (let c = first; c < end; c++) {
      bestPopulation = Math.max(bestPopulation, table.logPopulation[row[c]!]!);
      bestNames = Math.max(bestNames, table.logNames[row[c]!]!);
    }
    for (let c = first; c < end; c++) {
      const r = row[c]!;
      const at = c * sheet.stride + column;
      const { values } = sheet;
      const population = table.logPopulation[r]!;
      const seat = table.seat[r]!;
      const flags = reading.flags[c]!;
      values[at] = population * POPULATION_SCALE;
      values[at + 1] = (population - bestPopulation) * POPULATION_SCALE;
      values[at + 2] = table.logNames[r]! * NAMES_SCALE;
      values[at + 3] = (table.logNames[r]! - bestNames) * NAMES_SCALE;
      values[at + 4] = population === 0 ? 1 : 0;
      values[at + 5] = 1 / (1 + c - first);
      values[at + 6] = seat === 4 ? 1 : 0;
      values[at + 7] = seat === 3 ? 1 : 0;
      values[at + 8] = seat === 1 || seat === 2 ? 1 : 0;
      values[at + 9] = flags & ROW_FLAGS.section ? 1 : 0;
      values[at + 10] = flags & ROW_FLAGS.continent ? 1 : 0;
      for (const kind of PLACE_KINDS) {
        const code = KIND_CODES[kind];
        values[at + 11 + code] = reading.kind[c] === code ? 1 : 0;
      }
    }
  },
  tell(reading, candidate) {
    const place = reading.table.place(reading.row[candidate]!);
    return { population: place.population, kind: place.kind, featureCode: place.featureCode };
  },
};

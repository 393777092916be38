/** How near a place lies to others the text names. */

import type { Reading } from '../reading';
import { distanceKm, EARTH_RADIUS_KM, ROW_FLAGS, type RowTable } from '../row-table';
import type { Reason } from '../types';
import type { SourceGroups } from './context';
import { logOf, type Signal } from './signal';

/**
 * Distances at which another place counts half: a town's surroundings and a country's. Measured on
 * LGL-dev and GWN-dev; between 20 and 60 km, and between 150 and 400 km, little changes.
 */
const SURROUNDINGS_KM = 35;
const COUNTRYSIDE_KM = 250;
const NEAR_SCALE = (EARTH_RADIUS_KM / SURROUNDINGS_KM) ** 2;
const FAR_SCALE = (EARTH_RADIUS_KM / COUNTRYSIDE_KM) ** 2;

/** Companions named in a reason. */
const MAX_TOLD = 3;

export const nearness: Signal = {
  code: 'near',
  features: ['near', 'near-close-by', 'same-parts', 'same-parts-close-by', 'nearest'],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const { table, row, nameOf } = reading;
    const first = name.firstCandidate;
    if (!name.candidateCount) return;
    const { groups } = context;
    const own = nameOf[first]!;
    const close = closenessTo(reading, groups, own);
    for (let c = first; c < first + name.candidateCount; c++) {
      const at = c * sheet.stride + column;
      const r = row[c]!;
      if (table.flags[r]! & ROW_FLAGS.wide) sheet.values.fill(0, at, at + 5);
      else measureRow(table, r, groups, own, close, sheet.values, at);
    }
  },
  tell(reading, candidate, context, isFor): Reason['values'] | null {
    const { table, row, nameOf, likelihood, names } = reading;
    const r = row[candidate]!;
    if (table.flags[r]! & ROW_FLAGS.wide) return null;
    if (!isFor) return names.length > 1 ? { far: 1 } : null;
    const companions: { text: string; km: number; share: number }[] = [];
    for (let s = 0; s < context.sourceCount; s++) {
      const source = context.sources[s]!;
      const other = nameOf[source]!;
      if (other === nameOf[candidate] || likelihood[source]! < 0.4 || row[source] === r) continue;
      const km = distanceKm(table, r, row[source]!);
      if (km > 2 * COUNTRYSIDE_KM) continue;
      const close = reading.closeness[nameOf[candidate]! * names.length + other]!;
      companions.push({
        text: names[other]!.mention.text,
        km,
        share: close / (km + SURROUNDINGS_KM),
      });
    }
    companions.sort((a, b) => b.share - a.share || a.km - b.km);
    const told = companions.slice(0, MAX_TOLD);
    if (!told.length) return null;
    return { names: told.map((one) => one.text), km: told.map((one) => Math.round(one.km)) };
  },
};

/** Lent to each name in turn; grows to the largest. */
let closeness = new Float64Array(0);

/** By group: how close by in the text its name stands to one name. */
function closenessTo(reading: Reading, groups: SourceGroups, own: number): Float64Array {
  if (closeness.length < groups.count) closeness = new Float64Array(2 * groups.count);
  const from = own * reading.names.length;
  for (let g = 0; g < groups.count; g++) closeness[g] = reading.closeness[from + groups.names[g]!]!;
  return closeness;
}

/**
 * Writes the features of one row. Of each other name only the source that fits best counts: the one
 * with the greatest p / d, found without dividing, for this loop is where long texts spend time.
 */
function measureRow(
  table: RowTable,
  row: number,
  groups: SourceGroups,
  own: number,
  close: Float64Array,
  values: Float64Array,
  at: number,
): void {
  const { count, starts, names, sure, sources } = groups;
  const cx = table.x[row]!;
  const cy = table.y[row]!;
  const cz = table.z[row]!;
  let near = 0;
  let nearClose = 0;
  let parts = 0;
  let partsClose = 0;
  let nearest = 0;
  for (let g = 0; g < count; g++) {
    if (names[g] === own) continue;
    const end = 4 * starts[g + 1]!;
    let nearP = 0;
    let nearD = 1;
    let partsP = 0;
    let partsD = 1;
    for (let s = 4 * starts[g]!; s < end; s += 4) {
      const dx = cx - sources[s]!;
      const dy = cy - sources[s + 1]!;
      const dz = cz - sources[s + 2]!;
      const p = sources[s + 3]!;
      const chord = dx * dx + dy * dy + dz * dz;
      const d = 1 + chord * NEAR_SCALE;
      if (p * nearD > nearP * d) {
        nearP = p;
        nearD = d;
      }
      const e = 1 + chord * FAR_SCALE;
      if (p * partsD > partsP * e) {
        partsP = p;
        partsD = e;
      }
    }
    const nearHere = (nearP / nearD) * sure[g]!;
    const partsHere = (partsP / partsD) * sure[g]!;
    near += nearHere;
    nearClose += nearHere * close[g]!;
    parts += partsHere;
    partsClose += partsHere * close[g]!;
    if (nearHere > nearest) nearest = nearHere;
  }
  values[at] = logOf(near);
  values[at + 1] = logOf(nearClose);
  values[at + 2] = logOf(parts);
  values[at + 3] = logOf(partsClose);
  values[at + 4] = nearest;
}

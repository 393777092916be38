/** How near a place lies to others the text names. */

import { distanceKm, EARTH_RADIUS_KM, ROW_FLAGS } from '../row-table';
import type { Reason } from '../types';
import type { Signal } from './signal';

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
    const { table, row, nameOf, likelihood, closeness, names } = reading;
    const { x, y, z } = table;
    const first = name.firstCandidate;
    if (!name.candidateCount) return;
    const index = nameOf[first]!;
    const closenessRow = index * names.length;
    for (let c = first; c < first + name.candidateCount; c++) {
      const at = c * sheet.stride + column;
      const r = row[c]!;
      if (table.flags[r]! & ROW_FLAGS.wide) {
        sheet.values.fill(0, at, at + 5);
        continue;
      }
      const cx = x[r]!;
      const cy = y[r]!;
      const cz = z[r]!;
      let near = 0;
      let nearClose = 0;
      let parts = 0;
      let partsClose = 0;
      let nearest = 0;
      let s = 0;
      // Sources are grouped by name: of each name only the candidate that fits best counts.
      while (s < context.sourceCount) {
        const other = nameOf[context.sources[s]!]!;
        let bestNear = 0;
        let bestParts = 0;
        for (; s < context.sourceCount; s++) {
          const source = context.sources[s]!;
          if (nameOf[source] !== other) break;
          if (other === index) continue;
          const o = row[source]!;
          const dx = cx - x[o]!;
          const dy = cy - y[o]!;
          const dz = cz - z[o]!;
          const chord = dx * dx + dy * dy + dz * dz;
          const p = likelihood[source]!;
          bestNear = Math.max(bestNear, p / (1 + chord * NEAR_SCALE));
          bestParts = Math.max(bestParts, p / (1 + chord * FAR_SCALE));
        }
        if (bestParts === 0) continue;
        const sure = names[other]!.recognition;
        const close = closeness[closenessRow + other]!;
        near += bestNear * sure;
        nearClose += bestNear * sure * close;
        parts += bestParts * sure;
        partsClose += bestParts * sure * close;
        nearest = Math.max(nearest, bestNear * sure);
      }
      sheet.values[at] = Math.log1p(near);
      sheet.values[at + 1] = Math.log1p(nearClose);
      sheet.values[at + 2] = Math.log1p(parts);
      sheet.values[at + 3] = Math.log1p(partsClose);
      sheet.values[at + 4] = nearest;
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

/** How near a place lies to others the text names. */

import type { Reading } from '../reading';
import { distanceKm, EARTH_RADIUS_KM, POINT_WIDTH, ROW_FLAGS } from '../row-table';
import type { Reason } from '../types';
import { logOf, type Signal } from './signal';
import { SOURCE_WIDTH, type Sources } from './sources';

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
    const { flags, points, nameOf } = reading;
    const first = name.firstCandidate;
    if (!name.candidateCount) return;
    const sources = context.laidOut;
    const others = othersOf(reading, sources, nameOf[first]!);
    // A name is no evidence for itself: its own source weighs nothing while it is measured.
    const ownWeight = others.lone < 0 ? 0 : setWeight(sources, others.lone, 0);
    for (let c = first; c < first + name.candidateCount; c++) {
      if (context.isOut[c]) continue;
      const at = c * sheet.stride + column;
      if (flags[c]! & ROW_FLAGS.wide) sheet.values.fill(0, at, at + 5);
      else measurePoint(points, c, sources, others, sheet.values, at);
    }
    if (others.lone >= 0) setWeight(sources, others.lone, ownWeight);
  },
  tell(reading, candidate, context, isFor): Reason['values'] | null {
    const { table, row, flags, nameOf, likelihood, names } = reading;
    const r = row[candidate]!;
    if (flags[candidate]! & ROW_FLAGS.wide) return null;
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

/** How one name stands to the sources. */
interface Others {
  /** By name with one source, and by group: how close by in the text it stands. */
  loneClose: Float64Array;
  groupClose: Float64Array;
  /** Where the name itself is among them, or -1. */
  lone: number;
  group: number;
}

/** Lent to each name in turn; grows to the largest. */
const OTHERS: Others = {
  loneClose: new Float64Array(0),
  groupClose: new Float64Array(0),
  lone: -1,
  group: -1,
};

function othersOf(reading: Reading, sources: Sources, own: number): Others {
  const { closeness, names } = reading;
  const { loneCount, loneNames, groupCount, groupNames } = sources;
  const others = OTHERS;
  if (others.loneClose.length < names.length) {
    others.loneClose = new Float64Array(2 * names.length);
    others.groupClose = new Float64Array(2 * names.length);
  }
  const { loneClose, groupClose } = others;
  const from = own * names.length;
  others.lone = -1;
  others.group = -1;
  for (let i = 0; i < loneCount; i++) {
    const other = loneNames[i]!;
    loneClose[i] = closeness[from + other]!;
    if (other === own) others.lone = i;
  }
  for (let g = 0; g < groupCount; g++) {
    const other = groupNames[g]!;
    groupClose[g] = closeness[from + other]!;
    if (other === own) others.group = g;
  }
  return others;
}

/** Gives a lone source another weight; returns the one it had. */
function setWeight({ lone }: Sources, index: number, weight: number): number {
  const at = SOURCE_WIDTH * index + SOURCE_WIDTH - 1;
  const before = lone[at]!;
  lone[at] = weight;
  return before;
}

/** d = 1 + (distance / scale)² of unit vectors a and b is `NEAR_SUM` - 2 · `NEAR_SCALE` · a·b. */
const NEAR_SUM = 1 + 2 * NEAR_SCALE;
const FAR_SHARE = FAR_SCALE / NEAR_SCALE;

/**
 * Writes the features of one candidate: sums of p / d over the other names. Of a name with several
 * sources only the one that fits best counts. This loop is where long texts spend time, so one
 * division gives both quotients, and the greatest is found without dividing.
 */
function measurePoint(
  points: Float64Array,
  candidate: number,
  { loneCount, lone, groupCount, starts, grouped }: Sources,
  { loneClose, groupClose, group: ownGroup }: Others,
  values: Float64Array,
  at: number,
): void {
  const x = 2 * NEAR_SCALE * points[POINT_WIDTH * candidate]!;
  const y = 2 * NEAR_SCALE * points[POINT_WIDTH * candidate + 1]!;
  const z = 2 * NEAR_SCALE * points[POINT_WIDTH * candidate + 2]!;
  let near = 0;
  let nearClose = 0;
  let parts = 0;
  let partsClose = 0;
  let nearest = 0;
  for (let i = 0, s = 0; i < loneCount; i++, s += SOURCE_WIDTH) {
    const d = NEAR_SUM - x * lone[s]! - y * lone[s + 1]! - z * lone[s + 2]!;
    const e = 1 + (d - 1) * FAR_SHARE;
    const share = lone[s + 3]! / (d * e);
    const close = loneClose[i]!;
    near += share * e;
    nearClose += share * e * close;
    parts += share * d;
    partsClose += share * d * close;
    if (share * e > nearest) nearest = share * e;
  }
  for (let g = 0, s = 0; g < groupCount; g++) {
    const end = SOURCE_WIDTH * starts[g + 1]!;
    if (g === ownGroup) {
      s = end;
      continue;
    }
    let nearP = 0;
    let nearD = 1;
    let partsP = 0;
    let partsE = 1;
    for (; s < end; s += SOURCE_WIDTH) {
      const p = grouped[s + 3]!;
      const d = NEAR_SUM - x * grouped[s]! - y * grouped[s + 1]! - z * grouped[s + 2]!;
      if (p * nearD > nearP * d) {
        nearP = p;
        nearD = d;
      }
      const e = 1 + (d - 1) * FAR_SHARE;
      if (p * partsE > partsP * e) {
        partsP = p;
        partsE = e;
      }
    }
    const share = 1 / (nearD * partsE);
    const nearHere = nearP * partsE * share;
    const partsHere = partsP * nearD * share;
    const close = groupClose[g]!;
    near += nearHere;
    nearClose += nearHere * close;
    parts += partsHere;
    partsClose += partsHere * close;
    if (nearHere > nearest) nearest = nearHere;
  }
  values[at] = logOf(near);
  values[at + 1] = logOf(nearClose);
  values[at + 2] = logOf(parts);
  values[at + 3] = logOf(partsClose);
  values[at + 4] = nearest;
}

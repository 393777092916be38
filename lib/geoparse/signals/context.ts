/**
 * What the article says so far, summed up once a round: how much of it points to each country and
 * division, who names a division outright, and which candidates are worth measuring distances to.
 */

import type { Reading } from '../reading';
import { ROW_FLAGS } from '../row-table';
import { layOutSources, type Sources } from './sources';

/** Candidates less likely than this are no evidence for others. */
const MIN_SOURCE_LIKELIHOOD = 0.05;
/** Candidates of one name that count as evidence. */
const MAX_SOURCES_PER_NAME = 8;

export interface Context {
  /** By candidate: 1 for those out of the running, which are not measured and keep their share. */
  readonly isOut: Uint8Array;
  /** By name: its weight as evidence, from its number of mentions and how sure it is a place. */
  readonly weight: Float64Array;
  readonly totalWeight: number;
  /** By container slot: the likelihood-weighted number of names lying in it. */
  readonly countryMass: Float64Array;
  /** Slots of the countries with most of it and with next most, -1 for none. */
  readonly foremost: number;
  readonly second: number;
  readonly admin1Mass: Float64Array;
  readonly admin2Mass: Float64Array;
  /** By container slot: zeros, for whoever has to add something up. */
  readonly own: Float64Array;
  /** By container slot: first candidate that is this very row, or -1; the next in `nextNamed`. */
  readonly firstNamed: Int32Array;
  readonly nextNamed: Int32Array;
  /** Point-like candidates that count as evidence of nearness, grouped by name. */
  readonly sources: Int32Array;
  readonly sourceCount: number;
  /** The same laid out for measuring distances. */
  readonly laidOut: Sources;
}

/**
 * Sum up the likelihoods of a reading.
 *
 * @param least share of the likelihood of its name's best candidate with which one stays in the
 *   running; by default all do
 */
export function sumUp(reading: Reading, least = 0): Context {
  const { names, likelihood, candidateCount, containerCount, flags, room } = reading;
  const isOut = room.bytes(candidateCount);
  const weight = room.doubles(names.length);
  const countryMass = room.doubles(containerCount);
  const admin1Mass = room.doubles(containerCount);
  const admin2Mass = room.doubles(containerCount);
  const firstNamed = room.ints(containerCount).fill(-1);
  const nextNamed = room.ints(candidateCount).fill(-1);
  const sources = room.ints(names.length * MAX_SOURCES_PER_NAME);
  let sourceCount = 0;
  let totalWeight = 0;
  for (let n = 0; n < names.length; n++) {
    const name = names[n]!;
    const own = Math.sqrt(Math.min(name.mentionIndexes.length, 9)) * name.recognition;
    weight[n] = own;
    totalWeight += own;
    let taken = 0;
    let best = 0;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      if (likelihood[c]! > best) best = likelihood[c]!;
    }
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const p = likelihood[c]!;
      if (p < least * best) isOut[c] = 1;
      const share = p * own;
      const country = reading.countrySlot[c]!;
      const admin1 = reading.admin1Slot[c]!;
      const admin2 = reading.admin2Slot[c]!;
      if (country >= 0) countryMass[country]! += share;
      if (admin1 >= 0) admin1Mass[admin1]! += share;
      if (admin2 >= 0) admin2Mass[admin2]! += share;
      const slot = reading.ownSlot[c]!;
      if (slot >= 0) {
        nextNamed[c] = firstNamed[slot]!;
        firstNamed[slot] = c;
      }
      if (
        p >= MIN_SOURCE_LIKELIHOOD &&
        taken < MAX_SOURCES_PER_NAME &&
        !(flags[c]! & ROW_FLAGS.wide)
      ) {
        sources[sourceCount++] = c;
        taken++;
      }
    }
  }
  const { foremost, second } = foremostOf(countryMass);
  return {
    isOut,
    weight,
    totalWeight,
    countryMass,
    foremost,
    second,
    admin1Mass,
    admin2Mass,
    own: room.doubles(containerCount),
    firstNamed,
    nextNamed,
    sources,
    sourceCount,
    laidOut: layOutSources(reading, sources.subarray(0, sourceCount)),
  };
}

/** The two slots with most mass. */
function foremostOf(mass: Float64Array): { foremost: number; second: number } {
  let foremost = -1;
  let second = -1;
  for (let slot = 0; slot < mass.length; slot++) {
    if (mass[slot] === 0) continue;
    if (foremost < 0 || mass[slot]! > mass[foremost]!) {
      second = foremost;
      foremost = slot;
    } else if (second < 0 || mass[slot]! > mass[second]!) second = slot;
  }
  return { foremost, second };
}

/**
 * What the article says so far, summed up once a round: how much of it points to each country and
 * division, who names a division outright, and which candidates are worth measuring distances to.
 */

import type { Reading } from '../reading';
import { ROW_FLAGS } from '../row-table';

/** Candidates less likely than this are no evidence for others. */
const MIN_SOURCE_LIKELIHOOD = 0.01;
/** Candidates of one name that count as evidence. */
const MAX_SOURCES_PER_NAME = 8;

export interface Context {
  /** By name: its weight as evidence, from its number of mentions and how sure it is a place. */
  readonly weight: Float64Array;
  readonly totalWeight: number;
  /** By container slot: the likelihood-weighted number of names lying in it. */
  readonly countryMass: Float64Array;
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
  readonly groups: SourceGroups;
}

/** Sources by name; those of group `g` are `starts[g]` … `starts[g + 1] - 1`. */
export interface SourceGroups {
  readonly count: number;
  readonly starts: Int32Array;
  /** By group: the name, and how surely it is a place. */
  readonly names: Int32Array;
  readonly sure: Float64Array;
  /** By source, four numbers each: its unit vector and its likelihood. */
  readonly sources: Float64Array;
}

/** Sum up the likelihoods of a reading. */
export function sumUp(reading: Reading): Context {
  const { names, likelihood, candidateCount, containerCount, table, room } = reading;
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
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const p = likelihood[c]!;
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
        !(table.flags[reading.row[c]!]! & ROW_FLAGS.wide)
      ) {
        sources[sourceCount++] = c;
        taken++;
      }
    }
  }
  return {
    weight,
    totalWeight,
    countryMass,
    admin1Mass,
    admin2Mass,
    own: room.doubles(containerCount),
    firstNamed,
    nextNamed,
    sources,
    sourceCount,
    groups: groupSources(reading, sources.subarray(0, sourceCount)),
  };
}

function groupSources(reading: Reading, sources: Int32Array): SourceGroups {
  const { table, row, nameOf, names, room } = reading;
  const { length } = sources;
  const starts = room.ints(names.length + 1);
  const groupNames = room.ints(names.length);
  const sure = room.doubles(names.length);
  const columns = room.doubles(4 * length);
  let count = 0;
  for (let s = 0; s < length; s++) {
    const source = sources[s]!;
    const name = nameOf[source]!;
    if (count === 0 || groupNames[count - 1] !== name) {
      starts[count] = s;
      sure[count] = names[name]!.recognition;
      groupNames[count++] = name;
    }
    const r = row[source]!;
    columns[4 * s] = table.x[r]!;
    columns[4 * s + 1] = table.y[r]!;
    columns[4 * s + 2] = table.z[r]!;
    columns[4 * s + 3] = reading.likelihood[source]!;
  }
  starts[count] = length;
  return { count, starts, names: groupNames, sure, sources: columns };
}

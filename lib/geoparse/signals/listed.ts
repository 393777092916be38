/** Lists name like things: "Oregon, Washington and Idaho" are states, "Mexico, Japan" are not towns. */

import { MAX_MATES } from '../list-mates';
import type { Name, Reading } from '../reading';
import { KIND_CODES } from '../row-table';
import type { Signal } from './signal';

/** Candidates of a mate less likely than this tell nothing. */
const MIN_LIKELIHOOD = 0.05;
/** Mates less sure than this are not told. */
const TOLD_FROM = 0.4;

export const listed: Signal = {
  code: 'listed',
  features: ['mates-alike', 'mates-unlike', 'mates-kin', 'is-its-mate'],
  contextual: true,
  measure(reading, name, { isOut }, sheet, column) {
    const mates = matesOf(reading, name);
    if (!mates.length) return;
    const { values, stride } = sheet;
    const end = name.firstCandidate + name.candidateCount;
    for (let c = name.firstCandidate; c < end; c++) {
      if (!isOut[c]) values.fill(0, c * stride + column, c * stride + column + 4);
    }
    for (const mate of mates) {
      const other = reading.names[mate]!;
      const share = other.recognition / mates.length;
      for (let o = other.firstCandidate; o < other.firstCandidate + other.candidateCount; o++) {
        const p = reading.likelihood[o]!;
        if (p < MIN_LIKELIHOOD) continue;
        for (let c = name.firstCandidate; c < end; c++) {
          if (!isOut[c]) compare(reading, c, o, p * share, values, c * stride + column);
        }
      }
    }
  },
  tell(reading, candidate, _context, isFor) {
    const name = reading.names[reading.nameOf[candidate]!]!;
    const told: string[] = [];
    for (const mate of matesOf(reading, name)) {
      const other = reading.names[mate]!;
      for (let o = other.firstCandidate; o < other.firstCandidate + other.candidateCount; o++) {
        if (reading.likelihood[o]! < TOLD_FROM) continue;
        const fits = sortOf(reading, o) === sortOf(reading, candidate);
        if (fits === isFor) told.push(other.mention.text);
        break;
      }
    }
    return told.length ? { names: told } : null;
  },
};

const matesOf = (reading: Reading, name: Name): readonly number[] => {
  const from = reading.nameOf[name.firstCandidate]! * MAX_MATES;
  const mates: number[] = [];
  for (let at = from; at < from + MAX_MATES && reading.mates[at]! >= 0; at++) {
    mates.push(reading.mates[at]!);
  }
  return mates;
};

function compare(
  reading: Reading,
  candidate: number,
  other: number,
  share: number,
  values: Float64Array,
  at: number,
): void {
  const isAlike = sortOf(reading, candidate) === sortOf(reading, other);
  values[isAlike ? at : at + 1]! += share;
  // Nobody lists a place beside itself: of "Congo and the DRC" the first is the other one.
  if (reading.row[candidate] === reading.row[other]) {
    values[at + 3] = Math.max(values[at + 3]!, reading.likelihood[other]!);
  }
  if (isAlike && areKin(reading, candidate, other)) values[at + 2]! += share;
}

/** Kind of a candidate's row; cities and towns differ in size alone. */
function sortOf({ kind }: Reading, candidate: number): number {
  return kind[candidate] === KIND_CODES.city ? KIND_CODES.town : kind[candidate]!;
}

/** Whether the divisions that two places of one kind lie in are the same. */
function areKin(reading: Reading, a: number, b: number): boolean {
  const { countrySlot, admin1Slot } = reading;
  const kind = reading.kind[a]!;
  if (kind === KIND_CODES.country) return true;
  if (kind === KIND_CODES.region) return countrySlot[a]! >= 0 && countrySlot[a] === countrySlot[b];
  return admin1Slot[a]! >= 0 && admin1Slot[a] === admin1Slot[b];
}

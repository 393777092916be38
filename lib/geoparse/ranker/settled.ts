/**
 * Numbers that a candidate has wherever its name is met in one role and with one announced kind:
 * measured once for each such list of candidates, then remembered with what the rounds make of them.
 */

import type { CandidateList } from '../find-candidates';
import type { Name, Reading } from '../reading';
import { KIND_CODES } from '../row-table';
import type { Context } from '../signals/context';
import { SETTLED_WIDTH, SIGNAL_COLUMNS, SIGNALS } from '../signals/index';
import { announcedKind } from '../signals/kind-cue';
import type { Sheet } from '../signals/signal';
import { MENTION_ROLES } from '../types';
import { type RoundWeights, weigh } from './weigh';

export interface Settled {
  /** `SETTLED_WIDTH` numbers for each candidate of the list. */
  readonly columns: Float64Array;
  /** By round and candidate, one after another: what those numbers add to the candidate's score. */
  readonly sums: Float64Array;
  /** Rounds the sums are of. */
  readonly rounds: readonly RoundWeights[];
}

/** By list, role and announced kind. */
const remembered = new WeakMap<CandidateList, (Settled | undefined)[]>();

const KINDS = Object.keys(KIND_CODES).length + 1;

/** The settled columns of a name's candidates; where they are new, by way of its rows of the sheet. */
export function settle(
  reading: Reading,
  name: Name,
  context: Context,
  sheet: Sheet,
  rounds: readonly RoundWeights[],
): Settled {
  const list = reading.lists[reading.nameOf[name.firstCandidate]!]!;
  const { role, text, lookupNames } = name.mention;
  const kind = announcedKind(name.mention);
  const key = MENTION_ROLES.indexOf(role) * KINDS + (kind === null ? 0 : 1 + KIND_CODES[kind]);
  let variants = remembered.get(list);
  if (variants === undefined) {
    variants = [];
    remembered.set(list, variants);
  }
  // A name looked up otherwise than as written ("Calif.") may be one of several for its list.
  const isAsWritten = lookupNames[0] === text;
  const known = isAsWritten ? variants[key] : undefined;
  if (known !== undefined && known.rounds === rounds) return known;
  SIGNALS.forEach((signal, index) => {
    if (signal.settled) signal.measure(reading, name, context, sheet, SIGNAL_COLUMNS[index]!);
  });
  const settled = {
    columns: copyOut(name, sheet),
    sums: Float64Array.from(
      rounds.flatMap(({ candidate }) =>
        Array.from({ length: name.candidateCount }, (_, c) =>
          weigh(sheet, name.firstCandidate + c, 0, candidate, 0, SETTLED_WIDTH),
        ),
      ),
    ),
    rounds,
  };
  if (isAsWritten) variants[key] = settled;
  return settled;
}

/** Writes the settled columns of a name's candidates into its rows of the sheet. */
export function writeSettled(
  { columns }: Settled,
  { firstCandidate, candidateCount }: Name,
  { values, stride }: Sheet,
): void {
  for (let c = 0, from = 0; c < candidateCount; c++) {
    const to = (firstCandidate + c) * stride;
    for (let i = 0; i < SETTLED_WIDTH; i++, from++) values[to + i] = columns[from]!;
  }
}

function copyOut({ firstCandidate, candidateCount }: Name, { values, stride }: Sheet) {
  const columns = new Float64Array(candidateCount * SETTLED_WIDTH);
  for (let c = 0, to = 0; c < candidateCount; c++) {
    const from = (firstCandidate + c) * stride;
    for (let i = 0; i < SETTLED_WIDTH; i++, to++) columns[to] = values[from + i]!;
  }
  return columns;
}

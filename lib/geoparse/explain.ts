/** Why a place, and why not another: the shares of the very signals that decided. */

export { describeReason, reasonKey } from './describe-reason';

import { shareOut } from './ranker/trees';
import type { RoundWeights } from './ranker/weigh';
import type { Stretch } from './resolve';
import { SIGNAL_COLUMNS, SIGNALS } from './signals/index';
import type { Candidate, Reason } from './types';

/** Shares smaller than this tell nothing. */
const MIN_WEIGHT = 0.05;

/**
 * The grounds for and against one candidate, strongest first. A weight is the signal's share of
 * the candidate's score beyond its mean share over all candidates of the name, so that what is
 * true of all of them is no reason; for an only candidate it is the share itself.
 */
export function reasonsFor(stretch: Stretch, candidate: number, weights: RoundWeights): Reason[] {
  const { reading, context } = stretch;
  const name = reading.names[reading.nameOf[candidate]!]!;
  const own = signalShares(stretch, candidate, weights);
  const mean = new Float64Array(own.length);
  if (name.candidateCount > 1) {
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const shares = signalShares(stretch, c, weights);
      for (let s = 0; s < mean.length; s++) mean[s]! += shares[s]! / name.candidateCount;
    }
  }
  const reasons: Reason[] = [];
  SIGNALS.forEach((signal, index) => {
    const weight = own[index]! - mean[index]!;
    if (Math.abs(weight) < MIN_WEIGHT) return;
    const values = signal.tell(reading, candidate, context, weight > 0);
    if (values) reasons.push({ signal: signal.code, weight, values });
  });
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** How much each signal adds to a candidate's score, in the order of `SIGNALS`. */
function signalShares({ sheet }: Stretch, candidate: number, weights: RoundWeights): Float64Array {
  const at = candidate * sheet.stride;
  const byFeature = new Float64Array(sheet.stride);
  weights.candidate.forEach((weight, f) => {
    byFeature[f] = weight * sheet.values[at + f]!;
  });
  if (weights.forest) shareOut(weights.forest, sheet.values, at, byFeature);
  return Float64Array.from(SIGNALS, (signal, index) => {
    const column = SIGNAL_COLUMNS[index]!;
    return byFeature.subarray(column, column + signal.features.length).reduce((a, b) => a + b, 0);
  });
}

/**
 * What sets a winner apart from a runner-up of the same name, strongest first: the winner's
 * reasons and, turned round, those against the runner-up. Weights are the differences, all > 0.
 */
export function compareCandidates(winner: Candidate, runnerUp: Candidate): Reason[] {
  const differences: Reason[] = [];
  const codes = new Set([...winner.reasons, ...runnerUp.reasons].map((reason) => reason.signal));
  for (const code of codes) {
    const won = winner.reasons.find((reason) => reason.signal === code);
    const lost = runnerUp.reasons.find((reason) => reason.signal === code);
    const weight = (won?.weight ?? 0) - (lost?.weight ?? 0);
    if (weight <= MIN_WEIGHT) continue;
    const values =
      won && won.weight > 0 ? won.values : lost ? { ...lost.values, against: 1 } : null;
    if (values) differences.push({ signal: code, weight, values });
  }
  return differences.sort((a, b) => b.weight - a.weight);
}

/** Why a place, and why not the runner-up: in words, from the very signals that decided. */

import type { RoundWeights } from './ranker/rank';
import type { Reading } from './reading';
import type { Context } from './signals/context';
import { SIGNAL_COLUMNS, SIGNALS } from './signals/index';
import type { Sheet } from './signals/signal';
import type { Candidate, Reason } from './types';

/** Shares smaller than this tell nothing. */
const MIN_WEIGHT = 0.05;

/** The grounds for and against one candidate, strongest first. */
export function reasonsFor(
  reading: Reading,
  candidate: number,
  context: Context,
  sheet: Sheet,
  weights: RoundWeights,
): Reason[] {
  const reasons: Reason[] = [];
  SIGNALS.forEach((signal, index) => {
    const column = SIGNAL_COLUMNS[index]!;
    let weight = 0;
    for (let f = column; f < column + signal.features.length; f++) {
      weight += sheet.values[candidate * sheet.stride + f]! * weights.candidate[f]!;
    }
    if (Math.abs(weight) < MIN_WEIGHT) return;
    const values = signal.tell(reading, candidate, context);
    if (values) reasons.push({ signal: signal.code, weight, values });
  });
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** A reason in English words. */
export function describeReason(reason: Reason): string {
  const { values } = reason;
  switch (reason.signal) {
    case 'near':
      return `named with ${list(values.names)}, ${list(values.km)} km away`;
    case 'containment':
      return `the text names ${list(values.containers)}`;
    case 'kind-cue':
      return values.fits
        ? `the text says ‘${values.words}’`
        : `not what the text calls ‘${values.words}’`;
    default:
      return reason.signal;
  }
}

function list(value: Reason['values'][string] | undefined): string {
  if (!Array.isArray(value)) return String(value ?? '');
  const items = value.map(String);
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The reasons that set the winner apart from the runner-up, strongest first. */
export function compareCandidates(winner: Candidate, runnerUp: Candidate): Reason[] {
  return [...winner.reasons]
    .map((reason) => {
      const other = runnerUp.reasons.find((one) => one.signal === reason.signal);
      return { ...reason, weight: reason.weight - (other?.weight ?? 0) };
    })
    .filter((reason) => reason.weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** From likelihood to a calibrated confidence, and from confidence to words. */

import type { Certainty } from './types';

/** From this confidence on a place is called sure; of such, at least nine in ten are right. */
export const SURE = 0.85;
/** From this confidence on it is called likely; below, doubtful. */
export const LIKELY = 0.6;
/**
 * Below this confidence a mention is left unplaced. For the best F1 one places what is right with
 * more than half the F1 reached (Lipton, Elkan and Naryanaswamy 2014), here about 0.75.
 */
export const PLACED = 0.35;

/** A monotone, piecewise linear curve: `from` ascending, `to` the confidence at each. */
export interface Calibration {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The confidence, 0–1, that belongs to a likelihood. */
export function calibrate(likelihood: number, { from, to }: Calibration): number {
  const last = from.length - 1;
  if (last < 0) return likelihood;
  if (likelihood <= from[0]!) return to[0]!;
  for (let i = 1; i <= last; i++) {
    if (likelihood > from[i]!) continue;
    const share = (likelihood - from[i - 1]!) / (from[i]! - from[i - 1]! || 1);
    return to[i - 1]! + share * (to[i]! - to[i - 1]!);
  }
  return to[last]!;
}

/** In words how sure a confidence is. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'doubtful';
}

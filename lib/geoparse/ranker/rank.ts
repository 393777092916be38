/** Scores → likelihoods: a log-linear model over the candidates of a name and "none of these". */

import type { Reading } from '../reading';
import type { Context } from '../signals/context';
import type { Sheet } from '../signals/signal';
import { measureNone, NONE_FEATURES } from './none-of-these';

/** Weights of one round, in the order of `FEATURES` and of `NONE_FEATURES`. */
export interface RoundWeights {
  readonly candidate: Float64Array;
  readonly none: Float64Array;
}

const noneFeatures = new Float64Array(NONE_FEATURES.length);

/** Set the likelihoods of a reading from its sheet: a softmax over each name's candidates. */
export function rank(
  reading: Reading,
  context: Context,
  sheet: Sheet,
  weights: RoundWeights,
): void {
  const { names, likelihood, noneLikelihood } = reading;
  const { values, stride } = sheet;
  for (let n = 0; n < names.length; n++) {
    const name = names[n]!;
    const first = name.firstCandidate;
    const end = first + name.candidateCount;
    measureNone(reading, name, context, noneFeatures);
    const none = dot(noneFeatures, 0, weights.none);
    let best = none;
    for (let c = first; c < end; c++) {
      const score = dot(values, c * stride, weights.candidate);
      likelihood[c] = score;
      if (score > best) best = score;
    }
    let sum = Math.exp(none - best);
    for (let c = first; c < end; c++) {
      const share = Math.exp(likelihood[c]! - best);
      likelihood[c] = share;
      sum += share;
    }
    for (let c = first; c < end; c++) likelihood[c]! /= sum;
    noneLikelihood[n] = Math.exp(none - best) / sum;
  }
}

function dot(values: Float64Array, at: number, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += values[at + i]! * weights[i]!;
  return sum;
}

/** Scores → likelihoods: a log-linear model over the candidates of a name and "none of these". */

import type { Reading } from '../reading';
import { FEATURES } from '../signals/index';
import type { Sheet } from '../signals/signal';
import { NONE_FEATURES } from './none-of-these';
import { type Forest, scoreOf } from './trees';

/** Weights of one round, in the order of `FEATURES` and of `NONE_FEATURES`. */
export interface RoundWeights {
  readonly candidate: Float64Array;
  readonly none: Float64Array;
  /** Added to the weighted sum, where given: what a sum cannot say. */
  readonly forest?: Forest;
}

/**
 * Added to the score of a place from a user's own gazetteer: it wins over bundled places of the
 * same name unless the text speaks overwhelmingly for one of those. Set by hand, since no text
 * tells: whoever brings places means them.
 */
const OWN_PLACE_BONUS = 8;

/** Set the likelihoods of a reading from its sheet: a softmax over each name's candidates. */
export function rank(reading: Reading, sheet: Sheet, weights: RoundWeights): void {
  const { names, likelihood, noneLikelihood, row } = reading;
  const { gazetteer } = reading.table;
  for (let n = 0; n < names.length; n++) {
    const name = names[n]!;
    const first = name.firstCandidate;
    const end = first + name.candidateCount;
    const noneRow = reading.candidateCount + n;
    const none = scoreRow(sheet, noneRow, FEATURES.length, weights.none, weights.forest);
    let best = none;
    for (let c = first; c < end; c++) {
      const bonus = gazetteer.source(row[c]!) === 'user' ? OWN_PLACE_BONUS : 0;
      const score = bonus + scoreRow(sheet, c, 0, weights.candidate, weights.forest);
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

function scoreRow(
  { values, stride }: Sheet,
  row: number,
  column: number,
  weights: Float64Array,
  forest: Forest | undefined,
): number {
  const at = row * stride;
  let sum = forest ? scoreOf(forest, values, at) : 0;
  for (let i = 0; i < weights.length; i++) sum += values[at + column + i]! * weights[i]!;
  return sum;
}

/** Width of a row of the sheet: the features of a candidate, then those of its name. */
export const ROW_WIDTH = FEATURES.length + NONE_FEATURES.length;

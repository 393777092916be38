/** The weighted sum that every score begins with. */

import type { Sheet } from '../signals/signal';
import type { Forest } from './trees';

/** Weights of one round, in the order of `FEATURES` and of `NONE_FEATURES`. */
export interface RoundWeights {
  readonly candidate: Float64Array;
  readonly none: Float64Array;
  /** Added to the weighted sum, where given: what a sum cannot say. */
  readonly forest?: Forest;
}

/**
 * `sum` and the weighted columns `from` to before `to` of a row.
 *
 * @param column of the row that the first weight is for
 */
export function weigh(
  { values, stride }: Sheet,
  row: number,
  column: number,
  weights: Float64Array,
  from: number,
  to: number,
  sum = 0,
): number {
  const at = row * stride + column;
  let other = 0;
  let i = from;
  // Two sums side by side: the processor would wait for each addition to one.
  for (; i + 1 < to; i += 2) {
    sum += values[at + i]! * weights[i]!;
    other += values[at + i + 1]! * weights[i + 1]!;
  }
  if (i < to) sum += values[at + i]! * weights[i]!;
  return sum + other;
}

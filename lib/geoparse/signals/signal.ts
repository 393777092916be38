/** What a signal is: one ground for or against candidates, measured as a few numbers. */

import type { Name, Reading } from '../reading';
import type { Reason } from '../types';
import type { Context } from './context';

/** Features of candidates, a row of `stride` numbers each. */
export interface Sheet {
  readonly values: Float64Array;
  readonly stride: number;
}

export interface Signal {
  /** Short stable name, used in reasons and in the ablation table. */
  readonly code: string;
  /** Names of the numbers it gives, for the weights file. */
  readonly features: readonly string[];
  /** Whether it reads the likelihoods of other names, and so is measured anew in each round. */
  readonly contextual: boolean;
  /**
   * Whether its numbers depend on nothing but the name, its candidates, the role of the mention and
   * the kind its words announce, and so are remembered from text to text. Such signals come first.
   */
  readonly settled?: boolean;
  /**
   * Write its numbers, each about 0–1 (or −1…1), for all candidates of one name. The sheet holds
   * zeros at first: what is zero in every round need not be written.
   * @param column where its first number goes in a candidate's row of the sheet
   */
  measure(reading: Reading, name: Name, context: Context, sheet: Sheet, column: number): void;
  /**
   * What words need to say this ground for one candidate, or against it; null where there is
   * nothing to say.
   */
  tell(
    reading: Reading,
    candidate: number,
    context: Context,
    isFor: boolean,
  ): Reason['values'] | null;
}

/** Less than this is nothing: sums of likelihoods end up here by rounding alone. */
const ROUNDING = 1e-9;

/** What is left of a sum without a name's own part: 0, not 10⁻¹⁷, where that was all of it. */
export function withoutOwn(sum: number, own: number): number {
  const rest = sum - own;
  return rest > ROUNDING ? rest : 0;
}

/** log(1 + x). Most sums of what else a text names are 0, and the logarithm costs as much as ten. */
export function logOf(x: number): number {
  return x === 0 ? 0 : Math.log1p(x);
}

/** Scores → likelihoods: a log-linear model over the candidates of a name and "none of these". */

import { layRow, sumLeavesOfRow } from '../complete-trees';
import type { Reading } from '../reading';
import { ROW_FLAGS } from '../row-table';
import { FEATURES, SETTLED_WIDTH } from '../signals/index';
import type { Sheet } from '../signals/signal';
import { NONE_FEATURES } from './none-of-these';
import type { Settled } from './settled';
import { type Forest, scoreOf, scoreOfNone } from './trees';
import { type RoundWeights, weigh } from './weigh';

/**
 * Added to the score of a place from a user's own gazetteer: it wins over bundled places of the
 * same name unless the text speaks overwhelmingly for one of those. Set by hand, since no text
 * tells: whoever brings places means them.
 */
const OWN_PLACE_BONUS = 8;

/**
 * Candidates that a weighted sum puts this far behind the best, in natural logarithms, are out of
 * the running (less than one in a thousand): the trees are not asked about them.
 */
export const OUT_OF_THE_RUNNING = 7;

/** What need not be worked out anew in a round. */
export interface Known {
  /**
   * By name: the settled columns of its candidates, which then need not stand in the sheet, nor need
   * the columns of the name stand in the rows of its candidates.
   */
  readonly settled: readonly (Settled | null)[];
  /** By candidate: what the settled columns add to its score in this round. */
  readonly heads: Float64Array;
  /** By candidate: 1 for those that keep the likelihood they have. */
  readonly isOut: Uint8Array;
}

/**
 * Set the likelihoods of a reading from its sheet: a softmax over each name's candidates.
 *
 * @param known by default nothing is, and the sheet is full
 */
export function rank(reading: Reading, sheet: Sheet, weights: RoundWeights, known?: Known): void {
  const { names, likelihood, noneLikelihood, match, flags } = reading;
  const { forest } = weights;
  const isOut = known?.isOut;
  const width = usedWidth(weights.candidate);
  for (let n = 0; n < names.length; n++) {
    const name = names[n]!;
    const first = name.firstCandidate;
    const end = first + name.candidateCount;
    const noneRow = reading.candidateCount + n;
    const settled = known?.settled[n] ?? null;
    const heads = settled ? known?.heads : undefined;
    let none = weigh(sheet, noneRow, FEATURES.length, weights.none, 0, weights.none.length);
    let best = none;
    // What is left to share out among those in the running.
    let left = 1;
    for (let c = first; c < end; c++) {
      if (isOut?.[c]) {
        left -= likelihood[c]!;
        continue;
      }
      const isOwn = match[c] === 0 && flags[c]! & ROW_FLAGS.own;
      const sum = heads
        ? weigh(sheet, c, 0, weights.candidate, SETTLED_WIDTH, width, heads[c]!)
        : weigh(sheet, c, 0, weights.candidate, 0, width);
      const score = sum + (isOwn ? OWN_PLACE_BONUS : 0);
      likelihood[c] = score;
      if (score > best) best = score;
    }
    if (forest) {
      const running = best - OUT_OF_THE_RUNNING;
      if (none > running) none += scoreOfNone(forest, sheet.values, noneRow * sheet.stride);
      best = none;
      if (settled) layName(sheet, noneRow);
      for (let c = first; c < end; c++) {
        if (isOut?.[c]) continue;
        if (likelihood[c]! > running) {
          likelihood[c]! += settled
            ? scoreSettled(forest, sheet, c, settled, c - first)
            : scoreOf(forest, sheet.values, c * sheet.stride);
        }
        if (likelihood[c]! > best) best = likelihood[c]!;
      }
    }
    let sum = Math.exp(none - best);
    noneLikelihood[n] = sum;
    for (let c = first; c < end; c++) {
      if (isOut?.[c]) continue;
      const share = Math.exp(likelihood[c]! - best);
      likelihood[c] = share;
      sum += share;
    }
    const part = left / sum;
    for (let c = first; c < end; c++) if (!isOut?.[c]) likelihood[c]! *= part;
    noneLikelihood[n]! *= part;
  }
}

/** Lays the columns of a name into the row that trees are asked about; the bias is no candidate's. */
function layName({ values, stride }: Sheet, noneRow: number): void {
  layRow(values, noneRow * stride + FEATURES.length, FEATURES.length, NONE_FEATURES.length);
  layRow(ZERO, 0, FEATURES.length, 1);
}

const ZERO = new Float64Array(1);

/** Sum of the trees for a candidate, whose name is laid and whose settled columns are at `index`. */
function scoreSettled(
  forest: Forest,
  { values, stride }: Sheet,
  candidate: number,
  { columns }: Settled,
  index: number,
): number {
  const contextual = FEATURES.length - SETTLED_WIDTH;
  layRow(columns, index * SETTLED_WIDTH, 0, SETTLED_WIDTH);
  layRow(values, candidate * stride + SETTLED_WIDTH, SETTLED_WIDTH, contextual);
  return sumLeavesOfRow(forest.complete, 0);
}

/** Columns up to the last that has a weight; the first round gives none to contextual signals. */
function usedWidth(weights: Float64Array): number {
  let width = weights.length;
  while (width > 0 && weights[width - 1] === 0) width--;
  return width;
}

/** Width of a row of the sheet: the features of a candidate, then those of its name. */
export const ROW_WIDTH = FEATURES.length + NONE_FEATURES.length;

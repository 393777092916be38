/**
 * Boosted regression trees (Friedman 2001) as flat arrays: a sum of small decision trees, read as
 * log-odds.
 */

import { type CompleteTrees, completeTrees, sumLeaves } from '../complete-trees';

export interface Trees {
  /** Log-odds before any tree. */
  readonly base: number;
  /** First node of each tree. */
  readonly roots: readonly number[];
  /** By node: column asked about, or -1 for a leaf. */
  readonly columns: readonly number[];
  /** By node: go left where the value is below, else right; for a leaf, its share of the sum. */
  readonly values: readonly number[];
  /** By node: the left child; the right one follows it. */
  readonly children: readonly number[];
}

/** Probability that the row of features at `base` belongs to the class. */
export function scoreTrees(trees: Trees, table: Float64Array, base: number): number {
  return 1 / (1 + Math.exp(-sumLeaves(completed(trees), table, base, trees.base)));
}

const known = new WeakMap<Trees, CompleteTrees>();

/** The trees as they are walked, kept. */
function completed(trees: Trees): CompleteTrees {
  let complete = known.get(trees);
  if (complete === undefined) {
    const { roots, columns, values, children } = trees;
    complete = completeTrees({
      roots,
      column: (node) => columns[node]!,
      // Features are single precision, and "not below" is "above what lies just below".
      threshold: (node) => justBelow(values[node]!),
      leaf: (node) => values[node]!,
      left: (node) => children[node]!,
      right: (node) => children[node]! + 1,
    });
    known.set(trees, complete);
  }
  return complete;
}

/** The greatest number below `value`. */
function justBelow(value: number): number {
  const number = new Float64Array([value === 0 ? -0 : value]);
  const bits = new BigInt64Array(number.buffer);
  // Numbers of one sign are ordered as their bits are.
  bits[0]! += value > 0 ? -1n : 1n;
  return number[0]!;
}

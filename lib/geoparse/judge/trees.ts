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

/** Trees laid out for scoring. */
export interface Forest {
  readonly base: number;
  readonly trees: CompleteTrees;
}

export function openTrees({ base, roots, columns, values, children }: Trees): Forest {
  const trees = completeTrees({
    roots,
    column: (node) => columns[node]!,
    // The walk goes right above its threshold, these trees where the value is not below theirs.
    threshold: (node) => justBelow(values[node]!),
    leaf: (node) => values[node]!,
    left: (node) => children[node]!,
    right: (node) => children[node]! + 1,
  });
  return { base, trees };
}

/** The greatest number of single precision below `value`, itself of single precision or not. */
function justBelow(value: number): number {
  const nearest = Math.fround(value);
  if (nearest < value) return nearest;
  const number = new Float32Array([nearest === 0 ? -0 : nearest]);
  const bits = new Int32Array(number.buffer);
  // Numbers of one sign are ordered as their bits are.
  bits[0]! += nearest > 0 ? -1 : 1;
  return number[0]!;
}

/** Probability that the row of features at `base` belongs to the class. */
export function scoreTrees(forest: Forest, table: Float64Array, base: number): number {
  return 1 / (1 + Math.exp(-sumLeaves(forest.trees, table, base, forest.base)));
}

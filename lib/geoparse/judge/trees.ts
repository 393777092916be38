/**
 * Boosted regression trees (Friedman 2001) as flat arrays: a sum of small decision trees, read as
 * log-odds.
 */

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
export function scoreTrees(trees: Trees, table: Float32Array, base: number): number {
  const { roots, columns, values, children } = trees;
  let sum = trees.base;
  for (const root of roots) {
    let node = root;
    let column = columns[node]!;
    while (column >= 0) {
      node = children[node]! + (table[base + column]! < values[node]! ? 0 : 1);
      column = columns[node]!;
    }
    sum += values[node]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

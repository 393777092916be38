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

/** Trees laid out for scoring. */
export interface Forest {
  readonly base: number;
  readonly roots: Int32Array;
  readonly columns: Int16Array;
  readonly values: Float64Array;
  readonly children: Int32Array;
}

export function openTrees(trees: Trees): Forest {
  return {
    base: trees.base,
    roots: Int32Array.from(trees.roots),
    columns: Int16Array.from(trees.columns),
    values: Float64Array.from(trees.values),
    children: Int32Array.from(trees.children),
  };
}

/** Probability that the row of features at `base` belongs to the class. */
export function scoreTrees(forest: Forest, table: Float32Array, base: number): number {
  const { roots, columns, values, children } = forest;
  let sum = forest.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree]!;
    let column = columns[node]!;
    while (column >= 0) {
      node = children[node]! + (table[base + column]! < values[node]! ? 0 : 1);
      column = columns[node]!;
    }
    sum += values[node]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Small decision trees whose leaves add up to a score: what the log-linear rounds cannot say. */

/** One tree as columns; node 0 is the root. */
export interface Tree {
  /** Feature asked for, or -1 in a leaf. */
  readonly feature: readonly number[];
  /** Go left where the value is at most this; in a leaf its score. */
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** All trees flattened into typed arrays, for speed. */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function flatten(trees: readonly Tree[]): Forest {
  const size = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(size),
    value: new Float64Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
  };
  let at = 0;
  trees.forEach((tree, index) => {
    forest.roots[index] = at;
    tree.feature.forEach((feature, node) => {
      forest.feature[at + node] = feature;
      forest.value[at + node] = tree.value[node]!;
      forest.left[at + node] = at + tree.left[node]!;
      forest.right[at + node] = at + tree.right[node]!;
    });
    at += tree.feature.length;
  });
  return forest;
}

/** Sum of the leaves that the features at `values[at…]` reach. */
export function scoreOf(forest: Forest, values: Float64Array, at: number): number {
  const { roots, feature, value, left, right } = forest;
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    let asked = feature[node]!;
    while (asked >= 0) {
      node = values[at + asked]! <= value[node]! ? left[node]! : right[node]!;
      asked = feature[node]!;
    }
    sum += value[node]!;
  }
  return sum;
}

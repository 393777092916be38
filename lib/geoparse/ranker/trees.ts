/** Small decision trees whose leaves add up to a score: what the log-linear rounds cannot say. */

import {
  answerZeros,
  type CompleteTrees,
  completeTrees,
  sumLeaves,
  type TreeShape,
} from '../complete-trees';

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
  /** Mean of the leaves below each node: what is expected of it before its question is asked. */
  readonly expected: Float64Array;
  /** The same trees as `scoreOf` walks them. */
  readonly complete: CompleteTrees;
  /** What is left of them for "none of these": a sum, and the few that ask about its own columns. */
  readonly noneScore: number;
  readonly noneTrees: CompleteTrees;
}

/** @param candidateColumns how many columns, the first ones, are zero in rows of "none of these" */
export function flatten(trees: readonly Tree[], candidateColumns = 0): Forest {
  const size = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(size),
    value: new Float64Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
    expected: new Float64Array(size),
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
    // Children come after their parent, so one pass from the end meets them first.
    for (let node = at + tree.feature.length - 1; node >= at; node--) {
      forest.expected[node] =
        forest.feature[node]! < 0
          ? forest.value[node]!
          : (forest.expected[forest.left[node]!]! + forest.expected[forest.right[node]!]!) / 2;
    }
    at += tree.feature.length;
  });
  const { roots, feature, value, left, right } = forest;
  const shape: TreeShape = {
    roots,
    column: (node) => feature[node]!,
    threshold: (node) => value[node]!,
    leaf: (node) => value[node]!,
    left: (node) => left[node]!,
    right: (node) => right[node]!,
  };
  const ofNone = answerZeros(shape, candidateColumns);
  const isLeaf = (node: number) => ofNone.column(node) < 0;
  const noneRoots = Array.from(ofNone.roots);
  return {
    ...forest,
    complete: completeTrees(shape),
    noneScore: noneRoots.filter(isLeaf).reduce((sum, node) => sum + ofNone.leaf(node), 0),
    noneTrees: completeTrees({ ...ofNone, roots: noneRoots.filter((node) => !isLeaf(node)) }),
  };
}

/** Sum of the leaves that the features at `values[at…]` reach. */
export function scoreOf(forest: Forest, values: Float64Array, at: number): number {
  return sumLeaves(forest.complete, values, at, 0);
}

/** The same for a row of "none of these". */
export function scoreOfNone(forest: Forest, values: Float64Array, at: number): number {
  return sumLeaves(forest.noneTrees, values, at, forest.noneScore);
}

/**
 * Share out a score among the features asked on the way: each gets the change of what is expected
 * that its answer brought (Saabas 2014). Added to `shares`, by feature.
 */
export function shareOut(
  forest: Forest,
  values: Float64Array,
  at: number,
  shares: Float64Array,
): void {
  const { roots, feature, value, left, right, expected } = forest;
  for (const root of roots) {
    let node = root;
    while (feature[node]! >= 0) {
      const asked = feature[node]!;
      const next = values[at + asked]! <= value[node]! ? left[node]! : right[node]!;
      shares[asked]! += expected[next]! - expected[node]!;
      node = next;
    }
  }
}

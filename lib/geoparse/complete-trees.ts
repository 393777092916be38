/**
 * Decision trees laid out for speed: every tree filled up to the same depth, its questions in heap
 * order, so that a walk is arithmetic without branches to mispredict and without links to follow.
 */

/** Trees of `2 ** depth - 1` questions and `2 ** depth` leaves each, one after another. */
export interface CompleteTrees {
  readonly count: number;
  readonly depth: number;
  /** By question: column asked about. */
  readonly columns: Uint16Array;
  /** By question: go right where the column's value is above. */
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
}

/** How to read trees of any shape; nodes are numbers. */
export interface TreeShape {
  readonly roots: ArrayLike<number>;
  /** Column asked about, or negative for a leaf. */
  column(node: number): number;
  /** Go right where the value is above. */
  threshold(node: number): number;
  leaf(node: number): number;
  left(node: number): number;
  right(node: number): number;
}

/** Fills trees up to the depth of the deepest. */
export function completeTrees(shape: TreeShape): CompleteTrees {
  const depthOf = (node: number): number =>
    shape.column(node) < 0
      ? 0
      : 1 + Math.max(depthOf(shape.left(node)), depthOf(shape.right(node)));
  const { roots } = shape;
  const count = roots.length;
  let depth = 0;
  for (let t = 0; t < count; t++) depth = Math.max(depth, depthOf(roots[t]!));
  const questions = 2 ** depth - 1;
  const trees: CompleteTrees = {
    count,
    depth,
    columns: new Uint16Array(count * questions),
    thresholds: new Float64Array(count * questions),
    leaves: new Float64Array(count * (questions + 1)),
  };
  const fill = (tree: number, slot: number, node: number): void => {
    if (slot >= questions) {
      trees.leaves[tree * (questions + 1) + slot - questions] = shape.leaf(node);
      return;
    }
    const column = shape.column(node);
    const isLeaf = column < 0;
    trees.columns[tree * questions + slot] = isLeaf ? 0 : column;
    trees.thresholds[tree * questions + slot] = isLeaf ? 0 : shape.threshold(node);
    // Below a leaf all ways lead to it.
    fill(tree, 2 * slot + 1, isLeaf ? node : shape.left(node));
    fill(tree, 2 * slot + 2, isLeaf ? node : shape.right(node));
  };
  for (let t = 0; t < count; t++) fill(t, 0, roots[t]!);
  return trees;
}

/** `start` and the leaves that the row of values at `at` reaches, added up tree by tree. */
export function sumLeaves(
  trees: CompleteTrees,
  values: Float64Array,
  at: number,
  start: number,
): number {
  if (trees.depth === 4) return sumLeavesOfFour(trees, values, at, start);
  const { count, depth, columns, thresholds, leaves } = trees;
  const questions = 2 ** depth - 1;
  let sum = start;
  for (let t = 0, q = 0, l = -questions; t < count; t++, q += questions, l += questions + 1) {
    let slot = 0;
    while (slot < questions) {
      slot = 2 * slot + 1 + isAbove(values[at + columns[q + slot]!]!, thresholds[q + slot]!);
    }
    sum += leaves[l + slot]!;
  }
  return sum;
}

/** The same for depth 4, which the learnt trees have: without the inner loop, in half the time. */
function sumLeavesOfFour(
  { count, columns, thresholds, leaves }: CompleteTrees,
  values: Float64Array,
  at: number,
  start: number,
): number {
  let sum = start;
  for (let t = 0, q = 0, l = -15; t < count; t++, q += 15, l += 16) {
    let slot = 1 + isAbove(values[at + columns[q]!]!, thresholds[q]!);
    slot = 2 * slot + 1 + isAbove(values[at + columns[q + slot]!]!, thresholds[q + slot]!);
    slot = 2 * slot + 1 + isAbove(values[at + columns[q + slot]!]!, thresholds[q + slot]!);
    slot = 2 * slot + 1 + isAbove(values[at + columns[q + slot]!]!, thresholds[q + slot]!);
    sum += leaves[l + slot]!;
  }
  return sum;
}

/** 1 where above, else 0; written so that the compiler needs no branch. */
function isAbove(value: number, threshold: number): number {
  return Number(value > threshold) | 0;
}

/**
 * Decision trees laid out for speed: every tree filled up to the same depth, its questions in heap
 * order and its leaves after them, so that a walk is arithmetic without branches to mispredict and
 * without links to follow.
 */

/** Trees of `2 ** depth - 1` questions and `2 ** depth` leaves each, one after another. */
export interface CompleteTrees {
  readonly depth: number;
  /** How many columns of a row the questions are about, the first ones. */
  readonly width: number;
  /** By question: column asked about. A leaf has none, and so a cell that is not used. */
  readonly columns: Uint8Array;
  /**
   * By question: go right where the column's value is above; by leaf: its share of the sum. In single
   * precision, as rows are: 120 trees of depth 4 then stay in the processor's first cache.
   */
  readonly numbers: Float32Array;
}

/** How to read trees of any shape; nodes are numbers. */
export interface TreeShape {
  readonly roots: ArrayLike<number>;
  /** Column asked about, at most 255, or negative for a leaf. */
  column(node: number): number;
  /** Go right where the value is above. */
  threshold(node: number): number;
  leaf(node: number): number;
  left(node: number): number;
  right(node: number): number;
}

/** Trees of rows whose first columns are all zero, with the questions about those answered. */
export function answerZeros(shape: TreeShape, columns: number): TreeShape {
  const after = (node: number): number => {
    const column = shape.column(node);
    if (column < 0 || column >= columns) return node;
    return after(shape.threshold(node) < 0 ? shape.right(node) : shape.left(node));
  };
  return {
    roots: Array.from(shape.roots, after),
    column: (node) => shape.column(node),
    threshold: (node) => shape.threshold(node),
    leaf: (node) => shape.leaf(node),
    left: (node) => after(shape.left(node)),
    right: (node) => after(shape.right(node)),
  };
}

const MAX_WIDTH = 256;

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
  const size = 2 * questions + 1;
  const columns = new Uint8Array(count * size);
  const numbers = new Float32Array(count * size);
  let width = 0;
  const fill = (root: number, slot: number, node: number): void => {
    if (slot >= questions) {
      numbers[root + slot] = shape.leaf(node);
      return;
    }
    const column = shape.column(node);
    const isLeaf = column < 0;
    columns[root + slot] = isLeaf ? 0 : column;
    numbers[root + slot] = isLeaf ? 0 : shape.threshold(node);
    width = Math.max(width, column + 1);
    // Below a leaf all ways lead to it.
    fill(root, 2 * slot + 1, isLeaf ? node : shape.left(node));
    fill(root, 2 * slot + 2, isLeaf ? node : shape.right(node));
  };
  for (let t = 0; t < count; t++) fill(t * size, 0, roots[t]!);
  return { depth, width, columns, numbers };
}

/**
 * Lent to each row in turn. Rows are copied here because the compiler knows the address of what is
 * constant: with one array less to keep at hand, the walk takes a third less time.
 */
const ROW = new Float32Array(MAX_WIDTH);

/** `start` and the leaves that the row of values at `at` reaches, added up tree by tree. */
export function sumLeaves(
  trees: CompleteTrees,
  values: Float64Array,
  at: number,
  start: number,
): number {
  layRow(values, at, 0, trees.width);
  return sumLeavesOfRow(trees, start);
}

/** Puts numbers into the lent row, for whoever keeps the columns of a row in several places. */
export function layRow(values: Float64Array, from: number, to: number, count: number): void {
  for (let i = 0; i < count; i++) ROW[to + i] = values[from + i]!;
}

/** `start` and the leaves that the lent row reaches, all of whose columns have been laid. */
export function sumLeavesOfRow(trees: CompleteTrees, start: number): number {
  const { depth, columns, numbers } = trees;
  if (depth === 4) return sumLeavesOfFour(columns, numbers, start);
  const questions = 2 ** depth - 1;
  let sum = start;
  for (let root = 0; root < numbers.length; root += 2 * questions + 1) {
    let slot = 0;
    while (slot < questions) slot = 2 * slot + 1 + isAbove(columns, numbers, root + slot);
    sum += numbers[root + slot]!;
  }
  return sum;
}

/**
 * The same for depth 4, which the learnt trees have: without the inner loop, in half the time. Of
 * all loops this one is run most often, so each step is spelled out, which spares it a check of what
 * is called, and columns are masked, which spares one of what is read: all are below `MAX_WIDTH`.
 */
function sumLeavesOfFour(columns: Uint8Array, numbers: Float32Array, start: number): number {
  const { length } = numbers;
  let sum = start;
  for (let root = 0; root < length; root += 31) {
    let at = root + 1 + (Number(ROW[columns[root]! & MASK]! > numbers[root]!) | 0);
    at += at - root + 1 + (Number(ROW[columns[at]! & MASK]! > numbers[at]!) | 0);
    at += at - root + 1 + (Number(ROW[columns[at]! & MASK]! > numbers[at]!) | 0);
    at += at - root + 1 + (Number(ROW[columns[at]! & MASK]! > numbers[at]!) | 0);
    sum += numbers[at]!;
  }
  return sum;
}

const MASK = MAX_WIDTH - 1;

/** 1 where the row is above what the question asks, else 0; written so that it needs no branch. */
function isAbove(columns: Uint8Array, numbers: Float32Array, question: number): number {
  return Number(ROW[columns[question]!]! > numbers[question]!) | 0;
}

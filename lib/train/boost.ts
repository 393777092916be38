/** Grows boosted trees for log-loss, on binned columns. */

import type { Trees } from '@/lib/geoparse/judge/trees';

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of weights in a leaf. */
  readonly minLeaf: number;
  /** L2 penalty on leaf values. */
  readonly penalty: number;
}

export const BOOST_OPTIONS: BoostOptions = {
  trees: 120,
  depth: 4,
  rate: 0.12,
  minLeaf: 15,
  penalty: 4,
};

const BINS = 48;
/** Leaves are written with so many decimals, so that the file is small and the same everywhere. */
const DECIMALS = 1e4;

interface Growing {
  columns: number[];
  values: number[];
  children: number[];
}

/**
 * @param table rows of `width` columns
 * @param labels 0 or 1 a row
 * @param weights a row
 */
export function growTrees(
  table: Float32Array,
  width: number,
  labels: Uint8Array,
  weights: Float64Array,
  options: BoostOptions,
): Trees {
  const rows = labels.length;
  const { edges, bins } = binColumns(table, width, rows);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < rows; i += 1) {
    total += weights[i]!;
    positive += weights[i]! * labels[i]!;
  }
  const base = round(Math.log(positive / (total - positive)));
  const scores = new Float64Array(rows).fill(base);
  const gradient = new Float64Array(rows);
  const hessian = new Float64Array(rows);
  const nodes: Growing = { columns: [], values: [], children: [] };
  const roots: number[] = [];
  for (let tree = 0; tree < options.trees; tree += 1) {
    for (let i = 0; i < rows; i += 1) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradient[i] = weights[i]! * (labels[i]! - p);
      hessian[i] = weights[i]! * p * (1 - p);
    }
    const all = Int32Array.from({ length: rows }, (_, i) => i);
    roots.push(nodes.columns.length);
    nodes.columns.push(-1);
    nodes.values.push(0);
    nodes.children.push(-1);
    grow(nodes, roots[tree]!, all, options.depth);
  }
  return { base, roots, ...nodes };

  function grow(into: Growing, node: number, members: Int32Array, depth: number): void {
    let g = 0;
    let h = 0;
    for (const i of members) {
      g += gradient[i]!;
      h += hessian[i]!;
    }
    const split = depth > 0 ? bestSplit(members, g, h) : null;
    if (split === null) {
      const value = round((options.rate * g) / (h + options.penalty));
      into.values[node] = value;
      for (const i of members) scores[i] = scores[i]! + value;
      return;
    }
    const left = into.columns.length;
    for (let side = 0; side < 2; side += 1) {
      into.columns.push(-1);
      into.values.push(0);
      into.children.push(-1);
    }
    into.columns[node] = split.column;
    into.values[node] = edges[split.column]![split.bin]!;
    into.children[node] = left;
    const isLeft = (i: number): boolean => bins[i * width + split.column]! <= split.bin;
    grow(into, left, members.filter(isLeft), depth - 1);
    grow(
      into,
      left + 1,
      members.filter((i) => !isLeft(i)),
      depth - 1,
    );
  }

  function bestSplit(members: Int32Array, g: number, h: number) {
    const { penalty, minLeaf } = options;
    const whole = (g * g) / (h + penalty);
    let best: { column: number; bin: number } | null = null;
    let most = 1e-3;
    const gs = new Float64Array(BINS);
    const hs = new Float64Array(BINS);
    const ws = new Float64Array(BINS);
    for (let column = 0; column < width; column += 1) {
      const count = edges[column]!.length;
      if (count === 0) continue;
      gs.fill(0);
      hs.fill(0);
      ws.fill(0);
      for (const i of members) {
        const bin = bins[i * width + column]!;
        gs[bin] = gs[bin]! + gradient[i]!;
        hs[bin] = hs[bin]! + hessian[i]!;
        ws[bin] = ws[bin]! + weights[i]!;
      }
      let gl = 0;
      let hl = 0;
      let wl = 0;
      let all = 0;
      for (let bin = 0; bin <= count; bin += 1) all += ws[bin]!;
      for (let bin = 0; bin < count; bin += 1) {
        gl += gs[bin]!;
        hl += hs[bin]!;
        wl += ws[bin]!;
        if (wl < minLeaf || all - wl < minLeaf) continue;
        const gain =
          (gl * gl) / (hl + penalty) + ((g - gl) * (g - gl)) / (h - hl + penalty) - whole;
        if (gain > most) {
          most = gain;
          best = { column, bin };
        }
      }
    }
    return best;
  }
}

/** Upper edges of the bins of each column (values below edge b fall in bin ≤ b), and bins of rows. */
function binColumns(table: Float32Array, width: number, rows: number) {
  const edges: number[][] = [];
  const bins = new Uint8Array(rows * width);
  for (let column = 0; column < width; column += 1) {
    const values = new Float64Array(rows);
    for (let i = 0; i < rows; i += 1) values[i] = table[i * width + column]!;
    values.sort();
    const cuts: number[] = [];
    const distinct = [...new Set(values)];
    const step = Math.max(1, Math.floor(rows / (BINS - 1)));
    if (distinct.length < BINS) {
      for (let i = 1; i < distinct.length; i += 1)
        cuts.push(between(distinct[i - 1]!, distinct[i]!));
    } else {
      for (let i = step; i < rows; i += step) {
        const low = values[i - 1]!;
        const high = values[i]!;
        if (high > low) cuts.push(between(low, high));
      }
    }
    edges.push(cuts.slice(0, BINS - 1));
    const own = edges[column]!;
    for (let i = 0; i < rows; i += 1) {
      const value = table[i * width + column]!;
      let bin = 0;
      while (bin < own.length && value >= own[bin]!) bin += 1;
      bins[i * width + column] = bin;
    }
  }
  return { edges, bins };
}

/** A short decimal number above `low` and at most `high`. */
function between(low: number, high: number): number {
  for (let decimals = 1; decimals < 1e7; decimals *= 10) {
    const middle = Math.round(((low + high) / 2) * decimals) / decimals;
    if (middle > low && middle <= high) return middle;
  }
  return high;
}

const round = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

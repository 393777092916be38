/**
 * Fits trees by gradient boosting (Friedman 2001, with Newton steps as in XGBoost, Chen and
 * Guestrin 2016) of a softmax over each item's rows, on top of given base scores.
 */

import { flatten, scoreOf, type Tree } from '@/lib/geoparse/ranker/trees';

/** Rows of one choice: `count` rows of features, how right each is, how well it scores already. */
export interface Choice {
  readonly features: Float64Array;
  readonly count: number;
  readonly rewards: Float64Array;
  readonly base: Float64Array;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minLeaf: number;
  /** Pull of leaves towards zero. */
  readonly ridge: number;
  readonly off?: ReadonlySet<number>;
}

const BINS = 32;
const SETTLED = 1e-4;

export function boost(choices: readonly Choice[], width: number, options: BoostOptions): Tree[] {
  const rows = choices.reduce((sum, choice) => sum + choice.count, 0);
  const edges = binEdges(choices, width);
  const bins = new Uint8Array(rows * width);
  const scores = new Float64Array(rows);
  const rewards = new Float64Array(rows);
  const values = new Float64Array(rows * width);
  const starts: number[] = [];
  let at = 0;
  for (const choice of choices) {
    starts.push(at);
    values.set(choice.features.subarray(0, choice.count * width), at * width);
    scores.set(choice.base, at);
    rewards.set(choice.rewards, at);
    at += choice.count;
  }
  for (let r = 0; r < rows; r++) {
    for (let f = 0; f < width; f++) bins[r * width + f] = binOf(edges[f]!, values[r * width + f]!);
  }
  const gradient = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    differentiate(choices, starts, scores, rewards, gradient, curvature);
    const tree = growTree({ bins, edges, gradient, curvature, rows, width, options });
    trees.push(tree);
    const forest = flatten([tree]);
    for (let r = 0; r < rows; r++) scores[r]! += scoreOf(forest, values, r * width);
  }
  return trees;
}

function differentiate(
  choices: readonly Choice[],
  starts: readonly number[],
  scores: Float64Array,
  rewards: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  choices.forEach((choice, index) => {
    const first = starts[index]!;
    const end = first + choice.count;
    let best = Number.NEGATIVE_INFINITY;
    for (let r = first; r < end; r++) best = Math.max(best, scores[r]!);
    let sum = 0;
    let right = 0;
    for (let r = first; r < end; r++) {
      const share = Math.exp(scores[r]! - best);
      sum += share;
      right += share * rewards[r]!;
    }
    for (let r = first; r < end; r++) {
      const p = Math.exp(scores[r]! - best) / sum;
      const wanted = right > 0 ? (Math.exp(scores[r]! - best) * rewards[r]!) / right : p;
      gradient[r] = choice.weight * (p - wanted);
      curvature[r] = choice.weight * Math.max(1e-6, p * (1 - p));
    }
  });
}

interface Growing {
  readonly bins: Uint8Array;
  readonly edges: readonly Float64Array[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly rows: number;
  readonly width: number;
  readonly options: BoostOptions;
}

function growTree(growing: Growing): Tree {
  const feature: number[] = [];
  const value: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const { gradient, curvature, edges, bins, width, options } = growing;
  const grow = (members: Int32Array, depth: number): number => {
    const node = feature.length;
    feature.push(-1);
    left.push(0);
    right.push(0);
    let g = 0;
    let h = 0;
    for (const r of members) {
      g += gradient[r]!;
      h += curvature[r]!;
    }
    value.push((-options.rate * g) / (h + options.ridge));
    const split = depth > 0 ? bestSplit(growing, members, g, h) : null;
    if (!split) return node;
    const inLeft = members.filter((r) => bins[r * width + split.feature]! <= split.bin);
    const inRight = members.filter((r) => bins[r * width + split.feature]! > split.bin);
    feature[node] = split.feature;
    value[node] = edges[split.feature]![split.bin]!;
    left[node] = grow(inLeft, depth - 1);
    right[node] = grow(inRight, depth - 1);
    return node;
  };
  // Rows settled either way have next to no say; leaving them out makes growing quick.
  const members = Int32Array.from({ length: growing.rows }, (_, r) => r).filter(
    (r) => Math.abs(gradient[r]!) + curvature[r]! > SETTLED,
  );
  grow(members, options.depth);
  return { feature, value, left, right };
}

const binG = new Float64Array(BINS + 1);
const binH = new Float64Array(BINS + 1);

function bestSplit(growing: Growing, members: Int32Array, g: number, h: number) {
  const { bins, edges, gradient, curvature, width, options } = growing;
  const whole = (g * g) / (h + options.ridge);
  let best: { feature: number; bin: number } | null = null;
  let bestGain = 1e-3;
  for (let f = 0; f < width; f++) {
    const count = edges[f]!.length;
    if (!count || options.off?.has(f)) continue;
    binG.fill(0);
    binH.fill(0);
    for (const r of members) {
      const bin = bins[r * width + f]!;
      binG[bin]! += gradient[r]!;
      binH[bin]! += curvature[r]!;
    }
    let gl = 0;
    let hl = 0;
    for (let b = 0; b < count; b++) {
      gl += binG[b]!;
      hl += binH[b]!;
      const hr = h - hl;
      if (hl < options.minLeaf || hr < options.minLeaf) continue;
      const gr = g - gl;
      const gain = (gl * gl) / (hl + options.ridge) + (gr * gr) / (hr + options.ridge) - whole;
      if (gain <= bestGain) continue;
      bestGain = gain;
      best = { feature: f, bin: b };
    }
  }
  return best;
}

/** Edges between bins of about equal size; values up to `edges[b]` are in bin `b` or below. */
function binEdges(choices: readonly Choice[], width: number): Float64Array[] {
  return Array.from({ length: width }, (_, f) => {
    const seen: number[] = [];
    for (const { features, count } of choices) {
      for (let r = 0; r < count; r++) seen.push(features[r * width + f]!);
    }
    seen.sort((a, b) => a - b);
    const edges = new Set<number>();
    for (let b = 1; b < BINS; b++) edges.add(seen[Math.floor((b * seen.length) / BINS)]!);
    const top = seen.at(-1)!;
    // Round, so that the weights file stays short; nothing hangs on the digits.
    return Float64Array.from(
      [...edges].filter((edge) => edge < top),
      (edge) => Number(edge.toFixed(4)),
    );
  });
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Fits the weights of one round: a softmax over candidates and "none of these". */

import { NONE_FEATURES } from '@/lib/geoparse/ranker/none-of-these';
import type { RoundWeights } from '@/lib/geoparse/ranker/weigh';
import { FEATURES } from '@/lib/geoparse/signals/index';
import type { Example } from './examples';

export interface FitOptions {
  /** Strength of the pull towards zero, per unit of data weight. */
  readonly ridge: number;
  readonly steps: number;
  /** Features held at zero, for ablations. */
  readonly off?: ReadonlySet<string>;
}

/** One target with the measured rows of its candidates, the last that of "none of these". */
export interface Item {
  readonly features: Float64Array;
  readonly stride: number;
  /** Candidates, without "none of these". */
  readonly count: number;
  readonly rewards: Float64Array;
  readonly weight: number;
}

/** Collect the targets of examples whose sheets are measured. */
export function collect(examples: readonly Example[]): Item[] {
  const items: Item[] = [];
  for (const { reading, sheet, targets, weight = 1 } of examples) {
    const { stride, values } = sheet;
    for (const target of targets) {
      const name = reading.names[target.name]!;
      const count = name.candidateCount;
      if (!count) continue;
      const features = new Float64Array((count + 1) * stride);
      const from = name.firstCandidate * stride;
      features.set(values.subarray(from, from + count * stride));
      const none = (reading.candidateCount + target.name) * stride;
      features.set(values.subarray(none, none + stride), count * stride);
      items.push({
        features,
        stride,
        count,
        rewards: Float64Array.from([...target.rewards, target.noneReward]),
        weight: weight * (1 + Math.log2(target.count)),
      });
    }
  }
  return items;
}

/**
 * Maximise the likelihood of the right answers, by Adam (Kingma and Ba 2015) on the whole of the
 * data from zero, so that the result depends on the data alone.
 */
export function fitRound(examples: readonly Example[], options: FitOptions): RoundWeights {
  const items = collect(examples).map(withoutZeros);
  const width = FEATURES.length;
  const size = width + NONE_FEATURES.length;
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  const held = Uint8Array.from({ length: size }, (_, i) =>
    options.off?.has(i < width ? FEATURES[i]! : NONE_FEATURES[i - width]!) ? 1 : 0,
  );
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let step = 1; step <= options.steps; step++) {
    gradient.fill(0);
    for (const item of items) addGradient(item, weights, gradient);
    const rate = 0.15 * (1 - (0.9 * step) / options.steps);
    for (let i = 0; i < size; i++) {
      if (held[i]) continue;
      const g = gradient[i]! / total + options.ridge * weights[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      const step1 = mean[i]! / (1 - 0.9 ** step);
      const step2 = Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8;
      weights[i]! -= (rate * step1) / step2;
    }
  }
  return { candidate: weights.slice(0, width), none: weights.slice(width) };
}

/** An item without the zeros, of which most of its numbers are. */
interface SparseItem {
  readonly count: number;
  readonly rewards: Float64Array;
  readonly weight: number;
  /** Row `r` has the columns and values from `starts[r]` to before `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  readonly values: Float64Array;
}

/** Candidates are scored on the first columns, "none of these" on the rest. */
function withoutZeros({ features, stride, count, rewards, weight }: Item): SparseItem {
  const width = FEATURES.length;
  const starts = new Int32Array(count + 2);
  const columns: number[] = [];
  const values: number[] = [];
  for (let c = 0; c <= count; c++) {
    const to = c < count ? width : stride;
    for (let i = c < count ? 0 : width; i < to; i++) {
      const value = features[c * stride + i]!;
      if (value === 0) continue;
      columns.push(i);
      values.push(value);
    }
    starts[c + 1] = columns.length;
  }
  return {
    count,
    rewards,
    weight,
    starts,
    columns: Uint16Array.from(columns),
    values: Float64Array.from(values),
  };
}

const scores = new Float64Array(256);

/** Gradient of −log Σ reward·p, added to `gradient`. */
function addGradient(item: SparseItem, weights: Float64Array, gradient: Float64Array): void {
  const { count, rewards, starts, columns, values } = item;
  let best = Number.NEGATIVE_INFINITY;
  for (let c = 0; c <= count; c++) {
    let score = 0;
    const end = starts[c + 1]!;
    for (let k = starts[c]!; k < end; k++) score += values[k]! * weights[columns[k]!]!;
    scores[c] = score;
    if (score > best) best = score;
  }
  let sum = 0;
  let right = 0;
  for (let c = 0; c <= count; c++) {
    scores[c] = Math.exp(scores[c]! - best);
    sum += scores[c]!;
    right += rewards[c]! * scores[c]!;
  }
  if (right <= 0) return;
  for (let c = 0; c <= count; c++) {
    const pull = item.weight * (scores[c]! / sum - (rewards[c]! * scores[c]!) / right);
    if (pull === 0) continue;
    const end = starts[c + 1]!;
    for (let k = starts[c]!; k < end; k++) gradient[columns[k]!]! += pull * values[k]!;
  }
}

/** Scores of an item's rows by the weights, "none of these" last. */
export function scoreItem(item: Item, { candidate, none }: RoundWeights): Float64Array {
  const { features, stride, count } = item;
  const width = candidate.length;
  return Float64Array.from({ length: count + 1 }, (_, c) => {
    const weights = c < count ? candidate : none;
    const from = c * stride + (c < count ? 0 : width);
    let score = 0;
    for (let i = 0; i < weights.length; i++) score += features[from + i]! * weights[i]!;
    return score;
  });
}

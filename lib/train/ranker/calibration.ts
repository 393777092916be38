/** Fits the curve from likelihood to confidence, and measures how well calibrated it is. */

import { believe, type Calibration, type Evidence, logOdds } from '@/lib/geoparse/certainty';

/** A likelihood, what else is known of the decision, and whether it was right. */
export interface Judged extends Evidence {
  readonly likelihood: number;
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Steps of Newton's method; it settles within ten. */
const STEPS = 25;
const RIDGE = 1;

/**
 * What the evidence is worth in units of the likelihood's log-odds: a logistic regression on both
 * (and on the square of the log-odds, with its sign), by Newton's method from zero.
 */
function weighEvidence(judged: readonly Judged[]): Pick<Calibration, 'countries' | 'recognition'> {
  const rows = judged.map(({ likelihood, countries, recognition }) => {
    const odds = logOdds(likelihood);
    return [1, odds, (odds * Math.abs(odds)) / 4, countries, logOdds(recognition)];
  });
  const size = 5;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    rows.forEach((row, index) => {
      const { weight, isRight } = judged[index]!;
      const sum = row.reduce((all, value, i) => all + value * weights[i]!, 0);
      const p = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < size; i++) {
        gradient[i]! += weight * ((isRight ? 1 : 0) - p) * row[i]!;
        for (let j = 0; j < size; j++)
          curvature[i]![j]! += weight * p * (1 - p) * row[i]! * row[j]!;
      }
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + change[i]!);
  }
  const unit = Math.max(0.1, weights[1]!);
  return { countries: round(weights[3]! / unit), recognition: round(weights[4]! / unit) };
}

/** Solves a small system of linear equations by elimination with pivots. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.findIndex(
      (row, j) =>
        j >= i && rows.slice(i).every((other) => Math.abs(other[i]!) <= Math.abs(row[i]!)),
    );
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= rows.length; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}

const round = (value: number) => Number(value.toFixed(4));

/** Knots of the curve; more would follow the noise. */
const KNOTS = 12;

/**
 * Weighs the evidence, then fits the curve: isotonic regression by pooling adjacent violators (Ayer
 * et al. 1955) on groups of about equal size, with each group's share smoothed by one right and one
 * wrong decision.
 */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const evidence = weighEvidence(judged);
  const sorted = judged
    .map((one) => ({ ...one, likelihood: believe(one.likelihood, evidence, one) }))
    .sort((a, b) => a.likelihood - b.likelihood);
  const blocks: { from: number; right: number; all: number }[] = [];
  for (let k = 0; k < KNOTS; k++) {
    const first = Math.floor((k * sorted.length) / KNOTS);
    const end = Math.floor(((k + 1) * sorted.length) / KNOTS);
    const part = sorted.slice(first, end);
    if (!part.length) continue;
    const all = part.reduce((sum, one) => sum + one.weight, 0);
    const right = part.reduce((sum, one) => sum + (one.isRight ? one.weight : 0), 0);
    const mean = part.reduce((sum, one) => sum + one.weight * one.likelihood, 0) / all;
    blocks.push({ from: mean, right: right + 0.5, all: all + 1 });
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    while (pooled.length > 1) {
      const last = pooled.at(-1)!;
      const before = pooled.at(-2)!;
      if (before.right / before.all < last.right / last.all) break;
      pooled.splice(-2, 2, {
        from: (before.from * before.all + last.from * last.all) / (before.all + last.all),
        right: before.right + last.right,
        all: before.all + last.all,
      });
    }
  }
  return {
    ...evidence,
    from: [0, ...pooled.map((one) => round(one.from)), 1],
    to: [
      0,
      ...pooled.map((one) => round(one.right / one.all)),
      round(Math.max(pooled.at(-1)!.right / pooled.at(-1)!.all, 0.99)),
    ],
  };
}

export interface ReliabilityRow {
  /** Bounds of the confidences of this row. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

/** A confidence and whether the decision was right. */
export interface Confident {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Confidences in ten equal bins against the share that was right; empty bins are left out. */
export function reliability(judged: readonly Confident[]): ReliabilityRow[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const low = bin / 10;
    const high = low + 0.1;
    const inBin = judged.filter(
      ({ confidence }) => confidence >= low && (confidence < high || bin === 9),
    );
    const count = inBin.length;
    return {
      low,
      high,
      count,
      meanConfidence: inBin.reduce((sum, one) => sum + one.confidence, 0) / Math.max(1, count),
      shareRight: inBin.filter((one) => one.isRight).length / Math.max(1, count),
    };
  }).filter((row) => row.count > 0);
}

/** Expected calibration error: the mean gap of the rows, weighted by their counts. */
export function calibrationError(rows: readonly ReliabilityRow[]): number {
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  return rows.reduce(
    (sum, row) => sum + (row.count / all) * Math.abs(row.meanConfidence - row.shareRight),
    0,
  );
}

/** Fits the curve from likelihood to confidence, and measures how well calibrated it is. */

import { type Calibration, calibrate } from '@/lib/geoparse/certainty';

/** A likelihood and whether the decision was right. */
export interface Judged {
  readonly likelihood: number;
  readonly isRight: boolean;
}

/** Knots of the curve; more would follow the noise. */
const KNOTS = 12;

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955) on groups of about equal
 * size, with each group's share smoothed by one right and one wrong decision.
 */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const sorted = [...judged].sort((a, b) => a.likelihood - b.likelihood);
  const blocks: { from: number; right: number; all: number }[] = [];
  for (let k = 0; k < KNOTS; k++) {
    const first = Math.floor((k * sorted.length) / KNOTS);
    const end = Math.floor(((k + 1) * sorted.length) / KNOTS);
    const part = sorted.slice(first, end);
    if (!part.length) continue;
    const mean = part.reduce((sum, one) => sum + one.likelihood, 0) / part.length;
    blocks.push({
      from: mean,
      right: part.filter((one) => one.isRight).length + 0.5,
      all: part.length + 1,
    });
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
  const round = (value: number) => Number(value.toFixed(4));
  return {
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

/** Confidences in ten equal bins against the share that was right; empty bins are left out. */
export function reliability(judged: readonly Judged[], calibration: Calibration): ReliabilityRow[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const low = bin / 10;
    const high = low + 0.1;
    const inBin = judged
      .map((one) => ({ ...one, confidence: calibrate(one.likelihood, calibration) }))
      .filter(({ confidence }) => confidence >= low && (confidence < high || bin === 9));
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

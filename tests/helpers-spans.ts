import type { LonLat } from '@/lib/geoparse/types';

/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True positives, false positives, false negatives. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Precision, recall and their harmonic mean; 0 where nothing was found. */
export function rates({ right, wrong, missed }: Counts) {
  const precision = right + wrong ? right / (right + wrong) : 0;
  const recall = right + missed ? right / (right + missed) : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

/** Counts of several articles together. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

/**
 * Pair spans that share a character, one to one, best intersection over union first, earlier
 * ones first on ties.
 */
export function matchSpans<A extends Span, B extends Span>(
  left: readonly A[],
  right: readonly B[],
): readonly (readonly [A, B])[] {
  const pairs = left.flatMap((a) =>
    right.flatMap((b) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (shared <= 0) return [];
      const union = Math.max(a.end, b.end) - Math.min(a.start, b.start);
      return [{ a, b, overlap: shared / union }];
    }),
  );
  pairs.sort((x, y) => y.overlap - x.overlap || x.a.start - y.a.start || x.b.start - y.b.start);
  const used = new Set<Span>();
  const matches: (readonly [A, B])[] = [];
  for (const { a, b } of pairs) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    matches.push([a, b]);
  }
  return matches;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km, by the haversine formula with the mean radius of 6,371 km. */
export function distanceKm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const s = Math.sin(radians(lat2 - lat1) / 2);
  const t = Math.sin(radians(lon2 - lon1) / 2);
  const h = s * s + t * t * Math.cos(radians(lat1)) * Math.cos(radians(lat2));
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

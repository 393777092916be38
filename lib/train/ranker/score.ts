/** A brief score of whole answers: recognition, resolution and both together. */

import type { Geoparsed } from '@/lib/geoparse/types';
import { type GoldDocument, greatCircleKm, matchSpans, RIGHT_WITHIN_KM } from './gold';

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export interface Score {
  /** Spans that share a character, coordinates or not. */
  readonly recognition: Counts;
  /** Spans that share a character and lie within 161 km. */
  readonly endToEnd: Counts;
  /** Of placed mentions on toponyms with coordinates: right and wrong ones. */
  readonly resolution: Counts;
}

export const emptyScore = (): Score => ({
  recognition: { right: 0, wrong: 0, missed: 0 },
  endToEnd: { right: 0, wrong: 0, missed: 0 },
  resolution: { right: 0, wrong: 0, missed: 0 },
});

/**
 * Add one document's counts to a score. Words for people are no predictions; gold without
 * coordinates counts for recognition only; what is marked `ignore` is neither right nor wrong.
 */
export function addDocument(score: Score, document: GoldDocument, answer: Geoparsed): void {
  const wanted = document.toponyms.filter((gold) => !gold.ignore);
  const excused = document.toponyms.filter((gold) => gold.ignore);
  const isExcused = (span: { start: number; end: number }) =>
    excused.some((gold) => gold.start < span.end && span.start < gold.end);
  const found = answer.mentions.filter((mention) => mention.role !== 'people');
  const recognised = matchSpans(wanted, found);
  found.forEach((mention, index) => {
    if (recognised[index]! >= 0) score.recognition.right++;
    else if (!isExcused(mention)) score.recognition.wrong++;
  });
  score.recognition.missed += wanted.length - recognised.filter((gold) => gold >= 0).length;

  const placed = found.filter((mention) => mention.place !== null);
  const matched = matchSpans(wanted, placed);
  let right = 0;
  placed.forEach((mention, index) => {
    const gold = matched[index]! < 0 ? null : wanted[matched[index]!]!;
    if (!gold) {
      if (!isExcused(mention)) score.endToEnd.wrong++;
      return;
    }
    if (gold.lat === null || gold.lon === null) return;
    const [longitude, latitude] = mention.place!.point;
    const isRight = greatCircleKm(gold.lat, gold.lon, latitude, longitude) <= RIGHT_WITHIN_KM;
    const kind = isRight ? 'right' : 'wrong';
    score.endToEnd[kind]++;
    score.resolution[kind]++;
    if (isRight) right++;
  });
  score.endToEnd.missed += wanted.filter((gold) => gold.lat !== null).length - right;
}

/** Precision, recall and their harmonic mean, 0–1. */
export function rates({ right, wrong, missed }: Counts) {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

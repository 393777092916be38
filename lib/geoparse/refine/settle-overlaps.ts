/** Chooses between spans that share tokens. */

import type { Page, Span } from '../recognise/span';

/** Spans below this likelihood name no place. */
export const LEAST_LIKELIHOOD = 0.45;

/**
 * Keeps likely spans that do not overlap: a longer one wins over a shorter one, for "Lake
 * Manassas" is a place of its own; among equals the likelier, then the first.
 */
export function settleOverlaps(_page: Page, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  // Spans are in text order, so those that may overlap stand together.
  let group: Span[] = [];
  let end = 0;
  for (const span of spans) {
    if (span.likelihood < LEAST_LIKELIHOOD) continue;
    if (group.length > 0 && span.first >= end) {
      keepBest(group, kept);
      group = [];
    }
    group.push(span);
    end = Math.max(end, span.end);
  }
  keepBest(group, kept);
  return kept;
}

/** Adds the winners of a group to those kept, in text order. */
function keepBest(group: readonly Span[], kept: Span[]): void {
  if (group.length === 1) {
    kept.push(group[0]!);
    return;
  }
  const best: Span[] = [];
  for (const span of group.toSorted(byRank)) {
    if (best.every((other) => span.end <= other.first || span.first >= other.end)) best.push(span);
  }
  kept.push(...best.sort((a, b) => a.first - b.first));
}

function byRank(a: Span, b: Span): number {
  return b.end - b.first - (a.end - a.first) || b.likelihood - a.likelihood || a.first - b.first;
}

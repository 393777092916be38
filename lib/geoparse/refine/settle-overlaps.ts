/** Chooses between spans that share tokens. */

import type { Page, Span } from '../recognise/span';

/** Spans below this likelihood name no place. */
export const LEAST_LIKELIHOOD = 0.45;

/**
 * Keeps likely spans that do not overlap: a longer one wins over a shorter one, for "Lake
 * Manassas" is a place of its own; among equals the likelier, then the first.
 */
export function settleOverlaps({ scan }: Page, spans: readonly Span[]): Span[] {
  const taken = scan.tokens.room.bytes(scan.tokens.count);
  const likely = spans.filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD);
  const byLength = [...likely].sort(
    (a, b) =>
      b.end - b.first - (a.end - a.first) || b.likelihood - a.likelihood || a.first - b.first,
  );
  const kept: Span[] = [];
  for (const span of byLength) {
    let isFree = true;
    for (let at = span.first; at < span.end && isFree; at += 1) isFree = taken[at] === 0;
    if (!isFree) continue;
    taken.fill(1, span.first, span.end);
    kept.push(span);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/**
 * Takes states that a hyphen joins for states: "Chad-Sudan border", though Chad is a man's name
 * too.
 */

import type { Page, Span } from '../recognise/span';
import { Gap, TokenKind } from '../tokenise';

const JOINED = 0.9;

/** Raises the likelihood of both members of such pairs. */
export function believePairs(page: Page, spans: readonly Span[]): Span[] {
  const { kinds, gaps } = page.scan.tokens;
  for (let i = 1; i < spans.length; i += 1) {
    const left = spans[i - 1]!;
    const right = spans[i]!;
    const hyphen = left.end;
    if (right.first !== hyphen + 1 || kinds[hyphen] !== TokenKind.hyphen) continue;
    if (gaps[hyphen] !== Gap.none || gaps[right.first] !== Gap.none) continue;
    if (!isState(left) || !isState(right)) continue;
    left.likelihood = Math.max(left.likelihood, JOINED);
    right.likelihood = Math.max(right.likelihood, JOINED);
  }
  return [...spans];
}

/** Whether a span is the name of a country and no more. */
export function isState({ first, end, match }: Span): boolean {
  return (
    match !== null &&
    match.first === first &&
    match.end === end &&
    match.facts.kind === 'country' &&
    match.facts.usualFame > 0 &&
    !match.facts.isAdjective &&
    !match.facts.isPeople
  );
}

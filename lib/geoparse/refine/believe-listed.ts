/**
 * Takes a known name for a place where a sure one stands beside it in a list: "Kitwe and Ndola",
 * where the words before would rather have a person.
 */

import { WordClass } from '../lexicon/classify-word';
import type { Page, Span } from '../recognise/span';
import { areListed } from './kind-cues';
import { LEAST_LIKELIHOOD } from './settle-overlaps';

/** From this likelihood on a name vouches for its neighbour. */
const SURE = 0.8;
/** What the neighbour needs by itself, and what it is then given. */
const DOUBTED = 0.2;
const BELIEVED = 0.6;
/** Proposals over a few tokens overlap; neighbours of a list are among the next few. */
const REACH = 4;

const OTHERWISE = WordClass.givenName | WordClass.surname | WordClass.noun | WordClass.organisation;

/** Raises the likelihood of doubted members of lists. */
export function believeListed(page: Page, spans: readonly Span[]): Span[] {
  for (let i = 0; i < spans.length; i += 1) {
    if (!isDoubted(page, spans[i]!)) continue;
    if (isVouchedFor(page, spans, i)) spans[i]!.likelihood = BELIEVED;
  }
  return [...spans];
}

function isDoubted({ scan }: Page, { likelihood, match, first, end }: Span): boolean {
  if (likelihood < DOUBTED || likelihood >= LEAST_LIKELIHOOD || match === null) return false;
  if (match.first !== first || match.end !== end || match.facts.usualFame === 0) return false;
  return (scan.table.classes[scan.words[first]!]! & OTHERWISE) === 0;
}

function isVouchedFor(page: Page, spans: readonly Span[], index: number): boolean {
  const span = spans[index]!;
  const last = Math.min(spans.length - 1, index + REACH);
  for (let i = Math.max(0, index - REACH); i <= last; i += 1) {
    const other = spans[i]!;
    if (other.likelihood < SURE || other.match === null) continue;
    if (areListed(page, span, other) || areListed(page, other, span)) return true;
  }
  return false;
}

/** All spans that may name places: what the recognisers propose, each stretch once. */

import { proposeHashtags } from './propose-hashtags';
import { proposeNames } from './propose-names';
import { proposeTagged } from './propose-tagged';
import type { Page, Span } from './span';

/** Each gives its spans in text order. */
const RECOGNISERS: readonly ((page: Page) => Span[])[] = [
  proposeHashtags,
  proposeNames,
  proposeTagged,
];

/** Proposals in text order, longer ones first; those of one stretch are one span. */
export function proposeSpans(page: Page): Span[] {
  return RECOGNISERS.map((recognise) => recognise(page)).reduce(merge);
}

/** Two lists in order → one. */
function merge(left: readonly Span[], right: readonly Span[]): Span[] {
  const all: Span[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    const a = left[l]!;
    const b = right[r]!;
    const order = a.first - b.first || b.end - a.end;
    if (order === 0) a.recognisers |= b.recognisers;
    if (order <= 0) l += 1;
    if (order >= 0) r += 1;
    all.push(order <= 0 ? a : b);
  }
  while (l < left.length) all.push(left[l++]!);
  while (r < right.length) all.push(right[r++]!);
  return all;
}

/** All spans that may name places: what the recognisers propose, each stretch once. */

import { proposeNames } from './propose-names';
import { proposeTagged } from './propose-tagged';
import type { Page, Span } from './span';

const RECOGNISERS: readonly ((page: Page) => Span[])[] = [proposeNames, proposeTagged];

/** Proposals in text order, longer ones first; those of one stretch are one span. */
export function proposeSpans(page: Page): Span[] {
  const byStretch = new Map<number, Span>();
  const spans: Span[] = [];
  for (const recognise of RECOGNISERS) {
    for (const span of recognise(page)) {
      const key = span.first * 64 + Math.min(63, span.end - span.first);
      const known = byStretch.get(key);
      if (known === undefined) {
        byStretch.set(key, span);
        spans.push(span);
      } else {
        (known.recognisers as string[]).push(...span.recognisers);
      }
    }
  }
  return spans.sort((a, b) => a.first - b.first || b.end - a.end);
}

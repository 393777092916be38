/** Proposes what the tagger takes for a place. */

import { WordClass } from '../lexicon/classify-word';
import { isInside, PLACE, typeOf } from '../tagger/labels';
import { isMarked } from '../tagger/scan';
import { WordFlag } from '../tagger/word-table';
import { TokenKind } from '../tokenise';
import type { NameMatch } from './match-names';
import { type Page, type Span, spanOf } from './span';

/** Names that the tagger labels as places, with the gazetteer's longest name within each. */
export function proposeTagged(page: Page): Span[] {
  const { tags } = page;
  const { labels } = tags;
  const spans: Span[] = [];
  for (const run of tags.runs) {
    let at = run.first;
    while (at < run.end) {
      const type = typeOf(labels[at]!);
      let end = at + 1;
      while (end < run.end && isInside(labels[end]!) && typeOf(labels[end]!) === type) end += 1;
      if (type === PLACE && mayName(page, at, end))
        spans.push(spanOf(page, at, end, nameWithin(page, at, end), 0, 'tagger'));
      at = type < 0 ? at + 1 : end;
    }
  }
  return spans;
}

/** Not "White House", "The City", "Town Hall", however sure the tagger is. */
function mayName({ scan }: Page, first: number, end: number): boolean {
  if (isMarked(scan.isOtherThing, first, end)) return false;
  // "Third Street" and "Highway 19" name streets, if by generic words alone.
  const last = scan.table.classes[scan.words[end - 1]!]!;
  const isNumber = scan.tokens.kinds[end - 1] === TokenKind.number;
  if (end - first > 1 && (isNumber || last & WordClass.street)) return true;
  for (let at = first; at < end; at += 1) {
    const index = scan.matchOf[at]!;
    if (index >= 0 || (scan.table.flags[scan.words[at]!]! & WordFlag.generic) === 0) return true;
  }
  return false;
}

/** The longest name of the gazetteer within the tokens; the last of equals. */
function nameWithin({ scan }: Page, first: number, end: number): NameMatch | null {
  let best: NameMatch | null = null;
  for (let at = first; at < end; at += 1) {
    const index = scan.matchOf[at]!;
    if (index < 0) continue;
    const match = scan.matches[index]!;
    if (match.first < first || match.end > end) continue;
    if (best === null || match.end - match.first >= best.end - best.first) best = match;
  }
  return best;
}

/**
 * Takes for a place what a sentence opens with and defines as one, where nothing else did: "Hrušov is
 * a village in the Rožňava District of Slovakia".
 */

import { type Page, Recogniser, type Span, spanOf } from '../recognise/span';
import { Casing, TokenKind } from '../tokenise';
import { definitionOf } from './read-definitions';

/** Longest such name, in words. */
const MAX_WORDS = 4;
/** How likely such a name is one of a place. */
const DEFINED = 0.9;

/** Adds such names, before `readDefinitions` says more of them. */
export function addDefined(page: Page, spans: readonly Span[]): Span[] {
  const { opensSentence, tokens, table, words } = page.scan;
  const all: Span[] = [];
  let next = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (opensSentence[at] === 0) continue;
    const first = table.lower[words[at]!] === 'the' ? at + 1 : at;
    const end = endOfName(page, first);
    while (next < spans.length && spans[next]!.first < first) all.push(spans[next++]!);
    if (end === first || (next < spans.length && spans[next]!.first < end)) continue;
    const unknown = spanOf(page, first, end, null, DEFINED, Recogniser.definition);
    const definition = definitionOf(page, unknown, spans, next);
    if (definition?.container) all.push(unknown);
  }
  while (next < spans.length) all.push(spans[next++]!);
  return all;
}

/** The end of the capitalised words that begin at a token. */
function endOfName({ scan }: Page, first: number): number {
  const { kinds, casings, count } = scan.tokens;
  const limit = Math.min(count, first + MAX_WORDS);
  let at = first;
  while (at < limit && kinds[at] === TokenKind.word && casings[at]! >= Casing.capital) at += 1;
  return at;
}

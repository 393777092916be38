/**
 * Tells rivers from what is named after them: English puts "the" before the name of a river and not
 * before that of a state, country or town. "On the Ohio", "the Jordan near Jericho"; but "the Ohio
 * legislature", where the name stands before a noun.
 */

import { WordClass } from '../lexicon/classify-word';
import { wordSet } from '../lexicon/words';
import type { Page, Span } from '../recognise/span';
import { isSameSentence, lowerAt } from '../recognise/tokens-around';
import { Casing, TokenKind } from '../tokenise';

/** Countries that bear an article themselves and are meant oftener than their rivers. */
const WITH_ARTICLE = wordSet('congo gambia');

/** What goes on after a name, whichever noun it could also be. */
const GOES_ON = WordClass.preposition | WordClass.auxiliary | WordClass.pronoun;
const VERB = WordClass.pastVerb | WordClass.presentVerb | WordClass.baseVerb;
const NOUN = WordClass.noun | WordClass.plural;

/** Has a name that a river shares with a better known place looked up as the river's, where it is. */
export function readRivers(page: Page, spans: readonly Span[]): Span[] {
  const { names, tokens } = page.scan;
  for (const span of spans) {
    if (span.kindCue !== null || span.lookupNames.length > 0 || span.end - span.first > 1) continue;
    if (!isSameSentence(page, span.first) || lowerAt(page, span.first - 1) !== 'the') continue;
    const name = tokens.text.slice(span.start, span.stop);
    if (WITH_ARTICLE.has(name.toLowerCase()) || !standsAlone(page, span.end)) continue;
    const river = `${name} River`;
    if (names.factsOf(name) === null || names.factsOf(river)?.kind !== 'water') continue;
    span.lookupNames = [river];
    span.kindCue = { kind: 'water', words: `the ${name}` };
    span.role = 'location';
  }
  return [...spans];
}

/** Whether the name before a token does not say which of what follows is meant. */
function standsAlone(page: Page, at: number): boolean {
  if (!isSameSentence(page, at)) return true;
  const { kinds, casings } = page.scan.tokens;
  const kind = kinds[at];
  if (kind === TokenKind.hyphen || kind === TokenKind.symbol) return false;
  const word = lowerAt(page, at);
  // "the Colorado, Wyoming and Utah delegations", "the Colorado and Wyoming governors".
  if (word === ',' || word === 'and' || word === 'or') {
    return !isSameSentence(page, at + 1) || casings[at + 1] === Casing.lower;
  }
  if (kind !== TokenKind.word) return true;
  if (casings[at] !== Casing.lower || word === 'of') return false;
  const classes = page.scan.table.classes[page.scan.words[at]!]!;
  if (classes === 0) return word.endsWith('ed');
  return (classes & GOES_ON) !== 0 || ((classes & VERB) !== 0 && (classes & NOUN) === 0);
}

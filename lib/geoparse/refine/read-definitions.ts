/**
 * Reads what a sentence says a place is and where it lies: "Aurora is a town in Preston County, West
 * Virginia", "Yorito, a small town in the Honduran department of Yoro".
 */

import { DIRECTION_WORDS } from '../lexicon/place-words';
import { wordSet } from '../lexicon/words';
import type { Page, Span } from '../recognise/span';
import { isSameSentence, lowerAt } from '../recognise/tokens-around';
import { Casing } from '../tokenise';
import type { KindCue } from '../types';
import { cueOf } from './kind-cues';
import { isContainer } from './link-qualifiers';

const COPULAS = wordSet('is was are were remains ,');
const ARTICLES = wordSet('a an the one');
/** "(Kurdish: …)", "(population 35,000)" between a name and its verb. */
const MAX_ASIDE = 16;
/** "a 3rd class", "a small industrial": what may stand before the noun. */
const MAX_EPITHETS = 6;
/** What follows a noun that tells of a place, as it does not in "a town councillor in Yoro". */
const AFTER_NOUN = wordSet('in within of on at near and located situated lying');
/** Words that lead from the noun to the container, or from a smaller one to a larger. */
const LEADS = wordSet(`
  in within of the and located situated lying at on county seat capital largest province state
   department district region municipality area part ,
`);
/** Spans that may stand between the noun and the container: "the Dakhla Oasis in …". */
const MAX_BETWEEN = 3;

/** Gives spans that a sentence defines the kind and the container it says. */
export function readDefinitions(page: Page, spans: readonly Span[]): Span[] {
  spans.forEach((span, index) => {
    if (span.match?.facts.kind === 'country' || span.role === 'people') return;
    const definition = definitionOf(page, span, spans, index + 1);
    if (definition === null) return;
    span.kindCue ??= definition.cue;
    span.qualifiedBy ??= definition.container;
  });
  return [...spans];
}

/**
 * What a sentence defines a span as, and the container it names; null where it does not.
 *
 * @param next index of the first span behind it
 */
export function definitionOf(
  page: Page,
  span: Span,
  spans: readonly Span[],
  next: number,
): { cue: KindCue; container: Span | null } | null {
  const noun = nounOf(page, span);
  if (noun === null) return null;
  return { cue: noun.cue, container: containerAfter(page, spans, next, noun.at + 1) };
}

/** The noun that says what kind of place a span is: "X is a town"; not its port or its station. */
function nounOf(page: Page, span: Span): { at: number; cue: KindCue } | null {
  let at = span.end;
  if (!isSameSentence(page, at)) return null;
  if (lowerAt(page, at) === '(') {
    const last = at + MAX_ASIDE;
    while (at < last && isSameSentence(page, at) && lowerAt(page, at) !== ')') at += 1;
    if (lowerAt(page, at) !== ')') return null;
    at += 1;
  }
  if (!COPULAS.has(lowerAt(page, at)) || !ARTICLES.has(lowerAt(page, at + 1))) return null;
  at += 2;
  for (const last = at + MAX_EPITHETS; at <= last && isSameSentence(page, at); at += 1) {
    const isPlain = page.scan.tokens.casings[at] === Casing.lower;
    const cue = isPlain && AFTER_NOUN.has(lowerAt(page, at + 1)) ? cueOf(page, at) : null;
    if (cue !== null && cue.kind !== 'area') return { at, cue };
    if (AFTER_NOUN.has(lowerAt(page, at)) && lowerAt(page, at) !== 'and') return null;
  }
  return null;
}

/** The container a chain of "in the …, of …" leads to from a token on, or null. */
function containerAfter(
  page: Page,
  spans: readonly Span[],
  after: number,
  from: number,
): Span | null {
  let at = from;
  let between = 0;
  for (let next = after; next < spans.length && between <= MAX_BETWEEN; next += 1) {
    const span = spans[next]!;
    if (span.first < at) continue;
    for (; at < span.first; at += 1) {
      const word = lowerAt(page, at);
      if (!isSameSentence(page, at) || !(LEADS.has(word) || DIRECTION_WORDS.has(word))) return null;
    }
    if (!isSameSentence(page, at)) return null;
    if (isContainer(span) && span.role !== 'adjective') {
      return isBeyond(page, span.first) ? null : span;
    }
    at = span.end;
    between += 1;
  }
  return null;
}

/** "20 km north of Iraq" does not lie in it; "the north of Iraq" does. */
function isBeyond(page: Page, first: number): boolean {
  const at = first - (lowerAt(page, first - 1) === 'the' ? 2 : 1);
  if (lowerAt(page, at) !== 'of' || !DIRECTION_WORDS.has(lowerAt(page, at - 1))) return false;
  return lowerAt(page, at - 2) !== 'the';
}

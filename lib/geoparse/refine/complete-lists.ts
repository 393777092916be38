/**
 * Takes the company a name keeps as evidence: in "the towns of Jabrayil, Fuzuli, Gubadli and
 * Shusha" every member is a town, known to the tagger or not.
 */

import { KIND_WORDS } from '../lexicon/place-words';
import { type Page, type Span, spanOf } from '../recognise/span';
import { Casing, TokenKind } from '../tokenise';
import { areListed } from './kind-cues';

/** Words of a member that only its list vouches for. */
const MAX_WORDS = 3;
/** How far from a list its noun may stand: "cities such as A, B". */
const MAX_LEAD = 3;
/** Of a member of a list of places that a noun announces as such. */
const ANNOUNCED = 0.9;

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', 'and', 'or', '&']);

/** What may stand between the noun and its list. */
const LEAD_WORDS: ReadonlySet<string> = new Set([
  'of',
  'like',
  'such',
  'as',
  'including',
  'in',
  ':',
  ',',
]);

/** Adds the unknown members of announced lists, and believes the doubtful ones. */
export function completeLists(page: Page, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    all.push(spans[i]!);
    const next = spans[i + 1];
    const between = next === undefined ? null : memberBetween(page, spans[i]!, next);
    if (between !== null) all.push(between);
  }
  for (const list of listsOf(page, all)) {
    if (!isAnnounced(page, list[0]!)) continue;
    for (const span of list) span.likelihood = Math.max(span.likelihood, ANNOUNCED);
  }
  // What no noun vouched for was only a guess.
  return all.filter(({ likelihood }) => likelihood > 0);
}

/** The capitalised words that stand alone between two spans of a list: not yet believed. */
function memberBetween(page: Page, before: Span, after: Span): Span | null {
  const { tokens } = page.scan;
  let first = before.end;
  while (first < after.first && SEPARATORS.has(lowerAt(page, first))) first += 1;
  let end = after.first;
  while (end > first && SEPARATORS.has(lowerAt(page, end - 1))) end -= 1;
  if (first === before.end || end === after.first) return null;
  if (end <= first || end - first > MAX_WORDS) return null;
  for (let at = first; at < end; at += 1) {
    const isName =
      tokens.kinds[at] === TokenKind.word &&
      (tokens.casings[at] === Casing.capital || tokens.casings[at] === Casing.mixed);
    if (!isName) return null;
  }
  return spanOf(page, first, end, null, 0, 'list');
}

/** Runs of two and more spans that only separators part. */
function listsOf(page: Page, spans: readonly Span[]): Span[][] {
  const lists: Span[][] = [];
  let first = 0;
  for (let i = 1; i <= spans.length; i += 1) {
    if (i < spans.length && areListed(page, spans[i - 1]!, spans[i]!)) continue;
    if (i - first > 1) lists.push(spans.slice(first, i));
    first = i;
  }
  return lists;
}

/** Whether a plural noun for places stands before the list: "the towns of", "cities like". */
function isAnnounced(page: Page, { first }: Span): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 1 - MAX_LEAD); at -= 1) {
    if (page.scan.opensSentence[at + 1] !== 0) return false;
    const word = lowerAt(page, at);
    if (word.endsWith('s') && KIND_WORDS.has(word)) return true;
    if (!LEAD_WORDS.has(word)) return false;
  }
  return false;
}

const lowerAt = ({ scan }: Page, at: number): string =>
  at < 0 || at >= scan.tokens.count ? '' : scan.table.lower[scan.words[at]!]!;

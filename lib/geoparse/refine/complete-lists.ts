/**
 * Takes the company a name keeps as evidence: in "the towns of Jabrayil, Fuzuli, Gubadli and
 * Shusha" every member is a town, known to the tagger or not, and in "Jackson and Barrow counties"
 * Jackson is a county.
 */

import { KIND_WORDS } from '../lexicon/place-words';
import { type Page, Recogniser, type Span, spanOf } from '../recognise/span';
import { lowerAt } from '../recognise/tokens-around';
import { Casing, TokenKind } from '../tokenise';
import type { PlaceKind } from '../types';
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
    if (isNamedAfter(page, spans[i]!)) all.push(...membersBefore(page, spans[i]!, spans[i - 1]));
    all.push(spans[i]!);
    const next = spans[i + 1];
    const between = next === undefined ? null : memberBetween(page, spans[i]!, next);
    if (between !== null) all.push(between);
  }
  for (const list of listsOf(page, all)) {
    if (!isAnnounced(page, list[0]!) && !isNamedAfter(page, list.at(-1)!)) continue;
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
  return spanOf(page, first, end, null, 0, Recogniser.list);
}

/** The unknown members that a list has before its last one: "Jackson, Banks and [Barrow] counties". */
function membersBefore(page: Page, last: Span, before: Span | undefined): Span[] {
  const { scan } = page;
  const floor = before?.end ?? 0;
  const found: Span[] = [];
  for (let end = last.first; ; ) {
    let at = end;
    while (at > floor && !scan.opensSentence[at] && SEPARATORS.has(lowerAt(page, at - 1))) at -= 1;
    if (at === end) return found;
    let first = at;
    while (first > floor && at - first < MAX_WORDS && isNameWord(page, first - 1)) first -= 1;
    // What goes on to the left is a longer name; what opens a sentence may be any word.
    const isCut = first > floor && isNameWord(page, first - 1);
    if (first === at || isCut || first === floor || scan.opensSentence[first]) return found;
    found.unshift(
      spanOf(page, first, at, scan.matches[scan.matchOf[first]!] ?? null, 0, Recogniser.list),
    );
    end = first;
  }
}

/** Whether a plural noun for places stands right behind: "Barrow counties". */
function isNamedAfter(page: Page, { end }: Span): boolean {
  if (end >= page.scan.tokens.count || page.scan.opensSentence[end]) return false;
  const word = lowerAt(page, end);
  return word.endsWith('s') && DIVISIONS.has(KIND_WORDS.get(word) ?? 'country');
}

const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['region', 'district', 'town', 'city']);

function isNameWord({ scan }: Page, at: number): boolean {
  const { kinds, casings } = scan.tokens;
  const isCapital = casings[at] === Casing.capital || casings[at] === Casing.mixed;
  return kinds[at] === TokenKind.word && isCapital && !scan.opensSentence[at + 1];
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

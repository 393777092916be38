/** Proposes what the tagger takes for a place. */

import { isArabicArticle } from '../consonants';
import { WordClass } from '../lexicon/classify-word';
import { isInside, ORGANISATION, PLACE, typeOf } from '../tagger/labels';
import { isMarked, type Scan } from '../tagger/scan';
import { WordFlag } from '../tagger/word-table';
import { Casing, Gap, TokenKind, type Tokens } from '../tokenise';
import type { NameMatch } from './name-match';
import { type Page, Recogniser, type Span, spanOf } from './span';

const NO_NAMES: readonly string[] = [];

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
      if (type === PLACE || (type === ORGANISATION && isHealthZone(page, at, end))) {
        const whole = endAfterArticle(page, endOfZone(page, end));
        for (const [first, last] of splitJoined(page, at, whole)) {
          if (!mayName(page, first, last)) continue;
          const span = spanOf(
            page,
            first,
            last,
            nameWithin(page, first, last),
            0,
            Recogniser.tagger,
          );
          // "U.S. Route 50" is not short for the United States.
          if (isStreetRun(page, first, last)) span.lookupNames = NO_NAMES;
          spans.push(span);
        }
      }
      at = type < 0 ? at + 1 : end;
    }
  }
  return spans;
}

const HEALTH_ZONES: ReadonlySet<string> = new Set(['zone', 'zones', 'district', 'area']);

/** "Bikoro Health Zone": what the tagger ends at "Health" goes on to its kind. */
function endOfZone({ scan }: Page, end: number): number {
  const { tokens, table, words } = scan;
  if (end >= tokens.count || table.lower[words[end - 1]!] !== 'health') return end;
  const goesOn = tokens.casings[end]! >= Casing.capital && scan.opensSentence[end] === 0;
  return goesOn && HEALTH_ZONES.has(table.lower[words[end]!]!) ? end + 1 : end;
}

/** "Bikoro Health Zone", which an article before it makes look like an office: a division all the same. */
function isHealthZone({ scan }: Page, first: number, end: number): boolean {
  const { table, words } = scan;
  if (end - first < 3 || table.lower[words[end - 2]!] !== 'health') return false;
  return table.lower[words[end - 1]!] === 'zone';
}

/** "Wadi ad-Dawasir": what the tagger ends before a small article goes on to what it is tied to. */
function endAfterArticle({ scan }: Page, end: number): number {
  const { tokens, opensSentence } = scan;
  const last = end + 2;
  if (last >= tokens.count || !isTied(tokens, end + 1) || !isArticle(scan, end)) return end;
  const isOneLine = opensSentence[end] === 0 && tokens.gaps[end] === Gap.space;
  return isOneLine && tokens.casings[last]! >= Casing.capital ? last + 1 : end;
}

/** "al", "Ad", "ez" */
const isArticle = ({ table, words }: Scan, at: number): boolean =>
  isArabicArticle(table.lower[words[at]!]!);

/** Whether a hyphen has no space on either side. */
const isTied = ({ kinds, gaps }: Tokens, hyphen: number): boolean =>
  kinds[hyphen] === TokenKind.hyphen && gaps[hyphen] === Gap.none && gaps[hyphen + 1] === Gap.none;

/**
 * The stretches of a tagged run that name one place each: "US-Mexico" is two, since the gazetteer
 * has both names and none that runs over the hyphen, as "Guinea-Bissau" does. A hyphen at either
 * end of the run belongs to none. A hashtag is a name of its own.
 */
function splitJoined({ scan }: Page, first: number, end: number): [number, number][] {
  const { kinds } = scan.tokens;
  const stretches: [number, number][] = [];
  let start = first;
  for (let at = first; at < end; at += 1) {
    if (kinds[at] === TokenKind.hashtag) {
      if (at > start) stretches.push([start, at]);
      stretches.push([at, at + 1]);
      start = at + 1;
    }
    if (kinds[at] !== TokenKind.hyphen) continue;
    const isAtEdge = at === start || at === end - 1;
    if (!isAtEdge && !joinsNames(scan, at)) continue;
    if (at > start) stretches.push([start, at]);
    start = at + 1;
  }
  if (start < end) stretches.push([start, end]);
  return stretches;
}

/**
 * Whether one name of the gazetteer ends before the hyphen and another begins behind it. "Al" is a
 * village in Norway, and no name in "Hafr Al-Batin".
 */
function joinsNames(scan: Scan, hyphen: number): boolean {
  const { matches, matchOf } = scan;
  if (isArticle(scan, hyphen - 1)) return false;
  const before = matches[matchOf[hyphen - 1]!];
  const behind = matches[matchOf[hyphen + 1]!];
  return before?.end === hyphen && behind?.first === hyphen + 1;
}

/** Whether the last word says so: a street's noun or a road's number. */
function isStreetRun({ scan }: Pick<Page, 'scan'>, first: number, end: number): boolean {
  if (end - first < 2) return false;
  const classes = scan.table.classes[scan.words[end - 1]!]!;
  return scan.tokens.kinds[end - 1] === TokenKind.number || (classes & WordClass.street) !== 0;
}

/** Not "White House", "The City", "Town Hall", however sure the tagger is. */
function mayName({ scan }: Page, first: number, end: number): boolean {
  if (isMarked(scan.isOtherThing, first, end)) return false;
  // "Third Street" and "Highway 19" name streets, if by generic words alone.
  if (isStreetRun({ scan }, first, end)) return true;
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

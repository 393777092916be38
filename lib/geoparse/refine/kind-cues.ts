/**
 * Reads the common nouns around names that say what kind of place is meant: "the town of Lachin",
 * "Lachin district", "the towns of Jabrayil, Fuzuli and Shusha", "Lachin, a town in …".
 */

import { KIND_WORDS } from '../lexicon/place-words';
import type { Page, Span } from '../recognise/span';
import { isSameSentence, lowerAt } from '../recognise/tokens-around';
import { WordFlag } from '../tagger/word-table';
import { Casing } from '../tokenise';
import type { KindCue } from '../types';

const LIST_WORDS: ReadonlySet<string> = new Set([',', ';', 'and', 'or', '&', 'the']);

/** Words that may stand between a comma and the noun: ", a small mountain town". */
const MAX_APPOSITION = 4;

/** Sets the cue of every span that has one. */
export function readKindCues(page: Page, spans: readonly Span[]): Span[] {
  for (const span of spans)
    span.kindCue = ownCue(page, span) ?? cueAfter(page, span) ?? cueBefore(page, span);
  spreadOverLists(page, spans);
  for (const span of spans) nameInFull(page, span);
  return [...spans];
}

/** Nouns that are part of the names of divisions in the singular. */
const SINGULARS: Readonly<Record<string, string>> = {
  counties: 'County',
  parishes: 'Parish',
  districts: 'District',
  provinces: 'Province',
  regions: 'Region',
  states: 'State',
  municipalities: 'Municipality',
  townships: 'Township',
  governorates: 'Governorate',
  departments: 'Department',
  prefectures: 'Prefecture',
  oblasts: 'Oblast',
  regencies: 'Regency',
};

/** "Jackson and Barrow counties": looks for Jackson County first, where there is one. */
function nameInFull({ scan }: Page, span: Span): void {
  const singular = span.kindCue && SINGULARS[span.kindCue.words.toLowerCase()];
  if (!singular || span.lookupNames.length > 0) return;
  const text = scan.tokens.text.slice(span.start, span.stop);
  const name = `${text} ${singular}`;
  if (scan.names.factsOf(name) !== null) span.lookupNames = [name, text];
}

/** What kind of place a token announces, or null. */
export function cueOf(page: Page, at: number): KindCue | null {
  const { scan } = page;
  if (at < 0 || at >= scan.tokens.count) return null;
  const word = scan.words[at]!;
  if ((scan.table.flags[word]! & WordFlag.kindWord) === 0) return null;
  const kind = KIND_WORDS.get(scan.table.lower[word]!);
  return kind === undefined ? null : { kind, words: scan.table.text[word]! };
}

/** "Lexington County", "Lake Manassas", "Republic of Armenia": the noun is part of the name. */
function ownCue(page: Page, span: Span): KindCue | null {
  if (span.end - span.first < 2) return null;
  const last = cueOf(page, span.end - 1);
  if (last !== null) return last;
  const first = cueOf(page, span.first);
  return first;
}

/** "Lachin district", "Karabakh region", "Hubei and Hunan provinces" (spread later). */
function cueAfter(page: Page, span: Span): KindCue | null {
  const { scan } = page;
  let at = span.end;
  if (!isSameSentence(page, at)) return null;
  const cue = cueOf(page, at);
  // A capitalised noun is one too: "Lachin District"; but not "Paris Lane Hotel".
  if (cue !== null && scan.tokens.kinds[at] === 0) return cue;
  if (lowerAt(page, at) !== ',') return null;
  at += 1;
  if (!['a', 'an', 'the'].includes(lowerAt(page, at))) return null;
  for (let step = 1; step <= MAX_APPOSITION && isSameSentence(page, at + step); step += 1) {
    if (scan.tokens.casings[at + step] !== Casing.lower) return null;
    const found = cueOf(page, at + step);
    if (found !== null && !/^(?:state|national|area)$/.test(found.words)) return found;
  }
  return null;
}

/** "the town of Lachin", "the town Lachin", "the capital, Baku". */
function cueBefore(page: Page, span: Span): KindCue | null {
  if (!isSameSentence(page, span.first)) return null;
  let at = span.first - 1;
  if (lowerAt(page, at) === 'the') at -= 1;
  if (lowerAt(page, at) === 'of') return cueOf(page, at - 1);
  if (lowerAt(page, at) === ',' && lowerAt(page, at - 1) === 'capital') return cueOf(page, at - 1);
  const cue = cueOf(page, at);
  if (cue === null) return null;
  // "state Texas" is seldom said; "town Lachin", "river Aras", "capital Baku" are.
  return page.scan.tokens.casings[at] === Casing.lower && cue.words !== 'state' ? cue : null;
}

/** Gives the members of a list the cue that its plural noun announces for all. */
function spreadOverLists(page: Page, spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i += 1) {
    const before = spans[i - 1]!;
    const span = spans[i]!;
    const isPlural = before.kindCue?.words.endsWith('s') ?? false;
    if (span.kindCue === null && isPlural && !ownsCue(before) && areListed(page, before, span)) {
      span.kindCue = before.kindCue;
    }
  }
  for (let i = spans.length - 2; i >= 0; i -= 1) {
    const after = spans[i + 1]!;
    const span = spans[i]!;
    const isPlural = after.kindCue?.words.endsWith('s') ?? false;
    const standsAfter = cueAfter(page, after) !== null || i + 2 < spans.length;
    if (span.kindCue === null && isPlural && standsAfter && areListed(page, span, after)) {
      span.kindCue = after.kindCue;
    }
  }
}

const ownsCue = (span: Span): boolean => span.end - span.first > 1;

/** Whether only ",", "and", "or", "&" or "the" stand between two spans. */
export function areListed(page: Page, before: Span, after: Span): boolean {
  if (after.first - before.end > 4 || after.first <= before.end) return false;
  for (let at = before.end; at < after.first; at += 1) {
    if (!isSameSentence(page, at)) return false;
    if (!LIST_WORDS.has(lowerAt(page, at))) return false;
  }
  return isSameSentence(page, after.first);
}

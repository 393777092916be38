/** Finds the names of the gazetteer that a text spells. */

import { foldName } from '../fold-name';
import { OPEN_CLASS, WordClass } from '../lexicon/classify-word';
import { SHORT_FORMS } from '../lexicon/short-forms';
import { CaseStyle } from '../tagger/case-styles';
import { WordFlag, type WordTable } from '../tagger/word-table';
import { Casing, Gap, TokenKind, type Tokens } from '../tokenise';
import { abbreviationAt, isShoutedAbbreviation } from './abbreviated-names';
import { DEAD, type NameFacts, type NameIndex } from './name-index';
import type { Lines, NameMatch } from './name-match';

/** Longest name matched, in tokens; hyphens and clitics count. */
const MAX_NAME_TOKENS = 9;
/** Fame from which a name written in lower case is taken for one where capitals are not used. */
const LOWER_CASE_FAME = 5;
/** The same of a word that no English vocabulary holds: "chengannur", "petrinja". */
const LOWER_CASE_FOREIGN_FAME = 4.2;
/** The same of a name that people bear as well: "jordan", "paris"; the judge decides which it is. */
const LOWER_CASE_PERSON_FAME = 7;
/** Fame from which a word for a kind of thing is still read as a name by itself: "the Gulf". */
const GENERIC_FAME = 6.6;

const NO_NAMES: readonly string[] = [];

/** Names from left to right, the longest at each place, not overlapping. */
export function matchNames(lines: Lines, names: NameIndex): NameMatch[] {
  const { tokens } = lines;
  const matches: NameMatch[] = [];
  let at = 0;
  while (at < tokens.count) {
    const match = mayStartName(lines, at)
      ? (abbreviationAt(lines, names, at) ?? matchAt(lines, names, at))
      : null;
    if (match === null) at += 1;
    else {
      matches.push(match);
      at = match.end;
    }
  }
  return matches;
}

/** Whether a name may start at the token: a word, capitalised where the text uses capitals. */
function mayStartName({ tokens, table, words, caseStyles }: Lines, at: number): boolean {
  if (tokens.kinds[at] !== TokenKind.word) return false;
  const casing = tokens.casings[at]!;
  const style = caseStyles[at]!;
  if (style < CaseStyle.upper && casing >= Casing.capital) return true;
  const word = words[at]!;
  const isFunctionWord = (table.flags[word]! & WordFlag.functionWord) !== 0;
  if (style === CaseStyle.upper) return !isFunctionWord || casing === Casing.initial;
  if (style === CaseStyle.lower) return !isFunctionWord;
  if (casing === Casing.none) return true;
  // "al-Bab", "el-Arish": a particle that a hyphen ties to what follows.
  return (
    at + 2 < tokens.count &&
    tokens.kinds[at + 1] === TokenKind.hyphen &&
    tokens.casings[at + 2]! >= Casing.capital &&
    (table.classes[word]! & WordClass.particle) !== 0
  );
}

/** The longest name that starts at a token and ends on a word that may end one, or null. */
function matchAt(lines: Lines, names: NameIndex, first: number): NameMatch | null {
  const { tokens, table, words, opensSentence } = lines;
  const style = lines.caseStyles[first]!;
  const isInSmall = style === CaseStyle.lower && tokens.casings[first] === Casing.lower;
  let state = DEAD;
  let end = 0;
  let facts: NameFacts | null = null;
  const limit = Math.min(tokens.count, first + MAX_NAME_TOKENS);
  for (let at = first; at < limit; at += 1) {
    const kind = tokens.kinds[at]!;
    if (at > first && (opensSentence[at] || !mayContinueName(tokens, at, kind))) break;
    const word = words[at]!;
    const isGlued = kind === TokenKind.clitic;
    state =
      at === first ? table.rootState[word]! : names.step(state, word, table.text[word]!, isGlued);
    if (state === DEAD) break;
    const found = names.factsAt(state);
    if (found === null || kind === TokenKind.hyphen || kind === TokenKind.punctuation) continue;
    if (isGlued && at - first < 2) continue;
    if (found.isShort && !isUpperCase(tokens, at)) continue;
    if (found.isShort && at === first && isShoutedAbbreviation(table.text[word]!)) continue;
    if (at === first ? isGeneric(table, word, found) : !mayEndName(tokens, at, style)) continue;
    if (at > first && isGenericPhrase(table, words, first, at, found)) continue;
    if (isInSmall && !isSafeInLowerCase(found, table, words, first, at)) continue;
    facts = found;
    end = at + 1;
  }
  if (facts === null) return null;
  return { first, end, facts, names: facts.isShort ? spelledOut(tokens, first, end) : NO_NAMES };
}

function mayContinueName(tokens: Tokens, at: number, kind: number): boolean {
  if (kind === TokenKind.hyphen) return tokens.gaps[at] === Gap.none;
  if (kind === TokenKind.punctuation) return tokens.text[tokens.starts[at]!] === '/';
  return kind === TokenKind.word || kind === TokenKind.number || kind === TokenKind.clitic;
}

/** "Center", "Council", "Western": no name by themselves, however many hamlets are called so. */
function isGeneric(table: WordTable, word: number, facts: NameFacts): boolean {
  // "Western" and "Central" are divisions of several countries, and said of anywhere.
  if (table.classes[word]! & WordClass.direction) return true;
  if ((table.flags[word]! & WordFlag.generic) === 0) return false;
  return Math.max(facts.usualFame, facts.otherFame) < GENERIC_FAME;
}

/** "The River", "The Valley": no more than a common noun where no place is usually called so. */
function isGenericPhrase(
  table: WordTable,
  words: Int32Array,
  first: number,
  last: number,
  facts: NameFacts,
): boolean {
  if (facts.usualFame > 0 || facts.otherFame >= GENERIC_FAME) return false;
  for (let at = first; at <= last; at += 1) {
    if ((table.flags[words[at]!]! & WordFlag.generic) === 0) return false;
  }
  return true;
}

function spelledOut(tokens: Tokens, first: number, end: number): readonly string[] {
  const text = tokens.text.slice(tokens.starts[first]!, tokens.ends[end - 1]!);
  return SHORT_FORMS.get(foldName(text)) ?? NO_NAMES;
}

/** "US", "U.S." */
function isUpperCase(tokens: Tokens, at: number): boolean {
  const casing = tokens.casings[at]!;
  return casing === Casing.upper || casing === Casing.initial;
}

function mayEndName(tokens: Tokens, at: number, style: number): boolean {
  if (tokens.kinds[at] === TokenKind.clitic) return true;
  return style >= CaseStyle.upper || tokens.casings[at] !== Casing.lower;
}

const ORDINARY_WORD =
  OPEN_CLASS |
  WordClass.title |
  WordClass.occupation |
  WordClass.month |
  WordClass.weekday |
  WordClass.direction |
  WordClass.placeKind |
  WordClass.facility |
  WordClass.organisation;

/** In lower case, only names of some fame that are not English words. */
function isSafeInLowerCase(
  facts: NameFacts,
  table: WordTable,
  words: Int32Array,
  first: number,
  last: number,
): boolean {
  if (facts.isAdjective || facts.isPeople) return true;
  const fame = Math.max(facts.usualFame, facts.otherFame - 1);
  if (first < last) return fame >= LOWER_CASE_FAME - 1;
  const classes = table.classes[words[first]!]!;
  const isPerson = (classes & WordClass.givenName) !== 0;
  const least = isPerson
    ? LOWER_CASE_PERSON_FAME
    : classes === 0
      ? LOWER_CASE_FOREIGN_FAME
      : LOWER_CASE_FAME;
  return fame >= least && (classes & ORDINARY_WORD) === 0;
}

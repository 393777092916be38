/**
 * One text, prepared for tagging: which word each token is, which names of the gazetteer the
 * tokens spell, which tokens may belong to a name at all, and what the text says about its own
 * words elsewhere.
 */

import { foldName } from '../fold-name';
import { WordClass } from '../lexicon/classify-word';
import { OTHER_THINGS } from '../lexicon/other-things';
import { SHORT_FORMS } from '../lexicon/short-forms';
import { POSTAL_CODES, PRESS_ABBREVIATIONS } from '../lexicon/us-states';
import { DEAD, type NameFacts, type NameIndex, ROOT } from '../recognise/name-index';
import type { Sentences } from '../sentences';
import { Casing, Gap, TokenKind, type Tokens } from '../tokenise';
import { WordTable } from './word-table';

/** How a sentence uses capitals. */
export const CaseStyle = { normal: 0, title: 1, upper: 2, lower: 3 } as const;

/** Longest name matched, in tokens; hyphens and clitics count. */
const MAX_NAME_TOKENS = 9;
/** Fame from which a name written in lower case is taken for one where capitals are not used. */
const LOWER_CASE_FAME = 5;
/** Fame from which a word for a kind of thing is still read as a name by itself: "the Gulf". */
const GENERIC_FAME = 6.6;

export interface Scan {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly table: WordTable;
  /** Word of each token, a number of `table`. */
  readonly words: Int32Array;
  /** 1 where the token may be part of a name. */
  readonly isActive: Uint8Array;
  /** `CaseStyle` of each token's sentence. */
  readonly caseStyles: Uint8Array;
  /** 1 on the first token of each sentence. */
  readonly opensSentence: Uint8Array;
  /** Names of the gazetteer in the text: leftmost longest, not overlapping. */
  readonly matches: readonly NameMatch[];
  /** 1 where the token is part of a well-known name of something else: see `OTHER_THINGS`. */
  readonly isOtherThing: Uint8Array;
  /** Index into `matches` of the one covering each token, or -1. */
  readonly matchOf: Int32Array;
  /** What the text says of each active token's word elsewhere: see `gatherEvidence`. */
  readonly evidence: Uint8Array;
}

export interface NameMatch {
  /** First token. */
  readonly first: number;
  /** Token past the last. */
  readonly end: number;
  readonly facts: NameFacts;
  /** Names in full where the text abbreviates one, best first; else none. */
  readonly names: readonly string[];
}

const tables = new WeakMap<NameIndex, WordTable>();

function tableOf(names: NameIndex): WordTable {
  let table = tables.get(names);
  if (table === undefined || table.isFull) {
    table = new WordTable(names);
    tables.set(names, table);
  }
  return table;
}

/** Prepares a text for tagging; linear in its length. */
export function scanText(tokens: Tokens, sentences: Sentences, names: NameIndex): Scan {
  const { count } = tokens;
  const table = tableOf(names);
  const words = new Int32Array(count);
  for (let at = 0; at < count; at += 1) words[at] = table.idOf(tokens, at);
  const opensSentence = new Uint8Array(count);
  const caseStyles = new Uint8Array(count);
  styleSentences(tokens, sentences, table, words, opensSentence, caseStyles);
  const isOtherThing = markOtherThings(tokens, table, words);
  const matches = matchNames(tokens, table, words, names, caseStyles, opensSentence).filter(
    ({ first, end }) => !isOtherThing.subarray(first, end).every((mark) => mark === 1),
  );
  const matchOf = new Int32Array(count).fill(-1);
  for (let i = 0; i < matches.length; i += 1) {
    const match = matches[i]!;
    matchOf.fill(i, match.first, match.end);
  }
  const isActive = activate(tokens, table, words, caseStyles, opensSentence, matchOf);
  const scan = {
    tokens,
    sentences,
    table,
    words,
    isActive,
    caseStyles,
    opensSentence,
    isOtherThing,
    matches,
    matchOf,
    evidence: new Uint8Array(count),
  };
  gatherEvidence(scan);
  return scan;
}

function markOtherThings(tokens: Tokens, table: WordTable, words: Int32Array): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (let at = 0; at < tokens.count; at += 1) {
    if (!table.opensOtherThing[words[at]!] || tokens.casings[at] === Casing.lower) continue;
    for (const parts of OTHER_THINGS.get(table.lower[words[at]!]!) ?? []) {
      if (at + parts.length > tokens.count) continue;
      if (parts.every((part, i) => table.lower[words[at + i]!] === part)) {
        marks.fill(1, at, at + parts.length);
        break;
      }
    }
  }
  return marks;
}

function styleSentences(
  tokens: Tokens,
  sentences: Sentences,
  table: WordTable,
  words: Int32Array,
  opensSentence: Uint8Array,
  caseStyles: Uint8Array,
): void {
  for (let s = 0; s < sentences.count; s += 1) {
    const first = sentences.firstTokens[s]!;
    const end = s + 1 < sentences.count ? sentences.firstTokens[s + 1]! : tokens.count;
    opensSentence[first] = 1;
    let upper = 0;
    let capital = 0;
    let lower = 0;
    for (let at = first; at < end; at += 1) {
      if (tokens.kinds[at] !== TokenKind.word) continue;
      const casing = tokens.casings[at]!;
      if (casing === Casing.upper) upper += 1;
      else if (casing === Casing.capital || casing === Casing.mixed) capital += 1;
      else if (casing === Casing.lower && !isFunctionWord(table.classes[words[at]!]!)) lower += 1;
    }
    let style: number = CaseStyle.normal;
    if (upper >= 2 && upper >= 4 * (lower + capital)) style = CaseStyle.upper;
    else if (capital >= 3 && capital >= 3 * lower) style = CaseStyle.title;
    else if (lower >= 3 && capital + upper === 0) style = CaseStyle.lower;
    if (style !== CaseStyle.normal) caseStyles.fill(style, first, end);
  }
}

const FUNCTION_WORD =
  WordClass.determiner |
  WordClass.conjunction |
  WordClass.preposition |
  WordClass.pronoun |
  WordClass.auxiliary;

export function isFunctionWord(classes: number): boolean {
  return (classes & FUNCTION_WORD) !== 0;
}

/** Whether a name may start at the token: a word, capitalised where the text uses capitals. */
function mayStartName(tokens: Tokens, at: number, classes: number, style: number): boolean {
  const kind = tokens.kinds[at]!;
  if (kind !== TokenKind.word) return false;
  const casing = tokens.casings[at]!;
  if (style === CaseStyle.upper) return !isFunctionWord(classes) || casing === Casing.initial;
  if (casing >= Casing.capital) return true;
  if (style === CaseStyle.lower) return !isFunctionWord(classes);
  if (casing === Casing.none) return true;
  // "al-Bab", "el-Arish": a particle that a hyphen ties to what follows.
  return (
    (classes & WordClass.particle) !== 0 &&
    at + 2 < tokens.count &&
    tokens.kinds[at + 1] === TokenKind.hyphen &&
    tokens.casings[at + 2]! >= Casing.capital
  );
}

function matchNames(
  tokens: Tokens,
  table: WordTable,
  words: Int32Array,
  names: NameIndex,
  caseStyles: Uint8Array,
  opensSentence: Uint8Array,
): NameMatch[] {
  const matches: NameMatch[] = [];
  let at = 0;
  while (at < tokens.count) {
    if (!mayStartName(tokens, at, table.classes[words[at]!]!, caseStyles[at]!)) {
      at += 1;
      continue;
    }
    const match = matchAt(tokens, table, words, names, caseStyles[at]!, opensSentence, at);
    if (match === null) {
      at += 1;
      continue;
    }
    matches.push(match);
    at = match.end;
  }
  return matches;
}

/** The longest name that starts at a token and ends on a word that may end one, or null. */
function matchAt(
  tokens: Tokens,
  table: WordTable,
  words: Int32Array,
  names: NameIndex,
  style: number,
  opensSentence: Uint8Array,
  first: number,
): NameMatch | null {
  const abbreviated = abbreviatedState(tokens, table, words, names, style, first);
  if (abbreviated !== null) return abbreviated;
  let state = ROOT;
  let end = 0;
  let facts: NameFacts | null = null;
  const limit = Math.min(tokens.count, first + MAX_NAME_TOKENS);
  for (let at = first; at < limit; at += 1) {
    const kind = tokens.kinds[at]!;
    if (at > first) {
      if (opensSentence[at]) break;
      if (kind === TokenKind.punctuation && tokens.text[tokens.starts[at]!] !== '/') break;
      if (kind > TokenKind.hyphen && kind !== TokenKind.clitic) break;
      if (kind === TokenKind.hyphen && tokens.gaps[at] !== Gap.none) break;
      if (kind === TokenKind.stop) break;
    }
    const word = words[at]!;
    const isGlued = kind === TokenKind.clitic;
    state = names.step(state, word, table.text[word]!, isGlued);
    if (state === DEAD) break;
    const found = names.factsAt(state);
    if (found === null || kind === TokenKind.hyphen || kind === TokenKind.punctuation) continue;
    if (isGlued && at - first < 2) continue;
    if (found.isShort && !isUpperCase(tokens, at)) continue;
    if (at === first && isGeneric(table.classes[word]!, found)) continue;
    if (at > first && !mayEndName(tokens, at, style)) continue;
    if (style === CaseStyle.lower && !isSafeInLowerCase(found, table, words, first, at)) continue;
    facts = found;
    end = at + 1;
  }
  return facts === null
    ? null
    : { first, end, facts, names: facts.isShort ? shortFormNames(tokens, first, end) : [] };
}

const GENERIC_WORD =
  FUNCTION_WORD |
  WordClass.organisation |
  WordClass.event |
  WordClass.placeKind |
  WordClass.street |
  WordClass.facility |
  WordClass.direction |
  WordClass.number |
  WordClass.title |
  WordClass.month |
  WordClass.weekday;

/** Whether a word of these classes says what kind of thing is named rather than naming it. */
export function isGenericWord(classes: number): boolean {
  return (classes & GENERIC_WORD) !== 0;
}

/** "Center", "Council", "Western": no name by themselves, however many hamlets are called so. */
function isGeneric(classes: number, facts: NameFacts): boolean {
  return isGenericWord(classes) && Math.max(facts.usualFame, facts.otherFame) < GENERIC_FAME;
}

/** "Ky.", "W. Va.", and "TX" after a name. */
function abbreviatedState(
  tokens: Tokens,
  table: WordTable,
  words: Int32Array,
  names: NameIndex,
  style: number,
  first: number,
): NameMatch | null {
  const text = table.text[words[first]!]!;
  if (text.length > 6 || text.length < 2) return null;
  let name: string | undefined;
  let end = first + 1;
  if (text.endsWith('.')) {
    name = PRESS_ABBREVIATIONS.get(text);
    if (name === undefined && text.length === 2 && end < tokens.count) {
      // "W. Va.", "N. C."
      name = PRESS_ABBREVIATIONS.get(`${text}${table.text[words[end]!]!}`);
      end += 1;
    }
  } else if (text.length === 2 && style !== CaseStyle.upper && first > 0) {
    const before = first > 1 && table.text[words[first - 1]!] === ',' ? first - 2 : first - 1;
    const followsName =
      tokens.casings[before]! >= Casing.capital && tokens.gaps[first] === Gap.space;
    const standsAlone = before < first - 1 || isNumberAfter(tokens, first);
    if (followsName && standsAlone) name = POSTAL_CODES.get(text);
  }
  if (name === undefined) return null;
  const facts = names.factsOf(name);
  return facts === null ? null : { first, end, facts, names: [name] };
}

function isNumberAfter(tokens: Tokens, at: number): boolean {
  return at + 1 < tokens.count && tokens.kinds[at + 1] === TokenKind.number;
}

function shortFormNames(tokens: Tokens, first: number, end: number): readonly string[] {
  const text = tokens.text.slice(tokens.starts[first]!, tokens.ends[end - 1]!);
  return SHORT_FORMS.get(foldName(text)) ?? [];
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
  return fame >= LOWER_CASE_FAME && (table.classes[words[first]!]! & ORDINARY_WORD) === 0;
}

const ORDINARY_WORD =
  FUNCTION_WORD |
  WordClass.noun |
  WordClass.plural |
  WordClass.adjective |
  WordClass.adverb |
  WordClass.baseVerb |
  WordClass.pastVerb |
  WordClass.presentVerb |
  WordClass.gerund |
  WordClass.givenName |
  WordClass.title |
  WordClass.occupation |
  WordClass.month |
  WordClass.weekday |
  WordClass.direction |
  WordClass.placeKind |
  WordClass.facility |
  WordClass.organisation;

/** Lower-case words that join the parts of names. */
const CONNECTORS: ReadonlySet<string> = new Set(
  `of the and de la le les los las del della di da do dos das du des al el en sur sous upon on in for
  at by van von der den het to y e & et und - – ' s`.split(/\s+/),
);

/** Most tokens that may join two capitalised words of one name. */
const MAX_CONNECTORS = 3;

function activate(
  tokens: Tokens,
  table: WordTable,
  words: Int32Array,
  caseStyles: Uint8Array,
  opensSentence: Uint8Array,
  matchOf: Int32Array,
): Uint8Array {
  const { count } = tokens;
  const isActive = new Uint8Array(count);
  // Start of the connectors since the last name word, or -1 where they cannot join any more.
  let open = -1;
  for (let at = 0; at < count; at += 1) {
    if (opensSentence[at]) open = -1;
    if (isNameWord(tokens, at, table.classes[words[at]!]!, caseStyles[at]!, matchOf)) {
      isActive[at] = 1;
      if (open >= 0) isActive.fill(1, open, at);
      open = at + 1;
    } else if (open >= 0) {
      const joins = at - open < MAX_CONNECTORS && isConnector(tokens, at, table.lower[words[at]!]!);
      if (!joins) open = -1;
    } else if (tokens.kinds[at] === TokenKind.number) {
      // "2231 Royal": a number right before a name.
      open = at;
    }
  }
  return isActive;
}

function isNameWord(
  tokens: Tokens,
  at: number,
  classes: number,
  style: number,
  matchOf: Int32Array,
): boolean {
  if (matchOf[at]! >= 0) return true;
  const kind = tokens.kinds[at]!;
  if (kind === TokenKind.hashtag) return true;
  if (kind !== TokenKind.word) return false;
  if (style === CaseStyle.upper) return !isFunctionWord(classes);
  return tokens.casings[at]! >= Casing.capital;
}

function isConnector(tokens: Tokens, at: number, lower: string): boolean {
  const kind = tokens.kinds[at]!;
  if (kind === TokenKind.clitic) return lower === "'s" || lower === '’s';
  if (kind === TokenKind.number) return true;
  if (kind === TokenKind.hyphen) return tokens.gaps[at] === Gap.none;
  return CONNECTORS.has(lower);
}

/** Bits of `Scan.evidence`. */
export const Evidence = {
  /** The word occurs in lower case too. */
  lower: 1,
  /** It follows a given name or a title somewhere, or precedes what only persons do. */
  person: 2,
  /** The same at least twice. */
  persons: 4,
  /** It follows a preposition of place or precedes a comma and a region somewhere. */
  place: 8,
  places: 16,
  /** It occurs at least twice in capitals within sentences. */
  frequent: 32,
} as const;

const PLACE_BEFORE: ReadonlySet<string> = new Set(
  'in near at from to outside around across throughout downtown'.split(' '),
);

/**
 * Reads, for every active word, how the text uses the same word elsewhere: "Jackson said" is easier
 * to read after "Michael Jackson", "Reading" after "in Reading, Pennsylvania".
 */
function gatherEvidence(scan: Scan): void {
  const { tokens, table, words, isActive, evidence, opensSentence } = scan;
  const bits = new Map<number, number>();
  const raise = (word: number, once: number, twice: number): void => {
    const before = bits.get(word) ?? 0;
    bits.set(word, before | (before & once ? twice : once));
  };
  for (let at = 0; at < tokens.count; at += 1) {
    const word = words[at]!;
    if (!isActive[at]) {
      if (tokens.casings[at] === Casing.lower) {
        const hash = table.lowerHash[word]!;
        if (!bits.has(hash)) bits.set(hash, Evidence.lower);
        else bits.set(hash, bits.get(hash)! | Evidence.lower);
      }
      continue;
    }
    if (tokens.kinds[at] !== TokenKind.word || tokens.casings[at]! < Casing.capital) continue;
    const hash = table.lowerHash[word]!;
    if (at === 0 || opensSentence[at]) continue;
    const before = words[at - 1]!;
    const classesBefore = table.classes[before]!;
    const isAfterName =
      (classesBefore & (WordClass.givenName | WordClass.title)) !== 0 &&
      tokens.casings[at - 1]! >= Casing.capital &&
      (table.facts[before]?.usualFame ?? 0) < 6;
    const isInitialBefore =
      tokens.casings[at - 1] === Casing.initial &&
      tokens.kinds[at - 1] === TokenKind.word &&
      tokens.ends[at - 1]! - tokens.starts[at - 1]! <= 2;
    if (isAfterName || isInitialBefore) raise(hash, Evidence.person, Evidence.persons);
    else if (PLACE_BEFORE.has(table.lower[before]!)) raise(hash, Evidence.place, Evidence.places);
    raise(hash, 64, Evidence.frequent);
  }
  for (let at = 0; at < tokens.count; at += 1) {
    if (isActive[at]) evidence[at] = (bits.get(table.lowerHash[words[at]!]!) ?? 0) & 63;
  }
}

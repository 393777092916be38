/**
 * Finds sentences in tokens: full stops read with care for abbreviations, initials, quotation
 * marks and ellipses, and line ends for headings, lists and hard-wrapped text.
 */

import {
  OTHER_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './lexicon/abbreviations';
import { widen } from './room';
import { Casing, Gap, TokenKind, type Tokens, tokenText } from './tokenise';

/** Sentences in text order, as columns of `count` entries; every token belongs to one. */
export interface Sentences {
  readonly count: number;
  /** Index of the first token. */
  readonly firstTokens: Int32Array;
  /** UTF-16 offset of the first token's first unit. */
  readonly starts: Int32Array;
  /** UTF-16 offset past the last token's last unit. */
  readonly ends: Int32Array;
}

/**
 * Longest sentence in UTF-16 units. What goes on without a stop (tables, lists of names) is cut at
 * a token, so that quotes and the work on a sentence stay bounded.
 */
export const MAX_SENTENCE_LENGTH = 1500;

const CLOSERS = '"\'\u2019\u201D\u00BB)]}\u203A\u300D\u300F\uFF09';
const OPENERS = '"\'\u2018\u201C\u00AB([{\u2039\u201E\u300C\u300E\uFF08\u2022\u00BF\u00A1';
/** Stops that end a sentence whatever follows. */
const WIDE_STOPS = '。！？｡।۔';

/**
 * @param tokens of any text
 * @returns the sentences; none for a text without tokens
 */
export function findSentences(tokens: Tokens): Sentences {
  const { count, room } = tokens;
  const isWrapped = looksHardWrapped(tokens);
  const isLowerCase = looksLowerCase(tokens);
  let capacity = (count >> 3) + 8;
  let firstTokens = room.ints(capacity);
  let found = 0;
  let sentenceStart = 0;
  for (let at = 0; at < count; at += 1) {
    const tooLong = at > 0 && tokens.ends[at]! - sentenceStart > MAX_SENTENCE_LENGTH && found > 0;
    if (at > 0 && !tooLong && !isBoundary(tokens, at, isWrapped, isLowerCase)) continue;
    if (found === capacity) {
      capacity *= 2;
      firstTokens = widen(firstTokens, room.ints(capacity));
    }
    firstTokens[found] = at;
    found += 1;
    sentenceStart = tokens.starts[at]!;
  }
  const starts = room.ints(found);
  const ends = room.ints(found);
  for (let i = 0; i < found; i += 1) {
    starts[i] = tokens.starts[firstTokens[i]!]!;
    const last = (i + 1 < found ? firstTokens[i + 1]! : count) - 1;
    ends[i] = tokens.ends[last]!;
  }
  return { count: found, firstTokens, starts, ends };
}

/** Index of the sentence whose tokens include the offset, or the nearest before it; 0 if none. */
export function sentenceAt(sentences: Sentences, offset: number): number {
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a sentence starts at token `at` (> 0). */
function isBoundary(tokens: Tokens, at: number, isWrapped: boolean, isLowerCase: boolean): boolean {
  const gap = tokens.gaps[at]!;
  if (gap === Gap.paragraph) return true;
  if (gap === Gap.newline && !isWrapped) return true;
  // Step back over closing quotes and brackets to what they close.
  let before = at - 1;
  while (before > 0 && isCloser(tokens, before)) before -= 1;
  // An opening quote or bracket belongs to what follows it.
  const kind = tokens.kinds[before]!;
  if (kind === TokenKind.stop) {
    const char = tokens.text[tokens.starts[before]!]!;
    if (WIDE_STOPS.includes(char)) return true;
    if (gap === Gap.none) return isGluedBoundary(tokens, before, at);
    return opensSentence(tokens, at, isLowerCase);
  }
  if (kind === TokenKind.word && tokens.text.charCodeAt(tokens.ends[before]! - 1) === 0x2e) {
    return isBoundaryAfterAbbreviation(tokens, before, at);
  }
  return false;
}

/** "…the Square.The next" : a missing space after a sentence. */
function isGluedBoundary(tokens: Tokens, stop: number, at: number): boolean {
  if (tokens.casings[at] !== Casing.capital || stop === 0 || at !== stop + 1) return false;
  return (
    tokens.casings[stop - 1] === Casing.lower &&
    tokens.ends[stop - 1]! - tokens.starts[stop - 1]! > 1 &&
    tokens.gaps[stop] === Gap.none
  );
}

function opensSentence(tokens: Tokens, at: number, isLowerCase: boolean): boolean {
  let first = at;
  while (first < tokens.count - 1 && isOpener(tokens, first)) first += 1;
  if (tokens.kinds[first] !== TokenKind.word) return true;
  return tokens.casings[first] !== Casing.lower || isLowerCase;
}

function isBoundaryAfterAbbreviation(tokens: Tokens, abbreviation: number, at: number): boolean {
  if (tokens.gaps[at] === Gap.none) return false;
  const word = tokenText(tokens, abbreviation).slice(0, -1);
  if (TITLE_ABBREVIATIONS.has(word)) return false;
  let first = at;
  while (first < tokens.count - 1 && isOpener(tokens, first)) first += 1;
  const next = tokenText(tokens, first);
  if (word.length === 1) return next.length > 1 && SENTENCE_OPENERS.has(next);
  if (word.includes('.') || OTHER_ABBREVIATIONS.has(word)) {
    return SENTENCE_OPENERS.has(next) || (first > at && tokens.casings[first] === Casing.capital);
  }
  return tokens.casings[first] !== Casing.lower;
}

function isCloser(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== TokenKind.punctuation || tokens.gaps[at] !== Gap.none) return false;
  return CLOSERS.includes(tokens.text[tokens.starts[at]!]!);
}

function isOpener(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] === TokenKind.hyphen) return true;
  if (tokens.kinds[at] !== TokenKind.punctuation) return false;
  return (
    OPENERS.includes(tokens.text[tokens.starts[at]!]!) || tokens.text[tokens.starts[at]!] === '—'
  );
}

/**
 * Whether single line ends fall in mid-sentence: at least a third of them stand between a line
 * without a closing stop and a line that goes on in lower case.
 */
function looksHardWrapped(tokens: Tokens): boolean {
  let lines = 0;
  let running = 0;
  for (let at = 1; at < tokens.count; at += 1) {
    if (tokens.gaps[at] !== Gap.newline) continue;
    lines += 1;
    if (tokens.casings[at] === Casing.lower && tokens.kinds[at - 1] !== TokenKind.stop)
      running += 1;
  }
  return lines >= 3 && running * 3 >= lines;
}

/** Whether the text is written without capitals, as posts often are. */
function looksLowerCase(tokens: Tokens): boolean {
  let words = 0;
  let cased = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (tokens.kinds[at] !== TokenKind.word) continue;
    words += 1;
    if (tokens.casings[at]! > Casing.lower) cased += 1;
  }
  return words >= 4 && cased * 25 < words;
}

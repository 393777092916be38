/** How each sentence uses capitals, and which tokens open one. */

import type { Sentences } from '../sentences';
import { Casing, TokenKind, type Tokens } from '../tokenise';
import { WordFlag, type WordTable } from './word-table';

/** `title`: most words capitalised; `upper`: all capitals; `lower`: none. */
export const CaseStyle = { normal: 0, title: 1, upper: 2, lower: 3 } as const;

/**
 * Fills `opensSentence` and the `CaseStyle` of every token's sentence. Where a good part of a text
 * does without capitals, those that a keyboard puts at the head of a sentence mean nothing.
 */
export function styleSentences(
  tokens: Tokens,
  sentences: Sentences,
  table: WordTable,
  words: Int32Array,
  opensSentence: Uint8Array,
  caseStyles: Uint8Array,
): void {
  const { kinds, casings } = tokens;
  const { flags } = table;
  let lowerSentences = 0;
  let plainSentences = 0;
  for (let s = 0; s < sentences.count; s += 1) {
    const first = sentences.firstTokens[s]!;
    const end = endOf(sentences, s, tokens);
    opensSentence[first] = 1;
    let upper = 0;
    let capital = 0;
    let lower = 0;
    for (let at = first; at < end; at += 1) {
      if (kinds[at] !== TokenKind.word) continue;
      const casing = casings[at]!;
      if (casing === Casing.lower) {
        if ((flags[words[at]!]! & WordFlag.functionWord) === 0) lower += 1;
      } else if (casing === Casing.upper) upper += 1;
      else if (casing === Casing.capital || casing === Casing.mixed) capital += 1;
    }
    let style: number = CaseStyle.normal;
    if (upper >= 2 && upper >= 4 * (lower + capital)) style = CaseStyle.upper;
    else if (capital >= 3 && capital >= 3 * lower) style = CaseStyle.title;
    // "pls RT", "lol OMG": words that are shouted are no names.
    else if (lower >= 3 && capital === 0 && lower >= 4 * upper) {
      style = CaseStyle.lower;
      lowerSentences += 1;
    }
    const isPlain =
      upper === 0 && (capital === 0 || (capital === 1 && casings[first]! > Casing.lower));
    if (isPlain || style === CaseStyle.lower) plainSentences += 1;
    if (style !== CaseStyle.normal) caseStyles.fill(style, first, end);
  }
  const isCasual =
    (plainSentences === sentences.count && isPost(tokens)) ||
    (lowerSentences > 0 && lowerSentences * CASUAL_PART >= sentences.count);
  if (isCasual) {
    // Who writes posts without capitals now and then puts one: "leaving Bengaluru via mysore".
    const isMixed = 2 * lowerSentences >= sentences.count && isPost(tokens);
    if (isMixed) styleAll(tokens, caseStyles);
    else styleCasualSentences(tokens, sentences, caseStyles);
  }
}

/**
 * One sentence in so many without capitals makes a text casual; so do all of them in a post, with none
 * but at their heads, as phones put there.
 */
const CASUAL_PART = 4;

/** Whether a text has a hashtag, a handle or an address in it. */
function isPost({ kinds, count }: Tokens): boolean {
  for (let at = 0; at < count; at += 1) {
    const kind = kinds[at];
    if (kind === TokenKind.hashtag || kind === TokenKind.handle || kind === TokenKind.link)
      return true;
  }
  return false;
}

/** Gives the style `lower` to all that is not shouted or a headline. */
function styleAll(tokens: Tokens, caseStyles: Uint8Array): void {
  for (let at = 0; at < tokens.count; at += 1) {
    if (caseStyles[at] === CaseStyle.normal) caseStyles[at] = CaseStyle.lower;
  }
}

/** Gives the style `lower` to sentences with no capital but at their head. */
function styleCasualSentences(tokens: Tokens, sentences: Sentences, caseStyles: Uint8Array): void {
  const { kinds, casings } = tokens;
  for (let s = 0; s < sentences.count; s += 1) {
    const first = sentences.firstTokens[s]!;
    const end = endOf(sentences, s, tokens);
    if (caseStyles[first] !== CaseStyle.normal) continue;
    let isCasual = kinds[first] === TokenKind.word && casings[first] === Casing.capital;
    let words = 0;
    for (let at = first + 1; isCasual && at < end; at += 1) {
      if (kinds[at] !== TokenKind.word) continue;
      words += 1;
      isCasual = casings[at] === Casing.lower || casings[at] === Casing.initial;
    }
    if (isCasual && words >= 3) caseStyles.fill(CaseStyle.lower, first, end);
  }
}

function endOf(sentences: Sentences, sentence: number, tokens: Tokens): number {
  return sentence + 1 < sentences.count ? sentences.firstTokens[sentence + 1]! : tokens.count;
}

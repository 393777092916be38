/** How each sentence uses capitals, and which tokens open one. */

import type { Sentences } from '../sentences';
import { Casing, TokenKind, type Tokens } from '../tokenise';
import { WordFlag, type WordTable } from './word-table';

/** `title`: most words capitalised; `upper`: all capitals; `lower`: none. */
export const CaseStyle = { normal: 0, title: 1, upper: 2, lower: 3 } as const;

/** Fills `opensSentence` and the `CaseStyle` of every token's sentence. */
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
  for (let s = 0; s < sentences.count; s += 1) {
    const first = sentences.firstTokens[s]!;
    const end = s + 1 < sentences.count ? sentences.firstTokens[s + 1]! : tokens.count;
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
    else if (lower >= 3 && capital + upper === 0) style = CaseStyle.lower;
    if (style !== CaseStyle.normal) caseStyles.fill(style, first, end);
  }
}

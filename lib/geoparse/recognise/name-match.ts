/** A name found in the text, and what it is looked for in. */

import type { WordTable } from '../tagger/word-table';
import type { Tokens } from '../tokenise';
import type { NameFacts } from './name-index';

export interface NameMatch {
  /** First token. */
  readonly first: number;
  /** Token past the last. */
  readonly end: number;
  readonly facts: NameFacts;
  /** Names in full where the text abbreviates one, best first; else none. */
  readonly names: readonly string[];
}

/** The text as far as matching needs it: tokens, their words, and how sentences use capitals. */
export interface Lines {
  readonly tokens: Tokens;
  readonly table: WordTable;
  /** Word of each token, a number of `table`. */
  readonly words: Int32Array;
  /** `CaseStyle` of each token's sentence. */
  readonly caseStyles: Uint8Array;
  /** 1 on the first token of each sentence. */
  readonly opensSentence: Uint8Array;
}

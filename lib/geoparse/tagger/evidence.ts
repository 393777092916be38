/**
 * What a text says about its own words: "Jackson said" is easier to read after "Michael Jackson",
 * "Reading" after "in Reading, Pennsylvania".
 */

import { WordClass } from '../lexicon/classify-word';
import { Casing, TokenKind, type Tokens } from '../tokenise';
import { WordFlag, type WordTable } from './word-table';

export const Evidence = {
  /** The word occurs in lower case too. */
  lower: 1,
  /** It follows a given name, an initial or a title somewhere. */
  person: 2,
  /** The same at least twice. */
  persons: 4,
  /** It follows a preposition of place somewhere. */
  place: 8,
  places: 16,
  /** It occurs at least twice in capitals within sentences. */
  frequent: 32,
} as const;

/** For counting to two. */
const ONCE = 64;
const KEPT = 63;
/** Fame from which a word before another is read as a place, though it is a given name too. */
const PLACE_FAME = 6;

/** Fills `evidence` of every active token with `Evidence` bits of its word. */
export function gatherEvidence(
  tokens: Tokens,
  table: WordTable,
  words: Int32Array,
  isActive: Uint8Array,
  opensSentence: Uint8Array,
  evidence: Uint8Array,
): void {
  const { count, casings, kinds } = tokens;
  const { lowerId, flags } = table;
  const bits = table.marks;
  for (let at = 0; at < count; at += 1) {
    const id = lowerId[words[at]!]!;
    if (isActive[at] === 0) {
      if (casings[at] === Casing.lower) bits[id] = bits[id]! | Evidence.lower;
      continue;
    }
    if (kinds[at] !== TokenKind.word || casings[at]! < Casing.capital || opensSentence[at])
      continue;
    let found = bits[id]!;
    if (isPersonBefore(tokens, table, words, at - 1)) {
      found |= found & Evidence.person ? Evidence.persons : Evidence.person;
    } else if (flags[words[at - 1]!]! & WordFlag.placeBefore) {
      found |= found & Evidence.place ? Evidence.places : Evidence.place;
    }
    bits[id] = found | (found & ONCE ? Evidence.frequent : ONCE);
  }
  for (let at = 0; at < count; at += 1) {
    if (isActive[at]) evidence[at] = bits[lowerId[words[at]!]!]! & KEPT;
  }
  for (let at = 0; at < count; at += 1) bits[lowerId[words[at]!]!] = 0;
}

/** Whether the token is a given name, a title or an initial, as stands before surnames. */
function isPersonBefore(tokens: Tokens, table: WordTable, words: Int32Array, at: number): boolean {
  const casing = tokens.casings[at]!;
  if (casing < Casing.capital) return false;
  const word = words[at]!;
  if (casing === Casing.initial) {
    return tokens.kinds[at] === TokenKind.word && tokens.ends[at]! - tokens.starts[at]! <= 2;
  }
  if ((table.classes[word]! & (WordClass.givenName | WordClass.title)) === 0) return false;
  return (table.facts[word]?.usualFame ?? 0) < PLACE_FAME;
}

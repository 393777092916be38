/** Which tokens may belong to a name at all; only these are tagged. */

import { Casing, Gap, TokenKind, type Tokens } from '../tokenise';
import { CaseStyle } from './case-styles';
import { WordFlag, type WordTable } from './word-table';

/** Most tokens that may join two capitalised words of one name. */
const MAX_CONNECTORS = 3;

/**
 * Capitalised words, names of the gazetteer, hashtags, numbers of roads, and the few lower-case
 * words between such tokens that join names.
 *
 * @returns 1 for active tokens
 */
export function activate(
  tokens: Tokens,
  table: WordTable,
  words: Int32Array,
  caseStyles: Uint8Array,
  opensSentence: Uint8Array,
  matchOf: Int32Array,
): Uint8Array {
  const { count, kinds, casings } = tokens;
  const { flags } = table;
  const isActive = tokens.room.bytes(count);
  // Start of the connectors since the last name word, or -1 where they cannot join any more.
  let open = -1;
  for (let at = 0; at < count; at += 1) {
    if (opensSentence[at]) open = -1;
    const kind = kinds[at]!;
    let isName = matchOf[at]! >= 0 || kind === TokenKind.hashtag;
    if (!isName && kind === TokenKind.word) {
      isName =
        caseStyles[at] === CaseStyle.upper
          ? (flags[words[at]!]! & WordFlag.functionWord) === 0
          : casings[at]! >= Casing.capital;
    } else if (!isName && kind === TokenKind.number) {
      isName = isRoadNumber(tokens, flags, words, at);
    }
    if (isName) {
      isActive[at] = 1;
      if (open >= 0) isActive.fill(1, open, at);
      open = at + 1;
    } else if (open >= 0) {
      if (at - open >= MAX_CONNECTORS || !isConnector(tokens, at, flags[words[at]!]!)) open = -1;
    } else if (kind === TokenKind.number) {
      // "2231 Royal": a number right before a name.
      open = at;
    }
  }
  return isActive;
}

/** "Highway 19", "I-75", "County Road 225": the number is part of the name. */
function isRoadNumber(tokens: Tokens, flags: Uint8Array, words: Int32Array, at: number): boolean {
  if (at === 0) return false;
  const before = tokens.kinds[at - 1] === TokenKind.hyphen && at > 1 ? at - 2 : at - 1;
  return (
    tokens.casings[before]! >= Casing.capital &&
    (flags[words[before]!]! & WordFlag.numberedRoad) !== 0
  );
}

function isConnector(tokens: Tokens, at: number, flags: number): boolean {
  const kind = tokens.kinds[at]!;
  if (kind === TokenKind.number) return true;
  if (kind === TokenKind.hyphen) return tokens.gaps[at] === Gap.none;
  return (flags & WordFlag.connector) !== 0;
}

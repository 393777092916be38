/** How alike two spellings are: another transliteration of a name, or another name altogether. */

import { foldName } from './fold-name';
import { looseKey } from './loose-key';

/** Longer names are compared by their beginnings: enough to tell, and bounded in cost. */
const MAX_LENGTH = 40;

/** Names that differ otherwise than by transliteration are at most this alike: Benin is not Beni. */
const MOST_UNLIKE = 0.8;

/** "Frankfurt" of "Frankfurt am Main": what the official name adds is seldom written. */
const SHORTENED = 0.95;

/** "Republic of the Congo" of "Congo": what official names put before. */
const FORMAL =
  /^(?:[a-z]+ )*(?:republic|kingdom|state|states|commonwealth|province|prefecture|city|county|district|region|governorate|department|municipality|principality) of (?:the )?$/;

/**
 * 0–1: 1 for spellings that fold alike, 0.95 where the second goes on after the first or is the
 * same with its formal style ("Republic of …") before it, 0.9 for common transliterations of one
 * another, else at most 0.8, by the edit distance (Levenshtein 1966) over the longer length.
 */
export function likenessOf(a: string, b: string): number {
  const left = foldName(a).slice(0, MAX_LENGTH);
  const right = foldName(b).slice(0, MAX_LENGTH);
  if (left === right) return 1;
  if (!left || !right) return 0;
  if (right.startsWith(`${left} `)) return SHORTENED;
  if (right.endsWith(left) && FORMAL.test(right.slice(0, -left.length))) return SHORTENED;
  if (looseKey(a) === looseKey(b)) return 0.9;
  return MOST_UNLIKE * (1 - editDistance(left, right) / Math.max(left.length, right.length));
}

function editDistance(a: string, b: string): number {
  let above = Uint8Array.from({ length: b.length + 1 }, (_, i) => i);
  let row = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
    }
    [above, row] = [row, above];
  }
  return above[b.length]!;
}

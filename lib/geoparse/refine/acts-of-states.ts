/** Whether the words before a name, or what it owns, tell of a government or a team. */

import { WordClass } from '../lexicon/classify-word';
import { ATTITUDES, DEALINGS, DEEDS, RESULTS, SET_BY, TO_STATES } from '../lexicon/state-words';
import { wordSet } from '../lexicon/words';
import type { Page } from '../recognise/span';
import { WordFlag } from '../tagger/word-table';
import { TokenKind } from '../tokenise';
import { isOffice } from './offices';

/** Words before a side in a match or a quarrel. */
const OPPOSING = wordSet('against versus vs vs. v');
/** What a state shares with nobody: "a border with Chad" is a place. */
const SHARED_LAND = wordSet('border borders frontier frontiers boundary boundaries');
/** Words between "\u2019s" and what is owned: "Beijing's increasingly tough talk". */
const MAX_OWNED = 4;

/** "against Louisville", "an agreement with Russia", "accused Russia", "ignored by Washington". */
export function isDealtWith(page: Page, before: number, isCountry: boolean): boolean {
  const { table, words, opensSentence } = page.scan;
  const lower = table.lower[words[before]!]!;
  if (OPPOSING.has(lower) || TO_STATES.has(lower)) return true;
  if (before === 0 || opensSentence[before]) return false;
  const earlier = words[before - 1]!;
  const word = table.lower[earlier]!;
  switch (lower) {
    case 'with':
      return isCountry ? !SHARED_LAND.has(word) : DEALINGS.has(word) || RESULTS.has(word);
    case 'to':
    case 'over':
      return RESULTS.has(word);
    case 'between':
      return DEALINGS.has(word);
    case 'toward':
    case 'towards':
      return ATTITUDES.has(word);
    case 'of':
      return isOffice(page, before - 1) || (isCountry && DEEDS.has(word));
    case 'by':
      if (SET_BY.has(word)) return false;
      return isCountry && ((table.classes[earlier]! & WordClass.pastVerb) !== 0 || DEEDS.has(word));
    default:
      return false;
  }
}

/** "Venezuela's Mining Minister", "Beijing's tough talk": what a government or a team has. */
export function ownsDeed(page: Page, from: number): boolean {
  const { tokens, table, words, opensSentence } = page.scan;
  for (let at = from; at < from + MAX_OWNED && at < tokens.count; at += 1) {
    if (opensSentence[at] || tokens.kinds[at] !== TokenKind.word) return false;
    const word = words[at]!;
    if ((table.flags[word]! & WordFlag.functionWord) !== 0) return false;
    if (DEEDS.has(table.lower[word]!) || isOffice(page, at)) return true;
  }
  return false;
}

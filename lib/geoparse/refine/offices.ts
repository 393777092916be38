/** Who acts for a state, a town or a team: "mayor", "police", "coach". */

import { WordClass } from '../lexicon/classify-word';
import { TEAM_PEOPLE } from '../lexicon/state-words';
import { wordSet } from '../lexicon/words';
import type { Page } from '../recognise/span';
import { TokenKind } from '../tokenise';

const OFFICE = WordClass.title | WordClass.occupation | WordClass.organisation;
const PEOPLE_OF_A_STATE = wordSet('people residents citizens voters taxpayers lawmakers laws');
/** "A Great Bend man" acts for himself. */
const ANYBODY = wordSet('man woman men women boy girl teen teenager couple mother father');

/** Whether a word is for those who govern, serve or make up a state or town: "mayor", "police". */
export function isOffice({ scan }: Page, at: number): boolean {
  const { tokens, table, words, opensSentence } = scan;
  if (at >= tokens.count || opensSentence[at] || tokens.kinds[at] !== TokenKind.word) return false;
  const lower = table.lower[words[at]!]!;
  if (ANYBODY.has(lower)) return false;
  if (PEOPLE_OF_A_STATE.has(lower) || TEAM_PEOPLE.has(lower)) return true;
  // "the city of Puebla" is no office.
  const classes = table.classes[words[at]!]!;
  return (classes & OFFICE) !== 0 && (classes & WordClass.placeKind) === 0;
}

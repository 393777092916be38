/** States and provinces that a text abbreviates: "Ky.", "W. Va.", "Dallas, TX". */

import { POSTAL_CODES, PRESS_ABBREVIATIONS } from '../lexicon/us-states';
import { CaseStyle } from '../tagger/case-styles';
import { Casing, Gap, TokenKind } from '../tokenise';
import type { NameIndex } from './name-index';
import type { Lines, NameMatch } from './name-match';

const MAX_LENGTH = 6;

/** The abbreviated name at a token, or null. */
export function abbreviationAt(lines: Lines, names: NameIndex, first: number): NameMatch | null {
  const { tokens, table, words } = lines;
  const length = tokens.ends[first]! - tokens.starts[first]!;
  if (length > MAX_LENGTH || length < 2) return null;
  let name: string | undefined;
  let end = first + 1;
  if (tokens.text.charCodeAt(tokens.ends[first]! - 1) === 0x2e) {
    const text = table.text[words[first]!]!;
    name = PRESS_ABBREVIATIONS.get(text);
    if (name === undefined && length === 2 && end < tokens.count) {
      // "W. Va.", "N. C."
      name = PRESS_ABBREVIATIONS.get(`${text}${table.text[words[end]!]!}`);
      end += 1;
    }
  } else if (followsComma(lines, first) && !isNameGoingOn(lines, first)) {
    // "Calif" and "N.Y" without their full stop, only where an address has them.
    const text = table.text[words[first]!]!;
    name = PRESS_ABBREVIATIONS.get(`${text}.`) ?? postalName(lines, first, text);
  } else if (length === 2 && isNumberAfter(lines, first)) {
    name = postalName(lines, first, table.text[words[first]!]!);
  }
  if (name === undefined) return null;
  const facts = names.factsOf(name);
  return facts === null ? null : { first, end, facts, names: [name] };
}

/** Whether a word is a press abbreviation but for its capitals: "WASH" is water, "ILL" is no state. */
export function isShoutedAbbreviation(word: string): boolean {
  return word.length > 2 && PRESS_ABBREVIATIONS.has(`${word[0]}${word.slice(1).toLowerCase()}.`);
}

function postalName({ tokens, caseStyles }: Lines, at: number, text: string): string | undefined {
  if (caseStyles[at] === CaseStyle.upper || tokens.gaps[at] !== Gap.space) return undefined;
  if (at === 0 || tokens.casings[at] !== Casing.upper) return undefined;
  return POSTAL_CODES.get(text);
}

/** Whether a capitalised word and a comma stand before. */
function followsComma({ tokens }: Lines, at: number): boolean {
  if (at < 2 || tokens.kinds[at - 1] !== TokenKind.punctuation) return false;
  return tokens.text[tokens.starts[at - 1]!] === ',' && tokens.casings[at - 2]! >= Casing.capital;
}

/** "Eau Claire, La Crosse": the word begins another name. */
function isNameGoingOn({ tokens }: Lines, at: number): boolean {
  const next = at + 1;
  if (next >= tokens.count || tokens.gaps[next] !== Gap.space) return false;
  return tokens.kinds[next] === TokenKind.word && tokens.casings[next]! >= Casing.capital;
}

/** "Dallas TX 75201". */
function isNumberAfter({ tokens }: Lines, at: number): boolean {
  if (at === 0 || tokens.casings[at - 1]! < Casing.capital) return false;
  return at + 1 < tokens.count && tokens.kinds[at + 1] === TokenKind.number;
}

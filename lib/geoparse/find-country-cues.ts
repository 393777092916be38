/** Words of a text, other than place names, that are at home in certain countries. */

import { COUNTRY_WORDS } from './lexicon/country-words';
import { TokenKind, type Tokens, tokenise, tokenText } from './tokenise';

/** Words found of a text by country code, each part of 1. */
export type CountryCues = ReadonlyMap<string, number>;

interface Cue {
  readonly word: string;
  readonly countries: readonly string[];
}

/** Cues by the hash that the tokeniser gives their word. */
const CUES = new Map<number, Cue>();
/**
 * One bit by the upper bits of a hash, set where some cue has them: it spares nearly all words the
 * look-up, and is small enough to stay in the processor's cache.
 */
const MAY_BE_CUE = new Int32Array(1 << 12);
for (const [countries, words] of Object.entries(COUNTRY_WORDS)) {
  for (const word of words.split(/\s+/).filter(Boolean)) {
    for (const spelling of new Set([word, word.toUpperCase(), capitalise(word)])) {
      const tokens = tokenise(spelling);
      if (tokens.count !== 1) continue;
      const hash = tokens.hashes[0]!;
      const known = CUES.get(hash)?.countries ?? [];
      MAY_BE_CUE[hash >>> 20]! |= 1 << ((hash >>> 15) & 31);
      CUES.set(hash, { word: spelling, countries: [...known, ...countries.split('+')] });
    }
  }
}

/** A word counts once per stretch of this many occurrences: log-like, without the logarithm. */
const MAX_REPEATS = 3;

/** Count the words of countries among the tokens from `first` to before `end`. */
export function findCountryCues(tokens: Tokens, first = 0, end = tokens.count): CountryCues {
  const found = new Map<string, number>();
  const seen = new Map<number, number>();
  for (let at = first; at < end; at++) {
    const hash = tokens.hashes[at]!;
    if (((MAY_BE_CUE[hash >>> 20]! >>> ((hash >>> 15) & 31)) & 1) === 0) continue;
    const kind = tokens.kinds[at]!;
    if (kind !== TokenKind.word && kind !== TokenKind.symbol) continue;
    const cue = CUES.get(hash);
    if (!cue || tokenText(tokens, at) !== cue.word) continue;
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    if (times > MAX_REPEATS) continue;
    for (const country of cue.countries) {
      found.set(country, (found.get(country) ?? 0) + 1 / cue.countries.length);
    }
  }
  return found;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

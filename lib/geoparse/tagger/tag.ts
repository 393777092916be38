/** Tags the runs of a text: the likeliest labels, and how likely each type is at each token. */

import { Casing } from '../tokenise';
import { Decoder, type Labelling } from './decode';
import { NAME_TYPES } from './labels';
import type { Model } from './model';
import { type Run, runsOf } from './runs';
import type { Scan } from './scan';
import { Scorer } from './scores';
import { WordFlag } from './word-table';

export interface Tags extends Labelling {
  readonly runs: readonly Run[];
}

const taggers = new WeakMap<Model, { readonly scorer: Scorer; readonly decoder: Decoder }>();

/** Tags a scanned text; linear in its length. */
export function tagText(scan: Scan, model: Model): Tags {
  const { count, room } = scan.tokens;
  let tagger = taggers.get(model);
  if (tagger === undefined) {
    tagger = { scorer: new Scorer(model), decoder: new Decoder(model) };
    taggers.set(model, tagger);
  }
  const runs = runsOf(scan);
  const tags = {
    runs,
    labels: room.bytes(count),
    likelihoods: room.floats(count * NAME_TYPES.length),
  };
  const { scorer, decoder } = tagger;
  for (const run of runs) {
    if (!isLoneFunctionWord(scan, run)) decoder.decode(scorer.score(scan, run), run, tags);
  }
  return tags;
}

/**
 * "The", "But", "He" before a word in lower case: outside any name. They are a quarter of all runs,
 * and the tagger says the same of them; "WHO" and "IT" are left to it.
 */
function isLoneFunctionWord({ tokens, table, words, matchOf }: Scan, { first, end }: Run): boolean {
  if (end - first > 1 || matchOf[first]! >= 0) return false;
  const isFunctionWord = (table.flags[words[first]!]! & WordFlag.functionWord) !== 0;
  return isFunctionWord && tokens.casings[first] !== Casing.upper;
}

/** What the tagger looks at: the features of one token in its place, as 32-bit hashes. */

import { Gap } from '../tokenise';
import { mix } from './hash';
import type { Run } from './runs';
import type { Scan } from './scan';
import { reachOf, wordFeature } from './word-table';

/** Farthest token looked at. */
export const REACH = 2;
/** Upper bound of what `placeFeatures` writes. */
export const MAX_PLACE_FEATURES = 40;

/** Stands for the words before the first and after the last token. */
const EDGE = 0x7fffffff;

/** Numbers of the templates that look at a token in its place. */
const Template = {
  bias: 100,
  pairBefore: 101,
  pairAfter: 102,
  casings: 103,
  match: 104,
  matchBefore: 105,
  matchAfter: 106,
  matchClassBefore: 107,
  matchClassAfter: 108,
  evidence: 109,
  evidenceName: 110,
  style: 111,
  opens: 112,
  runHead: 113,
  runFirst: 114,
  runPlace: 115,
  gaps: 116,
  matchShape: 117,
  wordBeforeMatch: 118,
  wordAfterMatch: 119,
  headBefore: 120,
} as const;

/**
 * Writes the features that depend on the word at `at + offset` alone.
 *
 * @returns how many entries of `out` were written, from `from` on
 */
export function wordFeatures(
  scan: Scan,
  word: number,
  offset: number,
  out: Int32Array,
  from: number,
): number {
  const pairs = scan.table.featuresOf(word);
  const distance = offset < 0 ? -offset : offset;
  let to = from;
  for (let i = 0; i < pairs.length; i += 2) {
    if (reachOf(pairs[i]!) < distance) continue;
    out[to] = wordFeature(pairs[i]!, pairs[i + 1]!, offset);
    to += 1;
  }
  return to;
}

/**
 * Writes the features of a token that depend on its place: pairs of words, casing around it, the
 * gazetteer's name that covers it and what stands around that, and the text's own evidence.
 *
 * @returns how many entries of `out` were written
 */
export function placeFeatures(scan: Scan, run: Run, at: number, out: Int32Array): number {
  const { tokens, table, words, caseStyles, evidence, matchOf } = scan;
  const { count } = tokens;
  let n = 0;
  const put = (template: number, value: number): void => {
    out[n] = mix(mix(template, value), 0x2545f491);
    n += 1;
  };
  const style = caseStyles[at]!;
  const word = words[at]!;
  const hash = table.lowerHash[word]!;
  const before = at > 0 ? words[at - 1]! : -1;
  const after = at + 1 < count ? words[at + 1]! : -1;
  const hashBefore = before < 0 ? EDGE : table.lowerHash[before]!;
  const hashAfter = after < 0 ? EDGE : table.lowerHash[after]!;
  const casing = tokens.casings[at]!;
  const casingBefore = before < 0 ? 7 : tokens.casings[at - 1]!;
  const casingAfter = after < 0 ? 7 : tokens.casings[at + 1]!;
  const opens = scan.opensSentence[at]!;
  const closes = at + 1 >= count || scan.opensSentence[at + 1] === 1 ? 1 : 0;

  put(Template.bias, 0);
  put(Template.style, style * 8 + casing);
  put(Template.opens, opens * 64 + casing * 8 + casingAfter);
  put(Template.casings, (casingBefore * 8 + casing) * 8 + casingAfter + opens * 512);
  put(Template.pairBefore, mix(hash, hashBefore));
  put(Template.pairAfter, mix(hash, hashAfter) ^ 1);
  const gapAfter = closes ? 3 : Math.min(tokens.gaps[at + 1]!, Gap.newline);
  put(Template.gaps, Math.min(tokens.gaps[at]!, Gap.newline) * 4 + gapAfter + casing * 16);

  const known = evidence[at]!;
  const ownCode = table.nameCode[word]!;
  put(Template.evidence, known * 2 + opens);
  put(Template.evidenceName, (known * 2 + opens) * 64 + ownCode);

  // The run as a whole: its first and last words tell titles, given names and kinds of bodies.
  const lastWord = words[run.end - 1]!;
  const toEnd = Math.min(3, run.end - 1 - at);
  const toStart = Math.min(3, at - run.first);
  put(Template.runPlace, toStart * 4 + toEnd + 16 * Math.min(6, run.end - run.first));
  if (toEnd > 0) {
    put(Template.runHead, mix(table.classes[lastWord]!, toEnd));
    put(Template.headBefore, mix(table.lowerHash[lastWord]!, toEnd));
  }
  if (toStart > 0) put(Template.runFirst, mix(table.classes[words[run.first]!]!, toStart));

  const matchIndex = matchOf[at]!;
  if (matchIndex < 0) {
    put(Template.match, 0);
    return n;
  }
  const match = scan.matches[matchIndex]!;
  const place = (at === match.first ? 0 : 1) + (at === match.end - 1 ? 0 : 2);
  const length = Math.min(3, match.end - match.first);
  const code = match.facts.code * 4 + length;
  const spot = code * 4 + place;
  put(Template.match, spot);
  put(Template.matchShape, (spot * 8 + style) * 8 + casing);
  const beforeMatch = match.first > 0 ? words[match.first - 1]! : -1;
  const afterMatch = match.end < count ? words[match.end]! : -1;
  const wordBefore = beforeMatch < 0 ? EDGE : table.lowerHash[beforeMatch]!;
  const wordAfter = afterMatch < 0 ? EDGE : table.lowerHash[afterMatch]!;
  put(Template.matchBefore, mix(wordBefore, spot));
  put(Template.matchAfter, mix(wordAfter, spot) ^ 1);
  put(Template.wordBeforeMatch, mix(wordBefore, place));
  put(Template.wordAfterMatch, mix(wordAfter, place) ^ 1);
  const classBefore = beforeMatch < 0 ? -1 : table.classes[beforeMatch]!;
  const classAfter = afterMatch < 0 ? -1 : table.classes[afterMatch]!;
  const caseBefore = beforeMatch < 0 ? 7 : tokens.casings[match.first - 1]!;
  const caseAfter = afterMatch < 0 ? 7 : tokens.casings[match.end]!;
  put(Template.matchClassBefore, mix(mix(classBefore, caseBefore), place));
  put(Template.matchClassAfter, mix(mix(classAfter, caseAfter), place) ^ 1);
  return n;
}

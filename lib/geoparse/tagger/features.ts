/** What the tagger looks at: the features of one token in its place, as 32-bit hashes. */

import { Gap } from '../tokenise';
import { mix } from './hash';
import type { Run } from './runs';
import type { Scan } from './scan';
import { reachOf, wordFeature } from './word-table';

/** Farthest token looked at. */
export const REACH = 2;
/** Stands for the words before the first and after the last token. */
const EDGE = 0x7fffffff;

/** Templates that look at a token in its place, with how many values each may take. */
const TEMPLATES = {
  bias: 1,
  style: 32,
  opens: 128,
  casings: 1024,
  gaps: 128,
  evidence: 128,
  evidenceName: 128 * 64,
  runPlace: 128,
  match: 36 * 16,
  matchShape: 36 * 16 * 64,
  // Those below take hashes.
  pairBefore: 0,
  pairAfter: 0,
  runHead: 0,
  runFirst: 0,
  headBefore: 0,
  matchBefore: 0,
  matchAfter: 0,
  wordBeforeMatch: 0,
  wordAfterMatch: 0,
  matchClassBefore: 0,
  matchClassAfter: 0,
} as const;
type TemplateName = keyof typeof TEMPLATES;

/** How many values of each template are numbered densely; 0 for templates of hashes. */
export const TEMPLATE_SIZES: readonly number[] = Object.values(TEMPLATES);

const Template = Object.fromEntries(
  Object.keys(TEMPLATES).map((name, index) => [name, index]),
) as Readonly<Record<TemplateName, number>>;

/** Features of one token in its place: template numbers and their values. */
export class PlaceFeatures {
  count = 0;
  readonly templates = new Uint8Array(TEMPLATE_SIZES.length);
  readonly values = new Int32Array(TEMPLATE_SIZES.length);

  put(template: number, value: number): void {
    this.templates[this.count] = template;
    this.values[this.count] = value;
    this.count += 1;
  }
}

/** The feature of a template's value, as the model knows it. */
export function placeFeature(template: number, value: number): number {
  return mix(mix(template + 100, value), 0x2545f491);
}

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
 */
export function placeFeatures(scan: Scan, run: Run, at: number, out: PlaceFeatures): void {
  const { tokens, table, words, caseStyles, evidence, matchOf } = scan;
  const { count } = tokens;
  out.count = 0;
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

  out.put(Template.bias, 0);
  out.put(Template.style, style * 8 + casing);
  out.put(Template.opens, opens * 64 + casing * 8 + casingAfter);
  out.put(Template.casings, (casingBefore * 8 + casing) * 8 + casingAfter + opens * 512);
  out.put(Template.pairBefore, mix(hash, hashBefore));
  out.put(Template.pairAfter, mix(hash, hashAfter) ^ 1);
  const gapAfter = closes ? 3 : Math.min(tokens.gaps[at + 1]!, Gap.newline);
  out.put(Template.gaps, Math.min(tokens.gaps[at]!, Gap.newline) * 4 + gapAfter + casing * 16);

  const known = evidence[at]!;
  const ownCode = table.nameCode[word]!;
  out.put(Template.evidence, known * 2 + opens);
  out.put(Template.evidenceName, (known * 2 + opens) * 64 + ownCode);

  // The run as a whole: its first and last words tell titles, given names and kinds of bodies.
  const lastWord = words[run.end - 1]!;
  const toEnd = Math.min(3, run.end - 1 - at);
  const toStart = Math.min(3, at - run.first);
  out.put(Template.runPlace, toStart * 4 + toEnd + 16 * Math.min(6, run.end - run.first));
  if (toEnd > 0) {
    out.put(Template.runHead, mix(table.classes[lastWord]!, toEnd));
    out.put(Template.headBefore, mix(table.lowerHash[lastWord]!, toEnd));
  }
  if (toStart > 0) out.put(Template.runFirst, mix(table.classes[words[run.first]!]!, toStart));

  const matchIndex = matchOf[at]!;
  if (matchIndex < 0) {
    out.put(Template.match, 0);
    return;
  }
  const match = scan.matches[matchIndex]!;
  const place = (at === match.first ? 0 : 1) + (at === match.end - 1 ? 0 : 2);
  const length = Math.min(3, match.end - match.first);
  const code = match.facts.code * 4 + length;
  const spot = code * 4 + place;
  out.put(Template.match, spot);
  out.put(Template.matchShape, (spot * 8 + style) * 8 + casing);
  const beforeMatch = match.first > 0 ? words[match.first - 1]! : -1;
  const afterMatch = match.end < count ? words[match.end]! : -1;
  const wordBefore = beforeMatch < 0 ? EDGE : table.lowerHash[beforeMatch]!;
  const wordAfter = afterMatch < 0 ? EDGE : table.lowerHash[afterMatch]!;
  out.put(Template.matchBefore, mix(wordBefore, spot));
  out.put(Template.matchAfter, mix(wordAfter, spot) ^ 1);
  out.put(Template.wordBeforeMatch, mix(wordBefore, place));
  out.put(Template.wordAfterMatch, mix(wordAfter, place) ^ 1);
  const classBefore = beforeMatch < 0 ? -1 : table.classes[beforeMatch]!;
  const classAfter = afterMatch < 0 ? -1 : table.classes[afterMatch]!;
  const caseBefore = beforeMatch < 0 ? 7 : tokens.casings[match.first - 1]!;
  const caseAfter = afterMatch < 0 ? 7 : tokens.casings[match.end]!;
  out.put(Template.matchClassBefore, mix(mix(classBefore, caseBefore), place));
  out.put(Template.matchClassAfter, mix(mix(classAfter, caseAfter), place) ^ 1);
}

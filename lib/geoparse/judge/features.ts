/**
 * What the judge looks at to say whether a span names a place: the tagger's opinion, the
 * gazetteer's, the longer name it stands in, its neighbours, and its other mentions in the text.
 */

import { OPEN_CLASS, WordClass } from '../lexicon/classify-word';
import type { Page, Span } from '../recognise/span';
import { Evidence } from '../tagger/evidence';
import { mix } from '../tagger/hash';
import { insideOf, NAME_TYPES, ORGANISATION, OTHER, PERSON, PLACE } from '../tagger/labels';
import type { Scan } from '../tagger/scan';
import { Casing, Gap, TokenKind } from '../tokenise';
import { PLACE_KINDS } from '../types';
import { type Frame, readFrame } from './frame';

const TYPE_COUNT = NAME_TYPES.length;

/** Names of the features, in the order of their columns. */
export const JUDGE_FEATURES = [
  'place',
  'place-least',
  'person',
  'organisation',
  'other',
  'is-tagged',
  'is-known',
  'holds-known',
  'usual-fame',
  'other-fame',
  'readings',
  'kind',
  'is-short',
  'length',
  'characters',
  'casing',
  'style',
  'opens',
  'ordinary',
  'given-name',
  'surname',
  'kind-word',
  'body-word',
  'direction',
  'frame',
  'before-in-frame',
  'after-in-frame',
  'head-organisation',
  'head-newspaper',
  'head-event',
  'head-team',
  'head-facility',
  'head-street',
  'head-person',
  'after-of',
  'after-place-word',
  'after-title',
  'after-the',
  'before-comma-name',
  'after-comma-name',
  'glued-before',
  'glued-after',
  'before-noun',
  'before-verb',
  'before-capital',
  'after-capital',
  'evidence-person',
  'evidence-place',
  'evidence-lower',
  'dateline',
  'affiliation',
  'before-number',
  'surname-in-text',
  'mentions',
  'place-elsewhere',
  'place-most',
  'person-elsewhere',
  'other-elsewhere',
  'located-elsewhere',
  'qualified-elsewhere',
] as const;
export const JUDGE_WIDTH = JUDGE_FEATURES.length;

const ORDINARY =
  OPEN_CLASS |
  WordClass.month |
  WordClass.weekday |
  WordClass.number |
  WordClass.title |
  WordClass.occupation |
  WordClass.determiner |
  WordClass.preposition |
  WordClass.pronoun |
  WordClass.conjunction |
  WordClass.auxiliary;
const VERB =
  WordClass.speechVerb | WordClass.pastVerb | WordClass.presentVerb | WordClass.auxiliary;
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'in at near from to outside across around throughout into toward towards downtown'.split(' '),
);

/** What the text says of one name over all its mentions. */
interface Sums {
  count: number;
  place: number;
  most: number;
  person: number;
  other: number;
  /** Mentions after words of place. */
  located: number;
  /** Mentions before a comma and another name. */
  qualified: number;
}

/** Columns summed up over mentions. */
const LOCATED = JUDGE_FEATURES.indexOf('after-place-word');
const QUALIFIED = JUDGE_FEATURES.indexOf('before-comma-name');
const FIRST_SUM = JUDGE_FEATURES.indexOf('mentions');

/**
 * Features of all spans, row by row.
 *
 * @returns `spans.length` rows of `JUDGE_WIDTH` columns
 */
export function judgeFeatures(page: Page, spans: readonly Span[]): Float64Array {
  const { room } = page.scan.tokens;
  const table = room.doubles(spans.length * JUDGE_WIDTH);
  const sums = new Map<number, Sums>();
  const keys = room.ints(spans.length);
  const writer = new Writer(page, table);
  for (let row = 0; row < spans.length; row += 1) {
    const span = spans[row]!;
    writer.write(span, row * JUDGE_WIDTH);
    const key = keyOf(page, span);
    keys[row] = key;
    let sum = sums.get(key);
    if (sum === undefined) {
      sum = { count: 0, place: 0, most: 0, person: 0, other: 0, located: 0, qualified: 0 };
      sums.set(key, sum);
    }
    const base = row * JUDGE_WIDTH;
    sum.count += 1;
    sum.place += table[base]!;
    sum.most = Math.max(sum.most, table[base]!);
    sum.person += table[base + 2]!;
    sum.other += table[base + 3]! + table[base + 4]!;
    sum.located += table[base + LOCATED]!;
    sum.qualified += table[base + QUALIFIED]!;
  }
  for (let row = 0; row < spans.length; row += 1) {
    const sum = sums.get(keys[row]!)!;
    const at = row * JUDGE_WIDTH + FIRST_SUM;
    table[at] = Math.min(10, sum.count);
    table[at + 1] = sum.place / sum.count;
    table[at + 2] = sum.most;
    table[at + 3] = sum.person / sum.count;
    table[at + 4] = sum.other / sum.count;
    table[at + 5] = sum.located / sum.count;
    table[at + 6] = sum.qualified / sum.count;
  }
  return table;
}

/** Tokens within which a dateline's dash follows its place. */
const DATELINE_TOKENS = 14;
const PARTIES: ReadonlySet<string> = new Set([
  'D',
  'R',
  'I',
  'DFL',
  'Dem',
  'Rep',
  'Con',
  'Lab',
  'Lib',
]);

function isDash({ tokens }: Scan, at: number): boolean {
  const char = tokens.text[tokens.starts[at]!];
  if (char === '\u2014' || char === '\u2013') return true;
  return tokens.kinds[at] === TokenKind.hyphen && tokens.gaps[at] !== Gap.none;
}

/** How often each word (by its lower-case hash) ends a person's name of several words. */
function countSurnames({ scan, tags }: Page): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const { labels } = tags;
  for (const run of tags.runs) {
    for (let at = run.first + 1; at < run.end; at += 1) {
      if (labels[at] !== insideOf(PERSON) || labels[at + 1] === insideOf(PERSON)) continue;
      const hash = scan.table.lowerHash[scan.words[at]!]!;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return counts;
}

/** A number alike for spans of the same words, whatever their case. */
function keyOf({ scan }: Page, span: Span): number {
  let key = 0;
  for (let at = span.first; at < span.end; at += 1) {
    key = mix(key, scan.table.lowerHash[scan.words[at]!]!);
  }
  return key;
}

class Writer {
  private readonly frame: Frame = { first: 0, end: 0, type: -1 };
  private readonly sums = new Float64Array(TYPE_COUNT);
  private readonly surnames: ReadonlyMap<number, number>;
  private at = 0;

  constructor(
    private readonly page: Page,
    private readonly table: Float64Array,
  ) {
    this.surnames = countSurnames(page);
  }

  write(span: Span, base: number): void {
    this.at = base;
    this.writeTags(span);
    this.writeName(span);
    this.writeFrame(span);
    this.writeNeighbours(span);
  }

  private put(value: number): void {
    this.table[this.at] = value;
    this.at += 1;
  }

  private putBit(classes: number, mask: number): void {
    this.put((classes & mask) !== 0 ? 1 : 0);
  }

  private writeTags(span: Span): void {
    const { likelihoods } = this.page.tags;
    const { sums } = this;
    sums.fill(0);
    let least = 1;
    for (let at = span.first; at < span.end; at += 1) {
      for (let type = 0; type < TYPE_COUNT; type += 1) {
        sums[type] = sums[type]! + likelihoods[at * TYPE_COUNT + type]!;
      }
      least = Math.min(least, likelihoods[at * TYPE_COUNT + PLACE]!);
    }
    const length = span.end - span.first;
    this.put(sums[PLACE]! / length);
    this.put(least);
    this.put(sums[PERSON]! / length);
    this.put(sums[ORGANISATION]! / length);
    this.put(sums[OTHER]! / length);
    readFrame(this.page, span.first, span.end, this.frame);
    const { frame } = this;
    const isTagged =
      frame.type === PLACE && frame.first === span.first && frame.end === span.end ? 1 : 0;
    this.put(isTagged);
  }

  private writeName(span: Span): void {
    const { scan } = this.page;
    const { match } = span;
    const isKnown = match !== null && match.first === span.first && match.end === span.end;
    this.put(isKnown ? 1 : 0);
    this.put(match === null ? 0 : 1);
    this.put(match?.facts.usualFame ?? 0);
    this.put(match?.facts.otherFame ?? 0);
    this.put(Math.min(20, match?.facts.entries.length ?? 0));
    this.put(match === null ? -1 : PLACE_KINDS.indexOf(match.facts.kind));
    this.put(match?.facts.isShort || match?.names.length ? 1 : 0);
    this.put(span.end - span.first);
    this.put(Math.min(20, span.stop - span.start));
    const { tokens, table, words } = scan;
    this.put(tokens.casings[span.first]!);
    this.put(scan.caseStyles[span.first]!);
    this.put(scan.opensSentence[span.first]!);
    const first = table.classes[words[span.first]!]!;
    const last = table.classes[words[span.end - 1]!]!;
    let ordinary = 0;
    for (let at = span.first; at < span.end; at += 1) {
      if (table.classes[words[at]!]! & ORDINARY) ordinary += 1;
    }
    this.put(ordinary / (span.end - span.first));
    this.putBit(first, WordClass.givenName);
    this.putBit(last, WordClass.surname);
    this.putBit(last, WordClass.placeKind);
    this.putBit(last, WordClass.organisation | WordClass.facility | WordClass.event);
    this.putBit(first, WordClass.direction);
  }

  private writeFrame(span: Span): void {
    const { scan } = this.page;
    const { frame } = this;
    this.put(frame.type);
    this.put(span.first - frame.first);
    this.put(frame.end - span.end);
    const head = scan.table.classes[scan.words[frame.end - 1]!]!;
    const holds = frame.end > span.end;
    const classes = holds ? head : 0;
    this.putBit(classes, WordClass.organisation);
    this.putBit(classes, WordClass.newspaper);
    this.putBit(classes, WordClass.event);
    this.putBit(classes, WordClass.team);
    this.putBit(classes, WordClass.facility | WordClass.placeKind);
    this.putBit(classes, WordClass.street);
    this.putBit(classes, WordClass.title | WordClass.occupation | WordClass.surname);
  }

  private writeNeighbours(span: Span): void {
    const { scan } = this.page;
    const { tokens, table, words } = scan;
    const before = span.first - 1;
    const after = span.end;
    const isFirst = before < 0 || scan.opensSentence[span.first] === 1;
    const isLast = after >= tokens.count || scan.opensSentence[after] === 1;
    const lowerBefore = isFirst ? '' : table.lower[words[before]!]!;
    const classesBefore = isFirst ? 0 : table.classes[words[before]!]!;
    const classesAfter = isLast ? 0 : table.classes[words[after]!]!;
    this.put(lowerBefore === 'of' ? 1 : 0);
    this.put(PLACE_WORDS.has(lowerBefore) ? 1 : 0);
    this.putBit(classesBefore, WordClass.title | WordClass.givenName);
    this.put(lowerBefore === 'the' ? 1 : 0);
    const textAfter = isLast ? '' : table.text[words[after]!]!;
    this.put(textAfter === ',' && this.isNameAt(after + 1) ? 1 : 0);
    this.put(lowerBefore === ',' && this.isNameAt(before - 1) ? 1 : 0);
    this.put(!isFirst && tokens.gaps[span.first] === Gap.none ? 1 : 0);
    this.put(
      !isLast && tokens.gaps[after] === Gap.none && tokens.kinds[after] === TokenKind.hyphen
        ? 1
        : 0,
    );
    const isLower = !isLast && tokens.casings[after] === Casing.lower;
    this.put(
      isLower && classesAfter & (WordClass.noun | WordClass.plural | WordClass.adjective) ? 1 : 0,
    );
    this.put(isLower && classesAfter & VERB ? 1 : 0);
    this.put(!isLast && tokens.casings[after]! >= Casing.capital ? 1 : 0);
    this.put(!isFirst && tokens.casings[before]! >= Casing.capital ? 1 : 0);
    const evidence = scan.evidence[span.end - 1]!;
    this.put(evidence & Evidence.persons ? 2 : evidence & Evidence.person ? 1 : 0);
    this.put(evidence & Evidence.places ? 2 : evidence & Evidence.place ? 1 : 0);
    this.put(evidence & Evidence.lower ? 1 : 0);
    this.put(this.isDateline(span) ? 1 : 0);
    this.put(this.isAffiliation(span) ? 1 : 0);
    this.put(!isLast && tokens.kinds[after] === TokenKind.number ? 1 : 0);
    const surname = table.lowerHash[words[span.end - 1]!]!;
    this.put(span.end - span.first === 1 ? Math.min(4, this.surnames.get(surname) ?? 0) : 0);
  }

  /** "BAKU, Feb. 19 (AP) —": opens a sentence, with a dash soon after. */
  private isDateline(span: Span): boolean {
    const { scan } = this.page;
    const { tokens } = scan;
    if (scan.opensSentence[span.first] === 0 && !this.followsDatelineName(span)) return false;
    const limit = Math.min(tokens.count, span.end + DATELINE_TOKENS);
    for (let at = span.end; at < limit; at += 1) {
      if (tokens.gaps[at]! >= Gap.newline) return false;
      if (isDash(scan, at)) return true;
      if (tokens.casings[at] === Casing.lower) return false;
    }
    return false;
  }

  /** The second name of "PARIS, Texas —". */
  private followsDatelineName(span: Span): boolean {
    const { scan } = this.page;
    const before = scan.matchOf[Math.max(0, span.first - 2)]!;
    if (
      span.first < 2 ||
      before < 0 ||
      scan.tokens.text[scan.tokens.starts[span.first - 1]!] !== ','
    ) {
      return false;
    }
    return scan.opensSentence[scan.matches[before]!.first] === 1;
  }

  /** "Sen. Ann Lee, D-Hartford": a party's letter tied to the name by a hyphen. */
  private isAffiliation(span: Span): boolean {
    const { tokens, table, words } = this.page.scan;
    const hyphen = span.first - 1;
    if (hyphen < 1 || tokens.kinds[hyphen] !== TokenKind.hyphen) return false;
    if (tokens.gaps[span.first] !== Gap.none || tokens.gaps[hyphen] !== Gap.none) return false;
    return PARTIES.has(table.text[words[hyphen - 1]!]!);
  }

  private isNameAt(at: number): boolean {
    return at >= 0 && at < this.page.scan.tokens.count && this.page.scan.matchOf[at]! >= 0;
  }
}

/**
 * Decides which gazetteer row each mention means, reading the article as a whole: first each name
 * by itself, then in rounds, each looking at what the others seemed to mean in the round before.
 */

import { type CountryCues, findCountryCues } from './find-country-cues';
import { measureNone, NONE_FEATURES } from './ranker/none-of-these';
import { ROW_WIDTH, rank } from './ranker/rank';
import { type Settled, settle, writeSettled } from './ranker/settled';
import type { RoundWeights } from './ranker/weigh';
import { type Name, openReading, type Reading, type Setting } from './reading';
import { LentRoom } from './room';
import { EARTH_RADIUS_KM, type RowTable, squaredChordBetween, toUnitVector } from './row-table';
import { type Context, sumUp } from './signals/context';
import { FEATURES, SIGNAL_COLUMNS, SIGNALS } from './signals/index';
import { likeliest } from './signals/qualifier';
import type { Sheet } from './signals/signal';
import type { Tokens } from './tokenise';
import type { Candidate, LonLat, Mention } from './types';

/** Articles of fewer mentions are read whole. */
const WHOLE_MENTIONS = 200;
/**
 * Longer ones are read in stretches of this many, each with some mentions on either side: the work
 * on a stretch grows with its square, and what stands farther off tells little.
 */
const STRETCH_MENTIONS = 80;
const MARGIN_MENTIONS = 20;
/** Mentions of a headline that count. */
const TITLE_MENTIONS = 40;

/**
 * A candidate with a smaller part of the likelihood of its name's best one is out of the running: in
 * the next round it keeps its share, unmeasured. On LGL-dev and GWN-dev nothing so far behind is
 * chosen in the end.
 */
const STAYS_IN = Math.exp(-5);

/** Lent to each stretch in turn. */
const ROOM = new LentRoom();

/** What one mention was found to mean. */
export interface Decision {
  /** Likeliest row, or -1 where the name has no candidate. */
  readonly row: number;
  /** Of the row and of others in the same spot, such as a town's own district. */
  readonly likelihood: number;
  readonly noneLikelihood: number;
  /** Best first; the same list for all mentions of a name. */
  readonly candidates: readonly Candidate[];
}

/** A stretch read to the end: its last round's context and numbers, valid until the next one. */
export interface Stretch {
  readonly reading: Reading;
  readonly context: Context;
  readonly sheet: Sheet;
}

/** Spells out what was decided. */
export interface Speller {
  /** Whether it gives reasons, which every candidate has to be measured for to the end. */
  readonly isExplained: boolean;
  /** The candidates of a name of a stretch, best first. */
  spellOut(stretch: Stretch, name: Name): readonly Candidate[];
}

/** What is known of an article besides its own mentions. */
export interface Surroundings {
  /** Mentions of the headline, at offsets before the text: context that is not decided. */
  readonly title: readonly Mention[];
  /** Where the publisher sits, if known. */
  readonly home: LonLat | null;
}

/**
 * One decision per mention, in order. Rows depend on the text, the mentions, the surroundings and
 * the gazetteer alone; ties go to the row the gazetteer lists first. Linear in the mentions.
 */
export function resolve(
  tokens: Tokens,
  mentions: readonly Mention[],
  { title, home }: Surroundings,
  table: RowTable,
  rounds: readonly RoundWeights[],
  speller: Speller,
): Decision[] {
  const decisions: Decision[] = [];
  const { length } = mentions;
  for (let start = 0; start < length; ) {
    // A rest too short to be read by itself joins the last stretch.
    const isLast = length < WHOLE_MENTIONS || length - start < STRETCH_MENTIONS + MARGIN_MENTIONS;
    const end = isLast ? length : start + STRETCH_MENTIONS;
    const from = Math.max(0, start - MARGIN_MENTIONS);
    const to = Math.min(length, end + MARGIN_MENTIONS);
    const isWhole = from === 0 && to === length;
    const cut = isWhole ? mentions : renumber(mentions.slice(from, to), from, to, -from);
    const setting: Setting = {
      cues: isWhole ? findCountryCues(tokens) : cuesBetween(tokens, cut[0]!.start, cut.at(-1)!.end),
      home: home && toUnitVector(...home),
      text: tokens.text,
    };
    const inTitle = renumber(title.slice(0, TITLE_MENTIONS), 0, TITLE_MENTIONS, cut.length);
    const all = inTitle.length ? [...cut, ...inTitle] : cut;
    ROOM.clear();
    const stretch = read(openReading(all, table, setting, ROOM), rounds, speller);
    const byName: Decision[] = [];
    for (let m = start; m < end; m++) {
      const name = stretch.reading.nameOfMention[m - from]!;
      byName[name] ??= decide(stretch, name, speller);
      decisions.push(byName[name]);
    }
    start = end;
  }
  return decisions;
}

/** Words of countries between two offsets. */
function cuesBetween(tokens: Tokens, start: number, end: number): CountryCues {
  return findCountryCues(tokens, tokenAt(tokens, start), tokenAt(tokens, end));
}

/** Index of the first token that starts at or after an offset. */
function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions with their references shifted; those to outside `from` … `to - 1` are cut. */
function renumber(
  mentions: readonly Mention[],
  from: number,
  to: number,
  shift: number,
): readonly Mention[] {
  return mentions.map((mention) => {
    const { qualifiedBy } = mention;
    if (qualifiedBy < 0) return mention;
    const isInside = qualifiedBy >= from && qualifiedBy < to;
    return { ...mention, qualifiedBy: isInside ? qualifiedBy + shift : -1 };
  });
}

/** Run all rounds over a reading. */
function read(
  reading: Reading,
  rounds: readonly RoundWeights[],
  { isExplained }: Speller,
): Stretch {
  const sheet = openSheet(reading);
  let context = sumUp(reading);
  const settled = reading.names.map((name) =>
    name.candidateCount ? settle(reading, name, context, sheet, rounds) : null,
  );
  const heads = layOutSums(reading, settled, rounds.length);
  rounds.forEach((weights, round) => {
    if (round > 0) context = sumUp(reading, STAYS_IN);
    const isTold = isExplained && round === rounds.length - 1;
    const measured = isTold
      ? { ...context, isOut: reading.room.bytes(reading.candidateCount) }
      : context;
    measureAll(reading, measured, sheet, round > 0, true);
    rank(reading, sheet, weights, { settled, heads: heads[round]!, isOut: context.isOut });
  });
  if (isExplained) fillSheet(reading, sheet, settled);
  return { reading, context, sheet };
}

/**
 * By round and candidate, what settled columns add to scores: from the lists they are remembered with,
 * all over memory, to one place that each round reads from end to end.
 */
function layOutSums(
  { names, room, candidateCount }: Reading,
  settled: readonly (Settled | null)[],
  roundCount: number,
): Float64Array[] {
  const heads = Array.from({ length: roundCount }, () => room.doubles(candidateCount));
  for (let n = 0; n < names.length; n++) {
    const sums = settled[n]?.sums;
    if (!sums) continue;
    const { firstCandidate, candidateCount } = names[n]!;
    for (let round = 0, from = 0; round < roundCount; round++) {
      const head = heads[round]!;
      for (let i = 0; i < candidateCount; i++) head[firstCandidate + i] = sums[from++]!;
    }
  }
  return heads;
}

/** Writes what ranking takes from elsewhere into the rows of the candidates. */
function fillSheet(reading: Reading, sheet: Sheet, settled: readonly (Settled | null)[]): void {
  reading.names.forEach((name, index) => {
    const known = settled[index];
    if (known) writeSettled(known, name, sheet);
  });
  spreadNames(reading, sheet);
}

/** An empty sheet with a row for each candidate and one for "none of these" of each name. */
export function openSheet(reading: Reading): Sheet {
  const rows = reading.candidateCount + reading.names.length;
  return { values: reading.room.doubles(rows * ROW_WIDTH), stride: ROW_WIDTH };
}

/**
 * Measure the signals of all names: those that need no context in the first round, when nothing
 * is known of the others, and the contextual ones in the later rounds.
 *
 * @param areSettled whether the settled signals are known, and only what is not is to be measured
 */
export function measureAll(
  reading: Reading,
  context: Context,
  sheet: Sheet,
  contextual: boolean,
  areSettled = false,
): void {
  SIGNALS.forEach((signal, index) => {
    if (signal.contextual !== contextual || (signal.settled && areSettled)) return;
    // Looked up once a signal, not once a name.
    const { measure } = signal;
    const column = SIGNAL_COLUMNS[index]!;
    for (const name of reading.names) {
      if (name.candidateCount) measure(reading, name, context, sheet, column);
    }
  });
  if (contextual) return;
  reading.names.forEach((name, index) => {
    const at = (reading.candidateCount + index) * sheet.stride + FEATURES.length;
    measureNone(name, reading.lists[index]!, context, sheet.values, at);
  });
  if (!areSettled) spreadNames(reading, sheet);
}

/**
 * What is true of a name whichever candidate is meant, from the row of "none of these" into those of
 * its candidates, but for the bias, which that alone bears.
 */
function spreadNames(reading: Reading, { values, stride }: Sheet): void {
  reading.names.forEach((name, index) => {
    const from = (reading.candidateCount + index) * stride + FEATURES.length;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const to = c * stride + FEATURES.length;
      for (let i = 1; i < NONE_FEATURES.length; i++) values[to + i] = values[from + i]!;
    }
  });
}

function decide(stretch: Stretch, index: number, speller: Speller): Decision {
  const { reading } = stretch;
  const name = reading.names[index]!;
  const best = likeliest(reading, name);
  return {
    row: best < 0 ? -1 : reading.row[best]!,
    likelihood: best < 0 ? 0 : likelihoodOfSpot(reading, name, best),
    noneLikelihood: reading.noneLikelihood[index]!,
    candidates: speller.spellOut(stretch, name),
  };
}

/** Numbers of the likeliest candidates of a name, at most `count`, best first. */
export function likeliestFew({ likelihood }: Reading, name: Name, count: number): number[] {
  const few: number[] = [];
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    let place = few.length;
    while (place > 0 && likelihood[few[place - 1]!]! < likelihood[c]!) place--;
    if (place >= count) continue;
    for (let i = Math.min(few.length, count - 1); i > place; i--) few[i] = few[i - 1]!;
    few[place] = c;
  }
  return few;
}

/** Candidates this near each other are one spot as far as being right goes. */
const SPOT_CHORD = (40 / EARTH_RADIUS_KM) ** 2;

/** How likely it is that a name means the candidate's spot: it or another one there. */
export function likelihoodOfSpot(reading: Reading, name: Name, candidate: number): number {
  const { points, likelihood } = reading;
  let sum = 0;
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    if (likelihood[c]! < 1e-4) continue;
    if (squaredChordBetween(points, c, candidate) <= SPOT_CHORD) sum += likelihood[c]!;
  }
  return Math.min(1, sum);
}

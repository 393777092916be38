/** Learns the rounds of the ranker one after another, and measures them on other documents. */

import { shareOfCountries } from '@/lib/geoparse/certainty';
import { NONE_FEATURES } from '@/lib/geoparse/ranker/none-of-these';
import { OUT_OF_THE_RUNNING, ROW_WIDTH, rank } from '@/lib/geoparse/ranker/rank';
import { flatten } from '@/lib/geoparse/ranker/trees';
import type { RoundWeights } from '@/lib/geoparse/ranker/weigh';
import { likelihoodOfSpot, measureAll } from '@/lib/geoparse/resolve';
import { sumUp } from '@/lib/geoparse/signals/context';
import { FEATURES } from '@/lib/geoparse/signals/index';
import { likeliest } from '@/lib/geoparse/signals/qualifier';
import { type BoostOptions, boost, type Choice } from './boost';
import type { Example } from './examples';
import { greatCircleKm, RIGHT_WITHIN_KM } from './gold';
import { collect, type FitOptions, fitRound, type Item, scoreItem } from './log-linear';

export interface LearnOptions extends FitOptions {
  readonly rounds: number;
  /** Trees on top of the last round; none where left out. */
  readonly boost?: BoostOptions;
}

/** Learn the rounds one after another: each sees the likelihoods that the one before gave. */
export function learnRounds(examples: readonly Example[], options: LearnOptions): RoundWeights[] {
  const learnt: RoundWeights[] = [];
  for (let round = 0; round < options.rounds; round++) {
    for (const example of examples) measureFor(example, round, learnt);
    learnt.push(fitRound(examples, options));
  }
  const last = learnt.at(-1);
  if (last && options.boost?.trees) {
    const choices = collect(examples).map((item) => inTheRunning(item, last));
    learnt[learnt.length - 1] = {
      ...last,
      forest: flatten(
        boost(choices, ROW_WIDTH, { ...options.boost, off: columnsOf(options.off) }),
        FEATURES.length,
      ),
    };
  }
  return learnt;
}

/** The rows of an item that the trees will be asked about. */
function inTheRunning(item: Item, weights: RoundWeights): Choice {
  const scores = scoreItem(item, weights);
  const best = scores.reduce((a, b) => Math.max(a, b));
  const rows = Array.from(scores.keys()).filter((c) => scores[c]! > best - OUT_OF_THE_RUNNING);
  const features = new Float64Array(rows.length * item.stride);
  rows.forEach((c, index) => {
    const from = c * item.stride;
    features.set(item.features.subarray(from, from + item.stride), index * item.stride);
  });
  return {
    features,
    count: rows.length,
    rewards: Float64Array.from(rows, (c) => item.rewards[c]!),
    base: Float64Array.from(rows, (c) => scores[c]!),
    weight: item.weight,
  };
}

function columnsOf(off: ReadonlySet<string> | undefined): ReadonlySet<number> {
  const names = [...FEATURES, ...NONE_FEATURES];
  return new Set(names.flatMap((name, column) => (off?.has(name) ? [column] : [])));
}

/** Bring an example's sheet to the state that round `round` sees, given the rounds before. */
function measureFor(example: Example, round: number, learnt: readonly RoundWeights[]): void {
  const { reading, sheet } = example;
  if (round === 0) {
    sheet.values.fill(0);
    reading.likelihood.fill(0);
    measureAll(reading, sumUp(reading), sheet, false);
    return;
  }
  rank(reading, sheet, learnt[round - 1]!);
  measureAll(reading, sumUp(reading), sheet, true);
}

/** Run learnt rounds over an example; afterwards its reading holds the final likelihoods. */
export function applyRounds(example: Example, rounds: readonly RoundWeights[]): void {
  for (let round = 0; round < rounds.length; round++) measureFor(example, round, rounds);
  rank(example.reading, example.sheet, rounds.at(-1)!);
}

/** A decision on one mention, as measured against the gold. */
export interface Outcome {
  readonly documentId: string;
  readonly start: number;
  readonly text: string;
  readonly likelihood: number;
  readonly recognition: number;
  /** How much of its text is about countries. */
  readonly countries: number;
  readonly row: number;
  /** 1 right, 0 wrong, -1 of no account (no gold coordinates, or excused). */
  readonly right: -1 | 0 | 1;
  /** Whether it stands on a gold toponym. */
  readonly isToponym: boolean;
  readonly km: number;
  /** Whether it is the very row of the annotators, where they name one. */
  readonly isSameRow: boolean | null;
  /** Whether any candidate would have been right. */
  readonly couldBeRight: boolean;
}

/** Outcomes of all mentions of an example that have candidates, from its current likelihoods. */
export function outcomesOf(example: Example): Outcome[] {
  const { document, mentions, goldOf, reading } = example;
  const { gazetteer } = reading.table;
  const excused = document.toponyms.filter((gold) => gold.ignore);
  const outcomes: Outcome[] = [];
  const countries = shareNaming(example);
  mentions.forEach((mention, index) => {
    if (mention.role === 'people') return;
    const name = reading.names[reading.nameOfMention[index]!]!;
    let best = -1;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      if (best < 0 || reading.likelihood[c]! > reading.likelihood[best]!) best = c;
    }
    if (best < 0) return;
    const gold = goldOf[index]! < 0 ? null : document.toponyms[goldOf[index]!]!;
    const isExcused =
      !gold && excused.some((one) => one.start < mention.end && mention.start < one.end);
    const row = reading.row[best]!;
    let km = Number.NaN;
    let right: Outcome['right'] = 0;
    let couldBeRight = false;
    if (isExcused || (gold && (gold.lat === null || gold.lon === null))) right = -1;
    else if (!gold && document.isPartial) right = -1;
    else if (gold) {
      const kmTo = (r: number) =>
        greatCircleKm(gold.lat!, gold.lon!, gazetteer.latitude(r), gazetteer.longitude(r));
      km = kmTo(row);
      const limit = gold.toleranceKm ?? RIGHT_WITHIN_KM;
      right = km <= limit ? 1 : 0;
      for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
        couldBeRight ||= kmTo(reading.row[c]!) <= limit;
      }
    }
    outcomes.push({
      documentId: document.id,
      start: mention.start,
      text: mention.text,
      likelihood: likelihoodOfSpot(reading, name, best),
      recognition: mention.recognition,
      countries,
      row,
      right,
      isToponym: gold !== null,
      km,
      isSameRow:
        gold?.geonamesId === undefined ? null : gazetteer.rowOfId(String(gold.geonamesId)) === row,
      couldBeRight,
    });
  });
  return outcomes;
}

/** The share of an example's decisions that are for countries, as calibration has it. */
function shareNaming({ mentions, reading }: Example): number {
  const { table, names, nameOfMention } = reading;
  let countries = 0;
  for (let m = 0; m < mentions.length; m++) {
    const best = likeliest(reading, names[nameOfMention[m]!]!);
    if (best >= 0 && table.gazetteer.kind(reading.row[best]!) === 'country') countries++;
  }
  return shareOfCountries(countries, mentions.length);
}

export interface Figures {
  readonly endToEnd: number;
  readonly precision: number;
  readonly recall: number;
  /** Of placed mentions on toponyms with coordinates, the share within 161 km. */
  readonly accuracy: number;
  readonly placed: number;
}

/** Figures of outcomes if all with a likelihood of at least `threshold` are placed. */
export function figuresOf(
  outcomes: readonly Outcome[],
  located: number,
  threshold: number,
): Figures {
  let right = 0;
  let wrong = 0;
  let wrongOnToponym = 0;
  for (const outcome of outcomes) {
    if (outcome.right < 0 || outcome.likelihood < threshold) continue;
    if (outcome.right === 1) right++;
    else {
      wrong++;
      if (outcome.isToponym) wrongOnToponym++;
    }
  }
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, located);
  return {
    precision,
    recall,
    endToEnd: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    accuracy: right / Math.max(1, right + wrongOnToponym),
    placed: right + wrong,
  };
}

/** How many toponyms of the documents have coordinates and count. */
export function locatedCount(examples: readonly Example[]): number {
  return examples.reduce(
    (sum, { document }) =>
      sum + document.toponyms.filter((gold) => !gold.ignore && gold.lat !== null).length,
    0,
  );
}

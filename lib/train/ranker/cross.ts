/**
 * Figures of documents not learnt from: by folds of documents, and learnt on one set and measured
 * on the other. All that is fitted to labelled news (weights, trees, the curve of the confidence)
 * is fitted anew without the documents measured.
 */

import { answerLine } from '@/lib/export/ndjson';
import { geoparse } from '@/lib/geoparse/index';
import { type RankerWeights, setByHand } from '@/lib/geoparse/ranker/weights';
import type { Gazetteer } from '@/lib/geoparse/types';
import { fitCalibration, type Judged } from './calibration';
import { ALL_CANDIDATES, findMisses, type Miss } from './causes';
import type { Example } from './examples';
import { applyRounds, type LearnOptions, learnRounds, type Outcome, outcomesOf } from './learn';
import { addDocument, emptyScore, type Score } from './score';

export const FOLDS = 5;

export interface Corpus {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** What each fold's weights, learnt from the others, decided. */
export interface CrossValidation {
  readonly rounds: readonly RankerWeights['rounds'][];
  /** By fold and corpus. */
  readonly outcomes: readonly (readonly Outcome[])[][];
}

/** The figures of one corpus and its answers as lines, for scorers. */
export interface EndToEnd {
  readonly score: Score;
  readonly misses: readonly Miss[];
  readonly lines: readonly string[];
}

/** @param hand share of what is added by hand to the learnt weights */
export function crossValidate(
  corpora: readonly Corpus[],
  extra: readonly Example[],
  options: LearnOptions,
  hand = 1,
): CrossValidation {
  const rounds: RankerWeights['rounds'][] = [];
  const outcomes = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (example: Example) => foldOf(example) === fold;
    const others = corpora.flatMap(({ examples }) => examples.filter((one) => !inFold(one)));
    const learnt = setByHand(learnRounds([...others, ...extra], options), hand);
    rounds.push(learnt);
    return corpora.map(({ examples }) => decideAll(examples.filter(inFold), learnt));
  });
  return { rounds, outcomes };
}

/** Outcomes of one corpus over all folds. */
export const outcomesOfCorpus = ({ outcomes }: CrossValidation, corpus: number): Outcome[] =>
  outcomes.flatMap((fold) => fold[corpus]!);

export function decideAll(
  examples: readonly Example[],
  learnt: RankerWeights['rounds'],
): Outcome[] {
  return examples.flatMap((example) => {
    applyRounds(example, learnt);
    return outcomesOf(example);
  });
}

/**
 * Outcomes by corpus, for the curve of the confidence. Each corpus counts alike: their annotators
 * differ in what they leave unmarked, and the larger must not have its way.
 */
export function judgedOf(corpora: readonly (readonly Outcome[])[]): Judged[] {
  const judged = corpora.map((outcomes) => outcomes.filter((one) => one.right >= 0));
  const all = judged.reduce((sum, { length }) => sum + length, 0);
  return judged.flatMap((outcomes) =>
    outcomes.map(({ likelihood, recognition, countries, right }) => ({
      likelihood,
      recognition,
      countries,
      isRight: right === 1,
      weight: all / (corpora.length * outcomes.length),
    })),
  );
}

/** Outcomes of all folds but one, by corpus. */
export function outcomesBeside(
  { outcomes }: Pick<CrossValidation, 'outcomes'>,
  fold: number,
): Outcome[][] {
  const others = outcomes.filter((_, other) => other !== fold);
  return others[0]!.map((_, corpus) => others.flatMap((held) => held[corpus]!));
}

/** Each corpus read by the whole geoparser, each document with the weights of its fold. */
export function measureFolds(
  corpora: readonly Corpus[],
  held: CrossValidation,
  gazetteer: Gazetteer,
): EndToEnd[] {
  const weights = held.rounds.map(
    (rounds, fold): RankerWeights => ({
      rounds,
      calibration: fitCalibration(judgedOf(outcomesBeside(held, fold))),
    }),
  );
  return corpora.map(({ examples }) =>
    measure(examples, gazetteer, (example) => weights[foldOf(example)]!),
  );
}

/** Examples read by the whole geoparser with given weights. */
export function measure(
  examples: readonly Example[],
  gazetteer: Gazetteer,
  weightsOf: (example: Example) => RankerWeights,
): EndToEnd {
  const score = emptyScore();
  const misses: Miss[] = [];
  const lines = examples.map((example) => {
    const { document } = example;
    const options = { maxCandidates: ALL_CANDIDATES };
    const answer = geoparse(document.text, gazetteer, options, weightsOf(example));
    addDocument(score, document, answer);
    misses.push(...findMisses(document, answer.mentions, gazetteer));
    return answerLine(document.id, answer);
  });
  return { score, misses, lines };
}

/** Degrees of the cells by which documents are kept together. */
const CELL_DEGREES = 3;

/**
 * Fold of a document: documents of one part of the world go together, so that no fold is decided
 * by weights that have seen another issue of the same local paper.
 */
function foldOf({ document }: Example): number {
  const counts = new Map<string, number>();
  for (const { lat, lon } of document.toponyms) {
    if (lat === null || lon === null) continue;
    const cell = `${Math.floor(lat / CELL_DEGREES)} ${Math.floor(lon / CELL_DEGREES)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  let hash = 7;
  for (const char of commonest ?? document.id) hash = (hash * 31 + char.charCodeAt(0)) % 1009;
  return hash % FOLDS;
}

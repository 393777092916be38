/** The whole training of the recogniser: tagger, then judge over what the tagger proposes. */

import { fileURLToPath } from 'node:url';
import { JUDGE_FEATURES, JUDGE_WIDTH } from '@/lib/geoparse/judge/features';
import { openTrees, scoreTrees, type Trees } from '@/lib/geoparse/judge/trees';
import type { NameIndex } from '@/lib/geoparse/recognise/name-index';
import { type Model, readModel } from '@/lib/geoparse/tagger/model';
import type { Gazetteer } from '@/lib/geoparse/types';
import { lowerCased, renameNames } from './augment';
import { BOOST_OPTIONS, growTrees } from './boost';
import { randomFrom } from './crf';
import { CORPORA, isHeldOut, OWN_CORPUS, readCorpus } from './documents';
import { addExamples, type JudgeExamples } from './judge-examples';
import { makeNamePool, type NamePool } from './name-pool';
import { readOwnTexts } from './own-texts';
import { type Labelled, TAGGER_OPTIONS, trainTagger } from './train-tagger';

/** What a changed copy of a document weighs, beside the document's 1. */
const VARIANT_WEIGHT = 0.5;
/** One document in so many is learnt from in small letters too. */
const LOWER_CASED_PART = 3;
const SEED = 7;
/** The judge learns from tags of documents that their tagger has not seen. */
export const FOLDS = 5;
const OWN_TEXTS = fileURLToPath(new URL('./texts', import.meta.url));

export interface Recogniser {
  /** Packed weights of the tagger. */
  readonly weights: Uint8Array;
  readonly trees: Trees;
  /** Packed weights of the taggers that have not seen the documents of each fold. */
  readonly folds: readonly Uint8Array[];
  /** What the judge learnt from. */
  readonly examples: JudgeExamples;
}

export interface Figures {
  readonly corpus: string;
  readonly documents: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Numbered extends Labelled {
  /** Position in its corpus. */
  readonly index: number;
}

type Report = (line: string) => void;

/** The public corpora of a folder and the project's own texts. */
export function readDocuments(folder: string): Numbered[] {
  const own = readOwnTexts(OWN_TEXTS).map((document, index) => ({
    document,
    corpus: OWN_CORPUS,
    index,
  }));
  const others = CORPORA.flatMap((corpus) =>
    readCorpus(folder, corpus).map((document, index) => ({ document, corpus, index })),
  );
  return [...others, ...own];
}

/** Trains on documents, the judge on what taggers say of those they have not seen. */
export function trainRecogniser(
  documents: readonly Numbered[],
  gazetteer: Gazetteer,
  names: NameIndex,
  report: Report,
): Recogniser {
  const pool = makeNamePool(gazetteer);
  const examples: JudgeExamples = { rows: [], labels: [], weights: [] };
  const folds: Uint8Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inFold = ({ index }: Numbered): boolean => index % FOLDS === fold;
    const packed = trainTaggerWithout(documents, inFold, pool, names);
    folds.push(packed);
    addSeen(documents.filter(inFold), names, readModel(packed), examples);
    report(`fold ${fold + 1} of ${FOLDS}: ${examples.labels.length} examples for the judge`);
  }
  const weights = trainTagger(withVariants(documents, pool), names, TAGGER_OPTIONS, report);
  return { weights, trees: growJudge(examples), folds, examples };
}

/** Packed weights of a tagger that has not seen the documents of a group. */
export function trainTaggerWithout(
  documents: readonly Numbered[],
  isInGroup: (one: Numbered) => boolean,
  pool: NamePool,
  names: NameIndex,
): Uint8Array {
  const others = documents.filter((one) => !isInGroup(one));
  return trainTagger(withVariants(others, pool), names, TAGGER_OPTIONS, () => {});
}

/** Adds what the judge may learn from documents that the tagger has not seen. */
export function addSeen(
  documents: readonly Numbered[],
  names: NameIndex,
  model: Model,
  into: JudgeExamples,
): void {
  for (const { document, corpus } of [...documents, ...inSmallLetters(documents)]) {
    addExamples(document, corpus, names, model, into);
  }
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** The judge's trees, blind to some columns. */
export function growJudge(
  { rows, labels, weights }: JudgeExamples,
  off: ReadonlySet<number> = NO_COLUMNS,
): Trees {
  return growTrees(
    blindTo(rows, off),
    JUDGE_WIDTH,
    Uint8Array.from(labels),
    Float64Array.from(weights),
    BOOST_OPTIONS,
  );
}

function blindTo(rows: readonly number[], off: ReadonlySet<number>): Float32Array {
  return Float32Array.from(rows, (value, at) => (off.has(at % JUDGE_WIDTH) ? 0 : value));
}

/** What the judge looks at, by what it comes from. */
const JUDGE_GROUPS: Readonly<Record<string, RegExp>> = {
  'the tagger': /^(?:place|place-least|person|organisation|other|is-tagged|.*frame)$/,
  'the gazetteer': /^(?:is-known|holds-known|usual-fame|other-fame|readings|kind|is-short)$/,
  'shape of the words': /^(?:length|characters|casing|style|opens|glued-.*)$/,
  'word classes': /^(?:ordinary|given-name|surname|kind-word|body-word|direction|head-.*)$/,
  neighbours: /^(?:after-(?!in)|before-(?!in)|dateline|affiliation).*$/,
  'rest of the text': /^(?:evidence-.*|mentions|surname-in-text|.*-elsewhere|place-most)$/,
};

/** Figures over all held-out documents with a judge that does without a group of columns. */
export function ablateJudge(
  recogniser: Recogniser,
  documents: readonly Numbered[],
  names: NameIndex,
): (readonly [group: string, figures: Figures])[] {
  return Object.entries(JUDGE_GROUPS).map(([group, pattern]) => {
    const off = new Set(JUDGE_FEATURES.flatMap((name, at) => (pattern.test(name) ? [at] : [])));
    const blind = { ...recogniser, trees: growJudge(recogniser.examples, off) };
    return [group, measureRecogniser(blind, documents, names, off).at(-1)!];
  });
}

/**
 * How well a recogniser judges the proposals in held-out documents: corpus by corpus, then in all.
 *
 * @param off columns that the judge does not see
 */
export function measureRecogniser(
  recogniser: Recogniser,
  documents: readonly Numbered[],
  names: NameIndex,
  off: ReadonlySet<number> = NO_COLUMNS,
): Figures[] {
  const model = readModel(recogniser.weights);
  const forest = openTrees(recogniser.trees);
  const sets = [...CORPORA, OWN_CORPUS].map((corpus) => ({
    name: corpus.name,
    own: documents.filter((one) => one.corpus === corpus),
  }));
  return [...sets, { name: 'all', own: documents }].map(({ name, own }): Figures => {
    const examples: JudgeExamples = { rows: [], labels: [], weights: [] };
    for (const { document, corpus } of own) addExamples(document, corpus, names, model, examples);
    const table = new Float64Array(blindTo(examples.rows, off));
    let found = 0;
    let wrong = 0;
    let missed = 0;
    examples.labels.forEach((label, row) => {
      const isPlace = scoreTrees(forest, table, row * JUDGE_WIDTH) >= 0.5;
      if (isPlace && label) found += 1;
      else if (isPlace) wrong += 1;
      else if (label) missed += 1;
    });
    return {
      corpus: name,
      documents: own.length,
      precision: found / (found + wrong || 1),
      recall: found / (found + missed || 1),
      f1: (2 * found) / (2 * found + wrong + missed || 1),
    };
  });
}

export const isForTraining = ({ index }: Numbered): boolean => !isHeldOut(index);

/** Copies of some documents as those write who use no capitals. */
function inSmallLetters(documents: readonly Numbered[]): Numbered[] {
  return documents.flatMap((one) => {
    const document = one.index % LOWER_CASED_PART === 0 ? lowerCased(one.document) : null;
    if (document === null) return [];
    return [
      { ...one, document, corpus: { ...one.corpus, weight: one.corpus.weight * VARIANT_WEIGHT } },
    ];
  });
}

/** The documents and copies of them, renamed or in small letters. */
function withVariants(documents: readonly Numbered[], pool: NamePool): Numbered[] {
  const random = randomFrom(SEED);
  const all = [...documents, ...inSmallLetters(documents)];
  for (const { document, corpus, index } of documents) {
    for (let variant = 0; variant < corpus.variants; variant += 1) {
      all.push({
        document: renameNames(document, pool, random),
        corpus: { ...corpus, weight: corpus.weight * VARIANT_WEIGHT },
        index,
      });
    }
  }
  return all;
}

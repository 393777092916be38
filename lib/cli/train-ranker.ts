/**
 * Learns the ranker's weights from annotated texts and measures them on documents not learnt from.
 *
 *     npm run train:ranker -- GOLD.ndjson… [--out FILE] [--ablate] [--gold-spans]
 *
 * The same files, gazetteer and options give the same weights to the byte.
 */

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { calibrate } from '@/lib/geoparse/certainty';
import { rowTableOf } from '@/lib/geoparse/row-table';
import { SIGNALS } from '@/lib/geoparse/signals/index';
import {
  calibrationError,
  fitCalibration,
  type Judged,
  reliability,
} from '@/lib/train/ranker/calibration';
import { type Example, toExample } from '@/lib/train/ranker/examples';
import { readGold } from '@/lib/train/ranker/gold';
import {
  applyRounds,
  figuresOf,
  type LearnOptions,
  learnRounds,
  locatedCount,
  type Outcome,
  outcomesOf,
} from '@/lib/train/ranker/learn';
import { readRecognitionLabelled } from '@/lib/train/ranker/recognition-labels';
import { simulate } from '@/lib/train/ranker/simulate';
import { readWeaklyLabelled } from '@/lib/train/ranker/weak-labels';
import { formatWeights } from '@/lib/train/ranker/weights-file';

const FOLDS = 5;

interface Corpus {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** Outcomes of every document, each decided by weights learnt from the other folds. */
function crossValidate(
  corpora: readonly Corpus[],
  extra: readonly Example[],
  options: LearnOptions,
): Outcome[][] {
  const outcomes: Outcome[][] = corpora.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (example: Example) => foldOf(example) === fold;
    const learnt = learnRounds(
      [...corpora.flatMap(({ examples }) => examples.filter((one) => !inFold(one))), ...extra],
      options,
    );
    corpora.forEach(({ examples }, index) => {
      for (const example of examples.filter(inFold)) {
        applyRounds(example, learnt);
        outcomes[index]!.push(...outcomesOf(example));
      }
    });
  }
  return outcomes;
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

function report(title: string, corpora: readonly Corpus[], outcomes: readonly Outcome[][]): void {
  corpora.forEach(({ name, examples }, index) => {
    const located = locatedCount(examples);
    const parts = [0, 0.3, 0.4].map((threshold) => {
      const { endToEnd, accuracy } = figuresOf(outcomes[index]!, located, threshold);
      return `@${threshold} F1 ${endToEnd.toFixed(4)} acc ${accuracy.toFixed(4)}`;
    });
    const onToponym = outcomes[index]!.filter((one) => one.isToponym && one.right >= 0);
    const possible = onToponym.filter((one) => one.couldBeRight).length / onToponym.length;
    const identified = onToponym.filter((one) => one.right === 1 && one.isSameRow !== null);
    const same = identified.filter((one) => one.isSameRow).length / Math.max(1, identified.length);
    console.log(
      `${title.padEnd(28)} ${name.padEnd(10)} ${parts.join('  ')}  ceiling ${possible.toFixed(4)} n ${onToponym.length}/${located}  same row ${same.toFixed(3)}`,
    );
  });
}

const judgedOf = (outcomes: readonly Outcome[]): Judged[] =>
  outcomes
    .filter((one) => one.right >= 0)
    .map((one) => ({ likelihood: one.likelihood, isRight: one.right === 1 }));

/** Calibration error, each fold's curve fitted on the other outcomes. */
function reportCalibration(outcomes: readonly Outcome[][]): void {
  const all = outcomes.flat();
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    all.filter((one) => Number(one.documentId) % FOLDS === fold),
  );
  const judged = folds.map(judgedOf);
  const rows = judged.map((held, fold) => {
    const curve = fitCalibration(judged.filter((_, other) => other !== fold).flat());
    return held.map((one) => ({ ...one, likelihood: calibrate(one.likelihood, curve) }));
  });
  const table = reliability(rows.flat(), { from: [0, 1], to: [0, 1] });
  console.log('\nconfidence   mentions  mean   right');
  for (const { low, high, count, meanConfidence, shareRight } of table) {
    console.log(
      `${low.toFixed(1)}–${high.toFixed(1)}  ${String(count).padStart(10)}   ${meanConfidence.toFixed(3)}  ${shareRight.toFixed(3)}`,
    );
  }
  console.log(`expected calibration error ${calibrationError(table).toFixed(4)}`);
}

/** The wrong decisions that were surest, with what was chosen. */
function listErrors(corpus: string, outcomes: readonly Outcome[], limit: number): void {
  const wrong = outcomes
    .filter((one) => one.right === 0)
    .sort((a, b) => b.likelihood - a.likelihood);
  console.log(`\nSurest wrong decisions in ${corpus}`);
  for (const one of wrong.slice(0, limit)) {
    const place = table.place(one.row);
    const verdict = one.isToponym
      ? `${Math.round(one.km)} km off${one.couldBeRight ? '' : ', no right candidate'}`
      : 'no toponym';
    console.log(
      `${one.likelihood.toFixed(2)}  ${one.text.padEnd(22)} → ${place.name} (${place.featureCode}, ${place.admin1 ?? ''}, ${place.countryCode ?? ''}, ${place.population})  ${verdict}  doc ${one.documentId}@${one.start}`,
    );
  }
}

const command = new Command()
  .name('train:ranker')
  .argument('<gold...>', 'annotated texts, NDJSON')
  .option('--weak <file>', 'learn also from a text whose names carry Wikipedia titles')
  .option('--weak-weight <x>', 'what its names count', '0.7')
  .option('--corpora <folder>', 'learn what is no place from the texts of the recogniser')
  .option('--folds <folder>', 'taggers of its folds, as npm run train --folds writes them')
  .option('--corpora-weight <x>', 'what their names count', '0.3')
  .option('--simulate <n>', 'learn also from so many made-up articles', '0')
  .option('--simulate-weight <x>', 'what their names count', '0.3')
  .option('--test <files...>', 'measure also on these, not learnt from')
  .option('--rounds <n>', 'rounds of reading', '3')
  .option('--ridge <x>', 'pull of the weights towards zero', '0.0003')
  .option('--steps <n>', 'steps of the fit', '300')
  .option('--trees <n>', 'trees on top of the last round', '0')
  .option('--depth <n>', 'depth of the trees', '3')
  .option('--rate <x>', 'shrinkage of the trees', '0.1')
  .option('--min-leaf <x>', 'least curvature in a leaf', '3')
  .option('--gold-spans', 'use the gold spans instead of the recogniser')
  .option('--errors <n>', 'list the surest wrong decisions of each corpus')
  .option('--out <file>', 'write weights learnt from all the texts')
  .option('--baselines', 'measure simpler ways of choosing')
  .option('--ablate', 'leave out each signal in turn')
  .option('--off <features...>', 'leave these features out')
  .parse();

const options = command.opts<{
  weak?: string;
  weakWeight: string;
  corpora?: string;
  folds?: string;
  corporaWeight: string;
  simulate: string;
  simulateWeight: string;
  test?: string[];
  rounds: string;
  ridge: string;
  steps: string;
  trees: string;
  depth: string;
  rate: string;
  minLeaf: string;
  errors?: string;
  out?: string;
  goldSpans?: boolean;
  baselines?: boolean;
  ablate?: boolean;
  off?: string[];
}>();
const learning: LearnOptions = {
  rounds: Number(options.rounds),
  ridge: Number(options.ridge),
  steps: Number(options.steps),
  boost: {
    trees: Number(options.trees),
    depth: Number(options.depth),
    rate: Number(options.rate),
    minLeaf: Number(options.minLeaf),
    ridge: 5,
  },
  ...(options.off ? { off: new Set(options.off) } : {}),
};
const table = rowTableOf(await loadGazetteer());
const corpora: Corpus[] = [];
for (const file of command.args) {
  const documents = await readGold(file);
  corpora.push({
    name: basename(file, '.ndjson'),
    examples: documents.map((document) => toExample(document, table, options.goldSpans ?? false)),
  });
}
const weak = options.weak
  ? readWeaklyLabelled(options.weak, table.gazetteer).map((document) =>
      toExample(document, table, false),
    )
  : [];
const weight =
  (value: number) =>
  (example: Example): Example => ({ ...example, weight: value });
const recognised =
  options.corpora && options.folds
    ? readRecognitionLabelled(options.corpora, options.folds, table)
    : [];
const extra = [
  ...recognised.map(weight(Number(options.corporaWeight))),
  ...weak.map(weight(Number(options.weakWeight))),
  ...simulate(table, Number(options.simulate)).map(weight(Number(options.simulateWeight))),
];
const held = crossValidate(corpora, extra, learning);
report('cross-validated', corpora, held);
reportCalibration(held);
if (options.errors) {
  for (const [index, { name }] of corpora.entries()) {
    listErrors(name, held[index]!, Number(options.errors));
  }
}
if (corpora.length > 1) {
  for (const tuned of corpora) {
    const learnt = learnRounds([...tuned.examples, ...extra], learning);
    const others = corpora.filter((one) => one !== tuned);
    report(
      `learnt on ${tuned.name}`,
      others,
      others.map(({ examples }) =>
        examples.flatMap((example) => {
          applyRounds(example, learnt);
          return outcomesOf(example);
        }),
      ),
    );
  }
}
if (options.test) {
  const learnt = learnRounds([...corpora.flatMap(({ examples }) => examples), ...extra], learning);
  for (const file of options.test) {
    const documents = file.includes('gum')
      ? readWeaklyLabelled(file, table.gazetteer)
      : await readGold(file);
    const examples = documents.map((document) => toExample(document, table, false));
    for (const example of examples) applyRounds(example, learnt);
    const outcomes = examples.flatMap(outcomesOf);
    report('learnt on all', [{ name: basename(file, '.ndjson'), examples }], [outcomes]);
    if (options.errors) listErrors(file, outcomes, Number(options.errors));
  }
}
if (options.ablate) {
  for (const signal of SIGNALS) {
    const off = new Set(signal.features);
    report(`without ${signal.code}`, corpora, crossValidate(corpora, extra, { ...learning, off }));
  }
}
if (options.out) {
  const learnt = learnRounds([...corpora.flatMap(({ examples }) => examples), ...extra], learning);
  const origin = `Learnt by npm run train:ranker from ${corpora.map(({ name, examples }) => `${name} (${examples.length} documents)`).join(' and ')}: ${learning.rounds} rounds, ${learning.boost?.trees ?? 0} trees of depth ${learning.boost?.depth ?? 0}, rate ${learning.boost?.rate ?? 0}, ridge ${learning.ridge}. Weights of general signals only; no text can be read back from them.`;
  writeFileSync(options.out, formatWeights(origin, learnt, fitCalibration(judgedOf(held.flat()))));
  console.log(`wrote ${options.out}`);
}

/**
 * Learns the ranker's weights from annotated texts and measures them on documents not learnt from.
 *
 *     npm run train:ranker -- GOLD.ndjson… --corpora FOLDER --folds FOLDER [--cross] [--out FILE]
 *
 * With `--cross` the whole geoparser reads the texts with weights that have not seen them: by folds
 * of documents, and learnt on each set and measured on the others. The same files, gazetteer and
 * options give the same weights to the byte; the simulated articles have a fixed seed.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { NONE_FEATURES } from '@/lib/geoparse/ranker/none-of-these';
import { setByHand } from '@/lib/geoparse/ranker/weights';
import { rowTableOf } from '@/lib/geoparse/row-table';
import { SIGNALS } from '@/lib/geoparse/signals/index';
import { reportBaselines } from '@/lib/train/ranker/baselines';
import { fitCalibration } from '@/lib/train/ranker/calibration';
import { describeMisses } from '@/lib/train/ranker/causes';
import {
  type Corpus,
  crossValidate,
  decideAll,
  type EndToEnd,
  judgedOf,
  measure,
  measureFolds,
  outcomesOfCorpus,
} from '@/lib/train/ranker/cross';
import { type Example, toExample } from '@/lib/train/ranker/examples';
import { readGold } from '@/lib/train/ranker/gold';
import { type LearnOptions, learnRounds } from '@/lib/train/ranker/learn';
import { readRecognitionLabelled } from '@/lib/train/ranker/recognition-labels';
import {
  listErrors,
  reportCalibration,
  reportOutcomes,
  reportScore,
} from '@/lib/train/ranker/report';
import { simulate } from '@/lib/train/ranker/simulate';
import { readWeaklyLabelled } from '@/lib/train/ranker/weak-labels';
import { formatWeights } from '@/lib/train/ranker/weights-file';

const command = new Command()
  .name('train:ranker')
  .argument('<gold...>', 'annotated texts with coordinates, NDJSON')
  .option('--corpora <folder>', 'learn also from the annotated texts of the recogniser')
  .option('--folds <folder>', 'taggers of its folds, as npm run train --folds writes them')
  .option('--corpora-weight <x>', 'what a name marked as a place or as none counts', '0.3')
  .option('--titles-weight <x>', 'what a name with a Wikipedia title counts', '0.4')
  .option('--simulate <n>', 'learn also from so many made-up articles', '1500')
  .option('--simulate-weight <x>', 'what their names count', '0.3')
  .option('--rounds <n>', 'rounds of reading', '3')
  .option('--ridge <x>', 'pull of the weights towards zero', '0.004')
  .option('--steps <n>', 'steps of the fit', '300')
  .option('--trees <n>', 'trees on top of the last round', '120')
  .option('--depth <n>', 'depth of the trees', '4')
  .option('--rate <x>', 'shrinkage of the trees', '0.1')
  .option('--min-leaf <x>', 'least curvature in a leaf', '3')
  .option('--hand <x>', 'share of the weights added by hand, in what is measured', '1')
  .option('--off <features...>', 'leave these features out')
  .option('--test <files...>', 'measure also on these, not learnt from')
  .option('--cross', 'measure the whole geoparser on documents not learnt from')
  .option('--causes <phrases>', 'account for the missing points of --cross, with worst phrases')
  .option('--answers <folder>', 'write the answers of --cross there, for scorers')
  .option('--baselines', 'measure simpler ways of choosing')
  .option('--ablate', 'leave out each signal in turn')
  .option('--gold-spans', 'use the gold spans instead of the recogniser')
  .option('--errors <n>', 'list the surest wrong decisions of each corpus')
  .option('--out <file>', 'write weights learnt from all the texts')
  .parse();

const options = command.opts<
  Record<
    | 'corporaWeight'
    | 'titlesWeight'
    | 'simulate'
    | 'simulateWeight'
    | 'rounds'
    | 'ridge'
    | 'steps'
    | 'trees'
    | 'depth'
    | 'rate'
    | 'minLeaf'
    | 'hand',
    string
  > & {
    corpora?: string;
    folds?: string;
    off?: string[];
    test?: string[];
    cross?: boolean;
    answers?: string;
    causes?: string;
    baselines?: boolean;
    ablate?: boolean;
    goldSpans?: boolean;
    errors?: string;
    out?: string;
  }
>();
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
  off: new Set(options.off ?? []),
};
const gazetteer = loadGazetteer();
const table = rowTableOf(gazetteer);
const corpora = await Promise.all(command.args.map(readCorpus));
const extra = readExtra();
const held = crossValidate(corpora, extra, learning, Number(options.hand));
reportOutcomes(
  'cross-validated',
  corpora,
  corpora.map((_, i) => outcomesOfCorpus(held, i)),
);
reportCalibration(corpora, held);
if (options.errors) {
  corpora.forEach(({ name }, i) => {
    listErrors(name, outcomesOfCorpus(held, i), table, Number(options.errors));
  });
}
if (options.cross) measureCross();
if (options.baselines) reportBaselines(corpora, extra, learning);
if (options.ablate) ablate();
if (options.test || options.out) await learnAll();

async function readCorpus(file: string): Promise<Corpus> {
  const documents = await readGold(file);
  return {
    name: path.basename(file, '.ndjson'),
    examples: documents.map((document) => toExample(document, table, options.goldSpans ?? false)),
  };
}

/** What is learnt from besides the gold: marked texts, titles of Wikipedia, made-up articles. */
function readExtra(): Example[] {
  const weigh = (examples: readonly Example[], weight: string) =>
    examples.map((example) => ({ ...example, weight: Number(weight) }));
  const { corpora: folder, folds } = options;
  const titled = folder
    ? readWeaklyLabelled(path.join(folder, 'gum.ndjson'), gazetteer).map((document) =>
        toExample(document, table, false),
      )
    : [];
  const marked = folder && folds ? readRecognitionLabelled(folder, folds, table) : [];
  return [
    ...weigh(marked, options.corporaWeight),
    ...weigh(titled, options.titlesWeight),
    ...weigh(simulate(table, Number(options.simulate)), options.simulateWeight),
  ];
}

function measureCross(): void {
  console.log('');
  const say = (title: string, { name }: Corpus, { score, misses, lines }: EndToEnd) => {
    reportScore(title, name, score);
    if (options.causes) console.log(describeMisses(misses, Number(options.causes)));
    if (!options.answers) return;
    const folder = path.join(options.answers, title.replaceAll(' ', '-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.ndjson`), `${lines.join('\n')}\n`);
  };
  measureFolds(corpora, held, gazetteer).forEach((figures, i) => {
    say('cross-validated', corpora[i]!, figures);
  });
  corpora.forEach((tuned, index) => {
    const others = corpora.filter((one) => one !== tuned);
    if (!others.length) return;
    const learnt = learnRounds([...tuned.examples, ...extra], learning);
    const rounds = setByHand(learnt, Number(options.hand));
    const calibration = fitCalibration(judgedOf([outcomesOfCorpus(held, index)]));
    for (const other of others) {
      const figures = measure(other.examples, gazetteer, () => ({ rounds, calibration }));
      say(`learnt on ${tuned.name}`, other, figures);
    }
  });
}

function ablate(): void {
  const groups = [
    ...SIGNALS.map(({ code, features }) => [code, features] as const),
    ['none-of-these', NONE_FEATURES.filter((name) => name !== 'bias')] as const,
  ];
  for (const [code, features] of groups) {
    const without = crossValidate(corpora, extra, { ...learning, off: new Set(features) });
    reportOutcomes(
      `without ${code}`,
      corpora,
      corpora.map((_, i) => outcomesOfCorpus(without, i)),
    );
  }
}

async function learnAll(): Promise<void> {
  const rounds = learnRounds([...corpora.flatMap(({ examples }) => examples), ...extra], learning);
  for (const file of options.test ?? []) {
    const tested = await readCorpus(file);
    const outcomes = decideAll(tested.examples, rounds);
    reportOutcomes('learnt on all', [tested], [outcomes]);
    if (options.errors) listErrors(file, outcomes, table, Number(options.errors));
  }
  if (!options.out) return;
  const gold = corpora.map(({ name, examples }) => `${name} (${examples.length} documents)`);
  const more = [
    ...(options.folds ? ['names marked in corpora/train'] : []),
    `${options.simulate} simulated articles`,
  ];
  const origin = `Learnt by npm run train:ranker from ${[...gold, ...more].join(', ')}: ${options.rounds} rounds, ${options.trees} trees of depth ${options.depth}, rate ${options.rate}, ridge ${options.ridge}. Weights of general signals only; no text can be read back from them.`;
  const calibration = fitCalibration(judgedOf(corpora.map((_, i) => outcomesOfCorpus(held, i))));
  writeFileSync(options.out, formatWeights(origin, rounds, calibration));
  console.log(`wrote ${options.out}`);
}

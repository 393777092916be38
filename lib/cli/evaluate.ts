/** Runs the geoparser over annotated texts and says how often it is right. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { answerLine } from '@/lib/export/ndjson';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse/index';
import { ALL_CANDIDATES, describeMisses, findMisses, type Miss } from '@/lib/train/ranker/causes';
import { readGold } from '@/lib/train/ranker/gold';
import { addRoles, describeRoles, type RoleCounts } from '@/lib/train/ranker/roles';
import { addDocument, type Counts, emptyScore, rates } from '@/lib/train/ranker/score';

const command = new Command()
  .name('npm run evaluate --')
  .description(
    'Run the geoparser with its default options over annotated texts and score it: end to end ' +
      '(right span and within 161 km), recognition (overlap) and accuracy within 161 km. Gold is ' +
      'NDJSON of {"id", "text", "toponyms": [{"start", "end", "phrase", "lat", "lon"}]}.',
  )
  .argument('<gold...>', 'annotated texts, NDJSON')
  .option('--out <folder>', 'write the answers there, for scorers that tell more')
  .option('--causes [phrases]', 'account for every missing point, with the worst phrases')
  .option('--roles', 'compare roles with literal and associative labels, where the gold has them')
  .addHelpText(
    'after',
    `
The figures agree with those of the shared scorer, which adds distances, intervals and lists of
errors; it reads the files that --out writes, or the command line's own:
  $ npm run evaluate -- gold.ndjson --out answers
  $ node ../shared/evaluate/evaluate.mjs gold.ndjson answers/gold.ndjson --errors 20

What these figures mean, and those by cross-validation: docs/accuracy.md`,
  )
  .parse();
const { out, causes, roles } = command.opts<{
  out?: string;
  causes?: string | true;
  roles?: boolean;
}>();

function say(label: string, counts: Counts): void {
  const { precision, recall, f1 } = rates(counts);
  const figures = [precision, recall, f1].map((rate) => rate.toFixed(4)).join(' / ');
  console.log(`  ${label.padEnd(24)} P / R / F1  ${figures}`);
}

const gazetteer = loadGazetteer();
for (const file of command.args) {
  const documents = await readGold(file);
  const score = emptyScore();
  const lines: string[] = [];
  const misses: Miss[] = [];
  const roleCounts: RoleCounts = new Map();
  const options = causes ? { maxCandidates: ALL_CANDIDATES } : {};
  const started = performance.now();
  for (const document of documents) {
    const answer = geoparse(document.text, gazetteer, options);
    addDocument(score, document, answer);
    addRoles(roleCounts, document, answer.mentions);
    if (causes) misses.push(...findMisses(document, answer.mentions, gazetteer));
    if (out) lines.push(answerLine(document.id, answer));
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${path.basename(file)}: ${documents.length} documents, ${seconds.toFixed(1)} s`);
  say('end to end (161 km)', score.endToEnd);
  say('recognition (overlap)', score.recognition);
  const { right, wrong } = score.resolution;
  console.log(
    `  ${'Acc@161 on recognised'.padEnd(24)} ${(right / Math.max(1, right + wrong)).toFixed(4)}`,
  );
  if (causes) console.log(describeMisses(misses, causes === true ? 0 : Number(causes)));
  if (roles && roleCounts.size > 0) console.log(describeRoles(roleCounts));
  if (out) {
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, path.basename(file)), `${lines.join('\n')}\n`);
  }
}

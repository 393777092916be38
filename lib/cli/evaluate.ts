/**
 * Runs the geoparser over annotated texts and says how often it is right.
 *
 *     npm run evaluate -- GOLD.ndjson… [--out FOLDER]
 *
 * With `--out`, its answers are written as `FOLDER/NAME.ndjson`, one `{"id", "mentions"}` a line,
 * for scorers that tell more.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse/index';
import type { Geoparsed } from '@/lib/geoparse/types';
import { type GoldDocument, readGold } from '@/lib/train/ranker/gold';
import { addDocument, type Counts, emptyScore, rates } from '@/lib/train/ranker/score';

const command = new Command()
  .name('evaluate')
  .argument('<gold...>', 'annotated texts, NDJSON')
  .option('--out <folder>', 'write the answers there')
  .parse();
const { out } = command.opts<{ out?: string }>();

function answerLine({ id }: GoldDocument, { mentions }: Geoparsed): string {
  return JSON.stringify({
    id,
    mentions: mentions.map(({ start, end, text, role, confidence, place }) => ({
      start,
      end,
      text,
      role,
      confidence,
      place: place && {
        id: place.id,
        name: place.name,
        lat: place.point[1],
        lon: place.point[0],
        kind: place.kind,
        country: place.countryCode,
      },
    })),
  });
}

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
  const started = performance.now();
  for (const document of documents) {
    const answer = geoparse(document.text, gazetteer);
    addDocument(score, document, answer);
    lines.push(answerLine(document, answer));
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${path.basename(file)}: ${documents.length} documents, ${seconds.toFixed(1)} s`);
  say('end to end (161 km)', score.endToEnd);
  say('recognition (overlap)', score.recognition);
  const { right, wrong } = score.resolution;
  console.log(
    `  ${'Acc@161 on recognised'.padEnd(24)} ${(right / Math.max(1, right + wrong)).toFixed(4)}`,
  );
  if (out) {
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, path.basename(file)), `${lines.join('\n')}\n`);
  }
}

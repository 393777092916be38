/**
 * `npm run bench`: print how fast and how large everything is. `-- --record YYYY-MM-DD` also
 * writes the figures into docs/measurements.md; `-- --only engine` measures one part, `--text FILE`
 * with it on a news text of one's own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchCommandLine } from './bench/bench-command-line';
import { benchEngine } from './bench/bench-engine';
import { benchPage } from './bench/bench-page';
import { benchServer } from './bench/bench-server';
import { benchUserGazetteer } from './bench/bench-user-gazetteer';
import { describeMachine, type FigureGroup, toGroup, toTable } from './bench/figures';
import { recordFigures } from './bench/record';
import { benchGazetteer } from './bench-gazetteer';

const DOCUMENT = new URL('../../docs/measurements.md', import.meta.url);

const GAZETTEER_AIMS = {
  'gazetteer gzip MB': { atMost: 10 },
  'gazetteer open ms': { atMost: 100 },
  'gazetteer resident MB': { atMost: 150 },
  'gazetteer lookups of folded names /s': { atLeast: 1_000_000 },
};

/** Batches against the large text: long enough that starting threads is little of it. */
const BATCH_SIZE = 20;

/** A part that takes longer is given up, so that the others are still recorded. */
const PART_MINUTES = 8;

const PARTS = {
  gazetteer: async () => toGroup('Bundled gazetteer', await benchGazetteer(), GAZETTEER_AIMS),
  engine: (megabytes: number, text?: string) => benchEngine(megabytes, text),
  'command-line': (megabytes: number) => benchCommandLine(megabytes * BATCH_SIZE),
  'user-gazetteer': () => benchUserGazetteer(),
  page: () => benchPage(),
  server: () => benchServer(),
} satisfies Record<string, (megabytes: number, text?: string) => Promise<FigureGroup>>;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    record: { type: 'string' },
    text: { type: 'string' },
    megabytes: { type: 'string', default: '5' },
  },
});
const { only, record, text } = values;
const megabytes = Number(values.megabytes);
if (!(megabytes >= 1 && megabytes <= 100)) throw new Error('--megabytes: from 1 to 100');
if (record !== undefined && !/^\d{4}-\d\d-\d\d$/.test(record)) {
  throw new Error('--record: the date as YYYY-MM-DD');
}
if (only !== undefined && (!(only in PARTS) || record !== undefined)) {
  throw new Error(`--only: one of ${Object.keys(PARTS).join(', ')}, and not with --record`);
}
if (text !== undefined && only !== 'engine') throw new Error('--text: with --only engine');
const news = text === undefined ? undefined : await readFile(text, 'utf8');

const machine = describeMachine();
console.log(`${machine}\n`);
const groups: FigureGroup[] = [];
const failed: string[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  try {
    const group = await giveUpAfter(PART_MINUTES, measure(megabytes, news));
    groups.push(group);
    console.log(`${toTable(group)}\n`);
  } catch (error) {
    failed.push(name);
    console.error(`${name} could not be measured:`, error);
  }
}
if (record !== undefined) {
  const run = { date: record, machine, failed };
  await writeFile(DOCUMENT, recordFigures(await readFile(DOCUMENT, 'utf8'), groups, run));
}
// Explicitly: a part that was given up may have left something open.
process.exit(failed.length > 0 ? 1 : 0);

/** @throws Error if a measurement is not there by then */
function giveUpAfter<T>(minutes: number, measuring: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no figures after ${minutes} minutes`)),
      minutes * 60_000,
    );
    measuring.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLES } from '@/lib/samples';
import { buildCli } from '../build-cli';
import { type Run, runNode } from './child';
import type { FigureGroup } from './figures';
import { loadParagraphs, makeArticles } from './news-text';
import { median } from './timing';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const COLD_STARTS = 11;
const BATCH_RUNS = 2;
const SEED = 7;

/**
 * The command line as people meet it: in processes of its own, from start to end.
 *
 * @param megabytes of NDJSON for the batch figures
 */
export async function benchCommandLine(megabytes: number): Promise<FigureGroup> {
  await buildCli();
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    const story = path.join(folder, 'story.txt');
    await writeFile(story, SAMPLES[0]!.text);
    const batch = path.join(folder, 'batch.ndjson');
    const articles = makeArticles(await loadParagraphs(), megabytes * 1e6, SEED);
    await writeFile(batch, articles.map((text, id) => JSON.stringify({ id, text })).join('\n'));

    const starts = await repeat(COLD_STARTS, () =>
      runNode(MAIN, ['geoparse', story, '--format', 'geojson']),
    );
    const readBatch = (jobs: number) =>
      repeat(BATCH_RUNS, () =>
        runNode(MAIN, ['geoparse', '--ndjson', batch, '--jobs', String(jobs), '--quiet']),
      );
    const jobs = availableParallelism();
    const single = await readBatch(1);
    const all = await readBatch(jobs);
    const ms = (runs: readonly Run[]) => median(runs.map((one) => one.ms));
    // Of few long runs the quicker, since other work on the machine can only slow them.
    const least = (runs: readonly Run[]) => Math.min(...runs.map((one) => one.ms));
    const memory = (runs: readonly Run[]) => median(runs.map((one) => one.maxRssMb));
    return {
      title: 'Command line',
      figures: [
        { name: 'cold start on a short text', value: ms(starts), unit: 'ms', aim: { atMost: 400 } },
        { name: 'memory, short text', value: memory(starts), unit: 'MB', aim: { atMost: 250 } },
        {
          name: `batch of ${megabytes} MB, 1 job`,
          value: megabytes / (least(single) / 1000),
          unit: 'MB/s',
        },
        { name: 'memory, batch, 1 job', value: memory(single), unit: 'MB', aim: { atMost: 250 } },
        {
          name: `batch of ${megabytes} MB, ${jobs} jobs`,
          value: megabytes / (least(all) / 1000),
          unit: 'MB/s',
        },
        { name: `memory, batch, ${jobs} jobs`, value: memory(all), unit: 'MB' },
        {
          name: `batch speed-up of ${jobs} jobs`,
          value: least(single) / least(all),
          unit: '×',
          aim: { atLeast: 0.9 * Math.min(jobs, 2) },
        },
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function repeat<T>(times: number, call: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < times; i++) results.push(await call());
  return results;
}

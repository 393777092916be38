import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLES } from '@/lib/samples';
import { buildCli } from '../build-cli';
import { canKeepToOneCore, type Run, runNode } from './child';
import type { Figure, FigureGroup } from './figures';
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

    const starts: Run[] = [];
    for (let run = 0; run < COLD_STARTS; run++) {
      starts.push(await runNode(MAIN, ['geoparse', story, '--format', 'geojson']));
    }
    return {
      title: 'Command line',
      figures: [
        {
          name: 'cold start on a short text',
          value: median(starts.map(({ ms }) => ms)),
          unit: 'ms',
          aim: { atMost: 400 },
        },
        {
          name: 'memory, short text',
          value: median(starts.map(({ maxRssMb }) => maxRssMb)),
          unit: 'MB',
          aim: { atMost: 250 },
        },
        ...(await measureBatch(batch, megabytes)),
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * A batch on one core, by one job on all cores, and by as many jobs as there are cores; turn about,
 * so that all meet the same machine. One job uses more than a core: compiling and clearing up have
 * threads of their own, so what a second core is worth shows only against a run kept to one.
 */
async function measureBatch(file: string, megabytes: number): Promise<Figure[]> {
  const cores = availableParallelism();
  const read = (jobs: number, oneCore = false) =>
    runNode(MAIN, ['geoparse', '--ndjson', file, '--jobs', String(jobs), '--quiet'], { oneCore });
  const bound: Run[] = [];
  const single: Run[] = [];
  const all: Run[] = [];
  const canBind = canKeepToOneCore();
  for (let run = 0; run < BATCH_RUNS; run++) {
    if (canBind) bound.push(await read(1, true));
    single.push(await read(1));
    all.push(await read(cores));
  }
  // Of few long runs the quicker, since other work on the machine can only slow them.
  const least = (runs: readonly Run[], of: 'ms' | 'cpuMs') =>
    Math.min(...runs.map((run) => run[of]));
  const figuresOf = (name: string, runs: readonly Run[]): Figure[] => [
    {
      name: `batch of ${megabytes} MB, ${name}`,
      value: (1000 * megabytes) / least(runs, 'ms'),
      unit: 'MB/s',
    },
    { name: `processor time, ${name}`, value: least(runs, 'cpuMs') / 1000, unit: 's' },
    { name: `memory, batch, ${name}`, value: median(runs.map((run) => run.maxRssMb)), unit: 'MB' },
  ];
  const speedUp = (name: string, runs: readonly Run[]): Figure => ({
    name: `batch speed-up of ${cores} jobs against ${name}`,
    value: least(runs, 'ms') / least(all, 'ms'),
    unit: '×',
  });
  const figures = [
    ...(canBind ? figuresOf('1 job on one core', bound) : []),
    ...figuresOf('1 job', single).map((figure) =>
      figure.unit === 'MB' ? { ...figure, aim: { atMost: 250 } } : figure,
    ),
    ...figuresOf(`${cores} jobs`, all),
    speedUp('1 job', single),
  ];
  if (canBind) {
    figures.push({
      ...speedUp('1 job on one core', bound),
      aim: { atLeast: 0.9 * Math.min(cores, 2) },
    });
  }
  return figures;
}

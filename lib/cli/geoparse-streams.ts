import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { LineBatch, LinesDone } from '@/lib/batch/lines';
import { rememberGazetteer } from '@/lib/batch/open-gazetteer';
import { openPool } from '@/lib/batch/pool';
import { MAX_LINE_BYTES, splitLines } from '@/lib/split-lines';
import type { GeoparseArguments } from './arguments';
import { count, duration, openProgress, size, warn } from './terminal';

/** Lines travel to the threads in parcels of about this size. */
const BATCH_BYTES = 256 * 1024;
/** Parcels under way for each thread: one being read, one waiting. */
const BATCHES_PER_JOB = 2;
/**
 * How far the heap may grow before it is cleared up, in percent of what is in use: a quarter less
 * memory than by default, at no measurable cost.
 */
const HEAP_GROWTH = 40;
/**
 * How V8 compiles on threads that take all cores. By default it does so beside the program, which
 * meanwhile runs on uncompiled; with no core to spare that takes longer than waiting for it. And it
 * compiles what functions call into each of them: with less of that, each thread warms up sooner.
 */
const FLAGS_OF_BUSY_CORES = [
  '--no-concurrent-recompilation',
  '--max-inlined-bytecode-size-cumulative=500',
];

/** A parcel of lines with what it weighs. */
interface Parcel extends LineBatch {
  readonly bytes: number;
  readonly tooLong: readonly number[];
}

/**
 * Geoparse streams of `{"id", "text"}` lines, in order, at constant memory: at most
 * `jobs × BATCHES_PER_JOB` parcels are held, and reading waits for writing. Bad lines are
 * reported by number and skipped; the process then ends with exit code 1.
 */
export async function geoparseStreams(
  inputs: readonly string[],
  options: GeoparseArguments,
): Promise<void> {
  const startedAt = Date.now();
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const progress = openProgress(options);
  const output = options.output ? createWriteStream(options.output) : process.stdout;
  const totals = { articles: 0, bytes: 0, skipped: 0 };
  const summary = () => {
    const ms = Math.max(1, Date.now() - startedAt);
    const speed = `${(totals.bytes / 1e3 / ms).toFixed(1)} MB/s`;
    return `${count(totals.articles)} articles, ${size(totals.bytes)} in ${duration(ms)}, ${speed}`;
  };

  const { ahead, all } = await lookAhead(parcels(inputs));
  // One parcel is read sooner than threads start.
  const work = await openWork(options, ahead > 1 ? options.jobs : 1);
  const underWay: Promise<() => Promise<void>>[] = [];
  const finishFirst = async () => (await underWay.shift()!)();

  const finish = (parcel: Parcel, done: LinesDone) => async () => {
    const faults = [
      ...done.badLines,
      ...parcel.tooLong.map((line) => ({ line, fault: `longer than ${size(MAX_LINE_BYTES)}` })),
    ].sort((a, b) => a.line - b.line);
    for (const { line, fault } of faults) warn(`line ${line}: ${fault}; skipped`);
    totals.articles += done.articles;
    totals.bytes += parcel.bytes;
    totals.skipped += faults.length;
    if (done.output !== '' && !output.write(done.output)) await once(output, 'drain');
    progress.update(summary);
  };

  for await (const parcel of all) {
    const done = work.run(parcel).then((lines) => finish(parcel, lines));
    // A fault is met when its turn comes, not when it happens.
    done.catch(() => {});
    underWay.push(done);
    if (underWay.length >= options.jobs * BATCHES_PER_JOB) await finishFirst();
  }
  while (underWay.length > 0) await finishFirst();
  await work.close();
  if (options.output) await new Promise<void>((resolve) => output.end(resolve));

  progress.end(
    totals.skipped > 0 ? `${summary()}, ${count(totals.skipped)} lines skipped` : summary(),
  );
  if (totals.skipped > 0) process.exitCode = 1;
}

/** The lines of all inputs, numbered through, in parcels. */
async function* parcels(inputs: readonly string[]): AsyncGenerator<Parcel> {
  let firstLine = 1;
  let lines: (Uint8Array | null)[] = [];
  let tooLong: number[] = [];
  let bytes = 0;
  for await (const line of splitLines(chunksOf(inputs))) {
    lines.push(line.bytes);
    if (line.bytes === null) tooLong.push(line.number);
    bytes += (line.bytes?.byteLength ?? 0) + 1;
    if (bytes >= BATCH_BYTES) {
      yield { firstLine, lines, bytes, tooLong };
      firstLine = line.number + 1;
      lines = [];
      tooLong = [];
      bytes = 0;
    }
  }
  if (lines.length > 0) yield { firstLine, lines, bytes, tooLong };
}

/** The bytes of all inputs, one after another; `-` is standard input. */
async function* chunksOf(inputs: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const input of inputs) {
    yield* input === '-' ? process.stdin : createReadStream(input, { highWaterMark: BATCH_BYTES });
  }
}

interface Work {
  run(batch: Parcel): Promise<LinesDone>;
  close(): Promise<void>;
}

/** The same parcels, with how many there are for sure: 0, 1 or 2. */
async function lookAhead(
  parcels: AsyncGenerator<Parcel>,
): Promise<{ ahead: number; all: AsyncGenerator<Parcel> }> {
  const first: Parcel[] = [];
  while (first.length < 2) {
    const next = await parcels.next();
    if (next.done) break;
    first.push(next.value);
  }
  async function* all(): AsyncGenerator<Parcel> {
    yield* first;
    yield* parcels;
  }
  return { ahead: first.length, all: all() };
}

/** Reads parcels on this thread, or on several of their own. */
async function openWork(
  { gazetteer: gazetteerFile }: GeoparseArguments,
  jobs: number,
): Promise<Work> {
  if (jobs === 1) {
    // Threads load it for themselves; where they do the work, this one need not.
    const { TASKS } = await import('@/lib/batch/tasks');
    const openGazetteer = rememberGazetteer(gazetteerFile);
    return {
      run: ({ firstLine, lines }) => TASKS.geoparseLines({ firstLine, lines }, { openGazetteer }),
      close: async () => {},
    };
  }
  if (jobs >= availableParallelism()) FLAGS_OF_BUSY_CORES.forEach(setFlagsFromString);
  const pool = openPool({
    workerFile: new URL('./worker.js', import.meta.url),
    workerData: { gazetteerFile },
    size: jobs,
  });
  return {
    run: ({ firstLine, lines }) => pool.run('geoparseLines', { firstLine, lines }),
    close: () => pool.close(),
  };
}

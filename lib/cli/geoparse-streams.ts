import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import type { LineBatch, LinesDone } from '@/lib/batch/lines';
import { rememberGazetteer } from '@/lib/batch/open-gazetteer';
import { openPool, type Pool } from '@/lib/batch/pool';
import { TASKS } from '@/lib/batch/tasks';
import type { GeoparseArguments } from './arguments';
import { MAX_LINE_BYTES, splitLines } from './split-lines';
import { count, duration, openProgress, size, warn } from './terminal';

/** Lines travel to the threads in parcels of about this size. */
const BATCH_BYTES = 256 * 1024;
/** Parcels under way for each thread: one being read, one waiting. */
const BATCHES_PER_JOB = 2;
/** Below this much input, starting threads costs more than it saves. */
const THREADS_FROM_BATCH = 2;

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
  const progress = openProgress(options);
  const output = options.output ? createWriteStream(options.output) : process.stdout;
  const totals = { articles: 0, bytes: 0, skipped: 0 };
  const summary = () => {
    const ms = Math.max(1, Date.now() - startedAt);
    const speed = `${(totals.bytes / 1e3 / ms).toFixed(1)} MB/s`;
    return `${count(totals.articles)} articles, ${size(totals.bytes)} in ${duration(ms)}, ${speed}`;
  };

  const work = openWork(options);
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

  for await (const parcel of parcels(inputs)) {
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

/** The first parcels are read on this thread; if more come, worker threads take over. */
function openWork({ jobs, gazetteer: gazetteerFile }: GeoparseArguments): Work {
  let pool: Pool | undefined;
  const openGazetteer = rememberGazetteer(gazetteerFile);
  let runs = 0;
  return {
    run({ firstLine, lines }) {
      runs += 1;
      if (jobs === 1 || runs < THREADS_FROM_BATCH) {
        return TASKS.geoparseLines({ firstLine, lines }, { openGazetteer });
      }
      pool ??= openPool({
        workerFile: new URL('./worker.js', import.meta.url),
        workerData: { gazetteerFile },
        size: jobs,
      });
      return pool.run('geoparseLines', { firstLine, lines });
    },
    async close() {
      await pool?.close();
    },
  };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '@/lib/batch/pool';
import { buildCli } from '@/lib/cli/build-cli';

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-pool-'));
const workerFile = path.join(folder, 'cli', 'worker.js');
beforeAll(() => buildCli(path.join(folder, 'cli')));
afterAll(() => rmSync(folder, { recursive: true }));

let pool: Pool;
afterEach(() => pool.close());

const TEXT = 'The ferry from Naples to Capri was cancelled, the Italian navy said in Rome. ';
const task = (text: string) => ({ article: { title: '', text }, format: 'csv' }) as const;

/** A worker that does what the test says. */
function fakeWorker(source: string): string {
  const file = path.join(folder, `fake-${Math.random()}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return file;
}

describe('openPool', () => {
  it('runs tasks on threads and gives each its own answer', async () => {
    pool = openPool({ workerFile, size: 2 });
    const answers = await Promise.all(
      ['Oslo', 'Lima', 'Cairo', 'Quito', 'Hanoi'].map((name) =>
        pool.run('exportArticle', task(`The train left ${name} late.`)),
      ),
    );
    expect(answers.map((csv) => /Oslo|Lima|Cairo|Quito|Hanoi/.exec(String(csv))?.[0])).toEqual([
      'Oslo',
      'Lima',
      'Cairo',
      'Quito',
      'Hanoi',
    ]);
  });

  it('leaves this thread free while a large text is read', async () => {
    pool = openPool({ workerFile, size: 1 });
    await pool.run('exportArticle', task(TEXT));
    // Of the time this thread was working, not of the clock: a busy machine lets every thread wait.
    const before = performance.eventLoopUtilization();
    const startedAt = performance.now();
    await pool.run('exportArticle', task(TEXT.repeat(13_000)));
    expect(performance.now() - startedAt).toBeGreaterThan(100);
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.4);
  });

  it('carries a failure back with its reason', async () => {
    pool = openPool({ workerFile, size: 1 });
    const empty = pool.run('readFile', { bytes: new Uint8Array(0), name: 'a.txt' });
    await expect(empty).rejects.toMatchObject({ name: 'Failure', reason: 'empty' });
  });

  it('ends a task that takes too long, and goes on with another thread', async () => {
    const slowOnce = fakeWorker(`parentPort.on('message', ({ input }) => {
      if (input.name === 'slow') for (;;) {}
      parentPort.postMessage({ type: 'done', output: input.name });
    });`);
    pool = openPool({ workerFile: slowOnce, size: 1, timeoutMs: 300 });
    const file = (name: string) => ({ bytes: new Uint8Array(0), name });
    const slow = pool.run('readFile', file('slow'));
    const next = pool.run('readFile', file('next'));
    await expect(slow).rejects.toMatchObject({ reason: 'timed-out' });
    expect(await next).toBe('next');
  });

  it('refuses more than may wait', async () => {
    const silent = fakeWorker(`parentPort.on('message', () => {});`);
    pool = openPool({ workerFile: silent, size: 1, maxWaiting: 1 });
    const first = pool.run('exportArticle', task(TEXT)).catch((error) => error.message);
    const second = pool.run('exportArticle', task(TEXT)).catch((error) => error.message);
    await expect(pool.run('exportArticle', task(TEXT))).rejects.toMatchObject({ reason: 'busy' });
    await pool.close();
    expect(await Promise.all([first, second])).toEqual([
      'The worker thread ended before its task.',
      'The pool was closed.',
    ]);
  });

  it('survives a thread that dies, and one that runs out of memory', async () => {
    const mortal = fakeWorker(`parentPort.on('message', ({ input }) => {
      if (input.name === 'die') process.exit(1);
      if (input.name === 'throw') throw new TypeError('broken');
      if (input.name === 'grow') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
      parentPort.postMessage({ type: 'done', output: input.name });
    });`);
    pool = openPool({ workerFile: mortal, size: 1, maxMemoryMb: 64 });
    const run = (name: string) => pool.run('readFile', { bytes: new Uint8Array(0), name });
    await expect(run('die')).rejects.toThrow('ended before its task');
    await expect(run('throw')).rejects.toThrow('broken');
    await expect(run('grow')).rejects.toMatchObject({ reason: 'too-large' });
    expect(await run('live')).toBe('live');
  });
});

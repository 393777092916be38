/** Work that would hold up other requests goes to threads, so many at once and no more. */
import 'server-only';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openPool, type Pool } from '@/lib/batch/pool';
import {
  TASKS,
  type TaskContext,
  type TaskInput,
  type TaskName,
  type TaskOutput,
} from '@/lib/batch/tasks';
import { getGazetteer } from './gazetteer';

/** Tasks waiting for a thread before more are refused. */
const MAX_WAITING = 32;

/** Each kind of work has threads of its own: a heap of pictures does not hold up texts. */
const POOLS = {
  /** One core stays with requests. */
  texts: { size: Math.max(1, availableParallelism() - 1), timeoutMs: 30_000 },
  /** What strangers send can be built to take long, and much memory. */
  files: { size: 1, timeoutMs: 20_000, maxMemoryMb: 768 },
  pictures: { size: 1, timeoutMs: 20_000, maxMemoryMb: 768 },
} as const;
type PoolName = keyof typeof POOLS;

// Each route may be bundled with its own copy of this module: the threads belong to the process.
const key = Symbol.for('dateline.server.threads');
const holder = globalThis as { [key]?: Map<PoolName, Pool> };
holder[key] ??= new Map();
const pools = holder[key];

const context: TaskContext = { openGazetteer: getGazetteer };

/**
 * Run a task on a thread of a pool.
 *
 * @throws {Failure} `busy` or `timed-out`, and what the task throws
 */
export function runOnThread<Name extends TaskName>(
  poolName: PoolName,
  name: Name,
  input: TaskInput<Name>,
): Promise<TaskOutput<Name>> {
  // Elsewhere the built worker may be older than the sources, or missing: no threads there.
  if (process.env.NODE_ENV !== 'production') return runHere(name, input);
  let pool = pools.get(poolName);
  if (!pool) {
    const workerFile = path.join(process.cwd(), 'dist', 'cli', 'worker.js');
    pool = openPool({ workerFile, maxWaiting: MAX_WAITING, ...POOLS[poolName] });
    pools.set(poolName, pool);
  }
  return pool.run(name, input);
}

/** Run a task on this thread. */
export async function runHere<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
): Promise<TaskOutput<Name>> {
  // The name picks the function whose input and output these are.
  const task = TASKS[name] as unknown as (
    input: TaskInput<Name>,
    context: TaskContext,
  ) => Promise<TaskOutput<Name>>;
  return task(input, context);
}

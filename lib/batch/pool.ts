import { Worker } from 'node:worker_threads';
import { Failure } from '@/lib/errors';
import { errorOfReply, type TaskMessage, type TaskReply } from './messages';
import type { TaskInput, TaskName, TaskOutput } from './tasks';

interface PoolOptions {
  /** The built worker: `lib/batch/worker.ts` as a JavaScript module. */
  readonly workerFile: string | URL;
  /** Handed to each worker when it starts. */
  readonly workerData?: unknown;
  /** How many threads at most; they start when first needed. */
  readonly size: number;
  /** How many tasks may wait for a thread before more are refused as `busy`. Default no limit. */
  readonly maxWaiting?: number;
  /** A task that runs longer loses its thread and fails as `timed-out`. Default no limit. */
  readonly timeoutMs?: number;
  /** Memory each thread may take before it is ended and its task fails. Default the process's. */
  readonly maxMemoryMb?: number;
}

interface Job {
  readonly message: TaskMessage;
  readonly resolve: (output: TaskOutput<TaskName>) => void;
  readonly reject: (error: Error) => void;
}

/** A thread and what it is busy with. */
interface Thread {
  readonly worker: Worker;
  job: Job | null;
  timer?: ReturnType<typeof setTimeout>;
}

/** Worker threads that run the functions of `TASKS`, one at a time each. */
export interface Pool {
  /**
   * Run a task on the next free thread, first come first served.
   *
   * @throws {Failure} `busy` or `timed-out`, by the limits of the pool; what the task itself threw
   * comes through as an `Error`.
   */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>>;
  /** End all threads; tasks under way fail. */
  close(): Promise<void>;
}

/** Open a pool; no thread starts before the first task. */
export function openPool(options: PoolOptions): Pool {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: Job[] = [];

  function next(): void {
    if (waiting.length === 0) return;
    const thread = idle.pop() ?? (all.size < options.size ? start() : undefined);
    if (thread) give(thread, waiting.shift()!);
  }

  function start(): Thread {
    const worker = new Worker(options.workerFile, {
      workerData: options.workerData,
      resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb },
    });
    const thread: Thread = { worker, job: null };
    worker.on('message', (reply: TaskReply) => {
      // Given up already: it answered just before it ended.
      if (!all.has(thread)) return;
      const job = release(thread);
      worker.unref();
      idle.push(thread);
      if (reply.type === 'done') job?.resolve(reply.output);
      else job?.reject(errorOfReply(reply));
      next();
    });
    worker.on('error', (error) => drop(thread, wordEnd(error)));
    worker.on('exit', () => drop(thread, new Error('The worker thread ended before its task.')));
    // An idle pool does not keep the process alive.
    worker.unref();
    all.add(thread);
    return thread;
  }

  function give(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    if (options.timeoutMs !== undefined) {
      thread.timer = setTimeout(() => {
        drop(thread, new Failure('timed-out', 'It took too long. Try something shorter.'));
        void thread.worker.terminate();
      }, options.timeoutMs);
    }
    thread.worker.postMessage(job.message);
  }

  /** The thread's job, which from now on is none of its business. */
  function release(thread: Thread): Job | null {
    const { job } = thread;
    clearTimeout(thread.timer);
    thread.job = null;
    return job;
  }

  /** Do without a thread; its job, if it has one, fails. */
  function drop(thread: Thread, error: Error): void {
    all.delete(thread);
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    release(thread)?.reject(error);
    next();
  }

  return {
    run<Name extends TaskName>(name: Name, input: TaskInput<Name>) {
      return new Promise<TaskOutput<Name>>((resolve, reject) => {
        if (
          all.size - idle.length >= options.size &&
          waiting.length >= (options.maxWaiting ?? Number.POSITIVE_INFINITY)
        ) {
          reject(new Failure('busy', 'Much is being read just now. Try again shortly.'));
          return;
        }
        waiting.push({
          message: { name, input },
          // A reply always answers the task of this message.
          resolve: resolve as (output: TaskOutput<TaskName>) => void,
          reject,
        });
        next();
      });
    },
    async close() {
      for (const job of waiting.splice(0)) job.reject(new Error('The pool was closed.'));
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Why a thread ended by itself: out of memory is the input's doing, all else is a fault of ours. */
function wordEnd(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Failure('too-large', 'It needs too much memory to be read. Try a part of it.')
    : error;
}

import { Worker } from 'node:worker_threads';
import { Failure } from '@/lib/errors';
import type { TaskInput, TaskMessage, TaskName, TaskOutput, TaskReply } from './tasks';

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
}

interface Job {
  readonly message: TaskMessage;
  readonly resolve: (output: TaskOutput<TaskName>) => void;
  readonly reject: (error: Error) => void;
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
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Job[] = [];

  function next(): void {
    if (waiting.length === 0) return;
    const worker = idle.pop() ?? (all.size < options.size ? start() : undefined);
    if (worker) give(worker, waiting.shift()!);
  }

  function start(): Worker {
    const worker = new Worker(options.workerFile, { workerData: options.workerData });
    // An idle pool does not keep the process alive.
    worker.unref();
    all.add(worker);
    return worker;
  }

  function give(worker: Worker, job: Job): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    worker.ref();
    const done = (finish: () => void, keep: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (keep) {
        worker.unref();
        idle.push(worker);
      } else {
        all.delete(worker);
        // Nothing is left to hear from it; a late error must not end the process.
        worker.on('error', () => {});
        void worker.terminate();
      }
      finish();
      next();
    };
    worker.once('message', (reply: TaskReply) =>
      done(() => (reply.ok ? job.resolve(reply.output) : job.reject(reply.error)), true),
    );
    worker.once('error', (error) => done(() => job.reject(asError(error)), false));
    worker.once('exit', () =>
      done(() => job.reject(new Error('The worker thread ended before its task did.')), false),
    );
    if (options.timeoutMs !== undefined) {
      const late = new Failure('timed-out', 'Geoparsing took too long. Try a shorter text.');
      timer = setTimeout(() => done(() => job.reject(late), false), options.timeoutMs);
    }
    worker.postMessage(job.message);
  }

  return {
    run<Name extends TaskName>(name: Name, input: TaskInput<Name>) {
      return new Promise<TaskOutput<Name>>((resolve, reject) => {
        if (
          all.size - idle.length >= options.size &&
          waiting.length >= (options.maxWaiting ?? Number.POSITIVE_INFINITY)
        ) {
          reject(new Failure('busy', 'Many texts are being read just now. Try again shortly.'));
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
      const workers = [...all];
      all.clear();
      idle.length = 0;
      for (const job of waiting.splice(0)) job.reject(new Error('The pool was closed.'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

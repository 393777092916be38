/** The worker's functions as promises. The worker starts with the first call. */
import { gazetteerUrl } from '@/lib/gazetteer/address';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { putTogether } from '@/lib/result-parts';
import { CallError } from './call-error';
import { reportDownload } from './download-progress';
import type { FunctionInput, FunctionName, FunctionOutput } from './functions';
import { type CallMessage, isResult, type WorkerReply } from './messages';

interface CallOptions {
  /** Stops the call: the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** A call that takes longer fails as `timed-out`. Default no limit. */
  readonly timeoutMs?: number;
}

interface PendingCall {
  readonly message: CallMessage;
  /** What has come of an answer in parts. */
  readonly parts: (readonly ResolvedMention[])[];
  readonly resolve: (output: FunctionOutput<FunctionName>) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls that keep the worker busy for long; to stop one is to end the worker. */
const LONG: ReadonlySet<FunctionName> = new Set(['geoparse', 'readFile']);

const pending = new Map<number, PendingCall>();
let worker: Worker | null = null;
let lastId = 0;

/**
 * Call one of the worker's functions.
 *
 * @throws {CallError} with the kind of fault; the reason of `signal` once stopped
 */
export function callWorker<Name extends FunctionName>(
  name: Name,
  input: FunctionInput<Name>,
  { signal, timeoutMs }: CallOptions = {},
): Promise<FunctionOutput<Name>> {
  return new Promise<FunctionOutput<Name>>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    lastId += 1;
    const id = lastId;
    const giveUp = (reason: unknown) => {
      settle(id)?.reject(reason);
      if (LONG.has(name)) restart();
    };
    const onAbort = () => giveUp(signal?.reason);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => giveUp(new CallError('timed-out')), timeoutMs);
    const tidyUp = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort);
    const call: PendingCall = {
      message: { id, name, input, gazetteerUrl: gazetteerUrl() },
      parts: [],
      resolve: (output) => {
        tidyUp();
        // A reply always answers the call of its id.
        resolve(output as FunctionOutput<Name>);
      },
      reject: (error) => {
        tidyUp();
        reject(error);
      },
    };
    pending.set(id, call);
    post(call);
  });
}

function post(call: PendingCall): void {
  worker ??= start();
  worker.postMessage(call.message);
}

function start(): Worker {
  const started = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    if (data.type === 'download') reportDownload(data.progress);
    else if (data.type === 'part') pending.get(data.id)?.parts.push(data.mentions);
    else if (data.type === 'done') {
      const call = settle(data.id);
      const { output } = data;
      call?.resolve(isResult(output) ? putTogether(output, call.parts) : output);
    } else settle(data.id)?.reject(new CallError(data.fault));
  });
  // The worker's script did not arrive, or it broke outside of a call, e.g. for want of memory.
  started.addEventListener('error', (event) => {
    event.preventDefault();
    end();
    for (const id of [...pending.keys()]) settle(id)?.reject(new CallError('broken'));
  });
  return started;
}

function end(): void {
  worker?.terminate();
  worker = null;
  reportDownload(null);
}

/** End the worker; the calls that were waiting behind the stopped one go to a new one. */
function restart(): void {
  end();
  for (const call of pending.values()) post(call);
}

/** A call that from now on is answered. */
function settle(id: number): PendingCall | undefined {
  const call = pending.get(id);
  pending.delete(id);
  return call;
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeApart } from '@/lib/result-parts';
import type { CallError } from '@/lib/worker/call-error';
import type { CallMessage, WorkerReply } from '@/lib/worker/messages';
import { makeGeoparsed } from '../view/make-story';

/** A worker that keeps what it is told and answers when the test says so. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly told: CallMessage[] = [];
  isEnded = false;
  private readonly listeners = new Map<string, (event: unknown) => void>();
  constructor() {
    FakeWorker.all.push(this);
  }
  addEventListener(type: string, listener: (event: unknown) => void) {
    this.listeners.set(type, listener);
  }
  postMessage(message: CallMessage) {
    this.told.push(message);
  }
  terminate() {
    this.isEnded = true;
  }
  reply(data: WorkerReply) {
    this.listeners.get('message')?.({ data });
  }
  break() {
    this.listeners.get('error')?.({ preventDefault: () => {} });
  }
}

let callWorker: typeof import('@/lib/worker/client').callWorker;
const last = () => FakeWorker.all.at(-1)!;
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: CallError) => error.fault,
  );

beforeEach(async () => {
  vi.resetModules();
  FakeWorker.all.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  ({ callWorker } = await import('@/lib/worker/client'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const article = { title: '', text: 'Rain in Accra.' };
const found = { language: 'en', mentions: [], places: [] };

describe('calls to the worker', () => {
  test('put an answer in parts together, in order', async () => {
    const text = 'Accra. '.repeat(1200);
    const result = makeGeoparsed(
      text,
      Array.from({ length: 1200 }, () => ({ text: 'Accra', place: null })),
    );
    const { rest, parts } = takeApart(result);
    expect(parts.length).toBeGreaterThan(1);
    const call = callWorker('geoparse', article);
    const { id } = last().told[0]!;
    for (const mentions of parts) last().reply({ type: 'part', id, mentions });
    last().reply({ type: 'done', id, output: rest });
    expect(await call).toEqual(result);
  });

  test('start it once and get the answer of their own id', async () => {
    const first = callWorker('geoparse', article);
    const second = callWorker('placeById', '1');
    expect(FakeWorker.all).toHaveLength(1);
    const [one, two] = last().told;
    last().reply({ type: 'done', id: two!.id, output: null });
    last().reply({ type: 'done', id: one!.id, output: found });
    expect(await first).toEqual(found);
    expect(await second).toBeNull();
  });

  test('fail with the kind of fault', async () => {
    const fault = faultOf(callWorker('readFile', new File([], 'a.pdf')));
    last().reply({ type: 'failed', id: last().told[0]!.id, fault: 'image-only-pdf' });
    expect(await fault).toBe('image-only-pdf');
  });

  test('that are stopped end the worker; what waited behind goes to a new one', async () => {
    const controller = new AbortController();
    const long = callWorker('geoparse', article, { signal: controller.signal });
    const search = callWorker('searchPlaces', { query: 'Rom', limit: 5 });
    controller.abort(new DOMException('stopped', 'AbortError'));
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(last().told.map(({ name }) => name)).toEqual(['searchPlaces']);
    last().reply({ type: 'done', id: last().told[0]!.id, output: [] });
    expect(await search).toEqual([]);
  });

  test('that are quick are only no longer waited for', async () => {
    const controller = new AbortController();
    const search = callWorker(
      'searchPlaces',
      { query: 'R', limit: 5 },
      { signal: controller.signal },
    );
    controller.abort(new Error('newer letters'));
    await expect(search).rejects.toThrow('newer letters');
    expect(last().isEnded).toBe(false);
    // An answer that comes all the same is nobody's.
    last().reply({ type: 'done', id: last().told[0]!.id, output: [] });
  });

  test('that were stopped before never start', async () => {
    await expect(
      callWorker('geoparse', article, { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
    expect(FakeWorker.all).toHaveLength(0);
  });

  test('may take only so long', async () => {
    vi.useFakeTimers();
    const fault = faultOf(callWorker('readFile', new File([], 'a.pdf'), { timeoutMs: 1000 }));
    vi.advanceTimersByTime(1001);
    expect(await fault).toBe('timed-out');
    expect(last().isEnded).toBe(true);
  });

  test('fail together when the worker breaks, and the next one starts anew', async () => {
    const faults = [callWorker('geoparse', article), callWorker('placeById', '1')].map(faultOf);
    last().break();
    expect(await Promise.all(faults)).toEqual(['broken', 'broken']);
    void callWorker('placeById', '1');
    expect(FakeWorker.all).toHaveLength(2);
  });

  test('tell how far the gazetteer’s download is', async () => {
    const { downloadProgress, onDownloadProgress } = await import('@/lib/worker/download-progress');
    const seen: unknown[] = [];
    onDownloadProgress(() => seen.push(downloadProgress()));
    void callWorker('placeById', '1');
    const progress = { loadedBytes: 5, totalBytes: 10 };
    last().reply({ type: 'download', progress });
    last().reply({ type: 'download', progress: null });
    expect(seen).toEqual([progress, null]);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  fetchScript,
  isPartMissing,
  keepTrying,
  NotFetched,
  onMissingPart,
} from '@/lib/client/keep-trying';

const notFetched = () =>
  Promise.reject(Object.assign(new Error('Failed to load chunk'), { name: 'ChunkLoadError' }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a part of the page', () => {
  test('that is there is handed over, and nothing said', async () => {
    const heard = vi.fn();
    const stop = onMissingPart(heard);
    expect(await keepTrying(async () => 'part')).toBe('part');
    expect(heard).not.toHaveBeenCalled();
    stop();
  });

  test('that cannot be fetched is asked for again, later and later, and told of meanwhile', async () => {
    const heard: boolean[] = [];
    const stop = onMissingPart(() => heard.push(isPartMissing()));
    const load = vi.fn(notFetched as () => Promise<string>);
    const part = keepTrying(load);
    await vi.advanceTimersByTimeAsync(0);
    expect(isPartMissing()).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(load).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(load).toHaveBeenCalledTimes(2);
    load.mockResolvedValue('part');
    await vi.advanceTimersByTimeAsync(1);
    expect(await part).toBe('part');
    expect(isPartMissing()).toBe(false);
    expect(heard.at(-1)).toBe(false);
    stop();
  });

  test('is asked for at once when the connection returns', async () => {
    const load = vi.fn(notFetched as () => Promise<string>);
    const part = keepTrying(load);
    await vi.advanceTimersByTimeAsync(0);
    load.mockResolvedValue('part');
    window.dispatchEvent(new Event('online'));
    expect(await part).toBe('part');
  });

  test('with a fault of its own says so', async () => {
    const part = keepTrying(() => Promise.reject(new TypeError('a fault')));
    await expect(part).rejects.toThrow('a fault');
    expect(isPartMissing()).toBe(false);
  });

  test('that is no longer wanted is tried once more, and then given up', async () => {
    const load = vi.fn(() => Promise.reject(new NotFetched('a tile', null)));
    const stop = new AbortController();
    const part = keepTrying(load, stop.signal);
    const outcome = expect(part).rejects.toThrow('a tile could not be fetched');
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    await outcome;
    expect(load).toHaveBeenCalledTimes(2);
    expect(isPartMissing()).toBe(false);
  });
});

describe('a script', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('that is there is fetched to its end', async () => {
    vi.stubGlobal('fetch', async () => new Response('run()'));
    const script = await fetchScript('/worker.mjs');
    expect(await script.text()).toBe('run()');
    expect(script.type).toBe('text/javascript');
  });

  test.each([
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a server in trouble', async () => new Response('', { status: 502 })],
  ])('counts as not fetched with %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    await expect(fetchScript('/worker.mjs')).rejects.toBeInstanceOf(NotFetched);
  });
});

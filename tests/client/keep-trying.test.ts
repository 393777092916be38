// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isPartMissing, keepTrying, onMissingPart } from '@/lib/client/keep-trying';

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
});

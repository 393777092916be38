import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchKept, forgetFile, isKept, keepFile } from '@/lib/offline/kept-files';

const SITE = 'https://dateline.test';
const absolute = (url: string | Request) => new URL(String((url as Request).url ?? url), SITE).href;

/** The browser's cache as far as it is used. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  isFull = false;
  async match(url: string) {
    return this.entries.get(absolute(url))?.clone();
  }
  async put(url: string, response: Response) {
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    const body = await response.arrayBuffer();
    this.entries.set(absolute(url), new Response(body, response));
  }
  async delete(url: string | Request) {
    return this.entries.delete(absolute(url));
  }
  async keys() {
    return [...this.entries.keys()].map((url) => ({ url }));
  }
}

let cache: FakeCache;
const network = vi.fn<typeof fetch>();

beforeEach(() => {
  cache = new FakeCache();
  network.mockReset().mockImplementation(async () => new Response('places'));
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('fetch', network);
});
afterEach(() => vi.unstubAllGlobals());

describe('a large file', () => {
  test('is fetched once and then had from the browser', async () => {
    expect(await (await fetchKept('/g.gz?v=1')).text()).toBe('places');
    await vi.waitFor(async () => expect(await isKept('/g.gz?v=1')).toBe(true));
    expect(await (await fetchKept('/g.gz?v=1')).text()).toBe('places');
    expect(network).toHaveBeenCalledTimes(1);
  });

  test('wanted twice at the same time is fetched once', async () => {
    let last: Promise<unknown> = Promise.resolve();
    const request = <Result>(_name: string, work: () => Promise<Result>): Promise<Result> => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const [read, kept] = await Promise.all([
      fetchKept('/g.gz?v=1').then((response) => response.text()),
      keepFile('/g.gz?v=1'),
    ]);
    expect([read, kept]).toEqual(['places', true]);
    expect(network).toHaveBeenCalledTimes(1);
    network.mockRejectedValueOnce(new TypeError('offline'));
    await expect(fetchKept('/map.pmtiles?v=1')).rejects.toThrow('offline');
    expect(await keepFile('/map.pmtiles?v=1')).toBe(true);
  });

  test('of a newer version replaces the older; others stay', async () => {
    await keepFile('/g.gz?v=1');
    await keepFile('/map.pmtiles?v=1');
    await keepFile('/g.gz?v=2');
    expect([...cache.entries.keys()]).toEqual([`${SITE}/map.pmtiles?v=1`, `${SITE}/g.gz?v=2`]);
  });

  test('is had all the same where there is no room for it', async () => {
    cache.isFull = true;
    expect(await (await fetchKept('/g.gz?v=1')).text()).toBe('places');
    expect(await keepFile('/g.gz?v=1')).toBe(false);
  });

  test('is had all the same where the browser has no cache', async () => {
    vi.stubGlobal('caches', undefined);
    expect(await (await fetchKept('/g.gz?v=1')).text()).toBe('places');
    expect(await isKept('/g.gz?v=1')).toBe(false);
  });

  test('that the server refuses is not kept', async () => {
    network.mockImplementation(async () => new Response('', { status: 503 }));
    expect((await fetchKept('/g.gz?v=1')).status).toBe(503);
    expect(await keepFile('/g.gz?v=1')).toBe(false);
    expect(cache.entries.size).toBe(0);
  });

  test('that breaks off is not kept', async () => {
    network.mockImplementation(async () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('pla'));
          controller.error(new TypeError('network'));
        },
      });
      return new Response(body);
    });
    await fetchKept('/g.gz?v=1').then((response) => response.text().catch(() => ''));
    expect(cache.entries.size).toBe(0);
  });

  test('that is damaged can be forgotten', async () => {
    await keepFile('/g.gz?v=1');
    await forgetFile('/g.gz?v=1');
    expect(await isKept('/g.gz?v=1')).toBe(false);
  });
});

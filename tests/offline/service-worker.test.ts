/** The service worker's life: installed whole, replaced whole, out of the way of all else. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const SITE = 'https://dateline.test';
const A = '/_next/static/chunks/a.js';
const B = '/_next/static/chunks/b.css';
const page = (...files: string[]) => files.map((file) => `<link href="${file}">`).join('');
const keyOf = (of: string | Request) => new URL(typeof of === 'string' ? of : of.url, SITE).href;

class FakeCache {
  readonly kept = new Map<string, Response>();
  async match(of: string | Request) {
    return this.kept.get(keyOf(of))?.clone();
  }
  async put(of: string | Request, answer: Response) {
    this.kept.set(keyOf(of), answer);
  }
  async addAll(all: readonly string[]) {
    for (const one of all) await this.put(one, await fetch(one));
  }
  paths() {
    return [...this.kept.keys()].map((url) => url.slice(SITE.length)).sort();
  }
}

let stores: Map<string, FakeCache>;
let listeners: Map<string, (event: never) => void>;
let openPages: unknown[];
const skipWaiting = vi.fn(async () => undefined);
/** What the server has; a missing address is a server out of reach. */
let server: Map<string, () => Response>;
const network = vi.fn(async (of: string | Request) => {
  const answer = server.get(keyOf(of).slice(SITE.length));
  if (!answer) throw new TypeError('Failed to fetch');
  return answer();
});
const text =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status });

beforeEach(async () => {
  stores = new Map();
  listeners = new Map();
  openPages = [{}];
  server = new Map([
    ['/?article=draft-none', text(page(A, B))],
    ['/', text('home')],
    [A, text('script')],
    [B, text('style')],
  ]);
  network.mockClear();
  skipWaiting.mockClear();
  const open = async (name: string) => {
    const store = stores.get(name) ?? new FakeCache();
    stores.set(name, store);
    return store;
  };
  vi.stubGlobal('caches', {
    open,
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (of: string) => {
      for (const store of stores.values()) {
        const found = await store.match(of);
        if (found) return found;
      }
    },
  });
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('BUILD', { version: 'new', files: [A, B] });
  vi.stubGlobal('self', {
    location: new URL(SITE),
    clients: { matchAll: async () => openPages },
    skipWaiting,
    addEventListener: (type: string, listener: (event: never) => void) =>
      listeners.set(type, listener),
  });
  vi.resetModules();
  await import('@/lib/offline/service-worker');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Let an event happen; what the worker then does. */
function happen(type: string, parts: object = {}) {
  let work: Promise<unknown> = Promise.resolve();
  let answer: Promise<Response> | undefined;
  const event = {
    ...parts,
    waitUntil: (promise: Promise<unknown>) => {
      work = promise;
    },
    respondWith: (promise: Promise<Response>) => {
      answer = promise;
    },
  };
  listeners.get(type)!(event as never);
  return { work, answer };
}
const install = () => happen('install').work;
const tell = (data: object) => happen('message', { data }).work;
const ask = (path: string, parts: object = {}) =>
  happen('fetch', {
    request: {
      method: 'GET',
      mode: 'cors',
      referrer: `${SITE}/`,
      headers: new Headers(),
      url: SITE + path,
      ...parts,
    },
  }).answer;
const visit = (path: string) => ask(path, { mode: 'navigate', referrer: '' });
const own = () => stores.get('dateline-build-new')!;

describe('installing', () => {
  test('keeps the page and all its files', async () => {
    await install();
    expect(own().paths()).toEqual(['/?article=draft-none', A, B].sort());
  });

  test('takes from an older build what is the same', async () => {
    const old = new FakeCache();
    await old.put(A, new Response('script'));
    stores.set('dateline-build-old', old);
    await install();
    expect(network.mock.calls.map(([of]) => keyOf(of))).not.toContain(SITE + A);
    expect(await (await own().match(A))?.text()).toBe('script');
  });

  test('fails while the server is of another build', async () => {
    server.set('/?article=draft-none', text(page(A, '/_next/static/chunks/newer.js')));
    await expect(install()).rejects.toThrow('not of this build');
  });

  test('clears away older builds only, when it takes over', async () => {
    for (const name of ['dateline-build-old', 'dateline-files', 'of-another-app']) {
      stores.set(name, new FakeCache());
    }
    await install();
    await happen('activate').work;
    expect([...stores.keys()].sort()).toEqual([
      'dateline-build-new',
      'dateline-files',
      'of-another-app',
    ]);
  });
});

describe('taking over', () => {
  const scripts = [SITE + A];

  test('from a page of its own build that is alone', async () => {
    await tell({ type: 'take-over', scripts });
    expect(skipWaiting).toHaveBeenCalledOnce();
  });

  test('not while another page is open', async () => {
    openPages = [{}, {}];
    await tell({ type: 'take-over', scripts });
    expect(skipWaiting).not.toHaveBeenCalled();
  });

  test('not from a page of an older build, which still needs its files', async () => {
    await tell({ type: 'take-over', scripts: [`${SITE}/_next/static/chunks/old.js`] });
    expect(skipWaiting).not.toHaveBeenCalled();
  });
});

describe('the dashboard', () => {
  test('comes from the server while there is one', async () => {
    await install();
    expect(await (await visit('/'))?.text()).toBe('home');
  });

  test('comes as kept where the server is gone or only its proxy answers', async () => {
    await install();
    server.delete('/');
    expect(await (await visit('/'))?.text()).toBe(page(A, B));
    server.set('/', text('bad gateway', 502));
    expect(await (await visit('/'))?.text()).toBe(page(A, B));
  });

  test('comes as kept where the server keeps silent', async () => {
    await install();
    vi.useFakeTimers();
    network.mockImplementationOnce(() => new Promise(() => {}));
    const answer = visit('/');
    await vi.advanceTimersByTimeAsync(8_001);
    expect(await (await answer)?.text()).toBe(page(A, B));
  });

  test('of a draft is asked for without the draft', async () => {
    await install();
    network.mockClear();
    await visit('/?article=draft-secret&place=1&q=words');
    expect(network.mock.calls.map(([of]) => keyOf(of))).toEqual([`${SITE}/?article=draft-none`]);
  });

  test('is kept anew when asked, unless the server is of another build by now', async () => {
    await install();
    server.set('/?article=draft-none', text(`dark ${page(A, B)}`));
    await tell({ type: 'renew-page', files: [] });
    server.set('/?article=draft-none', text(page('/_next/static/chunks/newer.js')));
    await tell({ type: 'renew-page', files: [] });
    server.clear();
    expect(await (await visit('/'))?.text()).toBe(`dark ${page(A, B)}`);
  });
});

describe('files', () => {
  test('of the build come as kept; those of no build it knows are left alone', async () => {
    await install();
    server.clear();
    expect(await (await ask(A))?.text()).toBe('script');
    expect(ask('/_next/static/chunks/other.js')).toBeUndefined();
  });

  test('of the map are kept once used, the archive only whole', async () => {
    server.set('/basemap/outlines/countries/ML.json?v=1', text('{}'));
    server.set('/basemap/basemap.pmtiles?v=1', text('part', 206));
    await ask('/basemap/outlines/countries/ML.json?v=1');
    const headers = new Headers({ range: 'bytes=0-3' });
    await ask('/basemap/basemap.pmtiles?v=1', { headers });
    expect(stores.get('dateline-files')!.paths()).toEqual([
      '/basemap/outlines/countries/ML.json?v=1',
    ]);
    await stores
      .get('dateline-files')!
      .put('/basemap/basemap.pmtiles?v=1', new Response('PMTiles…'));
    server.clear();
    const part = await ask('/basemap/basemap.pmtiles?v=1', { headers });
    expect([part?.status, await part?.text()]).toEqual([206, 'PMTi']);
  });

  test('that were used before there was a service worker are kept when it is told', async () => {
    server.set('/basemap/fonts/latin.woff2?v=1', text('font'));
    const files = [
      `${SITE}/basemap/fonts/latin.woff2?v=1`,
      `${SITE}/basemap/basemap.pmtiles?v=1`,
      `${SITE}/api/samples/one`,
    ];
    await tell({ type: 'renew-page', files });
    expect(stores.get('dateline-files')!.paths()).toEqual(['/basemap/fonts/latin.woff2?v=1']);
  });

  test('that may change come from the server first', async () => {
    server.set('/pictures/page.json', text('1'));
    await ask('/pictures/page.json');
    server.set('/pictures/page.json', text('2'));
    expect(await (await ask('/pictures/page.json'))?.text()).toBe('2');
    server.clear();
    expect(await (await ask('/pictures/page.json'))?.text()).toBe('2');
  });

  test.each(['/api/v1/geoparse', '/gazetteer.bin.gz?v=1', '/?_rsc=1', '/maps/a'])(
    '%s is not touched',
    (path) => expect(ask(path)).toBeUndefined(),
  );
});

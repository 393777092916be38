/** The embed in other people's pages: that it works there, keeps quiet, and stays small. */
import { get } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { frameOf, openHost, waitForLiveMap } from './hosts/host-server';
import { makeMap } from './hosts/make-map';
import { openPage } from './open-page';

let mapId: string;
beforeAll(async () => {
  mapId = (await makeMap()).id;
});

const address = (query = '') => `${inject('siteUrl')}/embed/${mapId}${query}`;
const frame = (query = '', attributes = '') =>
  `<p>Before</p><iframe src="${address(query)}" title="Map" width="100%" height="480" style="border:0" ${attributes}></iframe><p>After</p>`;

/** Bytes of a body as it comes over the wire to a browser. */
const sizeOf = (url: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    get(url, { headers }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on('end', () => resolve(size));
    }).on('error', reject);
  });

/** Bytes over the wire, headers aside, of everything loaded so far, by kind of origin. */
function meter(page: Page) {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith(inject('siteUrl'))) return;
    // Of the script of a worker the browser does not tell how large it was.
    const size = request.url().includes('worker')
      ? sizeOf(request.url())
      : request.sizes().then(({ responseBodySize }) => Math.max(0, responseBodySize));
    sizes.push(size);
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

describe('a plain frame', () => {
  test('shows map and list, asks nobody else, keeps nothing', async () => {
    await using opened = await openHost(frame());
    const { page, problems, host } = opened;
    await waitForLiveMap(page);
    const inner = page.frameLocator('iframe');
    await inner.getByText(/^\d+ places$/).click();
    await inner.getByRole('button', { name: 'Kolwezi', exact: true }).click();
    await inner.getByRole('region', { name: 'Kolwezi: place card' }).waitFor();
    expect(problems.console).toEqual([]);
    expect(problems.failed).toEqual([]);
    expect(problems.foreign.filter((url) => !url.startsWith(host.url))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    // In a frame the browser would not even let it; by itself it could.
    await page.goto(address());
    await page.locator('[data-map-ready]').waitFor();
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0 });
    expect(await page.context().cookies()).toEqual([]);
  });

  test('has no accessibility fault, list and card open', async () => {
    await using opened = await openHost(frame('?list=open&place=922773'));
    const { page } = opened;
    await waitForLiveMap(page);
    await page
      .frameLocator('iframe')
      .getByRole('region', { name: 'Kolwezi: place card' })
      .waitFor();
    const { violations } = await new AxeBuilder({ page: page as never })
      .include('iframe')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('weighs at most 60 KB before the map starts and 700 KB with it', async () => {
    await using opened = await openPage('about:blank');
    const { page } = opened;
    const weigh = meter(page);
    await page.goto(address('?load=click'));
    await page.waitForLoadState('networkidle');
    const before = await weigh();
    console.info(`embed: ${Math.round(before / 102.4) / 10} KB before the map starts`);
    expect(before).toBeLessThanOrEqual(60 * 1024);
    await page.getByRole('button', { name: 'Show the map' }).click();
    await page.locator('[data-map-ready]').waitFor();
    await page.waitForLoadState('networkidle');
    const whole = await weigh();
    console.info(`embed: ${Math.round(whole / 102.4) / 10} KB with the map`);
    expect(whole).toBeGreaterThan(before + 400 * 1024);
    expect(whole).toBeLessThanOrEqual(700 * 1024);
  });

  test('its files come packed as the browser likes, and whole', async () => {
    const site = inject('siteUrl');
    await using opened = await openPage('about:blank');
    const files: string[] = [];
    opened.page.on('request', (request) => {
      if (/\/(v1|maplibre)\//.test(request.url())) files.push(request.url());
    });
    await opened.page.goto(address());
    await opened.page.locator('[data-map-ready]').waitFor();
    expect(files.some((file) => file.includes('worker'))).toBe(true);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const [plain, gzip, brotli] = await Promise.all(
        ['identity', 'gzip', 'gzip, deflate, br, zstd'].map(async (accepted) => {
          const response = await fetch(file, { headers: { 'accept-encoding': accepted } });
          const type = response.headers.get('content-type')?.split(';')[0]?.split('/')[1];
          return {
            body: await response.text(),
            encoding: response.headers.get('content-encoding'),
            type: type?.replace('application/', ''),
            vary: response.headers.get('vary'),
            open: response.headers.get('access-control-allow-origin'),
          };
        }),
      );
      expect(plain!.encoding, file).toBeNull();
      expect(brotli, file).toMatchObject({
        ...{ body: plain!.body, encoding: 'br', type: plain!.type, open: '*' },
        vary: expect.stringMatching(/accept-encoding/i),
      });
      expect(gzip!.body === plain!.body, file).toBe(true);
      expect(gzip!.encoding, file).not.toBe('br');
    }
    expect(files.every((file) => file.startsWith(site))).toBe(true);
  });

  test('does not start the map until it comes into view', async () => {
    await using opened = await openHost(`<div style="height:4000px"></div>${frame()}`);
    const { page } = opened;
    await page
      .frameLocator('iframe')
      .getByText(/^\d+ places$/)
      .waitFor();
    await page.waitForTimeout(1000);
    await expect.poll(() => frameOf(page).locator('canvas').count()).toBe(0);
    await waitForLiveMap(page);
  });

  test('fills the screen where the page around lets it, and offers nothing where not', async () => {
    const enter = 'Full screen';
    {
      const listener = `<script>window.zooms = []; addEventListener('message', ({ data }) => data.type === 'view' && zooms.push(data.zoom))</script>`;
      await using opened = await openHost(listener + frame('', 'allow="fullscreen"'));
      const { page, problems } = opened;
      await waitForLiveMap(page);
      const inner = page.frameLocator('iframe');
      const isFull = () => frameOf(page).evaluate(() => document.fullscreenElement !== null);
      await inner.getByRole('button', { name: enter, exact: true }).click();
      await expect.poll(isFull).toBe(true);
      // Alone on the screen, the map takes the wheel for itself.
      const zoom = () =>
        page.evaluate(() => (window as never as { zooms: number[] }).zooms.at(-1)!);
      const before = await zoom();
      await page.mouse.move(400, 300);
      await page.mouse.wheel(0, -600);
      await expect.poll(zoom).toBeGreaterThan(before);
      await inner.getByRole('button', { name: 'Leave full screen' }).click();
      await expect.poll(isFull).toBe(false);
      expect(problems.console).toEqual([]);
    }
    for (const attributes of ['', 'sandbox="allow-scripts"']) {
      await using opened = await openHost(frame('', attributes));
      await waitForLiveMap(opened.page);
      const inner = opened.page.frameLocator('iframe');
      await inner.getByRole('button', { name: 'Zoom in' }).waitFor();
      await expect
        .poll(() => inner.getByRole('button', { name: enter, exact: true }).count())
        .toBe(0);
      expect(opened.problems.console).toEqual([]);
    }
  });

  test('leaves the wheel to the page, and moves by buttons', async () => {
    await using opened = await openHost(`${frame()}<div style="height:3000px"></div>`);
    const { page } = opened;
    await waitForLiveMap(page);
    const box = (await page.locator('iframe').boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 100);
    const inner = page.frameLocator('iframe');
    await inner.getByRole('button', { name: 'Zoom in' }).click();
    await inner.getByRole('button', { name: 'Move the map with buttons' }).click();
    await inner.getByRole('button', { name: 'Move up' }).click();
  });
});

describe('where little is allowed', () => {
  test('works in a sandbox without an origin', async () => {
    await using opened = await openHost(frame('', 'sandbox="allow-scripts"'));
    const { page, problems } = opened;
    await waitForLiveMap(page);
    await expect.poll(() => frameOf(page).evaluate(() => origin)).toBe('null');
    const inner = page.frameLocator('iframe');
    await inner.getByText(/^\d+ places$/).click();
    await inner.getByRole('button', { name: 'Lobito', exact: true }).click();
    await inner.getByRole('region', { name: 'Lobito: place card' }).waitFor();
    expect(problems.console).toEqual([]);
    expect(problems.failed).toEqual([]);
  });

  test('shows list, sentences and a picture without scripts', async () => {
    await using opened = await openHost(frame(), {}, { javaScriptEnabled: false });
    const { page } = opened;
    const inner = page.frameLocator('iframe');
    await inner.getByRole('img', { name: /^Map of \d+ places: / }).waitFor();
    await inner.getByText(/^\d+ places$/).click();
    await expect
      .poll(() => inner.getByText('Nine days later the cargo').first().isVisible())
      .toBe(true);
  });

  test('keeps picture and list when the basemap cannot be had', async () => {
    await using opened = await openHost(frame());
    const { page } = opened;
    await page.context().route('**/basemap/**', (route) => route.abort());
    await page.context().route('**/maplibre/**', (route) => route.abort());
    await page.reload();
    const inner = page.frameLocator('iframe');
    await inner.getByText(/^\d+ places$/).click();
    await inner.getByRole('button', { name: 'Durban', exact: true }).waitFor();
    const drawn = await inner
      .getByRole('img', { name: /^Map of \d+ places/ })
      .evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(drawn).toBeGreaterThan(0);
  });

  test('fits 320 pixels, and larger letters', async () => {
    await using opened = await openHost(
      frame(),
      {},
      { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
    );
    const { page } = opened;
    await waitForLiveMap(page);
    const inner = page.frameLocator('iframe');
    await inner.getByText(/^\d+ places$/).click();
    const overflow = () =>
      frameOf(page).evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await frameOf(page).evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await expect
      .poll(() => inner.getByText('Nine days later the cargo').first().isVisible())
      .toBe(true);
  });

  test('has all its buttons within 200 by 200 pixels, and none on paper', async () => {
    await using opened = await openHost(
      `<iframe src="${address('?height=200')}" title="Map" width="200" height="200" style="border:0"></iframe>`,
    );
    const { page } = opened;
    await waitForLiveMap(page);
    const outer = (await page.locator('iframe').boundingBox())!;
    const inner = page.frameLocator('iframe');
    for (const name of ['Zoom in', 'Zoom out', 'Move the map with buttons']) {
      const box = (await inner.getByRole('button', { name }).boundingBox())!;
      expect(box.x, name).toBeGreaterThanOrEqual(outer.x);
      expect(box.y, name).toBeGreaterThanOrEqual(outer.y + 44);
      expect(box.x + box.width, name).toBeLessThanOrEqual(outer.x + 200);
      expect(box.y + box.height, name).toBeLessThanOrEqual(outer.y + 160);
    }
    await inner.getByRole('button', { name: 'Zoom in' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => inner.getByRole('button', { name: 'Zoom in' }).isVisible()).toBe(false);
  });

  test('says so where there is no such map, to readers and to the page around', async () => {
    const gone = `${inject('siteUrl')}/embed/nosuchmap222`;
    const response = await fetch(gone);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This map is not here');
    const body = `<script src="${inject('siteUrl')}/v1/embed.js"></script>
      <dateline-map map="nosuchmap222"></dateline-map>
      <script>addEventListener('error', ({ detail }) => { document.title = detail?.code; })</script>`;
    await using opened = await openHost(body);
    await expect.poll(() => opened.page.title()).toBe('not-found');
    await opened.page
      .frameLocator('iframe')
      .getByRole('heading', { name: 'This map is not here' })
      .waitFor();
  });
});

describe('what the address asks for', () => {
  test('is obeyed: colours, language, kinds, picture, plainness', async () => {
    await using opened = await openPage(
      `/embed/${mapId}?theme=dark&lang=es&kinds=city,town&plain=true`,
    );
    const { page } = opened;
    await page.locator('[data-map-ready]').waitFor();
    const look = await page.evaluate(() => ({
      background: getComputedStyle(document.documentElement).backgroundColor,
      kinds: [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>('[data-place][data-kind]')].map(
            ({ dataset }) => dataset.kind,
          ),
        ),
      ],
      headline: document.querySelectorAll('h1').length,
    }));
    expect(look).toEqual({
      background: 'rgb(21, 24, 27)',
      kinds: expect.arrayContaining(['city']),
      headline: 0,
    });
    expect(look.kinds).not.toContain('country');
    await expect.poll(() => page.getByText(/\d+ lugares/).count()).toBe(1);
    await page.goto(`/embed/${mapId}?static=true`);
    await page.getByText(/^\d+ places$/).click();
    await page.waitForTimeout(500);
    await expect.poll(() => page.locator('canvas').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Kolwezi' }).count()).toBe(0);
    await page.goto(`/embed/${mapId}?place=922773`);
    await page.getByRole('region', { name: 'Kolwezi: place card' }).waitFor();
    await page.goto(`/embed/${mapId}?theme=light&transparent=true&height=333&list=none`);
    await page.locator('[data-map-ready]').waitFor();
    const bare = await page.evaluate(() => ({
      background: getComputedStyle(document.documentElement).backgroundColor,
      height: document.getElementById('frame')!.getBoundingClientRect().height,
      lists: document.querySelectorAll('#list').length,
    }));
    expect(bare).toEqual({ background: 'rgba(0, 0, 0, 0)', height: 333, lists: 0 });
  });

  test('Chromium enforces its policy: no string becomes markup', async () => {
    for (const attributes of ['', 'sandbox="allow-scripts"']) {
      await using opened = await openHost(frame('?place=922773', attributes));
      const { page, problems } = opened;
      await waitForLiveMap(page);
      await page
        .frameLocator('iframe')
        .getByRole('region', { name: 'Kolwezi: place card' })
        .waitFor();
      expect(problems.console).toEqual([]);
      const refused = await frameOf(page).evaluate(() => {
        const attempts: [string, () => unknown][] = [
          ['markup', () => (document.createElement('p').innerHTML = '<b>x</b>')],
          [
            'another policy',
            () =>
              (
                window as never as {
                  trustedTypes: { createPolicy(name: string, rules: object): unknown };
                }
              ).trustedTypes.createPolicy('evil', {}),
          ],
        ];
        return attempts
          .filter(([, attempt]) => {
            try {
              attempt();
              return false;
            } catch {
              return true;
            }
          })
          .map(([name]) => name);
      });
      expect(refused).toEqual(['markup', 'another policy']);
    }
  });

  test('allows framing, and no more than its own files', async () => {
    const response = await fetch(address());
    expect(response.headers.get('x-frame-options')).toBeNull();
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'");
    expect(response.headers.get('set-cookie')).toBeNull();
    const again = await fetch(address(), {
      headers: { 'if-none-match': response.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });
});

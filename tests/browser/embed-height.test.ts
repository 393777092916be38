/**
 * Heights: the frame speaks to the scripts that pages already have, and to those that follow their
 * protocol.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { filterOembedHtml } from '../publish/wordpress';
import { frameOf, openHost } from './hosts/host-server';
import { makeMap } from './hosts/make-map';
import { readWordPressScript } from './hosts/wordpress-script';

let mapId: string;
beforeAll(async () => {
  mapId = (await makeMap()).id;
});

const address = (query = '') => `${inject('siteUrl')}/embed/${mapId}${query}`;
const script = (file: string) => ({
  type: 'text/javascript',
  body: readFileSync(`node_modules/${file}`, 'utf8'),
});
const heightOf = async (page: Page) =>
  Math.round((await page.locator('iframe').boundingBox())?.height ?? 0);

/**
 * Opens the list at the foot of the frame, once the frame has come to rest at the height it was
 * given.
 */
async function openList(page: Page): Promise<void> {
  const given = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
  const taken = () => frameOf(page).evaluate(() => innerHeight);
  await expect.poll(async () => (await given()) - (await taken())).toBe(0);
  await page
    .frameLocator('iframe')
    .getByText(/^\d+ places$/)
    .click();
}

/** Wait until the frame is as high as its content, closed; then open the list and wait again. */
async function expectSized(page: Page): Promise<void> {
  await expect.poll(() => heightOf(page), { timeout: 20_000 }).toBe(480);
  await openList(page);
  await expect.poll(() => heightOf(page), { timeout: 20_000 }).toBeGreaterThan(1000);
  const needed = await frameOf(page).evaluate(
    () => document.getElementById('frame')!.getBoundingClientRect().height,
  );
  expect(await heightOf(page)).toBe(Math.ceil(needed));
}

// Narrow, so that the list lies beneath the map instead of beside it.
const PHONE = { viewport: { width: 400, height: 800 } };

describe('published scripts of other people', () => {
  test('Pym', async () => {
    await using opened = await openHost(
      `<div data-pym-src="${address()}"></div><script src="/pym.js"></script>`,
      { '/pym.js': script('pym.js/dist/pym.v1.min.js') },
      PHONE,
    );
    await expectSized(opened.page);
  });

  test('@newswire/frames', async () => {
    await using opened = await openHost(
      `<div data-frame-src="${address()}"></div><script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
      { '/frames.js': script('@newswire/frames/dist/frames.umd.js') },
      PHONE,
    );
    await expectSized(opened.page);
  });

  test('iframe-resizer 4', async () => {
    await using opened = await openHost(
      `<iframe id="map" src="${address()}" title="Map" width="100%" style="border:0"></iframe><script src="/resizer.js"></script><script>iFrameResize({ checkOrigin: false, log: false }, '#map')</script>`,
      { '/resizer.js': script('iframe-resizer/js/iframeResizer.min.js') },
      PHONE,
    );
    await expectSized(opened.page);
  });
});

const wordPressScript = readWordPressScript();

test.runIf(wordPressScript)(
  'WordPress’s own script sizes what its filter leaves of oEmbed',
  async () => {
    const page = encodeURIComponent(`${inject('siteUrl')}/maps/${mapId}`);
    const answer = await fetch(
      `${inject('siteUrl')}/oembed?url=${page}&maxwidth=600&maxheight=338`,
    );
    const { html }: { html: string } = await answer.json();
    // What is left of it is hidden until its script hears from the frame.
    const left = filterOembedHtml(html, 'S3cr3tS3cr')!;
    await using opened = await openHost(
      `<a href="/">Home</a>${left}<script src="/wp-embed.js"></script>`,
      { '/wp-embed.js': { type: 'text/javascript', body: wordPressScript! } },
      PHONE,
    );
    const host = opened.page;
    await expect.poll(() => heightOf(host)).toBeGreaterThanOrEqual(338);
    await expect.poll(() => host.locator('iframe').isVisible()).toBe(true);
    await expect.poll(() => host.locator('blockquote').isVisible()).toBe(false);
    await openList(host);
    // As high as WordPress lets anything be.
    await expect.poll(() => host.locator('iframe').getAttribute('height')).toBe('1000');
    expect(opened.problems.console).toEqual([]);
    await expect.poll(() => heightOf(host)).toBe(1000);
    // The foot of the frame has come to rest.
    const settled = () => frameOf(host).evaluate(() => [innerHeight, document.hasFocus()]);
    await expect.poll(settled).toEqual([1000, true]);
    // As long as a finger takes: the script follows links of a frame that has the focus.
    await host.frameLocator('iframe').getByRole('link', { name: 'Full map' }).click({ delay: 100 });
    await host.waitForURL(`${inject('siteUrl')}/maps/${mapId}`, { waitUntil: 'commit' });
  },
);

/** A host that follows a protocol as it is published: finds the frame by its window, sets what fits. */
const listener = (code: string) =>
  `<iframe id="map" src="${address()}" title="Map" width="100%" height="200" style="border:0"></iframe>
  <script>
    const frame = document.getElementById('map');
    addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow) return;
      const data = event.data;
      ${code}
    });
  </script>`;

describe('hosts that follow a protocol', () => {
  test.each([
    [
      'Datawrapper',
      `if (data && data['datawrapper-height'])
        for (const height of Object.values(data['datawrapper-height'])) frame.height = height;`,
    ],
    [
      'AMP',
      `if (data && data.sentinel === 'amp' && data.type === 'embed-size') frame.height = data.height;`,
    ],
    [
      'Infogram',
      `if (typeof data !== 'string' || !data.startsWith('{')) return;
      const message = JSON.parse(data);
      if (message.context === 'iframe.resize' && message.src === frame.src) frame.height = message.height;`,
    ],
    [
      'our own',
      `if (data && data.source === 'dateline' && data.v === 1 && data.type === 'resize') frame.height = data.height;`,
    ],
  ])('%s', async (_name, code) => {
    await using opened = await openHost(listener(code), {}, PHONE);
    await expectSized(opened.page);
  });

  test('AMP and its like: a host that begins late asks, and is told', async () => {
    const body = `<iframe id="map" src="${address()}" title="Map" sandbox="allow-scripts" width="100%" height="300" style="border:0"></iframe>
      <script>
        const frame = document.getElementById('map');
        window.begin = () => {
          addEventListener('message', ({ source, data }) => {
            if (source !== frame.contentWindow || !data || data.sentinel !== 'amp') return;
            if (data.type === 'embed-size' && data.height > 100) frame.height = data.height;
          });
          frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
        };
      </script>`;
    await using opened = await openHost(body, {}, PHONE);
    const { page, problems } = opened;
    await page.frameLocator('iframe').getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await heightOf(page)).toBe(300);
    await page.evaluate(() => (window as never as { begin(): void }).begin());
    await expectSized(page);
    expect(problems.console).toEqual([]);
  });

  test('WordPress: sandboxed, by secret, within its bounds, links followed by the host', async () => {
    // As wp-embed.js does: heights between 200 and 1000, links of the frame's own host only.
    const body = `<blockquote class="wp-embedded-content" data-secret="S3cr3tS3cr"><a href="#">Map</a></blockquote>
      <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="S3cr3tS3cr"
        src="${address('?height=640')}#?secret=S3cr3tS3cr" width="600" height="300" title="Map"></iframe>
      <script>
        const frame = document.querySelector('iframe');
        window.followed = [];
        addEventListener('message', ({ source, data }) => {
          if (!data || (!data.secret && !data.message) || /[^a-zA-Z0-9]/.test(data.secret)) return;
          if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) return;
          if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, ~~data.value));
          if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) followed.push(data.value);
        });
        frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: 'S3cr3tS3cr' }, '*'));
      </script>`;
    await using opened = await openHost(body, {}, PHONE);
    const { page, problems } = opened;
    await expect.poll(() => heightOf(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(640);
    await openList(page);
    await expect.poll(() => heightOf(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(1000);
    await page.frameLocator('iframe').getByRole('link', { name: 'Full map' }).click();
    await expect
      .poll(() => page.evaluate(() => (window as never as { followed: string[] }).followed))
      .toEqual([`${inject('siteUrl')}/maps/${mapId}`]);
    expect(problems.console).toEqual([]);
  });
});

test('each height is told once, in whole pixels', async () => {
  const body = listener(
    `(window.told ||= []).push(data); if (data && data.source === 'dateline' && data.type === 'resize') frame.height = data.height;`,
  );
  await using opened = await openHost(body, {}, PHONE);
  const { page } = opened;
  const told = () =>
    page.evaluate(() =>
      (window as never as { told: { type?: string; height?: number }[] }).told
        .filter(({ type }) => type === 'resize')
        .map(({ height }) => height),
    );
  await expect.poll(told, { timeout: 20_000 }).toEqual([480]);
  await openList(page);
  await expect.poll(async () => (await told()).length).toBeGreaterThan(1);
  await page.waitForTimeout(500);
  const heights = await told();
  expect(heights.every((height) => Number.isInteger(height))).toBe(true);
  for (const [index, height] of heights.slice(1).entries()) expect(height).not.toBe(heights[index]);
});

/** The examples of docs/embedding.md, run as they stand there. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openHost, waitForLiveMap } from './hosts/host-server';
import { makeMap, STORY_HTML } from './hosts/make-map';

let mapId: string;
beforeAll(async () => {
  mapId = (await makeMap()).id;
});

const guide = readFileSync('docs/embedding.md', 'utf8');

/** A named example, with this site for the example's server. */
function example(name: string): string {
  const code = new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\``, 'ms').exec(guide)?.[1];
  if (!code) throw new Error(`docs/embedding.md has no example “${name}”.`);
  return code.replaceAll('https://dateline.example', inject('siteUrl')).replaceAll('MAP_ID', mapId);
}

const paintedCount = (page: Page) =>
  page.evaluate(() => CSS.highlights.get('dateline-place')?.size ?? 0);

/** Bundle an example that imports a framework, as a site would. */
async function bundle(name: string, loader: 'tsx' | 'js') {
  const { outputFiles } = await build({
    stdin: { contents: example(name), loader, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { vue: 'vue/dist/vue.esm-browser.prod.js' },
  });
  return { '/app.js': { type: 'text/javascript', body: outputFiles[0]!.text } };
}

const app = () =>
  `<script src="${inject('siteUrl')}/v1/embed.js" async></script><div id="app"></div>${STORY_HTML}<script src="/app.js"></script>`;

describe('docs/embedding.md', () => {
  test('the frame', async () => {
    await using opened = await openHost(example('frame'));
    await waitForLiveMap(opened.page);
    expect(opened.problems.console).toEqual([]);
  });

  test('the script', async () => {
    await using opened = await openHost(example('script') + STORY_HTML);
    const { page } = opened;
    await expect.poll(() => paintedCount(page), { timeout: 30_000 }).toBeGreaterThan(20);
    // The fallback has given way to the frame.
    await expect
      .poll(() => page.getByRole('link', { name: 'Map of the places' }).isVisible())
      .toBe(false);
  });

  test('the names as links', async () => {
    await using opened = await openHost(example('links') + STORY_HTML);
    await opened.page.locator('#story a.dateline-place').first().waitFor();
  });

  test('any article', async () => {
    await using opened = await openHost(example('article') + STORY_HTML);
    const { page } = opened;
    await expect.poll(() => paintedCount(page), { timeout: 30_000 }).toBeGreaterThan(20);
  });

  test('events and commands', async () => {
    await using opened = await openHost(example('events'));
    const { page } = opened;
    await waitForLiveMap(page);
    const inner = page.frameLocator('iframe');
    await inner.getByRole('region', { name: 'Kolwezi: place card' }).waitFor();
    await inner.getByRole('button', { name: 'Next mention' }).click();
    await expect.poll(() => page.locator('#chosen').textContent()).toMatch(/Dilolo to Kolwezi/);
  });

  test.each([
    ['react', 'tsx'],
    ['vue', 'js'],
  ] as const)('%s', async (name, loader) => {
    await using opened = await openHost(app(), await bundle(name, loader));
    const { page, problems } = opened;
    await waitForLiveMap(page);
    await expect.poll(() => page.locator('#chosen').textContent()).toMatch(/^\d+ places$/);
    const inner = page.frameLocator('iframe');
    await inner.getByText(/^\d+ places$/).click();
    await inner.getByRole('button', { name: 'Durban', exact: true }).click();
    await expect.poll(() => page.locator('#chosen').textContent()).toMatch(/road to Durban/);
    expect(problems.console).toEqual([]);
  });

  test('Pym', async () => {
    const body = readFileSync('node_modules/pym.js/dist/pym.v1.min.js', 'utf8');
    await using opened = await openHost(example('pym'), {
      '/pym.v1.min.js': { type: 'text/javascript', body },
    });
    const { page } = opened;
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height, { timeout: 20_000 })
      .toBe(480);
  });
});

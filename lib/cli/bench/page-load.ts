import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

const SCREEN = { width: 1440, height: 900 };
/** How long after the map has drawn something may still shift or paint. */
const SETTLE_MS = 1500;

/** A page of its own on the site's home, once its map has drawn the story. */
export async function openHome(browser: Browser, site: string, path = '/'): Promise<Page> {
  const context = await browser.newContext({ baseURL: site, viewport: SCREEN, locale: 'en-GB' });
  // The compiler that runs this file names functions by a helper of its own, which pages lack.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('[data-map-ready] button[data-place]').first().waitFor({ timeout: 60_000 });
  return page;
}

/** What the browser says of one fresh visit to home, nothing cached. */
export async function measureLoad(
  browser: Browser,
  site: string,
): Promise<{ readonly lcpMs: number; readonly cls: number }> {
  const page = await openHome(browser, site);
  await page.waitForTimeout(SETTLE_MS);
  const measured = await page.evaluate(() => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        // Nothing of the kind happened: nobody will call.
        setTimeout(() => resolve([]), 300);
      });
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    return Promise.all([entriesOf('largest-contentful-paint'), entriesOf('layout-shift')]).then(
      ([paints, shifts]) => ({
        lcpMs: paints.at(-1)?.startTime ?? Number.NaN,
        cls: (shifts as Shift[])
          .filter(({ hadRecentInput }) => !hadRecentInput)
          .reduce((sum, { value }) => sum + value, 0),
      }),
    );
  });
  await page.context().close();
  return measured;
}

interface Script {
  readonly url: string;
  readonly text: string;
}

/** The map library is the worker in its folder, and the only chunk so full of its class names. */
const isMapLibre = ({ url, text }: Script) =>
  url.includes('/maplibre/') || (text.match(/maplibregl-/g)?.length ?? 0) > 20;

/** Script that home loads until its map is drawn, as gzip at its best, in kB of 1000 bytes. */
export async function measureScripts(
  browser: Browser,
  site: string,
): Promise<{ readonly pageKb: number; readonly mapLibreKb: number }> {
  const context = await browser.newContext({ baseURL: site, viewport: SCREEN });
  const page = await context.newPage();
  const scripts: Promise<Script>[] = [];
  let isClosing = false;
  page.on('response', (response) => {
    const url = response.url();
    // The map's worker is fetched as a file, and run from there under an address of its own.
    const isScript = response.request().resourceType() === 'script' || /\.mjs\b/.test(url);
    if (!isScript || url.startsWith('blob:') || isClosing) return;
    scripts.push(
      response.text().then(
        (text) => ({ url, text }),
        () => ({ url, text: '' }),
      ),
    );
  });
  await page.goto('/');
  await page.locator('[data-map-ready] button[data-place]').first().waitFor({ timeout: 60_000 });
  const sum = { pageKb: 0, mapLibreKb: 0 };
  const bodies = await Promise.all(scripts);
  isClosing = true;
  for (const script of bodies) {
    const kb = gzipSync(script.text, { level: 9 }).byteLength / 1000;
    sum[isMapLibre(script) ? 'mapLibreKb' : 'pageKb'] += kb;
  }
  await context.close();
  return sum;
}

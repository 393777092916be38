import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launchChrome } from '@/lib/cli/launch-chrome';

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** What went wrong on a page, collected from its start. */
export interface Problems {
  /** Errors and warnings on the console, uncaught errors included. */
  readonly console: string[];
  /** Requests that failed or were answered with 400 or more, as `status url`. */
  readonly failed: string[];
  /** Requests to anywhere but the site. */
  readonly foreign: string[];
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  readonly problems: Problems;
}

/** Width and height in CSS pixels of the two screens everything is tried on. */
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/**
 * Open a path of the site in a context of its own, with an ear on everything that can go wrong.
 * Close it by `await using`.
 */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
  /** Origin that stands for the site's. */
  site = inject('siteUrl'),
): Promise<OpenPage> {
  browser ??= launchChrome(inject('chromePath'));
  const context = await (await browser).newContext({
    baseURL: site,
    viewport: DESKTOP,
    locale: 'en-GB',
    // Tests wait for states, not for flights of the camera.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const problems = listen(page, site);
  await page.goto(path);
  return { page, problems, [Symbol.asyncDispose]: () => context.close() };
}

function listen(page: Page, site: string): Problems {
  const problems: Problems = { console: [], failed: [], foreign: [] };
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') problems.console.push(`${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.console.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const isLocal = url.startsWith(`${site}/`) || /^(data|blob|about):/.test(url);
    if (!isLocal) problems.foreign.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // Chrome says so of requests that the page itself gave up, on leaving or because of newer ones.
    if (reason !== 'net::ERR_ABORTED') problems.failed.push(`${reason} ${request.url()}`);
  });
  return problems;
}

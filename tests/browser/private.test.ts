/** Private mode: what is read in the browser stays in it, and it works without a server. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { STORY, storyDocx } from '../import/make-files';
import { mapOf, mentionOf, pasteArticle, waitForMap } from './dashboard';
import { openPage } from './open-page';
import { type RecordedRequest, startRecordingProxy } from './recording-proxy';

/** Words of a text that occurs nowhere else, among places that do. */
const SECRET = 'Quillfeather';
const TEXT = `${SECRET} left Ouagadougou for Bobo-Dioulasso on Tuesday, and meant to reach Sikasso, in Mali, by the end of the week. Nobody in Banfora had been told that ${SECRET} would come.`;
const PLACES = ['Ouagadougou', 'Bobo-Dioulasso', 'Sikasso', 'Banfora'];

const newDialog = (page: Page) => page.getByRole('dialog', { name: 'New article' });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: /^New/ }).first().click();
  await newDialog(page).waitFor();
  return newDialog(page);
}

async function switchOn(page: Page) {
  const dialog = await openDialog(page);
  await dialog.getByRole('switch', { name: 'Private mode' }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Everything a request carries, as one text, also as it reads once decoded. */
function wordsOf({ url, headers, body }: RecordedRequest): string {
  const raw = [url, JSON.stringify(headers), body.toString('latin1'), body.toString('utf8')];
  const decoded = [url.replace(/\+/g, ' '), body.toString('latin1')].map((words) => {
    try {
      return decodeURIComponent(words);
    } catch {
      return words;
    }
  });
  return [...raw, ...decoded].join('\n');
}

describe('in private mode', () => {
  test('no request carries the text, whoever makes it', async () => {
    await using proxy = await startRecordingProxy(inject('siteUrl'));
    await using opened = await openPage('/', {}, proxy.url);
    const { page, problems } = opened;
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await switchOn(page);
    const before = proxy.requests.length;

    await pasteArticle(page, TEXT);
    for (const name of PLACES) await mentionOf(page, name).waitFor();
    await waitForMap(page);
    await mentionOf(page, 'Sikasso').click();
    const dialog = await openDialog(page);
    await dialog
      .locator('input[type=file]')
      .setInputFiles([
        { name: `${SECRET}.txt`, mimeType: 'text/plain', buffer: Buffer.from(TEXT) },
      ]);
    await dialog.waitFor({ state: 'detached' });
    await mentionOf(page, 'Banfora').waitFor();
    // Leaving is when pages send their last words.
    await page.reload();
    await mentionOf(page, 'Banfora').waitFor();
    await page.goto('about:blank');

    const carried = proxy.requests.filter((one) =>
      [SECRET, ...PLACES].some((word) => wordsOf(one).includes(word)),
    );
    expect(carried.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
    const sent = proxy.requests.slice(before);
    expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(sent.filter(({ body }) => body.length > 0)).toEqual([]);
    expect(sent.filter(({ url }) => url.startsWith('/api/'))).toEqual([]);
    expect(sockets).toEqual([]);
    expect(problems.foreign).toEqual([]);
    // The same look finds the text where it is sent, so it would have been seen.
    expect(wordsOf({ method: 'POST', url: '/', headers: {}, body: Buffer.from(TEXT) })).toContain(
      SECRET,
    );
  });

  test('without it the text does go to the server, as the switch says', async () => {
    await using proxy = await startRecordingProxy(inject('siteUrl'));
    await using opened = await openPage('/', {}, proxy.url);
    await pasteArticle(opened.page, TEXT);
    await mentionOf(opened.page, 'Banfora').waitFor();
    expect(proxy.requests.some((one) => wordsOf(one).includes(SECRET))).toBe(true);
  });

  test('the same places are found as by the server', async () => {
    const found = async (isPrivate: boolean) => {
      await using opened = await openPage('/');
      const { page } = opened;
      if (isPrivate) await switchOn(page);
      await pasteArticle(page, TEXT);
      await mentionOf(page, 'Banfora').waitFor();
      return await page
        .locator('[data-mention]')
        .evaluateAll((marks) => marks.map((mark) => `${mark.textContent} ${mark.className}`));
    };
    expect(await found(true)).toEqual(await found(false));
  });

  test('it is remembered, shown, and fetches the gazetteer once', async () => {
    await using proxy = await startRecordingProxy(inject('siteUrl'));
    await using opened = await openPage('/', {}, proxy.url);
    const { page } = opened;
    await switchOn(page);
    await pasteArticle(page, TEXT);
    await mentionOf(page, 'Banfora').waitFor();
    await page.reload();
    await page.getByTitle(/^Private mode/).waitFor();
    await pasteArticle(page, `${TEXT} It rained.`);
    await page.getByText('It rained.').waitFor();
    const fetched = proxy.requests.filter(({ url }) => url.startsWith('/gazetteer'));
    expect(fetched).toHaveLength(1);
    const { headers } = await page.request.head(fetched[0]!.url).then((answer) => ({
      headers: answer.headers(),
    }));
    expect(Number(headers['content-length'])).toBeLessThanOrEqual(10_000_000);
    expect(headers['cache-control']).toContain('immutable');
  });

  test('web addresses are off, with a word why', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await switchOn(page);
    const dialog = await openDialog(page);
    expect(await dialog.getByRole('textbox', { name: 'Web address' }).isDisabled()).toBe(true);
    await dialog.getByText(/Off in private mode/).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
});

describe('installing', () => {
  test('the page names a manifest, and each icon in it is what it says', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = await (await page.request.get(address!)).json();
    expect(manifest).toMatchObject({ name: 'Dateline', start_url: '/', display: 'standalone' });
    const purposes: string[] = [];
    for (const { src, sizes, purpose } of manifest.icons) {
      const { width, height } = PNG.sync.read(await (await page.request.get(src)).body());
      expect(`${width}x${height}`).toBe(sizes);
      purposes.push(purpose);
    }
    expect(purposes).toContain('maskable');
    await expect.poll(() => page.locator('link[rel=icon][type="image/svg+xml"]').count()).toBe(1);
    await expect.poll(() => page.locator('link[rel=apple-touch-icon]').count()).toBe(1);
  });
});

/** A first visit, until all that offline use takes is kept. */
async function visit(page: Page): Promise<void> {
  await waitForMap(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(
    async () => (await (await caches.open('dateline-files')).keys()).length >= 3,
    undefined,
    { timeout: 60_000 },
  );
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Ready for offline use').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
}

describe('without a server', () => {
  test('a visited page opens, draws its map and reads a new text', async () => {
    await using proxy = await startRecordingProxy(inject('siteUrl'));
    await using opened = await openPage('/', {}, proxy.url);
    const { page } = opened;
    await visit(page);
    const asked = proxy.requests.length;
    await proxy.stop();
    await page.context().setOffline(true);

    await page.reload();
    await mentionOf(page, 'Lachin').waitFor({ timeout: 60_000 });
    await waitForMap(page);
    // A page that is loaded while the connection is away does not hear so in all Chromium (150).
    await page.context().setOffline(false);
    await page.context().setOffline(true);
    await page.getByText(/^Offline\./).waitFor();
    await pasteArticle(page, TEXT);
    for (const name of PLACES) await mentionOf(page, name).waitFor();
    await waitForMap(page);
    await expect.poll(() => mapOf(page).getAttribute('aria-label')).toMatch(/^Map of [4-9] places/);
    // The basemap is drawn from what is kept: land and water, not one flat colour.
    const tiles = await page.evaluate(async () => {
      const archive = (await (await caches.open('dateline-files')).keys()).find(({ url }) =>
        url.includes('.pmtiles'),
      )!;
      const part = await fetch(archive.url, { headers: { range: 'bytes=0-6' } });
      return { status: part.status, begins: await part.text() };
    });
    expect(tiles).toEqual({ status: 206, begins: 'PMTiles' });

    const dialog = await openDialog(page);
    const docx = Buffer.from(await storyDocx());
    await dialog
      .locator('input[type=file]')
      .setInputFiles([{ name: 'story.docx', mimeType: '', buffer: docx }]);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: STORY[0] }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: STORY[0] }).waitFor();
    expect(proxy.requests.length).toBe(asked);
  });

  test('a visited page is corrected, reviewed and taken away in every format', async () => {
    await using proxy = await startRecordingProxy(inject('siteUrl'));
    await using opened = await openPage('/', { acceptDownloads: true }, proxy.url);
    const { page } = opened;
    await visit(page);
    await proxy.stop();
    await page.context().setOffline(true);
    await page.reload();
    await mentionOf(page, 'Fuzuli').waitFor({ timeout: 60_000 });
    await waitForMap(page);

    // The forms of correcting, and the gazetteer they search.
    await mentionOf(page, 'Fuzuli').click();
    await page.getByRole('button', { name: 'Wrong place?' }).click();
    await page.getByRole('combobox', { name: 'Find another place' }).fill('horadiz');
    await page
      .getByRole('option', { name: /^Horadiz/ })
      .first()
      .click({ timeout: 60_000 });
    await page.getByText('Changes 1 mention.').waitFor();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Undo: choose another place' }).waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Seen from the road.');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Seen from the road.').waitFor();

    // Every file of the export menu; what only copies or prints has no ending.
    const openMenu = () => page.getByRole('button', { name: 'Export' }).click();
    await openMenu();
    const items = page.getByRole('menuitem').filter({ hasText: /\.[a-z]+$/ });
    await items.first().waitFor();
    const count = await items.count();
    expect(count).toBeGreaterThan(10);
    const empty: string[] = [];
    for (let index = 0; index < count; index++) {
      if (index > 0) await openMenu();
      const saved = page.waitForEvent('download', { timeout: 60_000 });
      await items.nth(index).click();
      const file = await saved;
      const bytes = await readFile(await file.path());
      if (bytes.length < 500) empty.push(`${file.suggestedFilename()}: ${bytes.length} bytes`);
      if (file.suggestedFilename().endsWith('.geojson')) {
        expect(bytes.toString('utf8')).toContain('Seen from the road.');
      }
    }
    expect(empty).toEqual([]);

    // An article with something to doubt, reviewed.
    await pasteArticle(page, 'The road from Santa Rosa to San Lorenzo was closed on Sunday.');
    await mentionOf(page, 'San Lorenzo').waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: /^Review/ }).click();
    const decided = page.getByRole('progressbar', { name: 'Decided so far' });
    await expect.poll(() => decided.getAttribute('value')).toBe('0');
    // How many are doubtful is for the engine to say.
    const total = Number(await decided.getAttribute('max'));
    expect(total).toBeGreaterThan(0);
    for (let done = 1; done <= total; done++) {
      await page.getByRole('button', { name: /^Not a place/ }).click();
      if (done < total) await expect.poll(() => decided.getAttribute('value')).toBe(String(done));
    }
    await page.getByText('Nothing left to check.').waitFor();
  });

  test('a server that stops is made up for by the browser', async () => {
    await using proxy = await startRecordingProxy(inject('siteUrl'));
    await using opened = await openPage('/', {}, proxy.url);
    const { page } = opened;
    await switchOn(page);
    await pasteArticle(page, TEXT);
    await mentionOf(page, 'Banfora').waitFor();
    const dialog = await openDialog(page);
    await dialog.getByRole('switch', { name: 'Private mode' }).click();
    await page.keyboard.press('Escape');
    await proxy.stop();
    await pasteArticle(page, `${TEXT} It rained.`);
    await page.getByText('It rained.').waitFor();
  });

  test('the service worker leaves the interface, published maps and embeds alone', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await waitForMap(page);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    const answer = page.waitForResponse((one) => one.url().includes('/api/samples'));
    await page.evaluate(() => fetch('/api/samples').then((one) => one.json()));
    expect((await answer).fromServiceWorker()).toBe(false);
    const embed = await page.goto('/embed/none');
    expect(embed?.fromServiceWorker()).toBe(false);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => /^\/(api|embed|maps)/.test(path))).toEqual([]);
  });
});

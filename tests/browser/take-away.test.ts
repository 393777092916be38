/** Taking an article along: files, pictures, a page that works from disk, paper. */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { EXPORTERS } from '@/lib/export';
import en from '@/lib/i18n/messages/en.json';
import { mapOf, placesTab, rowsOf, waitForMap } from './dashboard';
import { openPage, PHONE } from './open-page';
import { countColors } from './pixels';

const IN_MENU = EXPORTERS.filter(({ id }) => id !== 'json-compact' && id !== 'ndjson');

const openMenu = async (page: Page) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menu').waitFor();
};

/** Choose a format in the menu and keep the file it gives. */
async function download(page: Page, id: (typeof IN_MENU)[number]['id']): Promise<Buffer> {
  await openMenu(page);
  const started = page.waitForEvent('download');
  const { name } = en.takeAway.formats[id];
  await page.getByRole('menu').getByText(name, { exact: true }).click();
  const file = await started;
  const exporter = EXPORTERS.find((one) => one.id === id)!;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+\\.${exporter.extension}$`));
  return readFile(await file.path());
}

describe('the export menu', () => {
  it('gives every format as a file, without a word on the console', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    await waitForMap(page);
    const names = new Set<string>();
    for (const { id } of IN_MENU) {
      const file = await download(page, id);
      expect(file.length, id).toBeGreaterThan(100);
      names.add(id);
    }
    expect(names.size).toBe(IN_MENU.length);
    expect(problems).toEqual({ console: [], failed: [], foreign: [] });
  });

  it('draws the map as it is seen, twice as sharp, with headline and credit around it', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const box = (await mapOf(page).boundingBox())!;
    const picture = PNG.sync.read(await download(page, 'png'));
    expect(picture.width).toBe(Math.round(box.width * 2));
    expect(picture.height).toBeGreaterThan(box.height * 2 + 100);
    expect(countColors(picture)).toBeGreaterThan(40);
  });

  it('draws the same in lines and real text', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const box = (await mapOf(page).boundingBox())!;
    const svg = new DOMParser().parseFromString(
      (await download(page, 'svg')).toString(),
      'image/svg+xml',
    );
    expect(Number(svg.documentElement!.getAttribute('width'))).toBe(Math.round(box.width));
    const words = Array.from(svg.getElementsByTagName('text')).map((node) => node.textContent);
    expect(words).toContain('Baku');
    expect(words.some((text) => text?.includes('GeoNames'))).toBe(true);
  });
});

describe('a saved GeoJSON', () => {
  it('opens again, with everything', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const json = await download(page, 'geojson');
    await placesTab(page).click();
    await rowsOf(page).first().waitFor();
    const before = await rowsOf(page).allTextContents();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'story.geojson', mimeType: 'application/geo+json', buffer: json });
    await page.waitForURL(/article=draft/);
    await placesTab(page).click();
    await expect.poll(() => rowsOf(page).allTextContents()).toEqual(before);
  });

  it('that is not ours is refused in words', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'other.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from('{"type":"FeatureCollection","features":[]}'),
    });
    await page.getByText(en.error.geojsonForeign).waitFor();
  });
});

describe('the saved page', () => {
  let file = '';
  beforeAll(async () => {
    const answer = await fetch(`${inject('siteUrl')}/api/geoparse?format=html`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        title: 'The road to <Lachin> & back',
        text:
          'The train from Baku to Shusha by way of Lachin was late on Friday.\n\n' +
          '<script>document.title = "run"</script> <img src=x onerror="document.title=1"> In Baku ' +
          'officials said that the line to Shusha would open again.',
      }),
    });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const page = await answer.text();
    expect(page.length).toBeLessThan(600_000);
    file = path.join(tmpdir(), `dateline-page-${process.pid}.html`);
    await writeFile(file, page);
  });

  /** The page from disk, cut off from every network. */
  const openFile = async (options = {}) => {
    const opened = await openPage('about:blank', options);
    const requests: string[] = [];
    opened.page.on('request', (request) => {
      const url = request.url();
      if (!/^(file|data):/.test(url)) requests.push(url);
    });
    await opened.page.context().setOffline(true);
    await opened.page.goto(pathToFileURL(file).href);
    return { ...opened, requests };
  };

  it('shows text, list and map from disk, asks nobody for anything and runs nothing of the text', async () => {
    const { page, problems, requests, ...rest } = await openFile();
    await using _ = rest;
    expect(await page.title()).toBe('The road to <Lachin> & back');
    await expect
      .poll(() => page.locator('a.m').allTextContents())
      .toEqual(expect.arrayContaining(['Lachin', 'Shusha', 'Baku']));
    await expect
      .poll(() => page.locator('#map text', { hasText: 'Shusha' }).count())
      .toBeGreaterThan(0);
    await expect.poll(() => page.locator('.pin').count()).toBeGreaterThan(1);
    await expect
      .poll(() => page.locator('article', { hasText: '<script>document.title' }).count())
      .toBe(1);
    expect(requests).toEqual([]);
    expect(problems.console).toEqual([]);
  });

  it('links words and pins both ways', async () => {
    const { page, ...rest } = await openFile();
    await using _ = rest;
    const word = page.locator('a.m', { hasText: 'Baku' }).nth(1);
    await word.click();
    const place = (await word.getAttribute('data-p'))!;
    const pin = page.locator(`.pin[data-p="${place}"]`);
    await expect.poll(() => pin.getAttribute('class')).toContain('on');
    const card = page.locator('#card');
    await expect.poll(() => card.textContent()).toContain('would open again');
    await expect
      .poll(() => page.locator(`li[data-p="${place}"]`).getAttribute('class'))
      .toContain('on');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isVisible()).toBe(false);
    await expect
      .poll(() => word.evaluate((element) => element === document.activeElement))
      .toBe(true);

    await pin.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => card.isVisible()).toBe(true);
    await expect.poll(() => page.locator('a.m[aria-current]').textContent()).toBe('Baku');
    await pin.hover();
    await expect.poll(() => page.locator(`a.m.lit[data-p="${place}"]`).count()).toBe(2);
  });

  it('zooms and stays usable on a phone, in the dark', async () => {
    const { page, ...rest } = await openFile({ viewport: PHONE, colorScheme: 'dark' });
    await using _ = rest;
    const width = () =>
      page.locator('#ground').evaluate((ground) => ground.getBoundingClientRect().width);
    const before = await width();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(width).toBeGreaterThan(before * 1.3);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      .toBe(true);
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe('rgb(21, 24, 27)');
  });
});

describe('on paper', () => {
  it('are headline, map in lines, places with quotes, sources and address', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.keyboard.press('Control+p');
    await page.locator('body[data-printed]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('[data-print-sheet]');
    await expect.poll(() => sheet.isVisible()).toBe(true);
    await expect.poll(() => sheet.locator('h1').textContent()).toContain('Aliyev');
    await expect.poll(() => sheet.locator('svg text').count()).toBeGreaterThan(20);
    await expect.poll(() => sheet.locator('li').count()).toBeGreaterThan(10);
    await expect.poll(() => sheet.locator('blockquote strong').first().isVisible()).toBe(true);
    await expect.poll(() => sheet.locator('footer').textContent()).toMatch(/GeoNames.*http/s);
    await expect.poll(() => page.getByRole('banner').first().isVisible()).toBe(false);
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.length).toBeLessThan(6);
    }
  });
});

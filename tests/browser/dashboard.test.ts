/** The first pass through the product: the sample beside its map, and another article after it. */

import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { flavorFor } from '@/lib/map/flavors';
import { loadArticles } from '../helpers';
import {
  canvasOf,
  cardOf,
  clickMarker,
  mapOf,
  mentionOf,
  pasteArticle,
  placesTab,
  rowsOf,
  uncoveredMarker,
  waitForMap,
} from './dashboard';
import { DESKTOP, openPage, PHONE, type Problems } from './open-page';
import { countColors, photograph, shareOf } from './pixels';

const none: Problems = { console: [], failed: [], foreign: [] };

describe('the map of the sample', () => {
  test.each([
    ['light', DESKTOP],
    ['dark', DESKTOP],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('shows land, water and pins: %s, %o', async (theme, viewport) => {
    await using opened = await openPage('/', { colorScheme: theme, viewport });
    const { page, problems } = opened;
    await waitForMap(page);
    const picture = await photograph(page, canvasOf(page));
    const { land, water, accent } = flavorFor(theme);
    expect(countColors(picture)).toBeGreaterThan(12);
    expect(shareOf(picture, land), 'land').toBeGreaterThan(0.02);
    expect(shareOf(picture, water), 'water').toBeGreaterThan(0.02);
    expect(shareOf(picture, accent, 12), 'pins').toBeGreaterThan(0.0002);
    expect(problems).toEqual(none);
  });

  test('says how many places it holds', async () => {
    await using opened = await openPage('/');
    await waitForMap(opened.page);
    const name = await mapOf(opened.page).getAttribute('aria-label');
    expect(name).toMatch(/^Map of (1[6-9]|2[0-9]) places/);
  });
});

describe('text and map', () => {
  test('a click on Shusha in the text opens its card with its sentence', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Shusha').click();
    const card = cardOf(page, 'Shusha');
    await card.waitFor();
    await expect
      .poll(() => card.innerText())
      .toContain('including the towns of Jabrayil, Fuzuli, Zangilan');
    await expect.poll(() => card.locator('mark').innerText()).toBe('Shusha');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBeTruthy();
    expect(problems).toEqual(none);
  });

  test('a click on the Lachin marker marks the text', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const lachin = mentionOf(page, 'Lachin');
    await expect.poll(() => lachin.getAttribute('data-chosen')).toBeNull();
    await clickMarker(page, 'Lachin');
    await cardOf(page, 'Lachin').waitFor();
    await expect.poll(() => lachin.getAttribute('data-chosen')).toBe('true');
    await expect.poll(() => page.locator('[data-chosen][data-mention]').count()).toBe(1);
    const { height } = page.viewportSize()!;
    await expect
      .poll(async () => {
        const box = (await lachin.boundingBox())!;
        return box.y > 0 && box.y + box.height < height;
      })
      .toBe(true);
  });

  test('the card steps through the mentions of Turkey', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Turkey').click();
    const card = cardOf(page, 'Turkey');
    await card.waitFor();
    const first = await card.locator('blockquote').innerText();
    await card.getByRole('button', { name: 'Next mention' }).click();
    await expect.poll(() => card.locator('blockquote').innerText()).not.toBe(first);
    await card.getByRole('button', { name: 'Previous mention' }).click();
    await expect.poll(() => card.locator('blockquote').innerText()).toBe(first);
  });

  test('hovering a name lights its row and its marker, and back', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Shusha').hover();
    await expect.poll(() => mentionOf(page, 'Shusha').getAttribute('data-lit')).toBe('true');
    const { name, x, y } = await uncoveredMarker(page, ['Baku', 'Kalbajar', 'Aghdam', 'Lachin']);
    await page.mouse.move(x, y, { steps: 3 });
    await expect.poll(() => mentionOf(page, name).getAttribute('data-lit')).toBe('true');
    await expect.poll(() => mentionOf(page, 'Shusha').getAttribute('data-lit')).toBeNull();
  });

  test('the back button undoes a choice', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
    await page.goBack();
    await cardOf(page, 'Shusha').waitFor({ state: 'detached' });
  });
});

describe('another article', () => {
  const convoy = loadArticles().find((one) => one.id === 'darfur-convoy')!;

  test('pasted, replaces text, map and list', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    await waitForMap(page);
    const before = await photograph(page, canvasOf(page));
    await pasteArticle(page, convoy.text);
    await mentionOf(page, 'Nyala').waitFor();
    await expect.poll(() => page.locator('body').innerText()).not.toContain('Nakhichevan');
    await waitForMap(page);
    const after = await photograph(page, canvasOf(page));
    expect(Buffer.compare(Buffer.from(before.data), Buffer.from(after.data))).not.toBe(0);
    await placesTab(page).click();
    await rowsOf(page).filter({ hasText: 'El Fasher' }).first().waitFor();
    await expect.poll(() => rowsOf(page).filter({ hasText: 'Shusha' }).count()).toBe(0);
    expect(problems).toEqual(none);
  });

  test('pasted, outlives a reload and never enters the address', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await pasteArticle(page, convoy.text);
    await mentionOf(page, 'Nyala').waitFor();
    await page.reload();
    await mentionOf(page, 'Nyala').waitFor();
    expect(decodeURIComponent(page.url())).not.toContain('convoy');
  });

  test('that is hostile is shown as text', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    await waitForMap(page);
    const attack = '<img src=x onerror="document.title=\'taken\'"><script>alert(1)</script>';
    await pasteArticle(page, `${attack}\nThe fire began near Lisbon, ${attack} in Portugal.`);
    await mentionOf(page, 'Lisbon').click();
    await cardOf(page, 'Lisbon').waitFor();
    await expect.poll(() => page.locator('body').innerText()).toContain('<img src=x onerror=');
    await expect.poll(() => page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.title()).not.toContain('taken');
    expect(problems).toEqual(none);
  });

  test('without places says so', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await pasteArticle(page, 'Nothing happened anywhere, and nobody was there to see it.');
    await page.getByText('No places found').first().waitFor();
  });

  test('from the samples opens by its address', async () => {
    await using opened = await openPage('/?article=lobito-railway');
    const { page, problems } = opened;
    await waitForMap(page);
    await expect.poll(() => mentionOf(page, 'Kolwezi').count()).toBe(1);
    expect(problems).toEqual(none);
  });
});

test('a card opens beside the text where no map can be drawn', async () => {
  await using opened = await openPage('about:blank');
  const { page } = opened;
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/');
  await page.getByText('The map could not be drawn.').waitFor();
  await mentionOf(page, 'Shusha').click();
  await cardOf(page, 'Shusha').waitFor();
  await page.keyboard.press('Escape');
  await cardOf(page, 'Shusha').waitFor({ state: 'detached' });
});

test('the first view asks for at most 400 KB of basemap', async () => {
  await using opened = await openPage('about:blank');
  const { page } = opened;
  const requests: Request[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/basemap/')) requests.push(request);
  });
  await page.goto('/');
  await waitForMap(page);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(400_000);
});

test('a wide map is asked of nobody but this site, wherever it goes', async () => {
  await using opened = await openPage('/');
  const { page, problems } = opened;
  await waitForMap(page);
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  const zoomOut = page.getByRole('button', { name: 'Zoom out' });
  for (let step = 0; step < 5; step++) await zoomIn.click();
  await waitForMap(page);
  for (let step = 0; step < 9; step++) await zoomOut.click();
  await waitForMap(page);
  expect(problems).toEqual(none);
});

describe('a part of the page that cannot be fetched', () => {
  test('is waited for; the page goes on meanwhile', async () => {
    await using opened = await openPage('/', { serviceWorkers: 'block' });
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Baku').click();
    await cardOf(page, 'Baku').waitFor();
    // As after the server was given a newer build, or was stopped.
    await page.route('**/_next/static/**', (route) => route.abort());
    await page.getByRole('button', { name: /^Share/ }).click();
    await page.getByText(/^A part of this page could not be fetched yet/).waitFor();
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
    await placesTab(page).click();
    await page.getByRole('tab', { name: 'Article' }).click();
    await mentionOf(page, 'Baku').click();
    await cardOf(page, 'Baku').waitFor();
    expect(await page.getByText('This page broke').count()).toBe(0);
    await page.unroute('**/_next/static/**');
    await page.getByRole('dialog', { name: 'Share the map' }).waitFor({ timeout: 60_000 });
  });

  test.each([
    ['worker', '**/maplibre/**'],
    ['archive', '**/basemap.pmtiles*'],
  ])('the map’s %s is waited for, and then drawn with', async (_, files) => {
    await using opened = await openPage('/icon.svg', {
      serviceWorkers: 'block',
      colorScheme: 'light',
    });
    const { page } = opened;
    let refused = 0;
    await page.route(files, (route) => {
      refused += 1;
      return route.abort('internetdisconnected');
    });
    await page.goto('/');
    await page.getByText(/^A part of this page could not be fetched yet/).waitFor();
    await page.unroute(files);
    await page
      .getByText(/^A part of this page could not be fetched yet/)
      .waitFor({ state: 'detached', timeout: 40_000 });
    await waitForMap(page);
    expect(refused).toBeGreaterThan(0);
    const { land, water } = flavorFor('light');
    await expect
      .poll(
        async () => {
          const picture = await photograph(page, canvasOf(page));
          return Math.min(shareOf(picture, land), shareOf(picture, water));
        },
        { timeout: 40_000 },
      )
      .toBeGreaterThan(0.02);
  });

  test('does not break it when the connection goes before all is there', async () => {
    await using opened = await openPage('/', { serviceWorkers: 'block' });
    const { page } = opened;
    await page.locator('[data-mention]').first().waitFor();
    await page.context().setOffline(true);
    await page
      .getByText(/^Offline/)
      .first()
      .waitFor();
    // Time for whatever the page fetches once it has settled.
    await page.waitForTimeout(6_000);
    expect(await page.getByText('This page broke').count()).toBe(0);
    await page.context().setOffline(false);
    await waitForMap(page);
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
  });
});

import type { Page } from 'playwright-core';
import { SAMPLES } from '@/lib/samples';
import { inTurn, mapDrawn, press, rest } from './acts';
import type { ScreenshotState } from './types';

const STORY = SAMPLES.find(({ id }) => id === 'lobito-railway')!;

/** Publishes a sample and opens one of its addresses. */
const openPublished =
  (address: (id: string) => string, settings: object = {}) =>
  async (page: Page): Promise<void> => {
    const { title, text } = STORY;
    const response = await page.request.post('/api/v1/maps', {
      data: { title, settings, articles: [{ id: 'a', article: { title, text } }] },
    });
    const { id } = (await response.json()) as { id: string };
    await page.goto(address(id));
  };

const liveMap = (page: Page) => page.locator('[data-map-ready]').first().waitFor();
const liveFrame = (page: Page) =>
  page.frameLocator('iframe').first().locator('[data-map-ready]').waitFor();

const publish = async (page: Page) => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('textbox', { name: 'Link to the map' }).waitFor();
};

/** Taking it away: files, links, embeds, paper. */
export const TAKE_AWAY_STATES: readonly ScreenshotState[] = [
  { id: 'export', path: '/', act: press('button', /^Export/) },
  { id: 'share', path: '/', act: press('button', /^Share/) },
  {
    id: 'share-published',
    path: '/?article=lobito-railway',
    act: inTurn(press('button', /^Share/), publish),
  },
  {
    id: 'share-embed',
    path: '/?article=lobito-railway',
    act: inTurn(press('button', /^Share/), publish, async (page) => {
      await page.getByRole('tab', { name: 'Embed' }).click();
      await liveFrame(page);
    }),
  },
  {
    id: 'published',
    path: '/docs/api',
    act: inTurn(
      openPublished((id) => `/maps/${id}`, { quoting: 'all' }),
      liveFrame,
    ),
  },
  {
    id: 'embed',
    path: '/docs/api',
    act: inTurn(
      openPublished((id) => `/embed/${id}`),
      liveMap,
    ),
  },
  {
    id: 'embed-static',
    path: '/docs/api',
    act: inTurn(
      openPublished((id) => `/embed/${id}?static=true`),
      rest(1000),
    ),
  },
  { id: 'api-docs', path: '/docs/api', act: async () => {} },
  {
    id: 'print',
    path: '/',
    act: async (page) => {
      await mapDrawn(page);
      await page.evaluate(() => {
        window.print = () => {};
      });
      await page.getByRole('button', { name: /^Export/ }).click();
      await page.getByRole('menuitem', { name: /^Print/ }).click();
      await page.waitForTimeout(2500);
      // What a sheet of A4 leaves between its margins, in CSS pixels.
      await page.setViewportSize({ width: 688, height: 1009 });
      await page.emulateMedia({ media: 'print' });
    },
  },
];

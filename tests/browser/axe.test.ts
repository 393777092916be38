/** Axe-core over every screen and state, in both themes, on both sizes of screen. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cardOf, markerOf, mentionOf, placesTab, waitForMap } from './dashboard';
import { DESKTOP, openPage, PHONE } from './open-page';
import { violationsOf } from './violations';

/** Brings the page into a state that must hold up. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  article: async () => {},
  places: async (page) => {
    await placesTab(page).click();
    await page.getByRole('button', { name: 'Filter' }).waitFor();
  },
  filters: async (page) => {
    await placesTab(page).click();
    await page.getByRole('button', { name: 'Filter' }).click();
  },
  card: async (page) => {
    await mentionOf(page, 'Turkey').click();
    await cardOf(page, 'Turkey').waitFor();
    await cardOf(page, 'Turkey').getByText('Why here?').click();
  },
  measuring: async (page) => {
    await page.keyboard.press('d');
    for (const name of ['Baku', 'Shusha', 'Fuzuli']) {
      await markerOf(page, name).focus();
      await page.keyboard.press('Enter');
    }
    await page.getByText('Ground between').waitFor();
  },
  new: async (page) => {
    await page.getByRole('button', { name: /^New/ }).first().click();
    await page.getByRole('dialog', { name: 'New article' }).waitFor();
  },
  export: async (page) => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menu').waitFor();
  },
  settings: async (page) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menu').waitFor();
  },
  keys: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  },
  offline: async (page) => {
    await page.context().setOffline(true);
    await page
      .getByText(/^Offline/)
      .first()
      .waitFor();
  },
};

describe('axe finds nothing', () => {
  const screens = [
    ['light', DESKTOP],
    ['dark', DESKTOP],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const;
  // One page a screen, taken through its states: loading takes longer than looking.
  test.each(screens.map(([theme, viewport]) => ({ theme, viewport, width: viewport.width })))(
    'in any state, $theme, $width px',
    async ({ theme, viewport }) => {
      const found: Record<string, string[]> = {};
      for (const [state, reach] of Object.entries(STATES)) {
        await using opened = await openPage('/', { colorScheme: theme, viewport });
        await waitForMap(opened.page);
        await reach(opened.page);
        const violations = await violationsOf(opened.page);
        if (violations.length > 0) found[state] = violations;
      }
      expect(found).toEqual({});
    },
    600_000,
  );

  test.each(['/?article=no-such-article', '/nowhere'])('on the error page %s', async (path) => {
    await using opened = await openPage(path);
    await opened.page.getByRole('heading').first().waitFor();
    expect(await violationsOf(opened.page)).toEqual([]);
  });

  test('on a page that broke, which leads back to one that has not', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    // What no server of ours says.
    await page.route('**/api/samples/*', (route) => route.fulfill({ json: { id: 'x' } }));
    await page.getByRole('button', { name: /^New/ }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Copper/ })
      .click();
    await page.getByRole('heading', { name: 'This page broke' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Read the first sample' }).click();
    await waitForMap(page);
  });
});

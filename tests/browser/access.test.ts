/** For everyone: small screens, the keyboard alone, screen readers, no scripts. */

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '@/lib/samples';
import { cardOf, mapOf, mentionOf, placesTab, waitForMap } from './dashboard';
import { DESKTOP, openPage, PHONE } from './open-page';

describe('axe finds nothing', () => {
  const states = ['article', 'places', 'card', 'new'] as const;
  const screens = [
    ['light', DESKTOP],
    ['dark', DESKTOP],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const;
  test.each(
    screens.flatMap(([theme, viewport]) =>
      states.map((state) => ({ state, theme, width: viewport.width, viewport })),
    ),
  )('$state, $theme, $width px', async ({ state, theme, viewport }) => {
    await using opened = await openPage('/', { colorScheme: theme, viewport });
    const { page } = opened;
    await waitForMap(page);
    if (state === 'places') await placesTab(page).click();
    if (state === 'card') await mentionOf(page, 'Turkey').click();
    if (state === 'card') await cardOf(page, 'Turkey').waitFor();
    if (state === 'new') await page.getByRole('button', { name: /^New/ }).first().click();
    if (state === 'new') await page.getByRole('dialog', { name: 'New article' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(found).toEqual([]);
  });
});

describe('small screens', () => {
  test.each([390, 320])('nothing runs off the side at %i px', async (width) => {
    await using opened = await openPage('/', { viewport: { width, height: 780 }, hasTouch: true });
    const { page } = opened;
    await waitForMap(page);
    for (const tab of ['article', 'places']) {
      if (tab === 'places') await placesTab(page).click();
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolled).toBeLessThanOrEqual(width);
    }
  });

  test('on a phone map and text are both in sight, and a tap links them', async () => {
    await using opened = await openPage('/', { viewport: PHONE, hasTouch: true, isMobile: true });
    const { page } = opened;
    await waitForMap(page);
    const map = (await mapOf(page).boundingBox())!;
    expect(map.y).toBeLessThan(PHONE.height / 2);
    expect(map.height).toBeGreaterThan(200);
    await mentionOf(page, 'Baku').tap();
    const card = cardOf(page, 'Baku');
    await card.waitFor();
    expect(await card.innerText()).toContain('key directions set by Baku and Ankara');
  });
});

describe('the keyboard alone', () => {
  test('reaches the text, steps through its names, opens and leaves a card', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await tabTo(page, () => document.activeElement?.hasAttribute('data-mention') ?? false);
    const first = await focusedText(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedText(page)).not.toBe(first);
    const name = await focusedText(page);
    await page.keyboard.press('Enter');
    await page.getByLabel(/: place card/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel(/: place card/).waitFor({ state: 'detached' });
    expect(name).not.toBe('');
  });

  test('reaches the tabs and the map’s markers', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await tabTo(page, () => document.activeElement?.getAttribute('role') === 'tab');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toMatch(/place/i);
    await tabTo(page, () => document.activeElement?.closest('[aria-label^="Map of"]') !== null);
  });

  test('the first stop skips to the article', async () => {
    await using opened = await openPage('/');
    await opened.page.keyboard.press('Tab');
    expect(await focusedText(opened.page)).toMatch(/^Skip to the article/);
  });
});

describe('without scripts', () => {
  test.each(SAMPLES.map(({ id }) => id))('%s can be read whole, its places marked', async (id) => {
    await using opened = await openPage(`/?article=${id}`, { javaScriptEnabled: false });
    const { page } = opened;
    const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    const { text } = SAMPLES.find((one) => one.id === id)!;
    for (const paragraph of text.split('\n')) {
      expect(shown).toContain(paragraph.replace(/\s+/g, ' ').trim());
    }
    expect(await page.locator('[data-mention]').count()).toBeGreaterThan(15);
  });
});

type Opened = Awaited<ReturnType<typeof openPage>>['page'];

const focusedText = (page: Opened) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Presses Tab until the focus is where it should be; fails after eighty stops. */
async function tabTo(page: Opened, isThere: () => boolean): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Eighty presses of Tab did not get there.');
}

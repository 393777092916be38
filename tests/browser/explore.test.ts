/** Reading and exploring: one selection, filters, the strip, measuring, what is in the frame. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeLongStory } from '@/lib/cli/bench/long-story';
import {
  cardOf,
  mapOf,
  markerOf,
  mentionOf,
  pasteArticle,
  placesTab,
  rowsOf,
  waitForMap,
} from './dashboard';
import { openPage, PHONE } from './open-page';

const rowOf = (page: Page, name: string) =>
  rowsOf(page)
    .filter({ hasText: new RegExp(name) })
    .first();
const panelOf = (page: Page) => page.getByRole('region', { name: 'Distances' });

describe('a link shows exactly this', () => {
  test('place, tab, filters, sort and camera come back from the address', async () => {
    await using first = await openPage('/');
    await waitForMap(first.page);
    await placesTab(first.page).click();
    await first.page.getByRole('combobox', { name: 'Sort' }).selectOption('name');
    await first.page.getByRole('textbox', { name: 'Find among the places' }).fill('azerbaijan');
    await rowOf(first.page, '^Baku').getByRole('button').click();
    await cardOf(first.page, 'Baku').waitFor();
    await mapOf(first.page).getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => new URL(first.page.url()).searchParams.get('map')).not.toBeNull();
    const { pathname, search } = new URL(first.page.url());

    await using second = await openPage(pathname + search);
    const { page } = second;
    await waitForMap(page);
    await cardOf(page, 'Baku').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Sort' }).inputValue()).toBe('name');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Find among the places' }).inputValue())
      .toBe('azerbaijan');
    await expect
      .poll(() => rowsOf(page).allInnerTexts())
      .toEqual(await rowsOf(first.page).allInnerTexts());
  });

  test('back and forward go through what was chosen', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Ankara').click();
    await cardOf(page, 'Ankara').waitFor();
    await page.waitForURL(/place=/);
    const ankara = page.url();
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
    // The address follows a moment after the card.
    await page.waitForURL((url) => url.href !== ankara);
    await page.goBack();
    await cardOf(page, 'Ankara').waitFor();
    await page.goForward();
    await cardOf(page, 'Shusha').waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByLabel(/: place card/).waitFor({ state: 'detached' });
  });
});

describe('the strip', () => {
  test('is dragged to walk the story, text and map following', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const strip = page.getByRole('slider', { name: /Order of mention/ });
    const box = (await strip.boundingBox())!;
    const y = box.y + box.height / 2;
    const names: (string | null)[] = [];
    await page.mouse.move(box.x + box.width * 0.1, y);
    await page.mouse.down();
    for (const share of [0.3, 0.6, 0.9]) {
      await page.mouse.move(box.x + box.width * share, y, { steps: 4 });
      await page.getByLabel(/: place card/).waitFor();
      await expect.poll(() => strip.getAttribute('aria-valuetext')).not.toBe(names.at(-1));
      names.push(await strip.getAttribute('aria-valuetext'));
    }
    await page.mouse.up();
    expect(new Set(names).size).toBe(3);
    const current = page.locator('[data-mention][aria-current]');
    await expect.poll(() => current.count()).toBe(1);
    await expect.poll(() => current.evaluate(isInWindow)).toBe(true);
  });
});

describe('measuring', () => {
  test('two places give a distance, three a hull and a centre; it lives in the address', async () => {
    await using opened = await openPage('/?tab=places', { locale: 'en-AU' });
    const { page } = opened;
    await waitForMap(page);
    await mapOf(page).getByRole('button', { name: 'Measure distances' }).click();
    await panelOf(page).getByText('Choose places on the map or in the list.').waitFor();
    await rowOf(page, '^Baku').getByRole('button').click();
    await rowOf(page, '^Shusha').getByRole('button').click();
    await panelOf(page)
      .getByText(/^27\d km$/)
      .waitFor();
    await rowOf(page, '^Ankara')
      .getByRole('button')
      .click({ modifiers: ['Shift'] });
    await panelOf(page).getByText('Ground between').waitFor();
    await panelOf(page).getByText('Centre').waitFor();
    await expect.poll(() => page.getByLabel(/: place card/).count()).toBe(0);
    const measured = () => new URL(page.url()).searchParams.get('measure')?.split(',');
    await expect.poll(measured).toHaveLength(3);
    await page.reload();
    await panelOf(page).getByText('Ground between').waitFor();
    await panelOf(page).getByRole('button', { name: 'Stop measuring' }).click();
    await panelOf(page).waitFor({ state: 'detached' });
    await expect.poll(measured).toBeUndefined();
  });

  test('works by keyboard on the markers', async () => {
    await using opened = await openPage('/', { locale: 'en-US' });
    const { page } = opened;
    await waitForMap(page);
    await page.keyboard.press('d');
    await panelOf(page).waitFor();
    for (const name of ['Shusha', 'Baku']) {
      await markerOf(page, name).focus();
      await page.keyboard.press('Enter');
    }
    await panelOf(page)
      .getByText(/^17\d mi$/)
      .waitFor();
  });
});

describe('what is in the frame', () => {
  test('is counted on the map and listed at a press', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const button = mapOf(page).getByRole('button', { name: /in view$/ });
    const words = await button.innerText();
    const [count, all] = words.match(/\d+/g)!.map(Number);
    expect(count!).toBeLessThan(all!);
    await button.click();
    await expect.poll(() => rowsOf(page).count()).toBe(count);
    await page
      .getByRole('status')
      .filter({ hasText: `${count} of ${all} places shown` })
      .waitFor();
    await mapOf(page)
      .getByRole('button', { name: /^Only the/ })
      .click();
    await expect.poll(() => rowsOf(page).count()).toBe(all);
  });
});

describe('on a small map', () => {
  test('one button opens the rest, and pins at the edge stay free', async () => {
    await using opened = await openPage('/', { viewport: PHONE, hasTouch: true, isMobile: true });
    const { page } = opened;
    await waitForMap(page);
    const zoom = mapOf(page).getByRole('button', { name: 'Zoom in' });
    await expect.poll(() => zoom.isVisible()).toBe(false);
    await mapOf(page).getByRole('button', { name: 'More map controls' }).tap();
    await zoom.tap();
    await mapOf(page).getByRole('button', { name: 'Move the map with buttons' }).tap();
    await mapOf(page).getByRole('button', { name: 'Move left' }).tap();
    await expect.poll(() => new URL(page.url()).searchParams.get('map')).not.toBeNull();
  });
});

describe('two thousand places', () => {
  test('stay quick: few are in the page at once, and filtering does not wait for the rest', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await pasteArticle(page, writeLongStory(2000));
    await page.getByRole('heading', { level: 1, name: 'A long road' }).waitFor({ timeout: 90_000 });
    await placesTab(page).click();
    await expect
      .poll(async () =>
        Number(/[\d,]+/.exec(await placesTab(page).innerText())?.[0].replace(',', '')),
      )
      .toBeGreaterThan(1700);
    await rowsOf(page).first().waitFor();
    await expect.poll(() => rowsOf(page).count()).toBeLessThan(60);
    await expect
      .poll(() => mapOf(page).locator('button[data-place]').count())
      .toBeLessThanOrEqual(200);
    // Processor time, not the clock's: the machine may have other things to do.
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const usedMs = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    };
    const before = await usedMs();
    const search = page.getByRole('textbox', { name: 'Find among the places' });
    await search.pressSequentially('san', { delay: 200 });
    await page.getByRole('status').filter({ hasText: 'places shown' }).waitFor();
    await rowsOf(page).nth(2).getByRole('button').click();
    await page.getByLabel(/: place card/).waitFor();
    // Three letters and a choice.
    expect((await usedMs()) - before).toBeLessThan(1500);
  });
});

describe('an article in a script from right to left', () => {
  test('reads from the right; its arrows step in its own order', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await pasteArticle(
      page,
      'وصل القطار إلى القاهرة صباح الاثنين. ثم سافر الوفد إلى الإسكندرية ومنها إلى بيروت ودمشق. وقال الوزير إن بغداد ستستضيف الاجتماع المقبل.',
    );
    const mention = page.locator('[data-mention]');
    await page.getByText('وصل القطار').first().waitFor();
    await expect.poll(() => mention.count()).toBeGreaterThanOrEqual(3);
    await expect
      .poll(() => mention.first().evaluate((link) => getComputedStyle(link).direction))
      .toBe('rtl');
    const first = (await mention.first().innerText()).trim();
    await mention.first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focusedText(page)).not.toBe(first);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedText(page)).toBe(first);
  });

  test('the page itself can be mirrored', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const text = (await page.getByRole('tabpanel').boundingBox())!;
    const map = (await mapOf(page).boundingBox())!;
    expect(text.x).toBeGreaterThan(map.x);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled).toBeLessThanOrEqual(1440);
    const controls = (await mapOf(page)
      .getByRole('group', { name: 'Map controls' })
      .boundingBox())!;
    expect(controls.x).toBeLessThan(map.x + map.width / 2);
    await page.locator('[data-mention]').first().focus();
  });
});

const focusedText = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const isInWindow = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** Doubt and correct: the review, corrections of every sort, undo, reload, a second tab. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cardOf, mapOf, mentionOf, pasteArticle, waitForMap } from './dashboard';
import { openPage, PHONE } from './open-page';
import { violationsOf } from './violations';

/** A report full of names that many places have. */
const FLOODS = `Floods cut the road between La Paz and Santa Rosa

Heavy rain closed the road from La Paz to Santa Rosa on Sunday, stranding travellers near San Lorenzo. Crews from Cochabamba reached San Lorenzo by noon, while Trinidad waited for a second convoy.

In Santa Rosa, the mayor said that the bridge had been swept away. "We have had no news from San Javier since Friday," she said.

Brazil offered helicopters, and a team from Cordoba arrived. Ministers in Sucre met late on Monday. The governor asked La Paz for boats; Santa Rosa asked for bread.`;

/** The machine may have more to do than this. */
const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 20_000 });

const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / });
const form = (page: Page, name: string) =>
  page.getByRole('region', { name: `Where is “${name}”?` });
const mentions = (page: Page, name: string) =>
  page.locator('[data-mention]').filter({ hasText: new RegExp(`^${name}$`) });
const reviewTab = (page: Page) => page.getByRole('tab', { name: /^Review/ });

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Decided so far' });

/** The place that each mention of a name is linked to. */
const placesOf = (page: Page, name: string) =>
  mentions(page, name).evaluateAll((links) =>
    links.map((link) => (link as HTMLElement).dataset.place ?? null),
  );

async function openFloods(page: Page): Promise<void> {
  await pasteArticle(page, FLOODS);
  await mentionOf(page, 'Cochabamba').waitFor();
  await waitForMap(page);
}

describe('the review', () => {
  test('is gone through by keys to “nothing left to check”', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    await openFloods(page);
    await page.keyboard.press('3');
    await progress(page).waitFor();
    const total = Number(await progress(page).getAttribute('max'));
    expect(total).toBeGreaterThan(2);
    const heading = page.locator('main h2').first();
    const keys = ['1', 'x', 'a', 's'];
    for (let turn = 0; turn < total; turn++) {
      const name = await heading.innerText();
      await page.keyboard.press(keys[turn % keys.length]!);
      await soon(() => heading.innerText()).not.toBe(name);
    }
    const again = page.getByRole('button', { name: 'Look at them again' });
    if (await again.isVisible()) {
      await again.click();
      while (!(await page.getByText('Nothing left to check.').isVisible())) {
        const name = await heading.innerText();
        await page.keyboard.press('x');
        await soon(() => heading.innerText()).not.toBe(name);
      }
    }
    await page.getByRole('heading', { name: 'Nothing left to check.' }).waitFor();
    await expect.poll(() => reviewTab(page).innerText()).not.toMatch(/\d/);
    expect(problems.console).toEqual([]);
  });

  test('has no accessibility violations, in any of its states', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await openFloods(page);
    await page.keyboard.press('3');
    await progress(page).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Find another place' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Draw an area' }).click();
    await page.getByRole('radio', { name: 'circle' }).check();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit text' }).click();
    await page.getByRole('dialog', { name: 'Edit the text' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('fits a phone', async () => {
    await using opened = await openPage('/', { viewport: PHONE, hasTouch: true });
    const { page } = opened;
    await openFloods(page);
    await reviewTab(page).tap();
    await page.getByRole('button', { name: /^Elsewhere/ }).tap();
    await page.getByRole('combobox', { name: 'Find another place' }).waitFor();
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled).toBeLessThanOrEqual(PHONE.width);
  });
});

describe('a correction', () => {
  test('found by search holds for all mentions, is undone, redone and kept', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await openFloods(page);
    const before = await placesOf(page, 'Santa Rosa');
    expect(before.length).toBe(4);
    await mentionOf(page, 'Santa Rosa').click();
    await page.getByRole('button', { name: /^(Wrong place\?|Place it)$/ }).click();
    const panel = form(page, 'Santa Rosa');
    const field = panel.getByRole('combobox', { name: 'Find another place' });
    await field.fill('montevideo');
    const option = page.getByRole('option', { name: /^Montevideo/ }).first();
    await option.waitFor();
    await field.press('Enter');
    await panel.getByText('Changes 4 mentions.').waitFor();
    await panel.getByRole('button', { name: 'Apply' }).click();
    await soon(() => placesOf(page, 'Santa Rosa')).not.toEqual(before);
    const after = await placesOf(page, 'Santa Rosa');
    expect(new Set(after).size).toBe(1);
    await cardOf(page, 'Santa Rosa').getByText('set by hand').waitFor();

    await page.keyboard.press('Control+z');
    await soon(() => placesOf(page, 'Santa Rosa')).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await soon(() => placesOf(page, 'Santa Rosa')).toEqual(after);
    await page.reload();
    await soon(() => placesOf(page, 'Santa Rosa')).toEqual(after);
    await expect
      .poll(() => undo(page).getAttribute('aria-label'))
      .toBe('Undo: choose another place');
  });

  test('makes a place of selected words, at coordinates typed in a form', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await openFloods(page);
    await page.evaluate(() => {
      const blocks = [...document.querySelectorAll('[data-start]')];
      const block = blocks.find((one) => one.textContent?.includes('the bridge'))!;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('the bridge');
        if (at >= 0) window.getSelection()!.setBaseAndExtent(node, at, node, at + 10);
      }
    });
    await page.getByRole('button', { name: 'Mark as a place' }).waitFor();
    await page.keyboard.press('m');
    const panel = form(page, 'the bridge');
    await panel.getByRole('button', { name: 'Set a point' }).click();
    await panel.getByRole('textbox', { name: 'Coordinates' }).fill('16°30′S 68°9′W');
    await panel.getByRole('button', { name: 'Apply' }).click();
    await mentions(page, 'the bridge').waitFor();
    await page.getByRole('button', { name: /^-16.5, -68.15|Coordinates -16.5, -68.15/ }).waitFor();
  });

  test('is a pin dropped on the map', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await openFloods(page);
    await mentionOf(page, 'Sucre').click();
    await page.getByRole('button', { name: 'Wrong place?' }).click();
    const panel = form(page, 'Sucre');
    await panel.getByRole('button', { name: 'Set a point' }).click();
    await page.getByText(/^Click the map/).waitFor();
    const box = (await mapOf(page).boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.3);
    const field = panel.getByRole('textbox', { name: 'Coordinates' });
    await soon(() => field.inputValue()).toMatch(/^-?\d+(\.\d+)?, -?\d+(\.\d+)?$/);
    await panel.getByRole('button', { name: 'Apply' }).click();
    await soon(() => placesOf(page, 'Sucre')).toEqual([expect.stringMatching(/^user-/)]);
  });

  test('survives an edited text, and is shown where its words are gone', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await openFloods(page);
    await reject(page, 'Brazil');
    await reject(page, 'Cordoba');
    await page.getByRole('button', { name: 'Edit text' }).click();
    const text = page.getByRole('dialog').getByRole('textbox', { name: 'Text' });
    await text.fill(`New: it rained again.\n\n${FLOODS.replace('a team from Cordoba', 'a team')}`);
    await page.getByRole('button', { name: 'Read it again' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'it rained again' }).waitFor();
    await expect.poll(() => mentions(page, 'Brazil').count()).toBe(0);
    await reviewTab(page).click();
    await page.getByText('1 correction has lost its words').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('1 correction has lost its words').waitFor({ state: 'detached' });
  });

  test('in one tab reaches the other', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await openFloods(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await mentionOf(second, 'Brazil').waitFor();
    await reject(page, 'Brazil');
    await soon(() => mentions(second, 'Brazil').count()).toBe(0);
    await reject(second, 'Cordoba');
    await soon(() => mentions(page, 'Cordoba').count()).toBe(0);
    await undo(page).click();
    await mentionOf(second, 'Cordoba').waitFor();
    await expect.poll(() => mentions(second, 'Brazil').count()).toBe(0);
  });
});

test('the whole job by keyboard alone: paste, review, correct, export', async () => {
  await using opened = await openPage('/', { acceptDownloads: true });
  const { page } = opened;
  await waitForMap(page);
  const { keyboard } = page;
  await keyboard.press('n');
  await page.getByRole('dialog', { name: 'New article' }).waitFor();
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await keyboard.insertText(FLOODS);
  await keyboard.press('Control+Enter');
  await mentionOf(page, 'Cochabamba').waitFor();
  await keyboard.press('3');
  await progress(page).waitFor();
  const name = await page.locator('main h2').first().innerText();
  await keyboard.press('e');
  await form(page, name).waitFor();
  await tabTo(page, 'Find another place');
  await keyboard.type('montevideo');
  await page
    .getByRole('option', { name: /^Montevideo/ })
    .first()
    .waitFor();
  await keyboard.press('Enter');
  await tabTo(page, 'Apply');
  await keyboard.press('Enter');
  await undo(page).waitFor();
  await tabTo(page, 'Export');
  await keyboard.press('Enter');
  const menu = page.getByRole('menu');
  // What is typed before the menu has the focus is not for it.
  await expect
    .poll(() => menu.evaluate((list) => list.contains(document.activeElement)))
    .toBe(true);
  const saved = page.waitForEvent('download');
  await keyboard.type('geo');
  await keyboard.press('Enter');
  const file = await (await saved).path();
  expect(await readFile(file, 'utf8')).toContain('Montevideo');
});

/** Says of a name, from its card, that it is no place. */
async function reject(page: Page, name: string): Promise<void> {
  await mentionOf(page, name).click();
  await page.getByRole('button', { name: 'Not a place', exact: true }).click();
  await form(page, name).getByRole('button', { name: 'Apply' }).click();
  await soon(() => mentions(page, name).count()).toBe(0);
}

/** Presses Tab until what has the focus is called so, as its text, name or label. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const isThere = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const names = [element, ...labels].map((one) => one?.textContent?.trim());
      return names.includes(wanted) || element?.getAttribute('aria-label') === wanted;
    }, name);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`“${name}” was not reached by Tab.`);
}

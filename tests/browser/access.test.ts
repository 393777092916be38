/** For everyone: small screens, the keyboard alone, screen readers, no scripts. */

import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '@/lib/samples';
import { cardOf, mapOf, markerOf, mentionOf, placesTab, waitForMap } from './dashboard';
import { DESKTOP, openPage, PHONE } from './open-page';
import { photograph, shareOf } from './pixels';
import { violationsOf } from './violations';

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
    await expect.poll(() => card.innerText()).toContain('key directions set by Baku and Ankara');
  });
});

describe('the markers of a phone', () => {
  test('lie over their marks from the first, before anything has moved the map', async () => {
    await using opened = await openPage('/', { viewport: PHONE, hasTouch: true, isMobile: true });
    const { page } = opened;
    await waitForMap(page);
    // Vermilion, a disc in a square: were it elsewhere, there would be the sea or the land.
    const seen = await photograph(page, markerOf(page, 'Baku'));
    expect(shareOf(seen, '#C4412B')).toBeGreaterThan(0.2);
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
    await expect.poll(() => focusedText(opened.page)).toMatch(/^Skip to the article/);
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
    await expect.poll(() => page.locator('[data-mention]').count()).toBeGreaterThan(15);
    // Nothing is offered that would do nothing.
    expect(await page.getByRole('banner').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
  });
});

describe('the map for those who cannot see or drag it', () => {
  test('is a named region whose markers are buttons with names of their own', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await expect.poll(() => mapOf(page).getAttribute('aria-label')).toMatch(/^Map of \d+ places$/);
    const names = await markersOf(page).evaluateAll((all) =>
      all.map((marker) => marker.getAttribute('aria-label') ?? ''),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/, .+, \d+ mentions?$/);
  });

  test('tells no more than the list, in the same order', async () => {
    await using opened = await openPage('/?tab=places');
    const { page } = opened;
    await waitForMap(page);
    const idsOf = (all: Locator) =>
      all.evaluateAll((each) => each.map((one) => (one as HTMLElement).dataset.place));
    const list = page.getByRole('list', { name: 'Places', exact: true }).locator('[data-place]');
    await list.first().waitFor();
    const onMap = await idsOf(markersOf(page));
    await expect.poll(() => idsOf(list)).toEqual(onMap);
  });

  test('has one tab stop for all markers; arrows go through them and bring them into view', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const stops = await markersOf(page).evaluateAll(
      (all) => all.filter((marker) => (marker as HTMLElement).tabIndex === 0).length,
    );
    expect(stops).toBe(1);
    await markerOf(page, 'Baku').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Ankara, /);
    // Ankara is far outside the frame of the story.
    await expect
      .poll(async () => {
        const [marker, map] = [
          await markerOf(page, 'Ankara').boundingBox(),
          await mapOf(page).boundingBox(),
        ];
        const x = marker!.x + marker!.width / 2 - map!.x;
        return x > 30 && x < map!.width - 30;
      })
      .toBe(true);
    await page.keyboard.press('Home');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Turkey, /);
  });

  test('a card opened there takes the focus, and Esc gives it back to its marker', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const marker = markerOf(page, 'Shusha');
    await marker.focus();
    await expect.poll(() => marker.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await cardOf(page, 'Shusha').waitFor();
    await expect.poll(() => marker.getAttribute('aria-expanded')).toBe('true');
    const card = await marker.getAttribute('aria-controls');
    await expect
      .poll(() =>
        page.evaluate((id) => document.getElementById(id!)?.contains(document.activeElement), card),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Shusha, /);
  });

  test('a card opened from the text does not take the focus from it', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
    await expect.poll(() => focusedText(page)).toBe('Shusha');
  });

  test('zooms and moves by single presses, and says when it can go no farther', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    const camera = () => new URL(page.url()).searchParams.get('map');
    const press = (name: string) => mapOf(page).getByRole('button', { name }).click();
    await press('Zoom in');
    await expect.poll(camera).not.toBeNull();
    const before = camera();
    await press('Move the map with buttons');
    await press('Move left');
    await expect.poll(camera).not.toBe(before);
    const zoomIn = mapOf(page).getByRole('button', { name: 'Zoom in' });
    for (let step = 0; step < 14; step++) {
      if ((await zoomIn.getAttribute('aria-disabled')) === 'true') break;
      await zoomIn.click();
      await page.waitForTimeout(150);
    }
    await expect.poll(() => zoomIn.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('whatever the reader needs', () => {
  test('every target is 24 pixels or more either way, links in running text aside', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      await using opened = await openPage('/?tab=places', { viewport });
      const { page } = opened;
      await waitForMap(page);
      await page.getByRole('button', { name: 'Filter' }).click();
      const small = await page
        .locator('button:visible, input:visible, select:visible, [role="tab"]:visible, a:visible')
        .evaluateAll((all) =>
          all
            .filter((one) => !one.closest('p, [data-mention], blockquote'))
            .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
            // Those that wait off the screen, for a skip link's focus, have no target yet.
            .filter(({ box }) => box.bottom > 0 && box.width > 1)
            .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
            .map(({ one, box }) => `${one.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
        );
      expect(small).toEqual([]);
    }
  });

  test('text of twice the size runs off nowhere', async () => {
    await using opened = await openPage('/', { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await waitForMap(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const tab of ['article', 'places']) {
      if (tab === 'places') await placesTab(page).click();
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      const clipped = await page.getByRole('tabpanel').last().evaluate(clippedTexts);
      expect(clipped).toEqual([]);
    }
  });

  test('in forced colours marks, choice and focus are still told apart', async () => {
    await using opened = await openPage('/', { forcedColors: 'active' });
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
    const border = await markerOf(page, 'Baku').evaluate(
      (one) => getComputedStyle(one).borderTopWidth,
    );
    expect(border).not.toBe('0px');
    const [chosen, other] = await Promise.all(
      ['Shusha', 'Baku'].map((name) =>
        markerOf(page, name).evaluate((one) => getComputedStyle(one).borderTopColor),
      ),
    );
    expect(chosen).not.toBe(other);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('nothing moves for those who want no motion', async () => {
    await using opened = await openPage('/', { reducedMotion: 'reduce' });
    const { page } = opened;
    await waitForMap(page);
    await mentionOf(page, 'Ankara').click();
    await cardOf(page, 'Ankara').waitFor();
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
  });

  test('quotations say their language, and results are announced once', async () => {
    await using opened = await openPage('/?tab=places', { locale: 'es' });
    const { page } = opened;
    await waitForMapIn(page, /^Mapa de/);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('es');
    const row = page.locator('[data-index="0"] [lang]').first();
    await expect.poll(() => row.getAttribute('lang')).toBe('en');
    await page.getByRole('textbox').first().fill('Baku');
    const said = page.getByRole('status').filter({ hasText: /^1 de 17/ });
    await expect.poll(() => said.count()).toBe(1);
  });

  test('single keys can be turned off; Esc stays', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await waitForMap(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard' });
    await dialog.getByRole('switch', { name: 'Single-key shortcuts' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    await expect.poll(() => page.getByLabel(/: place card/).count()).toBe(0);
    await page.keyboard.press('?');
    await expect.poll(() => dialog.count()).toBe(0);
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

/** The markers alone, without the map's other buttons. */
const markersOf = (page: Opened) => mapOf(page).locator('button[data-place]');

async function waitForMapIn(page: Opened, name: RegExp): Promise<void> {
  await page.getByRole('region', { name }).locator('button[data-place]').first().waitFor();
}

/** Texts that their boxes cut off sideways, those cut on purpose (an ellipsis) aside. */
const clippedTexts = (panel: Element) =>
  [...panel.querySelectorAll<HTMLElement>('p, h1, h2, button, span')]
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .filter((one) => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(one);
      return overflowX === 'hidden' && textOverflow !== 'ellipsis' && clipPath === 'none';
    })
    .map((one) => one.outerHTML.slice(0, 90));

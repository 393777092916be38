/** The parts of the dashboard by the names that a reader, or a screen reader, knows them by. */

import type { Locator, Page } from 'playwright-core';

export const mapOf = (page: Page): Locator => page.getByRole('region', { name: /^Map of/ });

export const canvasOf = (page: Page): Locator => mapOf(page).locator('canvas').first();

/** The name of a place where the text has it; the first one unless said otherwise. */
export const mentionOf = (page: Page, name: string, nth = 0): Locator =>
  page
    .locator('[data-mention]')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .nth(nth);

/** The button of a place on the map. */
export const markerOf = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name}, `) }).and(mapOf(page).locator('button'));

/** The first of these places whose marker nothing lies over, with the marker's middle. */
export async function uncoveredMarker(page: Page, names: readonly string[]) {
  for (const name of names) {
    const marker = markerOf(page, name);
    const box = await marker.boundingBox();
    if (!box) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2] as const;
    const isOnTop = await marker.evaluate(
      (button, at) => document.elementFromPoint(at[0], at[1]) === button,
      [x, y] as const,
    );
    if (isOnTop) return { name, x, y };
  }
  throw new Error(`Something lies over the markers of ${names.join(', ')}.`);
}

/**
 * Clicks the marker of a place as a reader does: turning the wheel over it until no neighbour lies
 * on top of it.
 */
export async function clickMarker(page: Page, name: string): Promise<void> {
  const marker = markerOf(page, name);
  for (let turn = 0; turn < 12; turn++) {
    const box = (await marker.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const isOnTop = await marker.evaluate(
      (button, at) => document.elementFromPoint(at[0], at[1]) === button,
      [x, y] as const,
    );
    if (isOnTop) return page.mouse.click(x, y);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    await waitForRest(page);
  }
  throw new Error(`Something lies over the marker of ${name} at every zoom.`);
}

export const cardOf = (page: Page, name: string): Locator =>
  page.getByLabel(new RegExp(`^${name}: place card`));

export const placesTab = (page: Page): Locator => page.getByRole('tab', { name: /place/i });

/** The rows of the list of places. */
export const rowsOf = (page: Page): Locator =>
  page.getByRole('list', { name: 'Places', exact: true }).getByRole('listitem');

/**
 * Waits until the map has drawn the story: its markers are there, and what is on the screen has
 * come to rest.
 */
export async function waitForMap(page: Page): Promise<void> {
  await canvasOf(page).waitFor({ state: 'visible' });
  await mapOf(page).getByRole('button').first().waitFor();
  await waitForRest(page);
}

/**
 * Waits until pictures of the map are the same for longer than a map on a slow card waits with what
 * it has yet to draw (`components/map/share-card.ts`).
 */
async function waitForRest(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  let last = '';
  let since = Date.now();
  while (Date.now() < deadline) {
    const box = await canvasOf(page).boundingBox();
    const now = box ? (await page.screenshot({ clip: box })).toString('base64') : '';
    if (now !== last) since = Date.now();
    else if (now !== '' && Date.now() - since >= 1_000) return;
    last = now;
    await page.waitForTimeout(400);
  }
  throw new Error('The map did not come to rest within 30 s.');
}

/** Pastes an article into the form for a new one and has it read. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^New/ }).first().click();
  const form = page.getByRole('dialog', { name: 'New article' });
  await form.getByRole('textbox', { name: 'Text' }).fill(text);
  await form.getByRole('button', { name: 'Find the places' }).click();
}

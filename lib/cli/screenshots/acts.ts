/** What a reader does on a page, step by step, for the states that pictures are taken of. */

import type { Page } from 'playwright-core';

type Act = (page: Page) => Promise<unknown>;

/** The map has its markers; what it draws beneath them comes to rest before the picture is taken. */
export const mapDrawn: Act = (page) =>
  page.locator('[data-map-ready] button[data-place]').first().waitFor();

/** One act after the other. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page);
  };

export const press =
  (role: 'button' | 'tab', name: RegExp): Act =>
  async (page) => {
    await mapDrawn(page);
    await page.getByRole(role, { name }).first().click();
  };

/** Chooses a place by its name in the text. */
export const choose =
  (name: string): Act =>
  async (page) => {
    await mapDrawn(page);
    await page
      .locator('[data-mention]')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .first()
      .click();
    await page.getByLabel(/: place card|: ficha/).waitFor();
  };

/** Opens the form of a correction from the place's card. */
export const openForm = (name: string, button: string): Act =>
  inTurn(choose(name), (page) => page.getByRole('button', { name: button, exact: true }).click());

export const openNew: Act = inTurn(press('button', /^New/), (page) =>
  page.getByRole('dialog', { name: 'New article' }).waitFor(),
);

/** Pastes an article and waits until it is on the screen. */
export const paste = (text: string): Act =>
  inTurn(openNew, async (page) => {
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
    await page.getByRole('button', { name: 'Find the places' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

/** Asks for another sample, once the server answers for samples as told. */
export const openSample = (answer: Parameters<Page['route']>[1]): Act =>
  inTurn(openNew, async (page) => {
    await page.route('**/api/samples/*', answer);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Lobito|Atlantic/ })
      .click();
  });

/** Lets whatever is on its way arrive. */
export const rest =
  (ms = 2500): Act =>
  (page) =>
    page.waitForTimeout(ms);

import type { Page } from 'playwright-core';

/** A screen in a state worth a picture. */
export interface ScreenshotState {
  readonly id: string;
  readonly path: string;
  /** Default true. */
  readonly javaScript?: boolean;
  /** Brings the page from its start into the state. */
  readonly act: (page: Page) => Promise<unknown>;
}

const mapDrawn = (page: Page) =>
  page
    .getByRole('region', { name: /^Map of/ })
    .getByRole('button')
    .first()
    .waitFor();

const choose = (name: string) => async (page: Page) => {
  await mapDrawn(page);
  await page
    .locator('[data-mention]')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
    .click();
  await page.getByLabel(/: place card/).waitFor();
};

const press = (role: 'button' | 'tab', name: RegExp) => async (page: Page) => {
  await mapDrawn(page);
  await page.getByRole(role, { name }).first().click();
};

const paste = (text: string) => async (page: Page) => {
  await press('button', /^New/)(page);
  await page.getByRole('textbox', { name: 'Text' }).fill(text);
  await page.getByRole('button', { name: 'Find the places' }).click();
};

/** All screens and states, in the order of a reader's first visit. */
export const SCREENSHOT_STATES: readonly ScreenshotState[] = [
  { id: 'home', path: '/', act: mapDrawn },
  { id: 'no-scripts', path: '/', javaScript: false, act: async () => {} },
  { id: 'card', path: '/', act: choose('Shusha') },
  { id: 'area-card', path: '/', act: choose('South Caucasus') },
  {
    id: 'why-here',
    path: '/',
    act: async (page) => {
      await choose('Lachin')(page);
      await page.getByText('Why here?').click();
    },
  },
  { id: 'places', path: '/', act: press('tab', /place/i) },
  { id: 'new', path: '/', act: press('button', /^New/) },
  {
    id: 'no-places',
    path: '/',
    act: async (page) => {
      await paste('Nothing happened anywhere, and nobody was there to see it.')(page);
      await page.getByText('No places found').first().waitFor();
    },
  },
  { id: 'missing', path: '/?article=no-such-article', act: async () => {} },
  { id: 'not-found', path: '/nowhere', act: async () => {} },
  { id: 'kentucky', path: '/?article=kentucky-bridges', act: mapDrawn },
  { id: 'chile', path: '/?article=carretera-austral', act: mapDrawn },
  { id: 'africa', path: '/?article=lobito-railway', act: mapDrawn },
];

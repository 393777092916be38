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
  page.locator('[data-map-ready] button[data-place]').first().waitFor();

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
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
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
  {
    id: 'facts',
    path: '/',
    act: press('button', /^\d+ places in/),
  },
  { id: 'places', path: '/', act: press('tab', /place/i) },
  {
    id: 'filters',
    path: '/?tab=places&kind=town',
    act: press('button', /^Filter/),
  },
  {
    id: 'measuring',
    path: '/?tab=places',
    act: async (page) => {
      await mapDrawn(page);
      for (const name of ['Baku', 'Shusha', 'Nakhichevan Autonomous Republic']) {
        const row = page.locator('[data-index] button[data-place]');
        await row.filter({ hasText: new RegExp(`^${name}`) }).click({ modifiers: ['Shift'] });
      }
      await page.getByText('Ground between').waitFor();
    },
  },
  { id: 'review', path: '/?article=lobito-railway', act: press('tab', /^Review/) },
  {
    id: 'edit',
    path: '/',
    act: async (page) => {
      await choose('Fuzuli')(page);
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
    },
  },
  {
    id: 'wrong-place',
    path: '/',
    act: async (page) => {
      await choose('Fuzuli')(page);
      await page.getByRole('button', { name: 'Wrong place?' }).click();
      await page.getByRole('combobox', { name: 'Find another place' }).fill('fuzuli');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    id: 'draw-area',
    path: '/',
    act: async (page) => {
      await choose('Karabakh')(page);
      await page.getByRole('button', { name: 'Wrong place?' }).click();
      await page.getByRole('button', { name: 'Draw an area' }).click();
      await page.getByRole('radio', { name: 'circle' }).check();
      await page.getByRole('textbox', { name: 'Radius in km' }).fill('60');
    },
  },
  { id: 'edit-text', path: '/', act: press('button', /^Edit text/) },
  { id: 'export', path: '/', act: press('button', /^Export/) },
  { id: 'share', path: '/', act: press('button', /^Share/) },
  { id: 'settings', path: '/', act: press('button', /^Settings/) },
  {
    id: 'keys',
    path: '/',
    act: async (page) => {
      await mapDrawn(page);
      await page.keyboard.press('?');
    },
  },
  {
    id: 'offline',
    path: '/',
    act: async (page) => {
      await mapDrawn(page);
      await page.context().setOffline(true);
      await page
        .getByText(/^Offline/)
        .first()
        .waitFor();
    },
  },
  {
    id: 'arabic',
    path: '/',
    act: async (page) => {
      await paste(
        'وصل القطار إلى القاهرة صباح الاثنين. ثم سافر الوفد إلى الإسكندرية ومنها إلى بيروت ودمشق. وقال الوزير إن بغداد ستستضيف الاجتماع المقبل.',
      )(page);
      await page.getByText('وصل القطار').first().waitFor();
    },
  },
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

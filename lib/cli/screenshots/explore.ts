import { writeLongStory } from '../bench/long-story';
import { choose, inTurn, mapDrawn, openSample, paste, press, rest } from './acts';
import { CAIRO_TRAIN, COBRE, SAHEL } from './texts';
import type { ScreenshotState } from './types';

/** Reading and exploring, in the order of a reader's first visit. */
export const EXPLORE_STATES: readonly ScreenshotState[] = [
  { id: 'home', path: '/', act: mapDrawn },
  { id: 'no-scripts', path: '/', context: { javaScriptEnabled: false }, act: async () => {} },
  { id: 'card', path: '/', act: choose('Shusha') },
  { id: 'area-card', path: '/', act: choose('South Caucasus') },
  {
    id: 'why-here',
    path: '/',
    act: inTurn(choose('Lachin'), (page) => page.getByText('Why here?').click()),
  },
  { id: 'facts', path: '/', act: press('button', /^\d+ places in/) },
  { id: 'places', path: '/', act: press('tab', /place/i) },
  { id: 'filters', path: '/?tab=places&kind=town', act: press('button', /^Filter/) },
  { id: 'in-view', path: '/', act: press('button', /in view$/) },
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
  { id: 'settings', path: '/', act: press('button', /^Settings/) },
  { id: 'keys', path: '/', act: inTurn(mapDrawn, (page) => page.keyboard.press('?')) },
  {
    id: 'missing',
    path: '/?article=no-such-article',
    act: (page) => page.getByText('There is no article at this address.').waitFor(),
  },
  {
    id: 'fetching',
    path: '/',
    act: inTurn(
      openSample(() => {}),
      (page) => page.getByRole('dialog').waitFor({ state: 'detached' }),
    ),
  },
  {
    id: 'crash',
    path: '/',
    act: inTurn(
      // What no server of ours says, so that the page breaks over it.
      openSample((route) => route.fulfill({ json: { id: 'x', result: null } })),
      (page) => page.getByText('This page broke').waitFor(),
    ),
  },
  { id: 'not-found', path: '/nowhere', act: async () => {} },
  { id: 'kentucky', path: '/?article=kentucky-bridges', act: mapDrawn },
  { id: 'chile', path: '/?article=carretera-austral', act: mapDrawn },
  { id: 'africa', path: '/?article=lobito-railway', act: mapDrawn },
  { id: 'sahel', path: '/', act: inTurn(paste(SAHEL), rest(), choose('Ouallam')) },
  { id: 'spanish-article', path: '/', act: inTurn(paste(COBRE), mapDrawn) },
  {
    id: 'spanish',
    path: '/?article=carretera-austral',
    context: { locale: 'es-CL' },
    act: choose('Coyhaique'),
  },
  { id: 'arabic', path: '/', act: inTurn(paste(CAIRO_TRAIN), mapDrawn) },
  { id: 'many', path: '/', act: inTurn(paste(writeLongStory(2000)), rest(6000), mapDrawn) },
];

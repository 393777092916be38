import { choose, inTurn, mapDrawn, press, rest } from './acts';
import type { ScreenshotState } from './types';

/** Other readers, other circumstances. */
export const EVERYONE_STATES: readonly ScreenshotState[] = [
  {
    id: 'offline',
    path: '/',
    act: inTurn(mapDrawn, rest(4000), async (page) => {
      await page.context().setOffline(true);
      await page
        .getByText(/^Offline/)
        .first()
        .waitFor();
    }),
  },
  {
    id: 'private',
    path: '/',
    act: inTurn(press('button', /^New/), async (page) => {
      await page.getByRole('switch', { name: 'Private mode' }).click();
      await page.waitForTimeout(3000);
    }),
  },
  {
    id: 'large-text',
    path: '/',
    act: inTurn(mapDrawn, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
    }),
  },
  { id: 'forced-colours', path: '/', context: { forcedColors: 'active' }, act: choose('Shusha') },
  { id: 'narrow', path: '/', width: 320, act: mapDrawn },
  { id: 'narrow-card', path: '/', width: 320, act: choose('Shusha') },
  { id: 'narrow-places', path: '/?tab=places', width: 320, act: press('button', /^Filter/) },
];

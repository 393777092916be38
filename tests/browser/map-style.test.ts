/** An operator's own map style in place of the bundled basemap: `DATELINE_MAP_STYLE`. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSite, startSite } from '@/lib/cli/start-site';
import { flavorFor } from '@/lib/map/flavors';
import { canvasOf, cardOf, mapOf, mentionOf, waitForMap } from './dashboard';
import { openPage } from './open-page';
import { photograph, shareOf } from './pixels';

const GROUND = '#2255EE';

/** Another site's style, as tile services send them: with leave for every origin to read it. */
const STYLE = {
  version: 8,
  sources: {},
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': GROUND } }],
};

let styles: Server;
let site: RunningSite;

beforeAll(async () => {
  styles = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    });
    response.end(JSON.stringify(STYLE));
  });
  await new Promise<void>((resolve) => styles.listen(0, '127.0.0.1', resolve));
  site = await startSite({
    DATELINE_DATABASE_PATH: ':memory:',
    DATELINE_MAP_STYLE: `http://localhost:${(styles.address() as AddressInfo).port}/style.json`,
  });
});

afterAll(async () => {
  await site?.stop();
  styles?.close();
});

describe('an operator’s map style', () => {
  test.each(['light', 'dark'] as const)('is drawn with the story on top: %s', async (theme) => {
    await using opened = await openPage('/', { colorScheme: theme }, site.url);
    const { page, problems } = opened;
    await waitForMap(page);
    const picture = await photograph(page, canvasOf(page));
    const { land, accent } = flavorFor(theme);
    expect(shareOf(picture, GROUND), 'the style’s ground').toBeGreaterThan(0.1);
    expect(shareOf(picture, land, 2), 'the bundled land').toBeLessThan(0.01);
    expect(shareOf(picture, accent, 12), 'pins').toBeGreaterThan(0.0002);
    await expect
      .poll(() => mapOf(page).getAttribute('aria-label'))
      .toMatch(/^Map of 1[6-9] places/);

    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
    expect(problems.console).toEqual([]);
    expect(problems.failed).toEqual([]);
  });

  test('may be gone: the page says so, and cards open beside the text', async () => {
    await using opened = await openPage('/', {}, site.url);
    const { page } = opened;
    await page.route('**/style.json', (route) => route.abort());
    await page.reload();
    await page.getByText('The map could not be drawn.').waitFor();
    await mentionOf(page, 'Shusha').click();
    await cardOf(page, 'Shusha').waitFor();
  });
});

/** Words and map: the names of a host's article and the pins of the map light each other up. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { frameOf, hostPage, openHost, startHost, waitForLiveMap } from './hosts/host-server';
import { makeMap, STORY_HTML } from './hosts/make-map';
import { openPage } from './open-page';

let mapId: string;
beforeAll(async () => {
  mapId = (await makeMap()).id;
});

const script = () => `<script src="${inject('siteUrl')}/v1/embed.js" async></script>`;
const element = (attributes = 'article="#story"', id = mapId) =>
  `<dateline-map ${id && `map="${id}"`} ${attributes} style="display:block;min-height:480px"></dateline-map>`;
const hostOf = (attributes?: string) => `${script()}${element(attributes)}${STORY_HTML}`;

/** The words painted under a name of the CSS Custom Highlight API, in text order. */
const painted = (page: Page, name: string) =>
  page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])]
        .map((range) => range as Range)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map(String),
    name,
  );
const isReady = async (page: Page) =>
  expect
    .poll(async () => (await painted(page, 'dateline-place')).length, { timeout: 30_000 })
    .toBeGreaterThan(20);

/** Whether the story is, node for node, what the host served. */
const isUntouched = (page: Page) =>
  page.evaluate((html) => {
    const served = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
    return document.querySelector('#story')!.isEqualNode(served);
  }, STORY_HTML);

/** Middle of a word of the story, scrolled into view. */
async function spotOf(page: Page, word: string) {
  return page.evaluate((text) => {
    const range = [...CSS.highlights.get('dateline-place')!].find(
      (part) => String(part) === text,
    )! as Range;
    range.startContainer.parentElement!.scrollIntoView({
      block: 'center',
      behavior: 'instant' as never,
    });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);
}

describe('words and map', () => {
  test('the article is painted, not changed', async () => {
    await using opened = await openHost(hostOf());
    const { page, problems } = opened;
    await isReady(page);
    expect(await painted(page, 'dateline-place')).toContain('Dar es Salaam');
    expect(await isUntouched(page)).toBe(true);
    expect(problems.console).toEqual([]);
  });

  test('pointing at a name lights its pin; clicking it opens the card', async () => {
    await using opened = await openHost(hostOf());
    const { page } = opened;
    await waitForLiveMap(page);
    await isReady(page);
    const spot = await spotOf(page, 'Kinshasa');
    await page.mouse.move(spot.x, spot.y);
    const row = page.frameLocator('iframe').locator('li[data-hovered]');
    await expect.poll(() => row.getAttribute('data-place')).toBe('2314302');
    expect(await painted(page, 'dateline-current')).toContain('Kinshasa');
    await page.mouse.move(5, 5);
    await expect.poll(() => row.count()).toBe(0);
    await page.mouse.click(spot.x, spot.y);
    const card = page.frameLocator('iframe').getByRole('region', { name: 'Kinshasa: place card' });
    await card.waitFor();
    // A card that the page opened must not take the focus from it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('choosing a pin scrolls to its sentence and lights it', async () => {
    await using opened = await openHost(hostOf());
    const { page } = opened;
    await waitForLiveMap(page);
    await isReady(page);
    const inner = page.frameLocator('iframe');
    const marker = inner.getByRole('button', { name: /^Kinshasa, city/ });
    await marker.focus();
    await page.keyboard.press('Enter');
    await inner.getByRole('region', { name: 'Kinshasa: place card' }).waitFor();
    await expect.poll(() => painted(page, 'dateline-sentence')).toHaveLength(1);
    const [sentence] = await painted(page, 'dateline-sentence');
    expect(sentence).toMatch(/Kinshasa has promised to mend them by 2027/);
    expect(await painted(page, 'dateline-current')).toContain('Kinshasa');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('dateline-sentence')!;
          const { top, bottom } = (range as Range).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => painted(page, 'dateline-current')).toEqual([]);
  });

  test('with links, names are reached and chosen by keyboard, and go without a trace', async () => {
    await using opened = await openHost(hostOf('article="#story" links'));
    const { page } = opened;
    await waitForLiveMap(page);
    const link = page.getByRole('link', { name: 'Durban', exact: true }).first();
    await link.focus();
    const inner = page.frameLocator('iframe');
    await expect.poll(() => inner.locator('li[data-hovered] .name').textContent()).toBe('Durban');
    await page.keyboard.press('Enter');
    await inner.getByRole('region', { name: 'Durban: place card' }).waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Durban');
    await page.evaluate(() => document.querySelector('dateline-map')!.remove());
    expect(await isUntouched(page)).toBe(true);
    expect(await painted(page, 'dateline-current')).toEqual([]);
  });

  test('words are found again after the page has changed, and gone words are let go', async () => {
    await using opened = await openHost(hostOf());
    const { page } = opened;
    await isReady(page);
    const before = (await painted(page, 'dateline-place')).length;
    // As a site does that renders the same article anew.
    await page.evaluate(() => {
      const story = document.querySelector('#story')!;
      story.replaceWith(story.cloneNode(true));
    });
    await expect.poll(async () => (await painted(page, 'dateline-place')).length).toBe(before);
    await page.evaluate(() => {
      for (const p of [...document.querySelectorAll('#story p')].slice(1)) p.remove();
    });
    await expect
      .poll(async () => (await painted(page, 'dateline-place')).filter(Boolean).length)
      .toBeLessThan(before / 2);
  });

  test('two maps on a page each keep to their own article', async () => {
    const second = STORY_HTML.replace('id="story"', 'id="other"');
    await using opened = await openHost(
      `${script()}${element()}${STORY_HTML}${element('article="#other" links')}${second}`,
    );
    const { page, problems } = opened;
    await isReady(page);
    await page.locator('#other a.dateline-place').first().waitFor();
    await expect.poll(() => page.locator('#story a').count()).toBe(0);
    await page.evaluate(() => document.querySelectorAll('dateline-map')[1]!.remove());
    await expect.poll(() => page.locator('#other a').count()).toBe(0);
    expect((await painted(page, 'dateline-place')).length).toBeGreaterThan(20);
    expect(problems.console).toEqual([]);
  });

  test('works under a strict policy with trusted types', async () => {
    const site = inject('siteUrl');
    const policy = `default-src 'none'; script-src ${site}; frame-src ${site}; img-src data:; require-trusted-types-for 'script'`;
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title>
      <link rel="icon" href="data:,"><meta http-equiv="content-security-policy" content="${policy}">
      </head><body>${script()}<dateline-map map="${mapId}" article="#story" links></dateline-map>${STORY_HTML}</body></html>`;
    await using host = await startHost({ '/': { type: 'text/html; charset=utf-8', body: page } });
    await using opened = await openPage(`${host.url}/`);
    await opened.page.locator('#story a.dateline-place').first().waitFor();
    await expect
      .poll(() => opened.page.locator('iframe').getAttribute('title'))
      .toBe('Map: places in “Copper finds a shorter road to the Atlantic”');
    expect(opened.problems.console).toEqual([]);
  });

  test('nothing on the page moves when the map arrives', async () => {
    await using opened = await openHost(hostOf());
    const { page } = opened;
    await page.evaluate(() => {
      (window as never as { shift: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as never as { shift: number }).shift += (
            entry as never as { value: number }
          ).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await waitForLiveMap(page);
    await page.waitForTimeout(500);
    await expect
      .poll(() => page.evaluate(() => (window as never as { shift: number }).shift))
      .toBe(0);
  });
});

test('a page that asks for some kinds of places gets those, counted anew', async () => {
  await using opened = await openHost(`${script()}${element('list="open"')}`);
  const { page } = opened;
  await waitForLiveMap(page);
  const inner = page.frameLocator('iframe');
  const heading = inner.locator('summary').first();
  const all = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
  const ask = (kinds: string[]) =>
    page.evaluate((wanted) => {
      const map = document.querySelector('dateline-map') as unknown as {
        configure(settings: object): void;
      };
      map.configure({ filter: { kinds: wanted } });
    }, kinds);
  await ask(['country']);
  const countries = inner.locator('#list [data-place][data-kind="country"]');
  await expect
    .poll(() => inner.locator('#list [data-place]:visible').count())
    .toBe(await countries.count());
  await expect.poll(() => heading.textContent()).toBe(`${await countries.count()} places`);
  await ask([]);
  await expect.poll(() => heading.textContent()).toBe(`${all} places`);
});

describe('an article that was never published', () => {
  test('is mapped by one line, and its words are sent once', async () => {
    const sent: string[] = [];
    const story = STORY_HTML.replace('Copper finds', `Edition ${Date.now()}: copper finds`);
    const body = `${script()}${element('article="#story"', '')}${story}`;
    await using host = await startHost({ '/': hostPage(body) });
    await using opened = await openPage('/oembed');
    const { page } = opened;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await page.goto(host.url);
    await isReady(page);
    const first = frameOf(page).url();
    expect(sent.map((data) => JSON.parse(data).text)).toEqual([
      expect.stringMatching(/^Edition \d+: copper finds a shorter road/),
    ]);
    await page.reload();
    await isReady(page);
    expect(frameOf(page).url()).toBe(first);
    expect(sent).toHaveLength(1);
  });

  test('gives way to another that takes its place in the page', async () => {
    const body = `${script()}${element('article="#story"', '')}${STORY_HTML}`;
    await using opened = await openHost(body);
    const { page, problems } = opened;
    await isReady(page);
    const first = frameOf(page).url();
    // As a site does that changes stories without loading a page.
    await page.evaluate(() => {
      document.querySelector('#story')!.innerHTML =
        '<h1>Snow</h1><p>The night train from Oslo to Bergen was stopped at Finse by snow.</p>';
    });
    await expect
      .poll(() => painted(page, 'dateline-place'), { timeout: 30_000 })
      .toContain('Bergen');
    expect(frameOf(page).url()).not.toBe(first);
    expect(problems.console).toEqual([]);
  });

  test('is not mapped for sites that the operator does not list', async () => {
    const response = await fetch(`${inject('siteUrl')}/api/v1/embeds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://stranger.example' },
      body: JSON.stringify({ text: 'A train left Kars.' }),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

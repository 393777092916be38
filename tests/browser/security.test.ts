import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extract } from '@extractus/oembed-extractor';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createdMapResponse } from '@/lib/api/v1/responses';
import { startSite } from '@/lib/cli/start-site';
import { filterOembedHtml } from '../publish/wordpress';
import { SENTINEL, XSS } from '../xss/corpus';
import { cardOf, mentionOf, pasteArticle } from './dashboard';
import { openPage } from './open-page';
import { violationsOf } from './violations';

const CITIES = [
  ...['Lyon', 'Grenoble', 'Turin', 'Geneva', 'Marseille', 'Avignon', 'Valence', 'Nice'],
  ...['Genoa', 'Milan', 'Bern', 'Lausanne', 'Dijon', 'Toulouse', 'Bordeaux', 'Nantes'],
  ...['Barcelona', 'Zaragoza', 'Madrid', 'Lisbon', 'Porto', 'Brussels', 'Antwerp', 'Rotterdam'],
];
const MADE_AT = '2026-01-01T00:00:00Z';

/** Parts of a list, in order. */
function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}

/** A map with every hostile string as title of an article, as text, as note and as a name. */
function hostileMap() {
  const perPlace = CITIES.map((_, city) => XSS.filter((_, n) => n % CITIES.length === city));
  const text = CITIES.map(
    (city, n) => `${perPlace[n]!.join(' … ')}\n\nTrains left ${city} late. ${perPlace[n]![0]}`,
  ).join('\n\n');
  const place = (city: string, name: string, n: number) => ({
    ...{ id: `own-${city}`, name, otherNames: [name], kind: 'city', featureCode: 'PPL' },
    ...{ countryCode: null, country: name, admin1: name, admin2: null, population: 1 },
    ...{ point: [n % 12, 40 + n / 3], extent: null, extentIsApproximate: false },
    ...{ source: 'user', geonamesId: null, wikidataId: null },
  });
  const scope = (name: string) => ({ type: 'name', name });
  const corrections = CITIES.flatMap((city, n) => {
    const name = perPlace[n]!.join(' ').replaceAll('\0', '').slice(0, 490);
    return [
      {
        ...{ id: `p${n}`, madeAt: MADE_AT, type: 'choose-place', scope: scope(city) },
        place: place(city, name, n),
      },
      {
        ...{ id: `n${n}`, madeAt: MADE_AT, type: 'change-place', placeId: `own-${city}` },
        changes: { note: perPlace[n]!.join('\n') },
      },
    ];
  });
  const titles = chunks(XSS, 20).map((some) => some.join(' '));
  return {
    title: XSS.slice(0, 6).join(' ').replaceAll('\0', '').slice(0, 490),
    visibility: 'public',
    settings: { quoting: 'all' },
    articles: [
      { id: 'a', article: { title: titles[0], text }, corrections },
      ...titles.slice(1, 16).map((title, n) => ({
        id: `t${n}`,
        article: { title: title.slice(0, 2000), text: 'Lyon was late.' },
      })),
    ],
  };
}

async function publish(map: object, site = inject('siteUrl')) {
  const response = await fetch(`${site}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(map),
  });
  expect(response.status, await response.clone().text()).toBe(201);
  return createdMapResponse.parse(await response.json());
}

/** Listens, in every frame, for the sentinel, for dialogs and for what a policy had to stop. */
async function listenForScripts(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeBinding('heard', (_, what: string) => {
    heard.push(what);
  });
  await page.addInitScript((sentinel) => {
    const { heard } = window as unknown as { heard: (what: string) => void };
    Object.defineProperty(window, sentinel, {
      value: (number: number) => heard(`string ${number} ran`),
    });
    document.addEventListener('securitypolicyviolation', (event) => {
      heard(
        `${event.disposition} ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`,
      );
    });
  }, SENTINEL);
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return heard;
}

/** A page elsewhere, which frames what it is given. */
async function hostPage(body: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Host</title>${body}`);
  }).listen(0);
  onTestFinished(() => {
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

describe('hostile words', () => {
  test('do run on a page that takes them for markup: the trap works', async () => {
    const host = await hostPage(XSS.slice(0, 3).join(''));
    await using opened = await openPage('/oembed');
    const { page } = opened;
    const heard = await listenForScripts(page);
    await page.goto(host);
    await expect.poll(() => heard).toContain('string 1 ran');
    expect(heard).toContain('string 0 ran');
  });

  test.each(['/maps/ID', '/embed/ID?list=open', '/embed/ID?static&lang=es'])(
    'do not run on %s',
    async (address) => {
      const { id } = await publish(hostileMap());
      await using opened = await openPage('/oembed');
      const { page } = opened;
      const heard = await listenForScripts(page);
      await page.goto(address.replace('ID', id));
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').innerHTML()).toContain(SENTINEL);
      for (const sight of [
        'img[src="x"]',
        'iframe[srcdoc]',
        '[onerror],[onload],[onfocus]',
        'base',
      ]) {
        expect(await page.locator(sight).count(), sight).toBe(0);
      }
      expect(heard).toEqual([]);
    },
  );

  test('do not run in a frame of another site, sandboxed or not, as WordPress has it', async () => {
    const { id } = await publish(hostileMap());
    const site = inject('siteUrl');
    // The consumer's library finds the answer by the links of the real page.
    const found = await extract(`${site}/maps/${id}`, { maxwidth: 580, maxheight: 870 });
    expect(found).toMatchObject({ type: 'rich', width: 580, method: 'auto-discovery' });
    const post = filterOembedHtml(String(found.html), 'SeCrEt1234');
    const host = await hostPage(`${post}<iframe src="${site}/embed/${id}"></iframe>`);
    await using opened = await openPage('/oembed');
    const { page } = opened;
    const heard = await listenForScripts(page);
    await page.goto(host);
    await page.waitForLoadState('networkidle');
    expect(page.frames()).toHaveLength(3);
    expect(heard).toEqual([]);
  });

  test('do not run when pasted, nor in the cards of their places', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    const heard = await listenForScripts(page);
    await page.goto('/');
    const text = chunks(XSS, 40).map(
      (some, n) => `${some.join('\n')}\nTrains left ${CITIES[n]} late.`,
    );
    await pasteArticle(page, text.join('\n\n').replaceAll('\0', ''));
    await mentionOf(page, 'Lyon').click();
    await cardOf(page, 'Lyon').waitFor();
    await expect
      .poll(() => page.locator('body').innerText())
      .toContain(`<script>${SENTINEL}(0)</script>`);
    expect(heard).toEqual([]);
  });
});

describe('pages', () => {
  test.each(['/', '/docs/api', '/nowhere'])(
    'of the app run under their policy: %s',
    async (path) => {
      await using opened = await openPage('/oembed');
      const { page } = opened;
      const heard = await listenForScripts(page);
      const response = await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(heard).toEqual([]);
      const headers = response!.headers();
      expect(headers['content-security-policy']).toMatch(/'nonce-[^']{20,}' 'strict-dynamic'/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  test('never make markup of a string, as Trusted Types would have it', async () => {
    await using opened = await openPage('/oembed');
    const { page } = opened;
    const heard = await listenForScripts(page);
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy-report-only': "require-trusted-types-for 'script'",
        },
      });
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    // The framework's loader of its own chunks, and the map's worker: addresses, never markup.
    const own = /HTMLScriptElement src\|\/_next\/static\/|Worker constructor\|blob:/;
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((violation) => !own.test(violation))).toEqual([]);
  });

  test('the app is framed by nobody else, an embed by everyone', async () => {
    const { id } = await publish({
      title: 'Late',
      articles: [{ id: 'a', article: { text: 'The train from Lyon was late.' } }],
    });
    const site = inject('siteUrl');
    const host = await hostPage(
      ['/', `/maps/${id}`, `/embed/${id}`]
        .map((it) => `<iframe src="${site}${it}"></iframe>`)
        .join(''),
    );
    await using opened = await openPage('/oembed');
    const { page } = opened;
    await page.goto(host);
    await page.waitForLoadState('networkidle');
    const shown = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) =>
          frame.evaluate(() => document.body.textContent.includes('Lyon')).catch(() => false),
        ),
    );
    expect(shown).toEqual([false, false, true]);
    const embed = await fetch(`${site}/embed/${id}`);
    expect(embed.headers.get('x-frame-options')).toBeNull();
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(embed.headers.get('set-cookie')).toBeNull();
  });

  test('the description of the interface can be read by everyone', async () => {
    await using opened = await openPage('/docs/api');
    const { page, problems } = opened;
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(20);
    expect(await violationsOf(page)).toEqual([]);
    expect(problems).toEqual({ console: [], failed: [], foreign: [] });
  });
});

test('the log of a server holds no words, keys or addresses', async () => {
  const site = await startSite({ DATELINE_DATABASE_PATH: ':memory:' });
  onTestFinished(() => site.stop());
  const secret = 'Quellenschutz';
  const { id, editKey } = await publish(
    { title: secret, articles: [{ id: 'a', article: { text: `${secret}: Lyon was late.` } }] },
    site.url,
  );
  const ask = (path: string, init?: RequestInit) =>
    fetch(`${site.url}${path}`, init).then((response) => response.text());
  const key = { authorization: `Bearer ${editKey}`, 'content-type': 'application/json' };
  await ask(`/maps/${id}`);
  await ask(`/embed/${id}?place=${secret}`);
  await ask(`/oembed?url=${encodeURIComponent(`${site.url}/maps/${id}?${secret}`)}`);
  await ask(`/api/v1/maps/${id}/content`, { headers: key });
  await ask(`/api/v1/maps/${id}/content`, { method: 'PUT', headers: key, body: `{"${secret}` });
  await ask('/api/geoparse', {
    method: 'POST',
    headers: key,
    body: JSON.stringify({ text: secret }),
  });
  await ask(`/%E0%A4%A${secret}`);
  await ask(`/api/v1/maps/%00${secret}`);
  const said = site.said();
  expect(said).not.toContain(secret);
  expect(said).not.toContain(editKey);
});

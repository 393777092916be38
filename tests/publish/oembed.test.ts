import { extract } from '@extractus/oembed-extractor';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DELETE as deleteMap } from '@/app/api/v1/maps/[id]/route';
import { POST as createMap } from '@/app/api/v1/maps/route';
import { GET as oembed } from '@/app/oembed/route';
import { createdMapResponse } from '@/lib/api/v1/responses';
import { h, writeFragment } from '@/lib/markup/html';
import { type Oembed, readMapAddress } from '@/lib/publish/oembed';
import { oembedLinkHeader, oembedLinks } from '@/lib/publish/oembed-links';
import { call, post, problemOf } from '../server/call';
import { filterOembedHtml, heightGiven, loadsHostScript } from './wordpress';

vi.mock('server-only', () => ({}));

const site = 'http://localhost';
const title = 'Rain “in the Alps” & <b>beyond</b> "once\'';

beforeAll(() => {
  vi.stubEnv('DATELINE_DATABASE_PATH', ':memory:');
  vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
});
afterAll(() => vi.unstubAllEnvs());

async function create(changes: object = {}) {
  const text = 'Heavy rain closed the road from Lyon to Grenoble on Monday.';
  const articles = [{ id: 'a', article: { title, text, byline: 'Ada Löv' } }];
  const response = await post(createMap, '/api/v1/maps', { title, articles, ...changes });
  return createdMapResponse.parse(await response.json());
}
const ask = (url: string, more = '') =>
  call(oembed, `/oembed?url=${encodeURIComponent(url)}${more}`);
async function answerOf(response: Response): Promise<Oembed> {
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

describe('oEmbed', () => {
  it('answers with everything that the type “rich” takes', async () => {
    const { id } = await create();
    const response = await ask(`${site}/maps/${id}`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const answer = await answerOf(response);
    expect(answer).toMatchObject({
      type: 'rich',
      version: '1.0',
      width: 640,
      height: 480,
      title,
      author_name: 'Ada Löv',
      provider_name: 'Dateline',
      provider_url: site,
      cache_age: 3600,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(new URL(answer.thumbnail_url!).pathname).toBe(`/api/v1/maps/${id}/card.png`);
  });

  it('holds a quotation with a link, then the frame, nothing escaping its place', async () => {
    const { id } = await create();
    const { html } = await answerOf(await ask(`${site}/maps/${id}`));
    const [quotation, frame, ...more] = parseFragment(html).childNodes as never as {
      tagName: string;
      attrs: { name: string; value: string }[];
      childNodes: { tagName: string; childNodes: { nodeName: string; value: string }[] }[];
    }[];
    expect(more).toEqual([]);
    expect([quotation?.tagName, frame?.tagName]).toEqual(['blockquote', 'iframe']);
    expect(quotation?.attrs).toEqual([]);
    const attribute = (name: string) => frame?.attrs.find((it) => it.name === name)?.value;
    expect(attribute('src')).toBe(`${site}/embed/${id}`);
    expect(attribute('title')).toBe(`${title}: 2 places`);
    const words = quotation?.childNodes[0]?.childNodes[0];
    expect(words).toMatchObject({ nodeName: '#text', value: `${title}: 2 places` });
  });

  it.each([
    ['', 640, 480, 1200],
    ['&maxwidth=300', 300, 480, 200],
    ['&maxheight=250', 640, 250, 400],
    ['&maxwidth=10000&maxheight=10000', 640, 480, 1200],
    ['&maxwidth=120&maxheight=90', 120, 90, undefined],
  ])('obeys “%s”', async (more, width, height, thumbnailWidth) => {
    const { id } = await create();
    const answer = await answerOf(await ask(`${site}/maps/${id}`, more));
    expect(answer).toMatchObject({ width, height });
    expect(answer.html).toContain(`width="${width}" height="${height}"`);
    // Few consumers size a frame by its word: the map itself keeps to the height.
    const inner = /\/embed\/[a-z0-9]+\?height=(\d+)"/.exec(answer.html)?.[1];
    expect(inner).toBe(height < 480 ? String(height) : undefined);
    expect(answer.html).not.toContain('scrolling');
    expect(answer.thumbnail_width).toBe(thumbnailWidth);
    const thumbnail = [answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height];
    expect(new Set(thumbnail.map((part) => part === undefined)).size).toBe(1);
  });

  it('says the same in XML', async () => {
    const { id } = await create();
    const response = await ask(`${site}/maps/${id}`, '&format=xml');
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const xml = await response.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const json = await answerOf(await ask(`${site}/maps/${id}`));
    const parser = new XMLParser({ parseTagValue: false, trimValues: false });
    const read = parser.parse(xml).oembed;
    for (const [name, value] of Object.entries(json)) {
      expect(read[name], name).toBe(String(value));
    }
    expect(Object.keys(read).filter((name) => name !== '#text')).toEqual(Object.keys(json));
  });

  it('knows a map behind a language, a slash at the end, a query, TLS, its embed', async () => {
    const { id } = await create();
    for (const path of [
      'es/maps/ID',
      'pt-BR/maps/ID/',
      'maps/ID?utm_source=x',
      'embed/ID#?secret=1',
    ]) {
      const { html } = await answerOf(await ask(`${site}/${path.replace('ID', id)}`));
      expect(html, path).toContain(`src="${site}/embed/${id}"`);
    }
    await answerOf(await ask(`https://localhost/maps/${id}`));
  });

  it('passes on what the reader chose, and nothing else', async () => {
    const { id } = await create();
    const url = `${site}/maps/${id}?lang=es&place=2996944&evil="><script>&theme=dark`;
    const { html, ...answer } = await answerOf(await ask(url));
    expect(html).toContain(`/embed/${id}?lang=es&amp;theme=dark&amp;place=2996944"`);
    expect(html).toContain('2 lugares');
    expect(JSON.stringify(answer)).not.toContain('script');
  });

  it('tells the errors of the specification apart', async () => {
    const { id } = await create();
    const withdrawn = await create({ visibility: 'withdrawn' });
    const gone = await create();
    await call(
      deleteMap,
      '/',
      { method: 'DELETE', headers: { authorization: `Bearer ${gone.editKey}` } },
      { id: gone.id },
    );
    const statusOf = async (url: string, more = '') =>
      (await problemOf(await ask(url, more))).status;
    expect(await statusOf(`${site}/maps/${id}`, '&format=yaml')).toBe(501);
    expect(await statusOf(`${site}/maps/${withdrawn.id}`)).toBe(401);
    expect(await statusOf(`${site}/maps/${gone.id}`)).toBe(404);
    expect(await statusOf(`${site}/maps/nosuchmap`)).toBe(404);
    expect(await statusOf(`${site}/`)).toBe(404);
    expect(await statusOf(`${site}/maps/${id}`, '&maxwidth=wide')).toBe(400);
    expect((await problemOf(await call(oembed, '/oembed'))).status).toBe(400);
  });

  it('knows no other host, and fetches none', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { id } = await create();
    for (const url of [
      `http://evil.example/maps/${id}`,
      `http://localhost.evil.example/maps/${id}`,
      `http://localhost@evil.example/maps/${id}`,
      `http://localhost:81/maps/${id}`,
      `http://169.254.169.254/maps/${id}`,
      `javascript:fetch('//localhost/maps/${id}')`,
      `file:///maps/${id}`,
      `//localhost/maps/${id}`,
      `/maps/${id}`,
      'not an address',
    ]) {
      expect((await problemOf(await ask(url))).status, url).toBe(404);
    }
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('is found and read by a consumer’s library', async () => {
    const { id } = await create();
    const links = oembedLinks(id, site)
      .map(({ type, url }) => writeFragment(h('link', { rel: 'alternate', type, href: url })))
      .join('');
    const asked: string[] = [];
    const browse = async (url: string) => {
      asked.push(url);
      const { pathname, search } = new URL(url);
      return pathname === '/oembed'
        ? call(oembed, `${pathname}${search}`)
        : new Response(`<!doctype html><html><head>${links}</head><body></body></html>`);
    };
    const found = await extract(`${site}/maps/${id}?utm=1`, { maxwidth: 500 }, browse);
    expect(found).toMatchObject({ type: 'rich', version: '1.0', width: 500, title });
    expect(asked).toHaveLength(2);
  });

  it('is linked in a header too', () => {
    const header = oembedLinkHeader('abc', 'https://map.example');
    expect(header).toContain('rel="alternate"; type="application/json+oembed"');
    expect(header).toContain('https%3A%2F%2Fmap.example%2Fmaps%2Fabc');
  });
});

describe('in WordPress', () => {
  it('quotation and frame survive the filter, and the frame is sized', async () => {
    const { id } = await create();
    // WordPress asks within the width of the post, and one and a half times that in height.
    const { html } = await answerOf(
      await ask(`${site}/maps/${id}?place=2996944&lang=en`, '&maxwidth=580&maxheight=870'),
    );
    const post = filterOembedHtml(html, 'SeCrEt1234')!;
    expect(post).toMatch(
      /^<blockquote class="wp-embedded-content" data-secret="SeCrEt1234"><a href=/,
    );
    expect(post).toContain('sandbox="allow-scripts"');
    expect(post).toContain(
      `src="${site}/embed/${id}?lang=en&amp;place=2996944#?secret=SeCrEt1234"`,
    );
    expect(post).toContain('width="580" height="480"');
    expect(post).not.toMatch(/allowfullscreen|loading=/);
    expect(loadsHostScript(post)).toBe(true);
  });

  it('a frame without a quotation would never be sized: why there is one', () => {
    const post = filterOembedHtml('<iframe src="/embed/x" width="1" height="1"></iframe>', 's')!;
    expect(loadsHostScript(post)).toBe(false);
    expect(filterOembedHtml('<script src="/v1/embed.js"></script>', 's')).toBeNull();
    expect([50, 480, 4000].map(heightGiven)).toEqual([200, 480, 1000]);
  });
});

describe('an address', () => {
  it.each([
    ['https://m.example/maps/abc', 'abc'],
    ['https://m.example/fil/maps/abc', 'abc'],
    ['https://m.example/maps/abc/extra', null],
    ['https://m.example/maps/', null],
    ['https://m.example/maps/%2e%2e', null],
    ['https://m.example/xx-/maps/abc', null],
  ])('%s is of map %s', (address, id) => {
    expect(readMapAddress(address, 'https://m.example')?.id ?? null).toBe(id);
  });
});

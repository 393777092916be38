import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { GET as findEmbed } from '@/app/api/v1/embeds/[hash]/route';
import { POST as embed } from '@/app/api/v1/embeds/route';
import { PUT as putCorrections } from '@/app/api/v1/maps/[id]/articles/[articleId]/corrections/route';
import { GET as getExport } from '@/app/api/v1/maps/[id]/articles/[articleId]/exports/[format]/route';
import { PUT as putArticle } from '@/app/api/v1/maps/[id]/articles/[articleId]/route';
import { GET as getContent, PUT as putContent } from '@/app/api/v1/maps/[id]/content/route';
import { DELETE as deleteMap, GET as getMap } from '@/app/api/v1/maps/[id]/route';
import { POST as undelete } from '@/app/api/v1/maps/[id]/undelete/route';
import { POST as restore } from '@/app/api/v1/maps/[id]/versions/[version]/restore/route';
import { GET as getVersions } from '@/app/api/v1/maps/[id]/versions/route';
import { POST as createMap, GET as listMaps } from '@/app/api/v1/maps/route';
import {
  createdMapResponse,
  embedResponse,
  mapListResponse,
  ownedMapResponse,
  problemResponse,
  publishedMapResponse,
  versionListResponse,
} from '@/lib/api/v1/responses';
import { hashOfArticle } from '@/lib/maps/ids';
import { call, post, problemOf } from './call';

vi.mock('server-only', () => ({}));

const text = 'Heavy rain closed the road from Lyon to Grenoble on Monday. Grenoble was cut off.';
const newMap = (changes: object = {}) => ({
  title: 'Rain in the Alps',
  articles: [{ id: 'a', article: { title: 'Rain', text } }],
  ...changes,
});

beforeAll(() => {
  vi.stubEnv('DATELINE_DATABASE_PATH', ':memory:');
  vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

async function bodyOf<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  expect(response.status, await response.clone().text()).toBeLessThan(300);
  return schema.parse(await response.json());
}
async function create(changes: object = {}) {
  return bodyOf(await post(createMap, '/api/v1/maps', newMap(changes)), createdMapResponse);
}
const as = (key: string, headers: Record<string, string> = {}, body?: unknown): RequestInit => ({
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
  ...(body !== undefined && { method: 'PUT', body: JSON.stringify(body) }),
});

describe('maps over HTTP', () => {
  it('are made, read by anyone, and hold what the article says', async () => {
    const { id, links, editKey } = await create();
    expect(links.edit).toBe(`http://localhost/maps/${id}#key=${editKey}`);
    const response = await call(getMap, `/api/v1/maps/${id}`, {}, { id });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const map = await bodyOf(response, publishedMapResponse);
    expect(map.places.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lyon', 'Grenoble']),
    );
    expect(map.articles[0]?.text).toBeNull();
  });

  it('are not sent twice to whoever has them', async () => {
    const { id } = await create();
    const path = `/api/v1/maps/${id}`;
    const etag = (await call(getMap, path, {}, { id })).headers.get('etag')!;
    const again = await call(getMap, path, { headers: { 'if-none-match': `W/${etag}` } }, { id });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await call(getMap, path, { headers: { 'if-none-match': '"v99"' } }, { id });
    expect(other.status).toBe(200);
  });

  it('open to their owner only', async () => {
    const { id, editKey } = await create();
    const { editKey: other } = await create();
    const path = `/api/v1/maps/${id}/content`;
    const without = await call(getContent, path, {}, { id });
    expect((await problemOf(without)).reason).toBe('unauthorised');
    const wrong = await call(getContent, path, as(other), { id });
    expect((await problemOf(wrong)).reason).toBe('forbidden');
    const mine = await bodyOf(await call(getContent, path, as(editKey), { id }), ownedMapResponse);
    expect(mine.articles[0]?.article.text).toBe(text);
  });

  it('are saved on the version they were read at, and refuse the one who comes late', async () => {
    const { id, editKey } = await create();
    const path = `/api/v1/maps/${id}/content`;
    const save = (tag: string | null, title: string) =>
      call(putContent, path, as(editKey, tag ? { 'if-match': tag } : {}, newMap({ title })), {
        id,
      });
    expect((await problemOf(await save(null, 'x'))).status).toBe(428);
    const first = await save('"v1"', 'First');
    expect(first.headers.get('etag')).toBe('"v2"');
    const late = await save('"v1"', 'Second');
    expect(late.status).toBe(412);
    expect(late.headers.get('etag')).toBe('"v2"');
    const problem = problemResponse.parse(await late.json());
    expect(problem).toMatchObject({
      reason: 'stale',
      currentTag: '"v2"',
      current: { title: 'First', version: 2 },
      yours: { title: 'Second', version: 1, articles: [{ id: 'a', article: { text } }] },
    });
    const mine = problem.yours!;
    const kept = as(editKey, { 'if-match': problem.currentTag! }, { ...mine, version: undefined });
    expect((await bodyOf(await call(putContent, path, kept, { id }), ownedMapResponse)).title).toBe(
      'Second',
    );
  });

  it('show corrections, keep them over an edited text, and export them', async () => {
    const { id, editKey } = await create();
    const params = { id, articleId: 'a' };
    const path = `/api/v1/maps/${id}/articles/a`;
    const corrections = [
      {
        id: 'c1',
        madeAt: '2026-01-01T00:00:00Z',
        type: 'reject',
        scope: { type: 'name', name: 'Lyon' },
      },
    ];
    const corrected = await call(
      putCorrections,
      `${path}/corrections`,
      as(editKey, { 'if-match': '"v1"' }, corrections),
      params,
    );
    await bodyOf(corrected, ownedMapResponse);
    const edited = await call(
      putArticle,
      path,
      as(editKey, { 'if-match': '"v2"' }, { text: `Update. ${text}` }),
      params,
    );
    expect((await bodyOf(edited, ownedMapResponse)).version).toBe(3);
    const map = await bodyOf(await call(getMap, '/', {}, { id }), publishedMapResponse);
    expect(map.places.map(({ name }) => name)).not.toContain('Lyon');
    const exported = await call(getExport, '/', as(editKey), { ...params, format: 'csv' });
    expect(exported.headers.get('content-type')).toMatch(/^text\/csv/);
    const csv = await exported.text();
    expect(csv).toContain('Grenoble');
    expect(csv).not.toMatch(/^a,Lyon/m);
  });

  it('have a history to go back in', async () => {
    const { id, editKey } = await create();
    const save = as(editKey, { 'if-match': '"v1"' }, newMap({ title: 'Worse' }));
    await call(putContent, '/', save, { id });
    const restored = await call(
      restore,
      '/',
      { ...as(editKey, { 'if-match': '"v2"' }), method: 'POST' },
      { id, version: '1' },
    );
    expect((await bodyOf(restored, ownedMapResponse)).title).toBe('Rain in the Alps');
    const versions = await call(getVersions, '/?limit=2', as(editKey), { id });
    const { versions: lines, next } = await bodyOf(versions, versionListResponse);
    expect(lines.map(({ action }) => action)).toEqual(['restore 1', 'save']);
    expect(next).not.toBeNull();
  });

  it('are deleted and brought back', async () => {
    const { id, editKey } = await create();
    const gone = await call(deleteMap, '/', { ...as(editKey), method: 'DELETE' }, { id });
    expect(gone.status).toBe(204);
    expect((await problemOf(await call(getMap, '/', {}, { id }))).status).toBe(404);
    await bodyOf(await call(undelete, '/', as(editKey), { id }), ownedMapResponse);
    expect((await call(getMap, '/', {}, { id })).status).toBe(200);
  });

  it('are listed only when public', async () => {
    const open = await create({ visibility: 'public' });
    const hidden = await create();
    const { maps } = await bodyOf(await call(listMaps, '/?limit=100'), mapListResponse);
    const ids = maps.map(({ id }) => id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(hidden.id);
  });

  it('take a password to make, where the operator asks for one', async () => {
    vi.stubEnv('DATELINE_CREATE_PASSWORD', 'open sesame');
    try {
      expect((await problemOf(await post(createMap, '/', newMap()))).reason).toBe('unauthorised');
      const make = (password: string) =>
        call(createMap, '/', { ...as(password), method: 'POST', body: JSON.stringify(newMap()) });
      expect((await problemOf(await make('open'))).reason).toBe('forbidden');
      expect((await problemOf(await make('%E0%A4%A'))).reason).toBe('forbidden');
      // A header holds neither spaces nor most letters: browsers send it encoded.
      expect((await make(encodeURIComponent('open sesame'))).status).toBe(201);
      vi.stubEnv('DATELINE_CREATE_PASSWORD', 'Тамерлан%20');
      expect((await make(encodeURIComponent('Тамерлан%20'))).status).toBe(201);
      vi.stubEnv('DATELINE_CREATE_PASSWORD', '50%off');
      expect((await make('50%off')).status).toBe(201);
    } finally {
      vi.stubEnv('DATELINE_CREATE_PASSWORD', '');
    }
  });

  it('refuse what is not a map, saying where', async () => {
    const wrong = [
      newMap({ title: '' }),
      newMap({ articles: [] }),
      newMap({ articles: [{ id: 'a', article: { text: ' ' } }] }),
      newMap({ articles: [{ id: '../x', article: { text } }] }),
      newMap({ visibility: 'secret' }),
      newMap({ settings: { quoting: 'everything' } }),
      newMap({ articles: [{ id: 'a', article: { text, url: 'javascript:alert(1)' } }] }),
    ];
    for (const body of wrong) {
      const problem = await problemOf(await post(createMap, '/', body));
      expect(problem.reason).toBe('invalid-input');
      expect(problem.errors?.length).toBeGreaterThan(0);
    }
  });
});

describe('an article sent by its own page', () => {
  const send = (origin: string) =>
    call(embed, '/api/v1/embeds', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ text, title: 'Rain', url: 'https://news.example.org/rain' }),
    });

  it('is mapped for hosts the operator allows, and once', async () => {
    vi.stubEnv('DATELINE_EMBED_HOSTS', 'example.org, other.example');
    const first = await bodyOf(await send('https://news.example.org'), embedResponse);
    const second = await bodyOf(await send('https://example.org:8443'), embedResponse);
    expect(second.map).toBe(first.map);
    const map = await bodyOf(await call(getMap, '/', {}, { id: first.map }), publishedMapResponse);
    expect(map.places.length).toBeGreaterThan(0);
    expect(map.articles[0]?.url).toBe('https://news.example.org/rain');
  });

  it('links to the page that sent it, whatever else that page says', async () => {
    vi.stubEnv('DATELINE_EMBED_HOSTS', 'example.org');
    const response = await call(embed, '/api/v1/embeds', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://example.org' },
      body: JSON.stringify({ text: `${text} Elsewhere.`, url: 'https://evil.example/rain' }),
    });
    const { map: id } = await bodyOf(response, embedResponse);
    const map = await bodyOf(await call(getMap, '/', {}, { id }), publishedMapResponse);
    expect(map.articles[0]?.url).toBeNull();
  });

  it('is known by its hash, so that it is sent once', async () => {
    vi.stubEnv('DATELINE_EMBED_HOSTS', 'example.org');
    const find = (hash: string, origin = 'https://example.org') =>
      call(findEmbed, `/api/v1/embeds/${hash}`, { headers: { origin } }, { hash });
    const unseen = await find(hashOfArticle('Rain', `${text} Never sent.`));
    expect(unseen.headers.get('cache-control')).toBe('no-store');
    expect(await unseen.json()).toEqual({ map: null });
    const { map } = await bodyOf(await send('https://example.org'), embedResponse);
    const seen = await find(hashOfArticle('Rain', text));
    expect(seen.headers.get('access-control-allow-origin')).toBe('*');
    expect(seen.headers.get('vary')).toBe('origin');
    expect(await seen.json()).toEqual({ map });
    const hash = hashOfArticle('Rain', text);
    expect((await problemOf(await find(hash, 'https://evil.example'))).reason).toBe('forbidden');
    expect((await problemOf(await find('abc'))).reason).toBe('invalid-input');
  });

  it('is refused for others, also for names that only end alike', async () => {
    vi.stubEnv('DATELINE_EMBED_HOSTS', 'example.org');
    for (const origin of ['https://badexample.org', 'null', 'https://example.org.evil.net', '']) {
      expect((await problemOf(await send(origin))).reason).toBe('forbidden');
    }
    vi.stubEnv('DATELINE_EMBED_HOSTS', '');
    expect((await problemOf(await send('https://example.org'))).reason).toBe('forbidden');
  });
});

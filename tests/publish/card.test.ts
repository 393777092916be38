import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as getCard } from '@/app/api/v1/maps/[id]/card.png/route';
import { POST as createMap } from '@/app/api/v1/maps/route';
import { createdMapResponse } from '@/lib/api/v1/responses';
import { drawCardSvg } from '@/lib/publish/draw-card';
import { writeJsonLd } from '@/lib/publish/json-ld';
import { pageMetadata } from '@/lib/publish/page-metadata';
import { getPublishedMap } from '@/lib/server/published';
import { call, post, problemOf } from '../server/call';

vi.mock('server-only', () => ({}));

const text =
  'Heavy rain closed the road from Lyon to Grenoble on Monday, and Chambéry lost its trains. ' +
  'Grenoble was cut off. France promised help.';

beforeAll(() => {
  vi.stubEnv('DATELINE_DATABASE_PATH', ':memory:');
  vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
});
afterAll(() => vi.unstubAllEnvs());

async function create(settings: object = {}, title = 'Rain in the Alps') {
  const articles = [{ id: 'a', article: { title, text, url: 'https://paper.example/rain' } }];
  const response = await post(createMap, '/', { title, visibility: 'public', settings, articles });
  return createdMapResponse.parse(await response.json()).id;
}
const card = (id: string, query = '', headers: Record<string, string> = {}) =>
  call(getCard, `/card.png${query}`, { headers }, { id });
const idOf = async (map: string, name: string) =>
  (await getPublishedMap(map)).places.find((place) => place.name === name)!.id;
const options = { locale: 'en', disputedBorders: 'dashed' } as const;

describe('a map’s card', () => {
  it('is a real picture of 1200 × 630, and smaller when asked', async () => {
    const id = await create();
    const response = await card(id);
    expect(response.headers.get('content-type')).toBe('image/png');
    const { width, height, data } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
    expect([width, height]).toEqual([1200, 630]);
    // Land, water, paper, ink, marks: not one flat colour.
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUIntBE(at, 3));
    expect(colours.size).toBeGreaterThan(50);
    const small = await card(id, '?width=200');
    expect(PNG.sync.read(Buffer.from(await small.arrayBuffer()))).toMatchObject({
      width: 200,
      height: 105,
    });
    expect((await problemOf(await card(id, '?width=9999'))).status).toBe(400);
    expect((await problemOf(await card('nosuch'))).status).toBe(404);
  });

  it('is not sent twice to whoever has it', async () => {
    const id = await create();
    const tag = (await card(id)).headers.get('etag')!;
    const again = await card(id, '', { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
  });

  it('shows title and places, but none that is withheld', async () => {
    const id = await create();
    const open = await drawCardSvg(await getPublishedMap(id), options);
    for (const word of ['Rain in the Alps', 'Grenoble', 'Lyon', 'Chambéry']) {
      expect(open).toContain(word);
    }
    const kept = await create({ withheld: [await idOf(id, 'Chambéry')] });
    const svg = await drawCardSvg(await getPublishedMap(kept), options);
    expect(svg).toContain('Grenoble');
    // The basemap may print a town of the region; the story does not name it.
    const subline = /Grenoble[^<]*<\/text>/.exec(svg)?.[0];
    expect(subline).not.toContain('Chambéry');
  });

  it('keeps a long title to its two lines', async () => {
    const id = await create({}, 'Snow '.repeat(95).trim());
    const svg = await drawCardSvg(await getPublishedMap(id), options);
    expect(svg).toContain('…');
    expect(svg).toMatch(/height="378"/);
  });
});

describe('a map’s page', () => {
  it('tells what previews need, with an alternative text', async () => {
    const id = await create();
    const map = await getPublishedMap(id);
    const metadata = await pageMetadata(map, 'public', 'https://m.example', 'en');
    expect(metadata).toMatchObject({
      title: 'Rain in the Alps',
      alternates: { canonical: `https://m.example/maps/${id}` },
      twitter: { card: 'summary_large_image' },
      openGraph: {
        url: `https://m.example/maps/${id}`,
        images: [{ width: 1200, height: 630, alt: expect.stringContaining('Grenoble') }],
      },
    });
    expect(metadata.robots).toBeUndefined();
    expect(Object.keys(metadata.alternates?.types ?? {})).toEqual([
      'application/json+oembed',
      'text/xml+oembed',
    ]);
  });

  it('asks search engines to pass by unless it is public', async () => {
    const map = await getPublishedMap(await create());
    const metadata = await pageMetadata(map, 'unlisted', 'https://m.example', 'es');
    expect(metadata.robots).toEqual({ index: false, follow: false });
  });

  it('speaks schema.org, with circles for what is blurred', async () => {
    const first = await create();
    const lyon = await idOf(first, 'Lyon');
    const id = await create({ blurred: { [lyon]: 25 } });
    const written = writeJsonLd(await getPublishedMap(id), 'https://m.example');
    const [article] = JSON.parse(written).about;
    expect(article).toMatchObject({ '@type': 'NewsArticle', url: 'https://paper.example/rain' });
    const places = [...article.contentLocation, ...article.mentions];
    const place = (name: string) => places.find((it) => it.name === name);
    expect(place('Lyon')).toMatchObject({ geo: { '@type': 'GeoCircle', geoRadius: '25000' } });
    expect(place('Lyon').sameAs).toBeUndefined();
    expect(place('Grenoble').sameAs[0]).toMatch(/^https:\/\/www\.geonames\.org\/\d+\/$/);
    expect(written).not.toContain('<');
  });
});

import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '@/lib/geoparse/types';
import { blurPoint } from '@/lib/publish/blur';
import { publishMap } from '@/lib/publish/published-map';
import type { MapArticle, StoredMap } from '@/lib/storage/types';
import { placeNamed, resultOf } from '../corrections/small-article';
import fc from '../seeded-check';

const text = 'The witness fled from Vallorin to Teskaya. In Teskaya she slept.';
const vallorin = { ...placeNamed('4242', 'Vallorin', [44.123456, 40.654321]), wikidataId: 'Q4242' };
const teskaya = placeNamed('77', 'Teskaya');

function mapWith(settings: object, corrections: MapArticle['corrections'] = []): StoredMap {
  const article = { title: 'A flight', text, url: 'https://example.org/a' };
  const result = resultOf(text, { Vallorin: vallorin, Teskaya: teskaya });
  return {
    id: 'm1',
    version: 3,
    createdAt: '2026-01-01T00:00:00Z',
    savedAt: '2026-01-02T00:00:00Z',
    content: {
      title: 'Map',
      visibility: 'unlisted',
      settings: { ...settings },
      articles: [{ id: 'a', article, result, corrections }],
    },
  };
}
const publish = (settings: object, corrections?: MapArticle['corrections']) =>
  publishMap(mapWith(settings, corrections), 'a secret');

describe('a published map', () => {
  it('quotes sentences by default and keeps the rest of the text', () => {
    const map = publish({});
    expect(map.places.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Vallorin', 1],
      ['Teskaya', 2],
    ]);
    const mention = map.places[1]!.mentions[1]!;
    expect(mention.sentence).toBe('In Teskaya she slept.');
    expect(mention.sentence?.slice(mention.offsetInSentence)).toMatch(/^Teskaya/);
    expect(map.articles[0]?.text).toBeNull();
  });

  it('gives the whole text, or none of it, as the owner says', () => {
    expect(publish({ quoting: 'all' }).articles[0]?.text).toBe(text);
    const none = JSON.stringify(publish({ quoting: 'none' }));
    for (const word of ['witness', 'fled', 'slept']) expect(none).not.toContain(word);
  });

  it('leaves withheld places out', () => {
    expect(publish({ withheld: ['4242'] }).places.map(({ name }) => name)).toEqual(['Teskaya']);
  });

  it('lets nothing out that would tell the exact point of a blurred place', () => {
    const map = publish({ blurred: { 4242: 20 } });
    const whole = JSON.stringify(map);
    for (const clue of ['44.123', '40.654', '4242']) expect(whole).not.toContain(clue);
    expect(map.places[0]).toMatchObject({ blurredKm: 20, extent: null, otherNames: [] });
  });

  it('does not look at the exact point of what is kept back', () => {
    // As the dashboard has it after a click on the place: its very point in the middle.
    const view = { longitude: 44.123456, latitude: 40.654321, zoom: 14 };
    for (const settings of [
      { blurred: { 4242: 20 } },
      { withheld: ['4242'] },
      { blurred: { 4242: 20 }, roles: ['actor'] },
    ]) {
      const whole = JSON.stringify(publish({ ...settings, view }));
      for (const clue of ['44.123', '40.654']) expect(whole).not.toContain(clue);
    }
    expect(publish({ view }).display.view).toEqual(view);
  });

  it('shows what the editor made of it', () => {
    const map = publish({}, [
      { id: 'c', madeAt: '', type: 'reject', scope: { type: 'name', name: 'Teskaya' } },
      {
        id: 'd',
        madeAt: '',
        type: 'change-place',
        placeId: '4242',
        changes: { name: 'Near the border', note: 'as told' },
      },
    ]);
    expect(map.places.map(({ name, note }) => [name, note])).toEqual([
      ['Near the border', 'as told'],
    ]);
  });

  it('counts only the roles the owner counts', () => {
    expect(publish({ roles: ['actor'] }).places).toEqual([]);
  });

  it('lists places in the order asked for', () => {
    const names = (order: string) => publish({ order }).places.map(({ name }) => name);
    expect(names('mention')).toEqual(['Vallorin', 'Teskaya']);
    expect(names('count')).toEqual(['Teskaya', 'Vallorin']);
    expect(names('name')).toEqual(['Teskaya', 'Vallorin']);
  });

  it('joins the mentions of a place from several articles', () => {
    const map = mapWith({});
    const twice = [map.content.articles[0]!, { ...map.content.articles[0]!, id: 'b' }];
    const published = publishMap(
      { ...map, content: { ...map.content, articles: twice } },
      'a secret',
    );
    expect(published.places.map(({ mentions }) => mentions.length)).toEqual([2, 4]);
    const ids = published.places.flatMap(({ mentions }) => mentions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a blurred point', () => {
  const point = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  );

  it('is within its radius, valid, and the same each time', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 500 }), fc.string(), (from, radius, key) => {
        const to = blurPoint(from, radius, key, 's');
        expect(distance([...from], [...to])).toBeLessThanOrEqual(radius + 0.02);
        expect(Math.abs(to[0])).toBeLessThanOrEqual(180);
        expect(blurPoint(from, radius, key, 's')).toEqual(to);
      }),
    );
  });

  it('spreads evenly: half of the points lie beyond 0.7 of the radius', () => {
    const origin: LonLat = [10, 50];
    const far = Array.from({ length: 2000 }, (_, n) => blurPoint(origin, 100, `${n}`, 's')).filter(
      (to) => distance([...origin], [...to]) > 100 * Math.SQRT1_2,
    );
    expect(far.length / 2000).toBeGreaterThan(0.46);
    expect(far.length / 2000).toBeLessThan(0.54);
  });

  it('cannot be computed without the secret', () => {
    expect(blurPoint([10, 50], 100, 'k', 'one')).not.toEqual(blurPoint([10, 50], 100, 'k', 'two'));
  });
});

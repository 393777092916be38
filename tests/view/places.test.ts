import { describe, expect, test } from 'vitest';
import { countCountries } from '@/lib/view/count-countries';
import { filterRows, type PlaceFilter, sortRows } from '@/lib/view/filter-rows';
import { inExtent } from '@/lib/view/in-extent';
import { spread } from '@/lib/view/spread';
import { makePlace, makeStory, PLACES, patagonia } from './make-story';

const ALL: PlaceFilter = {
  query: '',
  kinds: [],
  countries: [],
  roles: [],
  certainties: [],
  focus: null,
  inView: null,
};
const { rows } = patagonia();
const names = (filter: Partial<PlaceFilter>) =>
  filterRows(rows, { ...ALL, ...filter }).map(({ name }) => name);

describe('filters', () => {
  test('nothing asked lets all through, in order of mention', () => {
    expect(names({})).toEqual([
      'Puerto Natales',
      'Chilean',
      'Punta Arenas',
      'Ushuaia',
      'Beagle Channel',
      'Santiago',
    ]);
  });

  test('by role, kind, country, certainty and weight', () => {
    expect(names({ roles: ['location', 'actor'] })).not.toContain('Chilean');
    expect(names({ kinds: ['water'] })).toEqual(['Beagle Channel']);
    expect(names({ countries: ['none', 'AR'] })).toEqual(['Ushuaia', 'Beagle Channel']);
    expect(names({ certainties: ['doubtful'] })).toEqual(['Santiago']);
    expect(names({ focus: 'about' })).toEqual(['Punta Arenas']);
    expect(names({ focus: 'mentioned' })).not.toContain('Punta Arenas');
  });

  test('all at once narrow each other', () => {
    expect(names({ countries: ['CL'], kinds: ['city'], certainties: ['sure'] })).toEqual([
      'Punta Arenas',
    ]);
  });

  test('search goes by the beginnings of words, without accents, over all names', () => {
    expect(names({ query: 'aren' })).toEqual(['Punta Arenas']);
    expect(names({ query: 'PÚNTA' })).toEqual(['Punta Arenas']);
    expect(names({ query: 'magall' })).toEqual(['Punta Arenas']);
    expect(names({ query: 'пунта' })).toEqual(['Punta Arenas']);
    expect(names({ query: 'argent' })).toEqual(['Ushuaia']);
    expect(names({ query: 'renas' })).toEqual([]);
  });

  test('in the frame keeps what is there', () => {
    expect(names({ inView: new Set([PLACES.ushuaia.id]) })).toEqual(['Ushuaia']);
    expect(names({ inView: new Set() })).toEqual([]);
  });
});

describe('sorting', () => {
  const order = (sort: Parameters<typeof sortRows>[1], centre: [number, number] | null = null) =>
    sortRows(rows, sort, { language: 'en', centre }).map(({ name }) => name);

  test('by count, most first, ties in order of mention', () => {
    expect(order('count').slice(0, 3)).toEqual(['Punta Arenas', 'Puerto Natales', 'Chilean']);
  });
  test('by name', () => {
    expect(order('name')[0]).toBe('Beagle Channel');
    expect(order('name').at(-1)).toBe('Ushuaia');
  });
  test('by nearness to a point; without a point, by order', () => {
    expect(order('near', [-68, -54.5])[0]).toBe('Ushuaia');
    expect(order('near')).toEqual(order('order'));
  });
  test('leaves its input alone', () => {
    const before = [...rows];
    order('name');
    expect(rows).toEqual(before);
  });
});

test('countries are counted by mentions, no country last', () => {
  expect(countCountries(rows)).toEqual([
    { key: 'CL', mentions: 6, places: 4 },
    { key: 'AR', mentions: 1, places: 1 },
    { key: 'none', mentions: 1, places: 1 },
  ]);
});

describe('spread', () => {
  test('is between the two furthest places where something happens', () => {
    const found = spread(rows)!;
    expect([found.from.name, found.to.name].sort()).toEqual(['Puerto Natales', 'Ushuaia']);
    // 441 km by the spherical law of cosines.
    expect(found.km).toBeGreaterThan(430);
    expect(found.km).toBeLessThan(450);
  });

  test('of fewer than two places is nothing', () => {
    expect(spread(rows.slice(0, 1))).toBeNull();
    expect(spread([])).toBeNull();
  });

  test('knows that the antimeridian is no distance', () => {
    const fiji = makeStory('From Suva to Apia.', [
      { text: 'Suva', place: makePlace({ id: '1', name: 'Suva', point: [179.9, -18] }) },
      { text: 'Apia', place: makePlace({ id: '2', name: 'Apia', point: [-179.9, -18] }) },
    ]);
    expect(spread(fiji.rows)!.km).toBeLessThan(30);
  });

  test('of a thousand places comes near the true one in little time', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `Town${i}x`).join(' ');
    const { rows: many } = makeStory(
      text,
      Array.from({ length: 1000 }, (_, i) => ({
        text: `Town${i}x`,
        place: makePlace({
          id: `t${i}`,
          name: `Town${i}x`,
          point: [(i % 40) / 2, Math.floor(i / 40) / 2],
        }),
      })),
    );
    const started = performance.now();
    const { km } = spread(many)!;
    expect(performance.now() - started).toBeLessThan(200);
    expect(km).toBeGreaterThan(2480);
  });
});

test('an extent may cross the antimeridian', () => {
  expect(inExtent([179, 0], [170, -10, -170, 10])).toBe(true);
  expect(inExtent([-175, 0], [170, -10, -170, 10])).toBe(true);
  expect(inExtent([0, 0], [170, -10, -170, 10])).toBe(false);
  expect(inExtent([179, 20], [170, -10, -170, 10])).toBe(false);
  expect(inExtent([5, 5], [0, 0, 10, 10])).toBe(true);
});

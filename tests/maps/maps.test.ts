import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapInput } from '@/lib/api/v1/schemas';
import {
  hashEditKey,
  hashOfArticle,
  mapIdOfHash,
  matchesHash,
  newEditKey,
  newMapId,
} from '@/lib/maps/ids';
import {
  createMap,
  type MapsContext,
  mapOfText,
  readForReaders,
  requireOwner,
  restoreVersion,
  saveMap,
} from '@/lib/maps/maps';
import { openSqliteStore } from '@/lib/storage/sqlite';
import type { Store } from '@/lib/storage/types';
import { placeNamed, resultOf } from '../corrections/small-article';

const text = 'Rain closed the road to Vallorin.';
const vallorin = placeNamed('42', 'Vallorin');
const geoparse = vi.fn(async (article: { text: string }) =>
  resultOf(article.text, { Vallorin: vallorin }),
);

let store: Store;
let context: MapsContext;
beforeAll(async () => {
  store = await openSqliteStore(':memory:');
  context = { store, geoparse, now: () => new Date().toISOString(), maxMaps: 1000 };
});
afterAll(() => store.close());
beforeEach(() => {
  geoparse.mockClear();
});

const input = (changes: object = {}) =>
  mapInput.parse({ title: 'Rain', articles: [{ id: 'a', article: { text } }], ...changes });

describe('a map', () => {
  it('is made with its places found, and a key that only its maker has', async () => {
    const { map, editKey } = await createMap(context, input());
    expect(map.content.articles[0]?.result.places[0]?.place.id).toBe('42');
    await expect(requireOwner(context, map.id, editKey)).resolves.toBeUndefined();
    await expect(requireOwner(context, map.id, null)).rejects.toMatchObject({
      reason: 'unauthorised',
    });
    await expect(requireOwner(context, map.id, newEditKey())).rejects.toMatchObject({
      reason: 'forbidden',
    });
    expect(JSON.stringify(map)).not.toContain(editKey);
  });

  it('is not read again when only its corrections change', async () => {
    const { map } = await createMap(context, input());
    geoparse.mockClear();
    await saveMap(context, map.id, 1, input({ title: 'Other' }), 'save');
    expect(geoparse).not.toHaveBeenCalled();
    const articles = [{ id: 'a', article: { text: `${text} Again.` } }];
    const edited = await saveMap(context, map.id, 2, input({ articles }), 'save');
    expect(geoparse).toHaveBeenCalledTimes(1);
    expect(edited).toMatchObject({ type: 'saved', map: { version: 3 } });
  });

  it('refuses a stale save and offers both versions', async () => {
    const { map } = await createMap(context, input());
    await saveMap(context, map.id, 1, input({ title: 'First' }), 'save');
    const outcome = await saveMap(context, map.id, 1, input({ title: 'Second' }), 'save');
    expect(outcome).toMatchObject({
      type: 'stale',
      current: { version: 2, content: { title: 'First' } },
      refused: { version: 1, content: { title: 'Second' } },
    });
    const restored = await restoreVersion(context, map.id, 1, 1);
    expect(restored).toMatchObject({ type: 'stale', refused: { content: { title: 'Rain' } } });
  });

  it('goes back to an earlier version without losing the later one', async () => {
    const { map } = await createMap(context, input());
    await saveMap(context, map.id, 1, input({ title: 'Worse' }), 'save');
    const restored = await restoreVersion(context, map.id, 2, 1);
    expect(restored).toMatchObject({ map: { version: 3, content: { title: 'Rain' } } });
    expect((await store.readVersion(map.id, 2))?.content.title).toBe('Worse');
    await expect(restoreVersion(context, map.id, 3, 9)).rejects.toMatchObject({
      reason: 'not-found',
    });
  });

  it('is out of readers’ reach when withdrawn, as if it had never been', async () => {
    const { map } = await createMap(context, input({ visibility: 'withdrawn' }));
    const withdrawn = await readForReaders(context, map.id).catch((error) => error);
    const unknown = await readForReaders(context, 'nothing').catch((error) => error);
    expect(withdrawn).toEqual(unknown);
  });

  it('is refused when the server keeps as many as it may', async () => {
    await expect(createMap({ ...context, maxMaps: 0 }, input())).rejects.toMatchObject({
      reason: 'quota',
    });
  });
});

describe('a map of a text that its own page sent', () => {
  it('is made once and found again by the words', async () => {
    const article = { title: 'Rain', text: `${text} On the fly.` };
    const [first, second] = await Promise.all([
      mapOfText(context, article),
      mapOfText(context, article),
    ]);
    expect(second).toBe(first);
    geoparse.mockClear();
    expect(await mapOfText(context, article)).toBe(first);
    expect(geoparse).not.toHaveBeenCalled();
    expect(await mapOfText(context, { ...article, text })).not.toBe(first);
  });
});

describe('ids and keys', () => {
  it('are never alike', () => {
    const ids = new Set(Array.from({ length: 10_000 }, newMapId));
    expect(ids.size).toBe(10_000);
    for (const id of ids) expect(id).toMatch(/^[2-9b-df-hj-np-tv-z]{12}$/);
    const of = (title: string, text: string) => mapIdOfHash(hashOfArticle(title, text));
    expect(of('', 'a')).toMatch(/^[2-9b-df-hj-np-tv-z]{24}$/);
    expect(of('', 'a')).not.toBe(of('', 'b'));
    expect(of('', 'a')).not.toBe(of('a', ''));
  });

  it('match only their own hash', () => {
    const key = newEditKey();
    expect(matchesHash(key, hashEditKey(key))).toBe(true);
    expect(matchesHash(`${key}x`, hashEditKey(key))).toBe(false);
    expect(matchesHash('', hashEditKey(key))).toBe(false);
    expect(matchesHash(key, 'short')).toBe(false);
  });
});

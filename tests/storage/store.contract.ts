/** What every store must do, whatever keeps its bytes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdTaken, type MapContent, type MapDump, type Store } from '@/lib/storage/types';
import { placeNamed, resultOf } from '../corrections/small-article';

const text =
  'Rain closed the road to Vallorin. Schools in Vallorin reopen on Monday — “at last”. 𐍈';
const vallorin = placeNamed('42', 'Vallorin');

function contentTitled(title: string, changes: Partial<MapContent> = {}): MapContent {
  return {
    title,
    visibility: 'unlisted',
    settings: { theme: 'dark', withheld: ['42'] },
    articles: [
      {
        id: 'a1',
        article: { title, text },
        result: resultOf(text, { Vallorin: vallorin }),
        corrections: [],
      },
    ],
    ...changes,
  };
}

let clock = Date.parse('2026-01-01T00:00:00Z');
const now = () => {
  clock += 1000;
  return new Date(clock).toISOString();
};

/** Run the suite against the stores that `open` opens; each call must open the same one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 60_000);
    afterAll(() => store?.close());

    const create = (id: string, content = contentTitled(`Map ${id}`)) =>
      store.create({ id, editKeyHash: `hash of ${id}`, content, at: now() });

    it('reads back what was created, to the letter', async () => {
      const content = contentTitled('Rain — “Vallorin” ☂');
      expect(await create('first', content)).toBe(true);
      const map = await store.read('first');
      expect(map).toMatchObject({ id: 'first', version: 1 });
      expect(map?.content).toEqual(content);
      expect(await store.editKeyHash('first')).toBe('hash of first');
      expect(await store.head('first')).toEqual({
        version: 1,
        savedAt: map?.savedAt,
        title: content.title,
        visibility: 'unlisted',
        editKeyHash: 'hash of first',
      });
    });

    it('refuses an id that is taken and leaves the map as it was', async () => {
      await create('taken');
      expect(await create('taken', contentTitled('Usurper'))).toBe(false);
      expect((await store.read('taken'))?.content.title).toBe('Map taken');
    });

    it('knows nothing of a map that never was', async () => {
      expect(await store.read('nowhere')).toBeNull();
      expect(await store.editKeyHash('nowhere')).toBeNull();
      expect(await store.delete('nowhere', now())).toBe(false);
      const save = { id: 'nowhere', expectedVersion: 1, action: 'correct', at: now() };
      expect(await store.save({ ...save, content: contentTitled('x') })).toEqual({
        type: 'missing',
      });
    });

    it('refuses a stale save, offers what is there and overwrites nothing', async () => {
      await create('contended');
      const mine = { id: 'contended', expectedVersion: 1, action: 'correct' };
      const first = await store.save({ ...mine, content: contentTitled('First'), at: now() });
      expect(first).toMatchObject({ type: 'saved', map: { version: 2 } });
      const second = await store.save({ ...mine, content: contentTitled('Second'), at: now() });
      expect(second).toMatchObject({
        type: 'stale',
        current: { version: 2, content: { title: 'First' } },
      });
      expect((await store.read('contended'))?.content.title).toBe('First');
    });

    it('lets exactly one of many simultaneous savers win', async () => {
      await create('race');
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          store.save({
            id: 'race',
            expectedVersion: 1,
            content: contentTitled(`Saver ${n}`),
            action: 'correct',
            at: now(),
          }),
        ),
      );
      expect(outcomes.filter(({ type }) => type === 'saved')).toHaveLength(1);
      expect(outcomes.filter(({ type }) => type === 'stale')).toHaveLength(11);
      expect((await store.versions('race', 10)).rows).toHaveLength(2);
    });

    it('keeps the history and any version of it, page by page', async () => {
      await create('history');
      for (let version = 1; version <= 4; version++) {
        await store.save({
          id: 'history',
          expectedVersion: version,
          content: contentTitled(`Version ${version + 1}`),
          action: 'correct',
          at: now(),
        });
      }
      const first = await store.versions('history', 3);
      expect(first.rows.map(({ version }) => version)).toEqual([5, 4, 3]);
      const second = await store.versions('history', 3, first.next ?? undefined);
      expect(second.rows.map(({ version, action }) => [version, action])).toEqual([
        [2, 'correct'],
        [1, 'create'],
      ]);
      expect(second.next).toBeNull();
      expect((await store.readVersion('history', 2))?.content.title).toBe('Version 2');
      expect(await store.readVersion('history', 9)).toBeNull();
    });

    it('lists public maps only, last saved first, page by page', async () => {
      for (const id of ['p1', 'p2', 'p3']) {
        await create(id, contentTitled(`Public ${id}`, { visibility: 'public' }));
      }
      await create('hidden', contentTitled('Hidden', { visibility: 'withdrawn' }));
      const first = await store.listPublic(2);
      expect(first.rows.map(({ id }) => id)).toEqual(['p3', 'p2']);
      const second = await store.listPublic(2, first.next ?? undefined);
      expect(second.rows.map(({ id }) => id)).toEqual(['p1']);
      expect(second.next).toBeNull();
    });

    it('deletes softly, brings back, and purges only what is old enough', async () => {
      await create('gone');
      const before = await store.count();
      const deletedAt = now();
      expect(await store.delete('gone', deletedAt)).toBe(true);
      expect(await store.delete('gone', now())).toBe(false);
      expect(await store.read('gone')).toBeNull();
      expect(await store.head('gone')).toBeNull();
      expect(await store.readVersion('gone', 1)).toBeNull();
      expect((await store.versions('gone', 5)).rows).toEqual([]);
      expect(await store.count()).toBe(before - 1);
      expect(await create('gone')).toBe(false);

      expect(await store.undelete('gone')).toBe(true);
      expect(await store.undelete('gone')).toBe(false);
      expect((await store.read('gone'))?.version).toBe(1);

      await store.delete('gone', now());
      expect(await store.purge(deletedAt)).toBe(0);
      expect(await store.purge(now())).toBe(1);
      expect(await store.undelete('gone')).toBe(false);
      expect(await create('gone')).toBe(true);
    });

    it('dumps every map and loads it back as it was', async () => {
      await create('dumped');
      await store.save({
        id: 'dumped',
        expectedVersion: 1,
        content: contentTitled('Second'),
        action: 'correct',
        at: now(),
      });
      const dumps: MapDump[] = [];
      for await (const dump of store.dump()) dumps.push(dump);
      const dump = dumps.find(({ id }) => id === 'dumped');
      expect(dump?.versions.map(({ version }) => version)).toEqual([1, 2]);

      const map = await store.read('dumped');
      await store.save({
        id: 'dumped',
        expectedVersion: 2,
        content: contentTitled('Third'),
        action: 'correct',
        at: now(),
      });
      const alone = async function* () {
        yield dump!;
      };
      await expect(store.load(alone(), false)).rejects.toThrow(IdTaken);
      expect((await store.read('dumped'))?.version).toBe(3);
      expect(await store.load(alone(), true)).toBe(1);
      expect(await store.read('dumped')).toEqual(map);
      expect((await store.versions('dumped', 9)).rows).toHaveLength(2);
    });

    it('loads all of a backup or nothing', async () => {
      await create('early');
      const before = await store.count();
      const dumps: MapDump[] = [];
      for await (const dump of store.dump()) dumps.push(dump);
      const breaking = async function* () {
        for (const dump of dumps) yield { ...dump, id: `copy-${dump.id}` };
        throw new Error('the disk is gone');
      };
      await expect(store.load(breaking(), false)).rejects.toThrow('the disk is gone');
      expect(await store.count()).toBe(before);
    });

    it('keeps hostile words as data', async () => {
      const title = `'); DROP TABLE maps; -- <script>alert(1)</script> \\ "${'x'.repeat(5000)}"`;
      await create('hostile', contentTitled(title));
      expect((await store.read('hostile'))?.content.title).toBe(title);
    });

    it('is opened by a second process on the same data', async () => {
      await create('shared');
      const other = await open();
      try {
        expect((await other.read('shared'))?.content.title).toBe('Map shared');
        const save = { id: 'shared', expectedVersion: 1, action: 'correct', at: now() };
        await other.save({ ...save, content: contentTitled('From elsewhere') });
        expect((await store.read('shared'))?.content.title).toBe('From elsewhere');
      } finally {
        await other.close();
      }
    });
  });
}

import { expect, it } from 'vitest';
import { purgeDeleted } from '@/lib/storage/purge';
import { openSqliteStore } from '@/lib/storage/sqlite';

it('removes for good what was deleted more than 30 days ago, and nothing else', async () => {
  const store = await openSqliteStore(':memory:');
  const content = { title: 'Map', visibility: 'unlisted', settings: {}, articles: [] } as const;
  for (const id of ['long-gone', 'just-gone', 'there']) {
    await store.create({ id, editKeyHash: id, content, at: '2026-01-01T00:00:00.000Z' });
  }
  await store.delete('long-gone', '2026-05-01T11:59:59.999Z');
  await store.delete('just-gone', '2026-05-01T12:00:00.001Z');
  const now = new Date('2026-05-31T12:00:00.000Z');
  expect(await purgeDeleted(store, now)).toBe(1);
  expect(await store.undelete('long-gone')).toBe(false);
  expect(await store.undelete('just-gone')).toBe(true);
  expect(await store.count()).toBe(2);
  await store.close();
});

/** Every map out of one database, and into another. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema';
import { IdTaken, type MapDump } from './types';

/** Ids read at once. */
const PAGE = 500;

/**
 * Every map, by id, deleted ones included. Each is as it was at one moment; a map saved while the
 * dump runs is in it as before or as after.
 */
export async function* dumpMaps(db: Kysely<Tables>): AsyncIterable<MapDump> {
  let after = '';
  for (;;) {
    const page = await db
      .selectFrom('maps')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id } of page) {
      const dump = await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((transaction) => dumpMap(transaction, id));
      // Purged since the page was read.
      if (dump) yield dump;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

async function dumpMap(db: Transaction<Tables>, id: string): Promise<MapDump | null> {
  const map = await db.selectFrom('maps').selectAll().where('id', '=', id).executeTakeFirst();
  if (!map) return null;
  const versions = await db
    .selectFrom('versions')
    .selectAll()
    .where('map_id', '=', id)
    .orderBy('version')
    .execute();
  const parts = await db
    .selectFrom('parts')
    .select(['hash', 'data'])
    .where('map_id', '=', id)
    .orderBy('hash')
    .execute();
  return {
    id,
    editKeyHash: map.edit_key_hash,
    createdAt: map.created_at,
    deletedAt: map.deleted_at,
    versions: versions.map(({ map_id: _, saved_at, ...version }) => ({
      ...version,
      savedAt: saved_at,
    })),
    // Each database hands bytes over in a class of its own.
    parts: parts.map(({ hash, data }) => ({ hash, data: new Uint8Array(data) })),
  };
}

/**
 * Put maps back; to be run in one transaction.
 *
 * @param replace whether maps of the same ids give way
 * @throws {IdTaken} where one is there and may not be replaced
 */
export async function loadMaps(
  db: Transaction<Tables>,
  dumps: AsyncIterable<MapDump>,
  replace: boolean,
): Promise<number> {
  let count = 0;
  for await (const dump of dumps) {
    if (replace) {
      // Named rather than left to the cascade: the rows go whatever the database enforces.
      await db.deleteFrom('parts').where('map_id', '=', dump.id).execute();
      await db.deleteFrom('versions').where('map_id', '=', dump.id).execute();
      await db.deleteFrom('maps').where('id', '=', dump.id).execute();
    }
    await loadMap(db, dump);
    count += 1;
  }
  return count;
}

async function loadMap(db: Transaction<Tables>, dump: MapDump): Promise<void> {
  const newest = dump.versions.at(-1);
  if (!newest) throw new Error(`The backup of map ${dump.id} holds no version of it.`);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('maps')
    .values({
      id: dump.id,
      edit_key_hash: dump.editKeyHash,
      version: newest.version,
      title: newest.title,
      visibility: newest.visibility,
      created_at: dump.createdAt,
      saved_at: newest.savedAt,
      deleted_at: dump.deletedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) throw new IdTaken(dump.id);
  for (const { savedAt, ...version } of dump.versions) {
    await db
      .insertInto('versions')
      .values({ map_id: dump.id, saved_at: savedAt, ...version })
      .execute();
  }
  for (const { hash, data } of dump.parts) {
    await db
      .insertInto('parts')
      // SQLite takes Node's own bytes only.
      .values({ map_id: dump.id, hash, data: Buffer.from(data) })
      .execute();
  }
}

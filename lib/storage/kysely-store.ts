/** The store, written once for both databases. */
import type { Kysely, Transaction } from 'kysely';
import { dumpMaps, loadMaps } from './dump';
import { packArticles, unpackArticles } from './parts';
import type { ArticleParts, Tables } from './schema';
import type {
  MapContent,
  MapHead,
  MapSettings,
  MapSummary,
  NewMap,
  Page,
  Save,
  SaveOutcome,
  Store,
  StoredMap,
  VersionSummary,
} from './types';

type Connection = Kysely<Tables> | Transaction<Tables>;

/** A store over an open, migrated database; closing it closes the database. */
export function kyselyStore(db: Kysely<Tables>): Store {
  return {
    create: (map) => db.transaction().execute((transaction) => create(transaction, map)),
    head: (id) => readHead(db, id),
    read: (id) => readCurrent(db, id),
    editKeyHash: async (id) => {
      const row = await db
        .selectFrom('maps')
        .select('edit_key_hash')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.edit_key_hash ?? null;
    },
    save: (save) => db.transaction().execute((transaction) => saveMap(transaction, save)),
    versions: (id, limit, after) => listVersions(db, id, limit, after),
    readVersion: (id, version) => readVersion(db, id, version),
    listPublic: (limit, after) => listPublic(db, limit, after),
    delete: async (id, at) => {
      const { numUpdatedRows } = await db
        .updateTable('maps')
        .set({ deleted_at: at })
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    undelete: async (id) => {
      const { numUpdatedRows } = await db
        .updateTable('maps')
        .set({ deleted_at: null })
        .where('id', '=', id)
        .where('deleted_at', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    purge: async (before) => {
      const { numDeletedRows } = await db
        .deleteFrom('maps')
        .where('deleted_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    count: async () => {
      const { maps } = await db
        .selectFrom('maps')
        .select(({ fn }) => fn.countAll().as('maps'))
        .where('deleted_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(maps);
    },
    dump: () => dumpMaps(db),
    load: (dumps, replace) =>
      db.transaction().execute((transaction) => loadMaps(transaction, dumps, replace)),
    close: () => db.destroy(),
  };
}

async function create(db: Connection, { id, editKeyHash, content, at }: NewMap): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('maps')
    .values({
      id,
      edit_key_hash: editKeyHash,
      version: 1,
      title: content.title,
      visibility: content.visibility,
      created_at: at,
      saved_at: at,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return false;
  await insertVersion(db, id, 1, content, 'create', at);
  return true;
}

async function saveMap(db: Connection, save: Save): Promise<SaveOutcome> {
  const { id, expectedVersion, content, action, at } = save;
  const version = expectedVersion + 1;
  // The condition makes the update the check: of two savers on one version, one finds it gone.
  const { numUpdatedRows } = await db
    .updateTable('maps')
    .set({ version, title: content.title, visibility: content.visibility, saved_at: at })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const current = await readCurrent(db, id);
    return current ? { type: 'stale', current } : { type: 'missing' };
  }
  await insertVersion(db, id, version, content, action, at);
  const map = await readCurrent(db, id);
  if (!map) throw new Error('A map vanished while it was being saved.');
  return { type: 'saved', map };
}

async function insertVersion(
  db: Connection,
  mapId: string,
  version: number,
  content: MapContent,
  action: string,
  at: string,
): Promise<void> {
  const { layout, parts } = packArticles(content.articles);
  await db
    .insertInto('versions')
    .values({
      map_id: mapId,
      version,
      saved_at: at,
      action,
      title: content.title,
      visibility: content.visibility,
      settings: JSON.stringify(content.settings),
      articles: JSON.stringify(layout),
    })
    .execute();
  for (const part of parts) {
    await db
      .insertInto('parts')
      .values({ map_id: mapId, ...part })
      .onConflict((conflict) => conflict.columns(['map_id', 'hash']).doNothing())
      .execute();
  }
}

async function readHead(db: Connection, id: string): Promise<MapHead | null> {
  const row = await db
    .selectFrom('maps')
    .select(['version', 'saved_at', 'title', 'visibility', 'edit_key_hash'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { saved_at: savedAt, edit_key_hash: editKeyHash, ...rest } = row;
  return { ...rest, savedAt, editKeyHash };
}

async function readCurrent(db: Connection, id: string): Promise<StoredMap | null> {
  const row = await db
    .selectFrom('maps')
    .select('version')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? readVersion(db, id, row.version) : null;
}

async function readVersion(db: Connection, id: string, version: number): Promise<StoredMap | null> {
  const row = await db
    .selectFrom('versions')
    .innerJoin('maps', 'maps.id', 'versions.map_id')
    .select(['maps.created_at', 'versions.saved_at', 'versions.settings', 'versions.articles'])
    .select(['versions.title', 'versions.visibility'])
    .where('versions.map_id', '=', id)
    .where('versions.version', '=', version)
    .where('maps.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    version,
    createdAt: row.created_at,
    savedAt: row.saved_at,
    content: await contentOf(db, id, row),
  };
}

async function contentOf(
  db: Connection,
  mapId: string,
  row: Pick<Tables['versions'], 'title' | 'visibility' | 'settings' | 'articles'>,
): Promise<MapContent> {
  // Both columns hold what `insertVersion` wrote.
  const layout = JSON.parse(row.articles) as ArticleParts[];
  const hashes = [
    ...new Set(
      layout.flatMap(({ article, result, corrections }) => [article, result, corrections]),
    ),
  ];
  const parts = hashes.length
    ? await db
        .selectFrom('parts')
        .select(['hash', 'data'])
        .where('map_id', '=', mapId)
        .where('hash', 'in', hashes)
        .execute()
    : [];
  return {
    title: row.title,
    visibility: row.visibility,
    settings: JSON.parse(row.settings) as MapSettings,
    articles: unpackArticles(layout, new Map(parts.map(({ hash, data }) => [hash, data]))),
  };
}

async function listVersions(
  db: Connection,
  id: string,
  limit: number,
  after?: string,
): Promise<Page<VersionSummary>> {
  let query = db
    .selectFrom('versions')
    .innerJoin('maps', 'maps.id', 'versions.map_id')
    .select(['versions.version', 'versions.saved_at', 'versions.action'])
    .select(['versions.title', 'versions.visibility'])
    .where('versions.map_id', '=', id)
    .where('maps.deleted_at', 'is', null)
    .orderBy('versions.version', 'desc')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('versions.version', '<', Number(after));
  const rows = await query.execute();
  return pageOf(
    rows.map(({ saved_at, ...row }) => ({ ...row, savedAt: saved_at })),
    limit,
    ({ version }) => String(version),
  );
}

async function listPublic(
  db: Connection,
  limit: number,
  after?: string,
): Promise<Page<MapSummary>> {
  let query = db
    .selectFrom('maps')
    .select(['id', 'version', 'title', 'created_at', 'saved_at'])
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [savedAt = '', id = ''] = after.split('~');
    query = query.where(({ or, and, eb }) =>
      or([eb('saved_at', '<', savedAt), and([eb('saved_at', '=', savedAt), eb('id', '<', id)])]),
    );
  }
  const rows = await query.execute();
  return pageOf(
    rows.map(({ created_at, saved_at, ...row }) => ({
      ...row,
      createdAt: created_at,
      savedAt: saved_at,
    })),
    limit,
    ({ savedAt, id }) => `${savedAt}~${id}`,
  );
}

/** One row more than the limit was asked for, to know whether there is a next page. */
function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: last && rows.length > limit ? cursorOf(last) : null };
}

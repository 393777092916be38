/** How an empty or older database becomes the one `schema.ts` describes. */
import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import type { Tables } from './schema';

/** Where processes on one PostgreSQL count requests together. */
export const COUNTS_TABLE = 'request_counts';

export type Dialect = 'sqlite' | 'postgres';

const migrationsFor = (dialect: Dialect): Record<string, Migration> => ({
  '0001-maps': {
    async up(db: Kysely<unknown>) {
      const bytes = dialect === 'postgres' ? sql`bytea` : sql`blob`;
      await db.schema
        .createTable('maps')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('edit_key_hash', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('visibility', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addColumn('deleted_at', 'text')
        .execute();
      await db.schema
        .createIndex('maps_listed')
        .on('maps')
        .columns(['visibility', 'saved_at', 'id'])
        .execute();
      await db.schema
        .createTable('versions')
        .addColumn('map_id', 'text', (column) =>
          column.notNull().references('maps.id').onDelete('cascade'),
        )
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('visibility', 'text', (column) => column.notNull())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addColumn('articles', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('versions_key', ['map_id', 'version'])
        .execute();
      await db.schema
        .createTable('parts')
        .addColumn('map_id', 'text', (column) =>
          column.notNull().references('maps.id').onDelete('cascade'),
        )
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('data', bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint('parts_key', ['map_id', 'hash'])
        .execute();
    },
  },
  '0002-counts': {
    async up(db: Kysely<unknown>) {
      // A file serves one process, which counts in memory.
      if (dialect !== 'postgres') return;
      // As `rate-limiter-flexible` expects it; its rows last an hour or two.
      await db.schema
        .createTable(COUNTS_TABLE)
        .addColumn('key', 'varchar(255)', (column) => column.primaryKey())
        .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('expire', 'bigint')
        .execute();
    },
  },
});

/**
 * Bring the database up to date. Several processes may call this at once: they wait for each other.
 *
 * @throws Error naming the step that failed; the steps before it stay done
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => migrationsFor(dialect) };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) {
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
    throw new Error(
      `The database could not be brought up to date${failed ? ` (step ${failed})` : ''}. ` +
        'It may have been used by a newer Dateline; restore a backup or update the program.',
      { cause: error },
    );
  }
}

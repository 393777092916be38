/** The store in a file of its own: the default, nothing to set up. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { kyselyStore } from './kysely-store';
import { migrate } from './migrations';
import type { Tables } from './schema';
import type { Store } from './types';

/** How long a write waits for another process on the same file, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Open, and make where there is none, a store in a file.
 *
 * @param path of the file; its folder is made too. `:memory:` keeps it in memory
 * @throws Error where the file cannot be opened or is no database of ours
 */
export async function openSqliteStore(path: string): Promise<Store> {
  if (path !== ':memory:') await mkdir(dirname(path), { recursive: true });
  const database = new Database(path);
  // First, for opening may have to wait too: after a kill, the log is read through under a lock.
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  // A write-ahead log, flushed at every commit: what was acknowledged survives a kill or a power cut.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, 'sqlite');
  return kyselyStore(db);
}

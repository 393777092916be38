/** The store in PostgreSQL, shared by several processes of the app. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { kyselyStore } from './kysely-store';
import { migrate } from './migrations';
import type { Tables } from './schema';
import type { Store } from './types';

/** Connections one process holds at most. */
const MAX_CONNECTIONS = 10;
/** How long to wait for a free or new connection before giving up, in milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Open a store in a PostgreSQL database, making its tables where they are missing.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws Error where the server cannot be reached or refuses
 */
export async function openPostgresStore(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // An idle connection that the server drops must not bring the process down; the next query says so.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return kyselyStore(db);
}

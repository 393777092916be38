/** Chooses where maps are kept. */
import { openPostgresStore } from './postgres';
import { openSqliteStore } from './sqlite';
import type { Store } from './types';

export interface StorageOptions {
  /** `postgres://…` or `postgresql://…`; without it a file is used. */
  readonly databaseUrl?: string | undefined;
  /** Where the file is. Default `./data/dateline.db`. */
  readonly path?: string | undefined;
}

export const DEFAULT_PATH = './data/dateline.db';

/**
 * Open the store that the options name.
 *
 * @throws Error where it cannot be opened, or the address is of another kind of database
 */
export async function openStore({ databaseUrl, path }: StorageOptions): Promise<Store> {
  if (!databaseUrl) return openSqliteStore(path ?? DEFAULT_PATH);
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Error('DATABASE_URL must begin with postgres:// or postgresql://.');
  }
  return openPostgresStore(databaseUrl);
}

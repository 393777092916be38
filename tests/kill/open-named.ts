import { openStore } from '@/lib/storage';
import type { Store } from '@/lib/storage/types';

/** @param database a PostgreSQL address, or the path of a file */
export function openNamed(database: string): Promise<Store> {
  return openStore(
    database.startsWith('postgres:') ? { databaseUrl: database } : { path: database },
  );
}

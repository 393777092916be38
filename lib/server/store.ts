import 'server-only';
import { openStore } from '@/lib/storage';
import { purgeDeleted } from '@/lib/storage/purge';
import type { Store } from '@/lib/storage/types';

/** How often deleted maps are looked through for those whose time is up. */
const PURGE_EVERY_MS = 6 * 3600_000;

// Each route may be bundled with its own copy of this module: the store belongs to the process.
const key = Symbol.for('dateline.server.store');
const holder = globalThis as { [key]?: Promise<Store> };

/** The store of this process, opened at first use; where it fails, the next use tries again. */
export function getStore(): Promise<Store> {
  holder[key] ??= open().catch((error) => {
    holder[key] = undefined;
    throw error;
  });
  return holder[key];
}

async function open(): Promise<Store> {
  const store = await openStore({
    databaseUrl: process.env.DATABASE_URL,
    path: process.env.DATELINE_DATABASE_PATH || undefined,
  });
  const purge = () =>
    purgeDeleted(store, new Date()).catch(() => console.error('Purging deleted maps failed.'));
  setInterval(purge, PURGE_EVERY_MS).unref();
  void purge();
  return store;
}

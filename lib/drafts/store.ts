/**
 * Articles the reader brought, kept in this browser only, so that a reload or the back button
 * finds them again. Where IndexedDB is closed (some private windows), they last as long as the page.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Geoparsed } from '@/lib/geoparse/types';

/** An article with its result, under an id of its own. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly result: Geoparsed;
  /** ISO 8601. */
  readonly createdAt: string;
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft };
}

const inMemory = new Map<string, Draft>();
let opened: Promise<IDBPDatabase<DraftSchema> | null> | undefined;

function database(): Promise<IDBPDatabase<DraftSchema> | null> {
  opened ??= openDB<DraftSchema>('dateline', 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }),
  }).catch(() => null);
  return opened;
}

/** Keep a draft, replacing one of the same id. */
export async function saveDraft(draft: Draft): Promise<void> {
  inMemory.set(draft.id, draft);
  const db = await database();
  // A full disk must not lose what is on screen: the copy in memory serves until the page closes.
  await db?.put('drafts', draft).catch(() => undefined);
}

/** The draft with this id, or null. */
export async function loadDraft(id: string): Promise<Draft | null> {
  const db = await database();
  return (await db?.get('drafts', id).catch(() => undefined)) ?? inMemory.get(id) ?? null;
}

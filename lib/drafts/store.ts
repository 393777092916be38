/**
 * Articles the reader brought, kept in this browser only, so that a reload or the back button
 * finds them again. Where IndexedDB is closed (some private windows), they last as long as the page.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Article } from '@/lib/api/types';
import type { Geoparsed } from '@/lib/geoparse/types';
import { countWords } from '@/lib/view/count-words';
import { headlineOf } from '@/lib/view/headline';

/** An article with its result, under an id of its own. */
export interface Draft extends Article {
  readonly id: string;
  readonly result: Geoparsed;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What a list of drafts shows, kept apart so that listing does not read the texts. */
export interface DraftSummary {
  readonly id: string;
  readonly headline: string;
  readonly words: number;
  /** ISO 8601. */
  readonly createdAt: string;
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft };
  summaries: { key: string; value: DraftSummary };
}

const inMemory = new Map<string, Draft>();
let opened: Promise<IDBPDatabase<DraftSchema> | null> | undefined;

function database(): Promise<IDBPDatabase<DraftSchema> | null> {
  opened ??= open().catch(() => null);
  return opened;
}

/** Rejects where the browser has no IndexedDB or will not open it. */
async function open(): Promise<IDBPDatabase<DraftSchema>> {
  return openDB<DraftSchema>('dateline', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'id' });
      db.createObjectStore('summaries', { keyPath: 'id' });
    },
  });
}

const summarise = (draft: Draft): DraftSummary => ({
  id: draft.id,
  headline: headlineOf(draft),
  words: countWords(draft.text),
  createdAt: draft.createdAt,
});

/**
 * Keep a draft, replacing one of the same id. Never rejects: what a full disk will not take is
 * held in memory, so that it is not lost from the screen.
 */
export async function saveDraft(draft: Draft): Promise<void> {
  inMemory.set(draft.id, draft);
  const db = await database();
  if (!db) return;
  try {
    const change = db.transaction(['drafts', 'summaries'], 'readwrite');
    await Promise.all([
      change.objectStore('drafts').put(draft),
      change.objectStore('summaries').put(summarise(draft)),
      change.done,
    ]);
    inMemory.delete(draft.id);
  } catch {
    // It stays in memory.
  }
}

/** The draft with this id, or null. */
export async function loadDraft(id: string): Promise<Draft | null> {
  const db = await database();
  return inMemory.get(id) ?? (await db?.get('drafts', id).catch(() => undefined)) ?? null;
}

/** All drafts, newest first. */
export async function listDrafts(): Promise<DraftSummary[]> {
  const db = await database();
  const kept = (await db?.getAll('summaries').catch(() => [])) ?? [];
  const held = [...inMemory.values()].map(summarise);
  return [...held, ...kept.filter(({ id }) => !inMemory.has(id))].sort((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
}

/** Forget a draft; gives it back, for undoing, or null if there was none. */
export async function removeDraft(id: string): Promise<Draft | null> {
  const draft = await loadDraft(id);
  inMemory.delete(id);
  const db = await database();
  const change = db?.transaction(['drafts', 'summaries'], 'readwrite');
  await Promise.all([
    change?.objectStore('drafts').delete(id),
    change?.objectStore('summaries').delete(id),
    change?.done,
  ]).catch(() => undefined);
  return draft;
}

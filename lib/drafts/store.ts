/**
 * Articles the reader brought, kept in this browser only, so that a reload or the back button
 * finds them again. Where IndexedDB is closed (some private windows), they last as long as the page.
 */
import { countWords } from '@/lib/view/count-words';
import { headlineOf } from '@/lib/view/headline';
import {
  type Draft,
  type DraftSummary,
  editsAfter,
  type LoggedEdit,
  openDatabase,
  type TextVersion,
} from './database';
import { newDraftId } from './draft-id';
import { openEditLog } from './edit-log';
import {
  getDraft,
  getVersion,
  getVersions,
  putDraft,
  putVersion,
  removeKeptDraft,
  removeVersions,
} from './in-parts';

export type { Draft } from './database';

/** A draft with all that belongs to it. */
export interface WholeDraft {
  readonly draft: Draft;
  readonly edits: readonly LoggedEdit[];
  readonly versions: readonly TextVersion[];
}

const STORES = ['drafts', 'summaries', 'edits', 'versions'] as const;

const inMemory = new Map<string, Draft>();
const versionsInMemory = new Map<string, TextVersion>();
const versionKey = (articleId: string, version: string) => `${articleId} ${version}`;

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
  const db = await openDatabase();
  if (!db) return;
  const change = db.transaction(['drafts', 'summaries'], 'readwrite');
  // A failure is told by what failed.
  change.done.catch(() => undefined);
  try {
    await putDraft(change.objectStore('drafts'), draft);
    await change.objectStore('summaries').put(summarise(draft));
    await change.done;
    inMemory.delete(draft.id);
  } catch {
    // It stays in memory, and none of it on the disk.
    abort(change);
  }
}

/** Undo what a transaction has done; one that has failed already is. */
function abort(change: { readonly abort: () => void }): void {
  try {
    change.abort();
  } catch {
    // It has ended.
  }
}

/** The draft with this id, or null. */
export async function loadDraft(id: string): Promise<Draft | null> {
  const db = await openDatabase();
  return inMemory.get(id) ?? (db && (await getDraft(db, id).catch(() => null))) ?? null;
}

/** All drafts, newest first. */
export async function listDrafts(): Promise<DraftSummary[]> {
  const db = await openDatabase();
  const kept = (await db?.getAll('summaries').catch(() => [])) ?? [];
  const held = [...inMemory.values()].map(summarise);
  return [...held, ...kept.filter(({ id }) => !inMemory.has(id))].sort((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
}

/** Give a draft another headline; nothing happens where there is no such draft. */
export async function renameDraft(id: string, title: string): Promise<void> {
  const draft = await loadDraft(id);
  if (draft) await saveDraft({ ...draft, title });
}

/** Keep a version of a draft's text. Never rejects; see `saveDraft`. */
export async function saveVersion(version: TextVersion): Promise<void> {
  versionsInMemory.set(versionKey(version.articleId, version.version), version);
  const db = await openDatabase();
  if (!db) return;
  const change = db.transaction('versions', 'readwrite');
  // A failure is told by what failed.
  change.done.catch(() => undefined);
  try {
    await putVersion(change.store, version);
    await change.done;
    versionsInMemory.delete(versionKey(version.articleId, version.version));
  } catch {
    // It stays in memory, and none of it on the disk.
    abort(change);
  }
}

/** A version of a draft's text, or null. */
export async function loadVersion(articleId: string, version: string): Promise<TextVersion | null> {
  const db = await openDatabase();
  return (
    versionsInMemory.get(versionKey(articleId, version)) ??
    (db && (await getVersion(db, articleId, version).catch(() => null))) ??
    null
  );
}

/** Forget a draft and its edits; gives it back, for undoing, or null if there was none. */
export async function removeDraft(id: string): Promise<WholeDraft | null> {
  const whole = await loadWhole(id);
  if (!whole) return null;
  inMemory.delete(id);
  const db = await openDatabase();
  const change = db?.transaction(STORES, 'readwrite');
  await Promise.all([
    change && removeKeptDraft(change.objectStore('drafts'), id),
    change?.objectStore('summaries').delete(id),
    ...whole.edits.map(({ sequence }) => change?.objectStore('edits').delete(sequence)),
    change && removeVersions(change.objectStore('versions'), id),
    change?.done,
  ]).catch(() => undefined);
  return whole;
}

/** Bring back what `removeDraft` gave. */
export async function restoreDraft({ draft, edits, versions }: WholeDraft): Promise<void> {
  await saveDraft(draft);
  for (const version of versions) await saveVersion(version);
  const db = await openDatabase();
  const change = db?.transaction('edits', 'readwrite');
  await Promise.all([...edits.map((edit) => change?.store.put(edit)), change?.done]).catch(
    () => undefined,
  );
}

/**
 * Make a draft of its own of an article, with the edits made on it so far.
 *
 * @param draft a draft, or a sample as a draft: the id says whose edits are copied
 * @param createdAt ISO 8601
 * @returns the copy
 */
export async function copyToDraft(draft: Draft, createdAt: string): Promise<Draft> {
  const copy = { ...draft, id: newDraftId(), createdAt };
  const { edits, versions } = await belongings(draft.id);
  await saveDraft(copy);
  for (const version of versions) await saveVersion({ ...version, articleId: copy.id });
  const db = await openDatabase();
  if (!db) {
    const log = openEditLog(copy.id);
    for (const edit of openEditLog(draft.id).unkept()) void log.append(edit);
    return copy;
  }
  const change = db.transaction('edits', 'readwrite');
  await Promise.all([
    ...edits.map(({ edit }) => change.store.add({ articleId: copy.id, edit } as LoggedEdit)),
    change.done,
  ]).catch(() => undefined);
  return copy;
}

async function loadWhole(id: string): Promise<WholeDraft | null> {
  const draft = await loadDraft(id);
  return draft && { draft, ...(await belongings(id)) };
}

async function belongings(id: string): Promise<Omit<WholeDraft, 'draft'>> {
  const db = await openDatabase();
  const [edits = [], versions = []] = await Promise.all([
    db?.getAllFromIndex('edits', 'article', editsAfter(id)),
    db ? getVersions(db, id) : [],
  ]).catch(() => [[], []] as [LoggedEdit[], TextVersion[]]);
  const held = [...versionsInMemory.values()].filter(({ articleId }) => articleId === id);
  return { edits, versions: [...versions, ...held] };
}

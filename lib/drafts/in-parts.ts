/**
 * Drafts and versions as the database has them. The browser copies what it is given before it goes
 * on, so a result of many mentions is given, and taken, in parts: records of their own, whose key is
 * that of the whole with a number.
 */
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import { putTogether, takeApart } from '@/lib/result-parts';
import type { Database, Draft, InParts, Part, TextVersion } from './database';

type Put<Value> = { readonly put: (value: Value) => Promise<unknown> };
type Delete = { readonly delete: (key: IDBKeyRange) => Promise<unknown> };
type DraftStore = Put<InParts<Draft> | Part<Draft, 'id'>> & Delete;
type VersionKey = 'articleId' | 'version';
type VersionStore = Put<InParts<TextVersion> | Part<TextVersion, VersionKey>> & Delete;

const partKey = (key: string, index: number) => `${key}/${String(index).padStart(6, '0')}`;

/** Bounds of the keys of a record's parts. */
const partsOf = (key: string) => [`${key}/`, `${key}/\uffff`] as const;

/** Put a draft into the store `drafts` of a transaction, replacing one of the same id. */
export async function putDraft(drafts: DraftStore, draft: Draft): Promise<void> {
  await removeDraftParts(drafts, draft.id);
  const { whole, parts } = separate(draft);
  for (const [index, mentions] of parts.entries()) {
    await drafts.put({ id: partKey(draft.id, index), mentions });
  }
  await drafts.put(whole);
}

/** Remove a draft from the store `drafts` of a transaction. */
export async function removeKeptDraft(drafts: Delete, draftId: string): Promise<void> {
  await drafts.delete(IDBKeyRange.only(draftId));
  await removeDraftParts(drafts, draftId);
}

async function removeDraftParts(drafts: Delete, draftId: string): Promise<void> {
  await drafts.delete(IDBKeyRange.bound(...partsOf(draftId)));
}

/** The draft with this id; undefined where there is none. */
export async function getDraft(db: Database, draftId: string): Promise<Draft | undefined> {
  const drafts = db.transaction('drafts').store;
  const kept = await drafts.get(draftId);
  if (!kept || !('result' in kept)) return undefined;
  return join(kept, (index) => drafts.get(partKey(draftId, index)));
}

/** Put a version into the store `versions` of a transaction, replacing the same one. */
export async function putVersion(versions: VersionStore, version: TextVersion): Promise<void> {
  const { articleId, version: name } = version;
  const [first, last] = partsOf(name);
  await versions.delete(IDBKeyRange.bound([articleId, first], [articleId, last]));
  const { whole, parts } = separate(version);
  for (const [index, mentions] of parts.entries()) {
    await versions.put({ articleId, version: partKey(name, index), mentions });
  }
  await versions.put(whole);
}

/** Remove all versions of an article from the store `versions` of a transaction. */
export async function removeVersions(versions: Delete, articleId: string): Promise<void> {
  await versions.delete(allVersions(articleId));
}

/** A version of an article's text; undefined where there is none. */
export async function getVersion(
  db: Database,
  articleId: string,
  version: string,
): Promise<TextVersion | undefined> {
  const versions = db.transaction('versions').store;
  const kept = await versions.get([articleId, version]);
  if (!kept || !('result' in kept)) return undefined;
  return join(kept, (index) => versions.get([articleId, partKey(version, index)]));
}

/** All versions of an article's text. */
export async function getVersions(db: Database, articleId: string): Promise<TextVersion[]> {
  const keys = await db.getAllKeys('versions', allVersions(articleId));
  const names = keys.map(([, name]) => name).filter((name) => !name.includes('/'));
  const versions = await Promise.all(names.map((name) => getVersion(db, articleId, name)));
  return versions.filter((version) => version !== undefined);
}

const allVersions = (articleId: string) =>
  IDBKeyRange.bound([articleId, ''], [articleId, '\uffff']);

function separate<Whole extends { readonly result: Geoparsed }>(
  whole: Whole,
): { whole: InParts<Whole>; parts: readonly (readonly ResolvedMention[])[] } {
  const { rest, parts } = takeApart(whole.result);
  const partCount = parts.length > 0 ? { partCount: parts.length } : {};
  return { whole: { ...whole, result: rest, ...partCount }, parts };
}

async function join<Whole extends { readonly result: Geoparsed }>(
  { partCount = 0, ...whole }: InParts<Whole>,
  getPart: (index: number) => Promise<object | undefined>,
): Promise<Omit<InParts<Whole>, 'partCount'>> {
  const parts: (readonly ResolvedMention[])[] = [];
  for (let index = 0; index < partCount; index++) {
    const part = await getPart(index);
    if (part && 'mentions' in part) parts.push(part.mentions as readonly ResolvedMention[]);
  }
  return { ...whole, result: putTogether(whole.result, parts) };
}

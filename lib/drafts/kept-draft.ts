/**
 * A draft as the database has it. The browser copies what it is given before it goes on, so a draft
 * with many mentions is given, and taken, in parts, all of them in one transaction.
 */
import { putTogether, takeApart } from '@/lib/result-parts';
import type { Database, Draft, DraftPart, KeptDraft } from './database';

type Drafts = {
  readonly put: (value: KeptDraft | DraftPart) => Promise<unknown>;
  readonly delete: (key: IDBKeyRange) => Promise<unknown>;
};

const partKey = (draftId: string, part: number) => `${draftId}/${String(part).padStart(6, '0')}`;

/** Keys of a draft and of its parts. */
const allOf = (draftId: string) => [
  IDBKeyRange.only(draftId),
  IDBKeyRange.bound(`${draftId}/`, `${draftId}/\uffff`),
];

/** Put a draft into the store `drafts` of a transaction, replacing one of the same id. */
export async function putDraft(drafts: Drafts, draft: Draft): Promise<void> {
  await removeKept(drafts, draft.id);
  const { rest, parts } = takeApart(draft.result);
  for (const [index, mentions] of parts.entries()) {
    await drafts.put({ id: partKey(draft.id, index), mentions });
  }
  const partCount = parts.length > 0 ? { partCount: parts.length } : {};
  await drafts.put({ ...draft, result: rest, ...partCount });
}

/** Remove a draft from the store `drafts` of a transaction. */
export async function removeKept(drafts: Pick<Drafts, 'delete'>, draftId: string): Promise<void> {
  for (const keys of allOf(draftId)) await drafts.delete(keys);
}

/** The draft with this id; undefined where there is none. */
export async function getDraft(db: Database, draftId: string): Promise<Draft | undefined> {
  const drafts = db.transaction('drafts').store;
  const kept = await drafts.get(draftId);
  if (!kept || !('result' in kept)) return undefined;
  const { partCount = 0, ...draft } = kept;
  const parts: DraftPart['mentions'][] = [];
  for (let index = 0; index < partCount; index++) {
    const part = await drafts.get(partKey(draftId, index));
    if (part && 'mentions' in part) parts.push(part.mentions);
  }
  return { ...draft, result: putTogether(draft.result, parts) };
}

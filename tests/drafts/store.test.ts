import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TextVersion } from '@/lib/drafts/database';
import { isDraftId, newDraftId } from '@/lib/drafts/draft-id';
import type * as Store from '@/lib/drafts/store';
import type { Draft } from '@/lib/drafts/store';
import { makeGeoparsed, makePlace } from '../view/make-story';

const text = 'Snow in Sapporo\nIt fell all night.';
const draft = (id: string, createdAt = '2026-01-01T00:00:00.000Z'): Draft => ({
  id,
  title: '',
  text,
  result: makeGeoparsed(text, [
    { text: 'Sapporo', place: makePlace({ id: '2128295', name: 'Sapporo' }) },
  ]),
  createdAt,
});

const longWords = 'Sapporo '.repeat(1300);
const longText = {
  text: longWords,
  result: makeGeoparsed(
    longWords,
    Array.from({ length: 1300 }, () => ({ text: 'Sapporo', place: null })),
  ),
};

/** The store as a page that has just been opened has it. */
async function openPage(): Promise<typeof Store> {
  vi.resetModules();
  return import('@/lib/drafts/store');
}

test.each([
  ['with IndexedDB', () => vi.stubGlobal('indexedDB', new IDBFactory())],
  ['without it', () => vi.stubGlobal('indexedDB', undefined)],
])('drafts are kept, listed and removed: %s', async (_, prepare) => {
  prepare();
  const { saveDraft, loadDraft, listDrafts, removeDraft } = await openPage();
  await saveDraft(draft('draft-a', '2026-01-01T00:00:00.000Z'));
  await saveDraft(draft('draft-b', '2026-01-02T00:00:00.000Z'));
  expect(await loadDraft('draft-a')).toEqual(draft('draft-a'));
  expect(await listDrafts()).toEqual([
    { id: 'draft-b', headline: 'Snow in Sapporo', words: 7, createdAt: '2026-01-02T00:00:00.000Z' },
    { id: 'draft-a', headline: 'Snow in Sapporo', words: 7, createdAt: '2026-01-01T00:00:00.000Z' },
  ]);
  expect((await removeDraft('draft-b'))?.draft.id).toBe('draft-b');
  expect((await listDrafts()).map(({ id }) => id)).toEqual(['draft-a']);
  expect(await loadDraft('draft-b')).toBeNull();
  expect(await removeDraft('draft-b')).toBeNull();
});

describe('with IndexedDB', () => {
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

  test('a draft outlives the page', async () => {
    const first = await openPage();
    await first.saveDraft(draft('draft-a'));
    const second = await openPage();
    expect(await second.loadDraft('draft-a')).toEqual(draft('draft-a'));
  });

  test('a draft with many mentions is kept in parts, replaced and removed with all of them', async () => {
    const long: Draft = { ...draft('draft-a'), ...longText };
    const first = await openPage();
    await first.saveDraft(long);
    await first.saveDraft(draft('draft-b'));
    const second = await openPage();
    expect(await second.loadDraft('draft-a')).toEqual(long);
    expect((await second.listDrafts()).map(({ id }) => id).sort()).toEqual(['draft-a', 'draft-b']);
    const { openDatabase } = await import('@/lib/drafts/database');
    const kept = async () => (await (await openDatabase())?.getAllKeys('drafts')) ?? [];
    expect(await kept()).toHaveLength(5);
    const removed = await second.removeDraft('draft-a');
    expect(removed?.draft).toEqual(long);
    expect(await kept()).toEqual(['draft-b']);
    await second.restoreDraft(removed!);
    expect(await second.loadDraft('draft-a')).toEqual(long);
    await second.saveDraft(draft('draft-a'));
    expect(await kept()).toEqual(['draft-a', 'draft-b']);
  });

  test('versions of a long text are kept in parts, copied, removed and restored with them', async () => {
    const first = await openPage();
    const { result } = draft('draft-a');
    const kept: TextVersion[] = [
      { articleId: 'draft-a', version: 'original', title: 'Long', ...longText },
      { articleId: 'draft-a', version: 'later', title: '', text, result },
    ];
    await first.saveDraft(draft('draft-a'));
    for (const version of kept) await first.saveVersion(version);
    const second = await openPage();
    for (const version of kept) {
      expect(await second.loadVersion('draft-a', version.version)).toEqual(version);
    }
    expect(await second.loadVersion('draft-a', 'original/000000')).toBeNull();
    const { id } = await second.copyToDraft(draft('draft-a'), '2026-01-02T00:00:00.000Z');
    expect(await second.loadVersion(id, 'original')).toEqual({ ...kept[0], articleId: id });
    const { openDatabase } = await import('@/lib/drafts/database');
    const count = async () => (await openDatabase())?.count('versions');
    expect(await count()).toBe(2 * (1 + 3 + 1));
    const removed = await second.removeDraft('draft-a');
    expect(await count()).toBe(1 + 3 + 1);
    await second.restoreDraft(removed!);
    expect(await second.loadVersion('draft-a', 'original')).toEqual(kept[0]);
    // A shorter text in its stead leaves no parts behind.
    await second.saveVersion({ ...kept[0]!, text, result });
    expect(await count()).toBe(2 + 1 + 3 + 1);
  });

  test('saving again replaces', async () => {
    const { saveDraft, listDrafts } = await openPage();
    await saveDraft(draft('draft-a'));
    await saveDraft({ ...draft('draft-a'), title: 'Renamed' });
    expect((await listDrafts()).map(({ headline }) => headline)).toEqual(['Renamed']);
  });

  test('what the disk will not take is held in memory', async () => {
    const { saveDraft, loadDraft, listDrafts } = await openPage();
    await listDrafts();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await saveDraft(draft('draft-a'));
    expect((await loadDraft('draft-a'))?.text).toBe(text);
    expect(await listDrafts()).toHaveLength(1);
  });
});

test('ids are told from those of samples and do not repeat', () => {
  const ids = new Set(Array.from({ length: 1000 }, newDraftId));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^draft-[0-9a-z]{18}$/);
  expect(isDraftId('draft-a')).toBe(true);
  expect(isDraftId('karabakh-exercise')).toBe(false);
});

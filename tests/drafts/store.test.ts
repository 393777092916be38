import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
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
    const text = 'Sapporo '.repeat(1300);
    const names = Array.from({ length: 1300 }, () => ({ text: 'Sapporo', place: null }));
    const long: Draft = { ...draft('draft-a'), text, result: makeGeoparsed(text, names) };
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

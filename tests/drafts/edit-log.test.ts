import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Correction } from '@/lib/corrections/types';
import type * as Log from '@/lib/drafts/edit-log';
import type * as Store from '@/lib/drafts/store';
import { makeGeoparsed } from '../view/make-story';

const reject = (id: string, madeAt = '2026-01-01T00:00:00.000Z'): Correction => ({
  type: 'reject',
  scope: { type: 'name', name: id },
  id,
  madeAt,
});
const recorded = (id: string) => ({ type: 'record', corrections: [reject(id)] }) as const;

/** A tab that has just been opened: its modules are its own, the database is everyone's. */
async function openTab(): Promise<typeof Log & typeof Store> {
  vi.resetModules();
  return { ...(await import('@/lib/drafts/edit-log')), ...(await import('@/lib/drafts/store')) };
}

const idsOf = (log: Log.EditLog) => log.current().corrections.map(({ id }) => id);

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

test('what is done is seen at once and outlives the page, undo and redo included', async () => {
  const first = (await openTab()).openEditLog('story');
  void first.append(recorded('a'));
  expect(idsOf(first)).toEqual(['a']);
  void first.append(recorded('b'));
  void first.append({ type: 'undo' });
  await first.append(recorded('c'));
  void first.append({ type: 'undo' });
  await first.refresh();
  expect(idsOf(first)).toEqual(['a']);

  const second = (await openTab()).openEditLog('story');
  await second.refresh();
  expect(idsOf(second)).toEqual(['a']);
  await second.append({ type: 'redo' });
  expect(idsOf(second)).toEqual(['a', 'c']);
  await second.append({ type: 'undo' });
  await second.append({ type: 'undo' });
  expect(idsOf(second)).toEqual([]);
});

test('articles do not see each other’s edits', async () => {
  const { openEditLog } = await openTab();
  await openEditLog('story').append(recorded('a'));
  await openEditLog('other').append(recorded('b'));
  expect(idsOf(openEditLog('story'))).toEqual(['a']);
  const again = await openTab();
  await again.openEditLog('other').refresh();
  expect(idsOf(again.openEditLog('other'))).toEqual(['b']);
});

test('two tabs on one article hear of each other and lose nothing', async () => {
  const one = (await openTab()).openEditLog('story');
  const two = (await openTab()).openEditLog('story');
  await Promise.all([one.append(recorded('a')), two.append(recorded('b'))]);
  await vi.waitFor(() => {
    expect([...idsOf(one)].sort()).toEqual(['a', 'b']);
    expect(idsOf(two)).toEqual(idsOf(one));
  });
  await two.append({ type: 'undo' });
  await vi.waitFor(() => expect(idsOf(one)).toEqual(idsOf(two)));
  expect(idsOf(one)).toHaveLength(1);
});

describe('where the browser keeps nothing', () => {
  test('edits last as long as the page, and that is said', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const log = (await openTab()).openEditLog('story');
    await log.append(recorded('a'));
    await log.append(recorded('b'));
    await log.append({ type: 'undo' });
    expect(idsOf(log)).toEqual(['a']);
    expect(log.isKept()).toBe(false);
  });

  test('a copy of a draft has its edits all the same', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const tab = await openTab();
    const draft = {
      id: 'draft-a',
      title: '',
      text: 'x',
      result: makeGeoparsed('x', []),
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    await tab.saveDraft(draft);
    await tab.openEditLog('draft-a').append(recorded('a'));
    const copy = await tab.copyToDraft(draft, '2026-01-02T00:00:00.000Z');
    expect(idsOf(tab.openEditLog(copy.id))).toEqual(['a']);
  });

  test('what a full disk refused is written with the next edit', async () => {
    const tab = await openTab();
    const log = tab.openEditLog('story');
    await log.refresh();
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    // At once, and when it is tried again.
    vi.spyOn(IDBObjectStore.prototype, 'add')
      .mockImplementationOnce(refuse)
      .mockImplementationOnce(refuse);
    await log.append(recorded('a'));
    expect(idsOf(log)).toEqual(['a']);
    expect(log.isKept()).toBe(false);
    await log.append(recorded('b'));
    expect(log.isKept()).toBe(true);
    const later = (await openTab()).openEditLog('story');
    await later.refresh();
    expect(idsOf(later)).toEqual(['a', 'b']);
  });
});

describe('drafts and their edits', () => {
  const draft = {
    id: 'draft-a',
    title: 'Snow',
    text: 'Snow fell.',
    result: makeGeoparsed('Snow fell.', []),
    createdAt: '2026-01-01T00:00:00.000Z',
  };

  test('go together, and come back together', async () => {
    const tab = await openTab();
    await tab.saveDraft(draft);
    await tab.openEditLog('draft-a').append(recorded('a'));
    const whole = await tab.removeDraft('draft-a');
    expect(whole?.edits).toHaveLength(1);
    const empty = (await openTab()).openEditLog('draft-a');
    await empty.refresh();
    expect(idsOf(empty)).toEqual([]);
    await tab.restoreDraft(whole!);
    const back = await openTab();
    expect(await back.loadDraft('draft-a')).toEqual(draft);
    await back.openEditLog('draft-a').refresh();
    expect(idsOf(back.openEditLog('draft-a'))).toEqual(['a']);
  });

  test('are copied together and then apart', async () => {
    const tab = await openTab();
    await tab.saveDraft(draft);
    await tab.openEditLog('draft-a').append(recorded('a'));
    const copy = await tab.copyToDraft(draft, '2026-01-02T00:00:00.000Z');
    await tab.openEditLog(copy.id).append(recorded('b'));
    expect(idsOf(tab.openEditLog(copy.id))).toEqual(['a', 'b']);
    expect(idsOf(tab.openEditLog('draft-a'))).toEqual(['a']);
  });

  test('can be renamed', async () => {
    const tab = await openTab();
    await tab.saveDraft(draft);
    await tab.renameDraft('draft-a', 'Ice');
    expect((await tab.listDrafts()).map(({ headline }) => headline)).toEqual(['Ice']);
  });

  test('a version of the text is kept and can be gone back to', async () => {
    const tab = await openTab();
    await tab.saveVersion({
      articleId: 'draft-a',
      version: 'original',
      title: '',
      text: 'x',
      result: draft.result,
    });
    const log = tab.openEditLog('draft-a');
    await log.append({ type: 'edit-text', version: 'v2' });
    expect(log.current().version).toBe('v2');
    await log.append({ type: 'undo' });
    expect(log.current().version).toBeNull();
    expect((await (await openTab()).loadVersion('draft-a', 'original'))?.text).toBe('x');
  });
});

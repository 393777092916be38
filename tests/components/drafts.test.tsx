// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SWRConfig } from 'swr';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftChoices } from '@/components/new/draft-choices';
import { openEditLog } from '@/lib/drafts/edit-log';
import { listDrafts, loadDraft, removeDraft, saveDraft } from '@/lib/drafts/store';
import { makeGeoparsed } from '../view/make-story';
import { renderPart } from './render';

configure({ asyncUtilTimeout: 5000 });

const text = 'It fell all night.';

beforeEach(async () => {
  for (const { id } of await listDrafts()) await removeDraft(id);
  await saveDraft({
    id: 'draft-a',
    title: 'Snow',
    text,
    result: makeGeoparsed(text, []),
    createdAt: '2026-01-01T00:00:00.000Z',
  });
});

function draw() {
  const onChoose = vi.fn();
  renderPart(
    <SWRConfig value={{ provider: () => new Map() }}>
      <DraftChoices active currentId="draft-a" onChoose={onChoose} />
    </SWRConfig>,
  );
  return { onChoose };
}

const headlines = async () => (await listDrafts()).map(({ headline }) => headline);
const button = (name: string) => screen.findByRole('button', { name });

test('a draft is renamed where it stands, and the focus comes back', async () => {
  draw();
  await userEvent.click(await button('Rename “Snow”'));
  const field = await screen.findByRole('textbox', { name: 'New headline' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Ice{Enter}');
  const rename = await button('Rename “Ice”');
  await waitFor(() => expect(document.activeElement).toBe(rename));
  expect((await loadDraft('draft-a'))?.title).toBe('Ice');
});

test('Esc leaves the headline as it was', async () => {
  draw();
  await userEvent.click(await button('Rename “Snow”'));
  await userEvent.type(await screen.findByRole('textbox', { name: 'New headline' }), 'Ice{Escape}');
  await button('Rename “Snow”');
  expect(await headlines()).toEqual(['Snow']);
});

test('a duplicate has the text and the corrections, and a life of its own', async () => {
  await openEditLog('draft-a').append({
    type: 'record',
    corrections: [
      {
        type: 'reject',
        scope: { type: 'name', name: 'night' },
        id: 'c1',
        madeAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  });
  draw();
  await userEvent.click(await button('Duplicate “Snow”'));
  await screen.findByText('Copy of Snow');
  const copy = (await listDrafts()).find(({ headline }) => headline === 'Copy of Snow')!;
  const log = openEditLog(copy.id);
  await log.refresh();
  expect(log.current().corrections).toHaveLength(1);
});

test('a draft is removed, and taken back with what was done to it', async () => {
  draw();
  await userEvent.click(await button('Remove “Snow”'));
  await screen.findByText(/was removed/);
  expect(await headlines()).toEqual([]);
  await userEvent.click(await button('Take back'));
  await button('Remove “Snow”');
  expect((await loadDraft('draft-a'))?.text).toBe(text);
});

// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ShareDialog } from '@/components/share/share-dialog';
import type { Correction } from '@/lib/corrections/types';
import { loadPublication, savePublication } from '@/lib/drafts/publications';
import { jsonCompact } from '@/lib/export/json-compact';
import { publishSettings } from '@/lib/publish/settings';
import { renderPart } from '../components/render';
import { patagonia } from '../view/make-story';

const { article } = patagonia();
const reject: Correction = {
  id: 'c1',
  madeAt: '2026-01-01T00:00:00.000Z',
  type: 'reject',
  scope: { type: 'name', name: 'Ushuaia' },
};

/** A server that keeps one map, behind a password. */
function serve(password: string) {
  const asked: { url: string; method: string; body: Record<string, unknown> | null }[] = [];
  let map: Record<string, unknown> | null = null;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { method = 'GET', headers = {} } = init;
    const body = init.body ? JSON.parse(String(init.body)) : null;
    const auth = (headers as Record<string, string>).authorization;
    asked.push({ url, method, body });
    if (url === '/api/v1/maps') {
      if (password && auth !== `Bearer ${encodeURIComponent(password)}`) {
        return Response.json({}, { status: auth ? 403 : 401 });
      }
      map = { ...body, id: 'k3v9q2', version: 1, createdAt: '', savedAt: '' };
      return Response.json(
        { id: 'k3v9q2', version: 1, editKey: 'the-key', links: {} },
        { status: 201 },
      );
    }
    expect(auth).toBe('Bearer the-key');
    if (method === 'PUT') {
      expect((headers as Record<string, string>)['if-match']).toBe('"v1"');
      map = { ...map, ...body, version: 2 };
    }
    return Response.json(map);
  });
  return asked;
}

const draw = (corrections: readonly Correction[] = []) =>
  renderPart(
    <ShareDialog
      open
      onOpenChange={() => {}}
      article={article}
      automatic={article.result}
      corrections={corrections}
      onOpenArticle={() => {}}
    />,
  );

beforeEach(() => {
  savePublication(article.id, null);
  localStorage.clear();
});

describe('publishing', () => {
  test('asks for the password where the server wants one, and tries again with it', async () => {
    const user = userEvent.setup();
    const asked = serve('open sesame');
    draw();
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const field = await screen.findByLabelText('This server asks for a password to keep maps');
    await user.type(field, 'wrong');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const again = await screen.findByLabelText('That is not this server’s password');
    await user.clear(again);
    await user.type(again, 'open sesame');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const link = await screen.findByLabelText<HTMLInputElement>('Link to the map');
    expect(link.value).toMatch(/\/maps\/k3v9q2$/);
    expect(screen.getByLabelText<HTMLInputElement>('Edit link').value).toMatch(/#key=the-key$/);
    expect(loadPublication(article.id)).toMatchObject({ mapId: 'k3v9q2', editKey: 'the-key' });
    expect(asked.every(({ url }) => !/the-key|sesame/.test(url))).toBe(true);
  });

  test('sends corrections made since, and says when readers have them', async () => {
    const user = userEvent.setup();
    const asked = serve('');
    const { unmount } = draw();
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    await screen.findByText(/Readers see version 1/);
    unmount();
    draw([reject]);
    await screen.findByText('Readers do not see your latest changes yet.');
    await user.click(screen.getByRole('button', { name: 'Update the map' }));
    await waitFor(() => screen.getByText(/Readers see version 2/));
    const sent = asked.find(({ method }) => method === 'PUT')!.body as {
      articles: { corrections: unknown[] }[];
    };
    expect(sent.articles[0]!.corrections).toEqual([reject]);
  });
});

describe('a save that comes late', () => {
  const theirs = {
    ...{ id: 'k3v9q2', version: 2, createdAt: '', savedAt: '2026-01-02T00:00:00.000Z' },
    ...{ title: 'Theirs', visibility: 'unlisted', settings: publishSettings.parse({}) },
    articles: [
      { id: 'article', article: { title: '', text: 'Snow fell in Oslo.' }, corrections: [] },
    ],
  };

  /** A server on which somebody else has saved version 2. @returns the tags that saves came with */
  function serveStale() {
    const tags: string[] = [];
    let kept: object = theirs;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (url.includes('/geoparse')) {
        const { article: read } = theirs.articles[0]!;
        const result = { language: 'en', mentions: [], places: [] };
        return new Response(jsonCompact.write({ article: read, result }));
      }
      if (init.method !== 'PUT') return Response.json(kept);
      const tag = (init.headers as Record<string, string>)['if-match']!;
      tags.push(tag);
      if (tag !== '"v2"') return Response.json({ current: theirs }, { status: 412 });
      kept = { ...theirs, ...JSON.parse(String(init.body)), version: 3 };
      return Response.json(kept);
    });
    return tags;
  }

  test('shows both, also where the text is another, and saves mine over theirs when told to', async () => {
    const user = userEvent.setup();
    const tags = serveStale();
    const publication = { mapId: 'k3v9q2', editKey: 'the-key', articleId: 'article', version: 1 };
    savePublication(article.id, publication);
    draw([reject]);
    const mine = await screen.findByRole('region', { name: 'Yours' });
    await screen.findByText('The text itself was changed too.');
    expect(within(mine).getByText('Ushuaia: not a place')).toBeTruthy();
    expect(tags).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save yours as the new version' }));
    await screen.findByText(/Readers see version 3/);
    expect(tags).toEqual(['"v2"']);
    expect(screen.queryByRole('region', { name: 'Yours' })).toBeNull();
  });
});

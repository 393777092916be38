// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Header } from '@/components/header/header';
import { saveFile } from '@/lib/client/save-file';
import { EXPORTER_IDS } from '@/lib/export';
import en from '@/lib/i18n/messages/en.json';
import { patagonia } from '../view/make-story';
import { correctionsOf } from './corrections-of';
import { renderPart } from './render';

vi.mock('@/lib/client/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('@/components/state/preferences', () => ({
  usePreferences: () => preferences,
}));
const preferences = {
  theme: 'system',
  shownTheme: 'light',
  locale: 'en',
  setTheme: vi.fn(),
  setLocale: vi.fn(),
};

const { article } = patagonia();

function draw(id = 'sample') {
  const onNew = vi.fn();
  const onShare = vi.fn();
  const onKeys = vi.fn();
  renderPart(
    <Header
      corrections={correctionsOf({ ...article, id })}
      title="Ferry strands walkers"
      onNew={onNew}
      onShare={onShare}
      onKeys={onKeys}
    />,
  );
  return { onNew, onShare, onKeys };
}

describe('export', () => {
  const openMenu = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    return within(await screen.findByRole('menu'));
  };

  test('offers every format with a word on its use, and saves the one chosen', async () => {
    draw();
    const menu = await openMenu();
    for (const id of EXPORTER_IDS.filter((one) => !['json-compact', 'ndjson'].includes(one))) {
      const { name, use } = en.takeAway.formats[id];
      expect(menu.getByText(name).closest('[role=menuitem]')?.textContent).toContain(use);
    }
    await userEvent.click(screen.getByRole('menuitem', { name: /^GeoJSON/ }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    const [name, content, mediaType] = vi.mocked(saveFile).mock.calls[0]!;
    expect(name).toBe('ferry-strands-walkers.geojson');
    expect(mediaType).toContain('application/geo+json');
    const collection = JSON.parse(String(content));
    expect(
      collection.features.map((f: { properties: { name: string } }) => f.properties.name),
    ).toContain('Ushuaia');
  });

  test('tells two tables of one article apart', async () => {
    vi.mocked(saveFile).mockClear();
    draw();
    await openMenu();
    await userEvent.click(screen.getByRole('menuitem', { name: /^CSV of places/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^CSV of mentions/ }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2));
    expect(vi.mocked(saveFile).mock.calls.map(([name]) => name)).toEqual([
      'ferry-strands-walkers-places.csv',
      'ferry-strands-walkers-mentions.csv',
    ]);
  });

  test('copies the list and a citation', async () => {
    const user = userEvent.setup();
    draw();
    await openMenu();
    await user.click(screen.getByRole('menuitem', { name: /^Citation/ }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toMatch(
        /^“Ferry strands walkers.” Places found with Dateline/,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^List as Markdown/ }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toContain('**Ushuaia**'),
    );
  });
});

describe('settings', () => {
  test('change colours and language, and lead to the keys', async () => {
    const { onKeys } = draw();
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
    expect(preferences.setTheme).toHaveBeenCalledExactlyOnceWith('dark');
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Español' }));
    expect(preferences.setLocale).toHaveBeenCalledExactlyOnceWith('es');
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Keyboard help/ }));
    expect(onKeys).toHaveBeenCalledOnce();
  });
});

describe('sharing', () => {
  test('is offered for samples and for what only this browser has', async () => {
    for (const id of ['sample', 'draft-abc']) {
      const { onShare } = draw(id);
      await userEvent.click(screen.getByRole('button', { name: 'Share' }));
      expect(onShare).toHaveBeenCalledOnce();
      cleanup();
    }
  });
});

// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Header } from '@/components/header/header';
import { saveFile } from '@/lib/client/save-file';
import { EXPORTERS } from '@/lib/export';
import { patagonia } from '../view/make-story';
import { correctionsOf } from './corrections-of';
import { renderPart } from './render';

vi.mock('@/lib/client/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('@/components/preferences', () => ({
  usePreferences: () => preferences,
}));
const preferences = { theme: 'system', locale: 'en', setTheme: vi.fn(), setLocale: vi.fn() };

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
  test('offers every format of the registry and saves the one chosen', async () => {
    draw();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    const items = within(await screen.findByRole('menu')).getAllByRole('menuitem');
    expect(items).toHaveLength(EXPORTERS.length);
    await userEvent.click(screen.getByRole('menuitem', { name: /^GeoJSON/ }));
    expect(saveFile).toHaveBeenCalledOnce();
    const [name, content, mediaType] = vi.mocked(saveFile).mock.calls[0]!;
    expect(name).toBe('ferry-strands-walkers.geojson');
    expect(mediaType).toContain('application/geo+json');
    const collection = JSON.parse(content);
    expect(
      collection.features.map((f: { properties: { name: string } }) => f.properties.name),
    ).toContain('Ushuaia');
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

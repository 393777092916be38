// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { OfflineNotice } from '@/components/notices/offline-notice';
import { renderPart } from './render';

afterEach(() => vi.unstubAllGlobals());

/** Draw the notice, then lose the connection with the gazetteer kept or not. */
async function goOffline(isKept: boolean) {
  vi.stubGlobal('caches', {
    open: async () => ({ match: async () => (isKept ? new Response('') : undefined) }),
  });
  renderPart(<OfflineNotice />);
  expect(screen.getByRole('status').textContent).toBe('');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await act(async () => window.dispatchEvent(new Event('offline')));
  vi.restoreAllMocks();
}

test('says that new texts need the connection, where they do', async () => {
  await goOffline(false);
  expect(screen.getByRole('status').textContent).toContain('new texts need the connection');
});

test('says that new texts are read here, where the gazetteer is', async () => {
  await goOffline(true);
  expect(await screen.findByText(/New texts are read in this browser/)).toBeTruthy();
});

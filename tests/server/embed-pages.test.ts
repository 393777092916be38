import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readOptions } from '@/lib/embed/page/options';
import { loadMessages } from '@/lib/i18n/load-messages';
import { publishMap } from '@/lib/publish/published-map';
import { embedPage } from '@/lib/server/embed-pages';

vi.mock('server-only', () => ({}));
beforeAll(() => vi.stubEnv('NODE_ENV', 'production'));
afterAll(() => vi.unstubAllEnvs());

const mapAt = (version: number) =>
  publishMap(
    {
      ...{ id: 'abc', version, createdAt: '2026-01-01', savedAt: `2026-01-0${version}` },
      content: { title: `Version ${version}`, visibility: 'public', settings: {}, articles: [] },
    },
    'secret',
  );
const optionsOf = (query: string) =>
  readOptions(new URLSearchParams(query), mapAt(1).display, 'en');

it('writes the page of an embed once for each version, address and way to show it', async () => {
  const messages = await loadMessages('en');
  const files = { script: '/a.js', sheet: '/a.css', mapScript: '/b.js', mapSheet: '/b.css' };
  const openContext = vi.fn(async () => ({
    ...{ origin: 'https://m.example', files, messages, countries: {}, mapStyleUrl: null },
    disputedBorders: 'dashed' as const,
  }));
  const ask = (version: number, query = '', origin = 'https://m.example') =>
    embedPage(mapAt(version), optionsOf(query), origin, openContext);
  const first = await ask(1);
  expect(await ask(1, '?utm_source=x')).toBe(first);
  expect(openContext).toHaveBeenCalledTimes(1);
  const second = await ask(2);
  expect(second.html).toContain('Version 2');
  expect(second.tag).not.toBe(first.tag);
  await ask(1, '?theme=dark');
  await ask(1, '', 'https://other.example');
  expect(openContext).toHaveBeenCalledTimes(4);
});

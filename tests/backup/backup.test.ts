import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore } from '@/lib/backup/backup';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '@/lib/cli/local-postgres';
import { openPostgresStore } from '@/lib/storage/postgres';
import { openSqliteStore } from '@/lib/storage/sqlite';
import type { MapContent, MapDump, Store } from '@/lib/storage/types';
import { placeNamed, resultOf } from '../corrections/small-article';

const folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const options = { force: false, now: at(59) };

function content(title: string): MapContent {
  const text = `${title}: the ferry to Vallorin was late. “Naturally”, 𐍈 said.`;
  return {
    title,
    visibility: 'public',
    settings: { quoting: 'none' },
    articles: [
      {
        id: 'a',
        article: { title, text },
        result: resultOf(text, { Vallorin: placeNamed('42', 'Vallorin') }),
        corrections: [],
      },
    ],
  };
}

/** Three maps: one with a history, one deleted, one as made. */
async function fill(store: Store): Promise<void> {
  for (const [n, id] of ['one', 'two', 'three'].entries()) {
    await store.create({ id, editKeyHash: `hash ${id}`, content: content(`Map ${id}`), at: at(n) });
  }
  for (let version = 1; version <= 5; version++) {
    await store.save({
      id: 'one',
      expectedVersion: version,
      content: content(`Map one, ${version + 1}`),
      action: 'correct',
      at: at(10 + version),
    });
  }
  await store.delete('two', at(30));
}

async function all(store: Store): Promise<MapDump[]> {
  const dumps: MapDump[] = [];
  for await (const dump of store.dump()) {
    dumps.push(dump);
  }
  return dumps;
}

describe('a backup', () => {
  let store: Store;
  const file = join(folder, 'maps.gz');
  beforeAll(async () => {
    store = await openSqliteStore(join(folder, 'source.db'));
    await fill(store);
    expect(await backUp(store, file, options)).toBe(3);
  });
  afterAll(() => store.close());
  const empty = (name: string) => openSqliteStore(join(folder, name));
  /** The file with its lines changed. */
  const changed = (name: string, change: (lines: string[]) => string[]) => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    writeFileSync(join(folder, name), gzipSync(change(lines).join('\n')));
    return join(folder, name);
  };

  it('comes back to the letter: history, deleted maps, keys', async () => {
    const other = await empty('whole.db');
    expect(await restore(other, file, false)).toBe(3);
    expect(await all(other)).toEqual(await all(store));
    expect(await other.undelete('two')).toBe(true);
    expect((await other.readVersion('one', 3))?.content).toEqual(content('Map one, 3'));
    await other.close();
  });

  it('is not written over another file, unless asked', async () => {
    await expect(backUp(store, file, options)).rejects.toMatchObject({ reason: 'stale' });
    expect(await backUp(store, file, { ...options, force: true })).toBe(3);
  });

  it('leaves no half-written file where writing fails', async () => {
    const broken: Store = {
      ...store,
      dump: async function* () {
        for await (const dump of store.dump()) yield dump;
        throw new Error('the database is gone');
      },
    };
    const target = join(folder, 'never.gz');
    await expect(backUp(broken, target, options)).rejects.toThrow('the database is gone');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('does not replace maps that are there, unless asked', async () => {
    const other = await empty('occupied.db');
    await other.create({ id: 'three', editKeyHash: 'mine', content: content('Mine'), at: at(1) });
    await expect(restore(other, file, false)).rejects.toMatchObject({ reason: 'stale' });
    expect(await other.count()).toBe(1);
    expect((await other.read('three'))?.content.title).toBe('Mine');
    expect(await restore(other, file, true)).toBe(3);
    expect((await other.read('three'))?.content.title).toBe('Map three');
    await other.close();
  });

  it.each([
    ['is cut short', (lines: string[]) => lines.slice(0, -4)],
    ['lacks a version', (lines: string[]) => lines.filter((line) => !/"version":3/.test(line))],
    [
      'lacks a part',
      (lines: string[]) => lines.filter((line, n) => n === 0 || !/"part"/.test(line)),
    ],
    ['has other words in a part', (lines: string[]) => swapPart(lines)],
    ['has a line of nonsense', (lines: string[]) => lines.toSpliced(3, 1, '{"type":"map"')],
    ['goes on after its end', (lines: string[]) => [...lines.slice(0, -1), lines[1]!]],
  ])('that %s is refused, and nothing of it kept', async (name, change) => {
    const other = await empty(`${name}.db`);
    const damagedFile = changed(`${name}.gz`, change);
    await expect(restore(other, damagedFile, false)).rejects.toMatchObject({
      reason: 'damaged-file',
    });
    expect(await other.count()).toBe(0);
    await other.close();
  });

  it('whose bytes end early is refused', async () => {
    const other = await empty('short.db');
    writeFileSync(join(folder, 'short.gz'), readFileSync(file).subarray(0, 700));
    await expect(restore(other, join(folder, 'short.gz'), false)).rejects.toMatchObject({
      reason: 'damaged-file',
    });
    expect(await other.count()).toBe(0);
    await other.close();
  });

  it('of another make or version is refused with the reason', async () => {
    const other = await empty('foreign.db');
    const foreign = changed('foreign.gz', () => ['{"hello": 1}']);
    await expect(restore(other, foreign, false)).rejects.toThrow(/not a backup/);
    const newer = changed('newer.gz', (lines) => [
      lines[0]!.replace('"version":1', '"version":2'),
      ...lines.slice(1),
    ]);
    await expect(restore(other, newer, false)).rejects.toThrow(/format 2.*reads format 1/);
    await expect(restore(other, join(folder, 'nowhere.gz'), false)).rejects.toThrow(/no file/);
    await other.close();
  });
});

/** The first part's bytes under another part's name. */
function swapPart(lines: string[]): string[] {
  const at = lines.findIndex((line) => line.includes('"type":"part"'));
  const [first, second] = [JSON.parse(lines[at]!), JSON.parse(lines[at + 1]!)];
  return lines.toSpliced(at, 1, JSON.stringify({ ...first, data: second.data }));
}

const programs = findPostgresPrograms();
describe.runIf(programs)('between the two databases', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 120_000);
  afterAll(() => server?.stop());

  it('maps go over and come back as they were', async () => {
    const [first, second] = await Promise.all([
      openSqliteStore(join(folder, 'there.db')),
      openSqliteStore(join(folder, 'back.db')),
    ]);
    const postgres = await openPostgresStore(server.url);
    try {
      await fill(first);
      await backUp(first, join(folder, 'to-postgres.gz'), options);
      expect(await restore(postgres, join(folder, 'to-postgres.gz'), false)).toBe(3);
      expect(sorted(await all(postgres))).toEqual(sorted(await all(first)));
      await backUp(postgres, join(folder, 'to-sqlite.gz'), options);
      expect(await restore(second, join(folder, 'to-sqlite.gz'), false)).toBe(3);
      expect(sorted(await all(second))).toEqual(sorted(await all(first)));
    } finally {
      await Promise.all([first.close(), second.close(), postgres.close()]);
    }
  });
});

/** Databases order letters each in its own way. */
const sorted = (dumps: MapDump[]) =>
  dumps
    .map((dump) => ({
      ...dump,
      parts: dump.parts.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

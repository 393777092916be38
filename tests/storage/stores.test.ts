import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '@/lib/cli/local-postgres';
import { openStore } from '@/lib/storage';
import { openPostgresStore } from '@/lib/storage/postgres';
import { openSqliteStore } from '@/lib/storage/sqlite';
import { describeStore } from './store.contract';

const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeStore('the SQLite store', () => openSqliteStore(join(folder, 'new', 'maps.db')));

const programs = findPostgresPrograms();
describe.runIf(programs)('with a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 120_000);
  afterAll(() => server?.stop());

  describeStore('the PostgreSQL store', () => openPostgresStore(server.url));

  it('is chosen by its address', async () => {
    const store = await openStore({ databaseUrl: server.url });
    expect(await store.count()).toBeGreaterThan(0);
    await store.close();
  });
});

describe('choosing a store', () => {
  it('refuses an address of another database', async () => {
    await expect(openStore({ databaseUrl: 'mysql://localhost/x' })).rejects.toThrow(
      /must begin with postgres:\/\//,
    );
  });

  it('says so when the server cannot be reached', async () => {
    await expect(openStore({ databaseUrl: 'postgres://x@127.0.0.1:1/x' })).rejects.toThrow();
  });

  it('refuses a file that is no database and leaves it as it was', async () => {
    const { readFileSync, writeFileSync } = await import('node:fs');
    const path = join(folder, 'letter.txt');
    const letter = 'Dear editor, this is not a database. '.repeat(200);
    writeFileSync(path, letter);
    await expect(openSqliteStore(path)).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe(letter);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '@/lib/cli/local-postgres';
import { openStore } from '@/lib/storage';
import { openPostgresStore } from '@/lib/storage/postgres';
import { openSqliteStore } from '@/lib/storage/sqlite';
import { describeStore } from './store.contract';

const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newMap = (id: string) => ({
  ...{ id, editKeyHash: 'hash', at: '2026-01-01T00:00:00.000Z' },
  content: { title: id, visibility: 'unlisted' as const, settings: {}, articles: [] },
});

describeStore('the SQLite store', () => openSqliteStore(join(folder, 'new', 'maps.db')));

const programs = findPostgresPrograms();
describe.runIf(programs)('with a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 120_000);
  afterAll(() => server?.stop());

  describeStore('the PostgreSQL store', () => openPostgresStore(server.url));

  it('brings an older database up to date, and keeps what is in it', async () => {
    const query = async (sql: string) => {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows;
    };
    const store = await openPostgresStore(server.url);
    await store.create(newMap('older'));
    await store.close();
    // As it was before processes counted requests together.
    await query('drop table request_counts');
    await query(`delete from kysely_migration where name = '0002-counts'`);
    const upgraded = await openPostgresStore(server.url);
    expect((await upgraded.read('older'))?.content.title).toBe('older');
    await upgraded.close();
    expect(await query('select count(*) from request_counts')).toHaveLength(1);
    // And by a program older than the database it is left alone.
    await query(`insert into kysely_migration values ('0003-later', '2027-01-01')`);
    await expect(openPostgresStore(server.url)).rejects.toThrow(/used by a newer Dateline/);
    await query(`delete from kysely_migration where name = '0003-later'`);
  });

  it('is chosen by its address', async () => {
    const store = await openStore({ databaseUrl: server.url });
    expect(await store.count()).toBeGreaterThan(0);
    await store.close();
  });
});

describe('a file of another version', () => {
  const path = join(folder, 'older.db');
  /** Change the file as no store would. */
  const change = (sql: string) => {
    const database = new Database(path);
    database.exec(sql);
    database.close();
  };

  it('is brought up to date, and what is in it is kept', async () => {
    const store = await openSqliteStore(path);
    await store.create(newMap('older'));
    await store.close();
    change(`delete from kysely_migration where name = '0002-counts'`);
    const upgraded = await openSqliteStore(path);
    expect((await upgraded.read('older'))?.content.title).toBe('older');
    await upgraded.close();
  });

  it('is left alone where a newer program made it', async () => {
    change(`insert into kysely_migration values ('0003-later', '2027-01-01')`);
    await expect(openSqliteStore(path)).rejects.toThrow(/used by a newer Dateline/);
    change(`delete from kysely_migration where name = '0003-later'`);
    const store = await openSqliteStore(path);
    expect(await store.count()).toBe(1);
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

import { existsSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '@/lib/storage/sqlite';
import { openBuiltCli } from './run-cli';

const { run, folder } = openBuiltCli();
const database = join(folder, 'maps.db');
const backup = join(folder, 'maps.gz');

beforeAll(async () => {
  // The database's own library is not bundled: it is found as in the project's folder.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const store = await openSqliteStore(database);
  const content = { title: 'Map', visibility: 'public', settings: {}, articles: [] } as const;
  for (const id of ['one', 'two']) {
    await store.create({ id, editKeyHash: id, content, at: '2026-01-01T00:00:00.000Z' });
  }
  await store.delete('two', '2026-01-02T00:00:00.000Z');
  await store.close();
});

describe('dateline backup and restore', () => {
  it('carry maps from one database to another', async () => {
    const made = await run(['backup', backup, '--database', database]);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).toContain('2 maps written');
    // Texts may be secret.
    expect(statSync(backup).mode & 0o077).toBe(0);
    const other = join(folder, 'other', 'maps.db');
    const restored = await run(['restore', backup, '--database', other]);
    expect(restored).toMatchObject({ code: 0, stderr: '2 maps restored.\n' });
    const store = await openSqliteStore(other);
    expect((await store.read('one'))?.content.title).toBe('Map');
    await store.close();
  });

  it('replace nothing unless told to', async () => {
    const again = await run(['backup', backup, '--database', database]);
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(
      /^dateline: .* is there already\. Give another name, or --force\.\n$/,
    );
    expect((await run(['backup', backup, '--database', database, '--force'])).code).toBe(0);
    const refused = await run(['restore', backup, '--database', database]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('nothing was changed');
    expect((await run(['restore', backup, '--database', database, '--force'])).code).toBe(0);
  });

  it('say what is wrong without a trace of the program', async () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear editor');
    for (const [args, words] of [
      [['restore', letter, '--database', join(folder, 'new.db')], 'damaged or no backup'],
      [['restore', join(folder, 'nowhere'), '--database', database], 'There is no file'],
      [['backup', join(folder, 'x.gz'), '--database', join(folder, 'none.db')], 'no database'],
      [['purge', '--days', 'soon'], 'whole number of days'],
    ] as const) {
      const { code, stderr } = await run(args);
      expect(code, stderr).toBe(1);
      expect(stderr).toContain(words);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });
});

describe('dateline purge', () => {
  it('removes what was deleted long ago', async () => {
    const { code, stderr } = await run(['purge', '--database', database]);
    expect([code, stderr]).toEqual([0, '1 map removed.\n']);
  });
});

/**
 * Kills a process that writes maps, at random moments, and looks at what it leaves behind: in a file
 * of its own, or in a PostgreSQL that goes on without it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import Database from 'libsql';
import type { MapDump, Store } from '@/lib/storage/types';
import { contentOf, type Done } from './content';
import { openNamed } from './open-named';

/** The latest moment of a kill after the first write, milliseconds. */
const LATEST_KILL_MS = 60;
/** Rounds between looks at the whole file; each round's own maps are looked at always. */
const WHOLE_EVERY = 25;

export interface KillReport {
  readonly kills: number;
  /** Writes that had been acknowledged, all of them found. */
  readonly acknowledged: number;
  /** Writes found that had not been acknowledged yet: done, but not said. */
  readonly ahead: number;
}

/**
 * @param rounds how many processes are killed, one after the other, on one database
 * @param databaseUrl of an empty PostgreSQL; a new SQLite file where it is null
 * @param onRound told of each, with the number of writes seen
 * @throws Error at the first acknowledged write that is missing and the first map that is not whole
 */
export async function killWriter(
  rounds: number,
  databaseUrl: string | null = null,
  onRound: (round: number, acknowledged: number) => void = () => {},
): Promise<KillReport> {
  // Beside the modules it loads.
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.kill-'));
  const database = databaseUrl ?? join(folder, 'maps.db');
  const writer = join(folder, 'writer.mjs');
  const latest = new Map<string, Done>();
  let acknowledged = 0;
  let ahead = 0;
  try {
    await build({
      entryPoints: [join(process.cwd(), 'tests', 'kill', 'writer.ts')],
      outfile: writer,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      alias: { '@': process.cwd() },
      logLevel: 'warning',
    });
    for (let round = 0; round < rounds; round++) {
      const done = await writeAndKill(writer, database, round);
      acknowledged += done.length;
      const ofRound = new Map(done.map((it) => [it.id, it]));
      for (const it of done) latest.set(it.id, it);
      const store = await openNamed(database);
      try {
        await checkAcknowledged(store, ofRound);
        if (round % WHOLE_EVERY === WHOLE_EVERY - 1 || round === rounds - 1) {
          if (databaseUrl === null) checkFile(database);
          ahead = await checkWhole(store, latest);
        }
      } finally {
        await store.close();
      }
      onRound(round, acknowledged);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: rounds, acknowledged, ahead };
}

function writeAndKill(writer: string, database: string, round: number): Promise<Done[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, database, String(round)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let isDoomed = false;
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (isDoomed) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * LATEST_KILL_MS);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL')
        return reject(new Error(`The writer ended with ${code}: ${errors}`));
      // A last line without its end was cut off while it was said.
      resolve(
        output
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Done),
      );
    });
  });
}

/** Every write that was acknowledged is there, to the letter. */
async function checkAcknowledged(store: Store, done: ReadonlyMap<string, Done>): Promise<void> {
  for (const { id, version, isDeleted } of done.values()) {
    if ((await store.editKeyHash(id)) !== `hash of ${id}`) throw new Error(`${id} is lost.`);
    const map = await store.read(id);
    if (isDeleted) {
      if (map) throw new Error(`${id} was deleted and is back.`);
      continue;
    }
    // Deleted, but killed before it could say so.
    if (!map) continue;
    for (let earlier = 1; earlier <= version; earlier++) {
      const kept = await store.readVersion(id, earlier);
      if (!isDeepStrictEqual(kept?.content, contentOf(id, earlier))) {
        throw new Error(`Version ${earlier} of ${id} is not what was saved.`);
      }
    }
  }
}

/** SQLite's own look at every page and index of the file. */
function checkFile(path: string): void {
  const database = new Database(path);
  try {
    const [row] = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    if (row?.integrity_check !== 'ok')
      throw new Error(`The file is damaged: ${row?.integrity_check}`);
  } finally {
    database.close();
  }
}

/** Every map there is has all its versions and all their parts. @returns writes not acknowledged */
async function checkWhole(store: Store, latest: ReadonlyMap<string, Done>): Promise<number> {
  const missing = new Set(latest.keys());
  let ahead = 0;
  for await (const map of store.dump()) {
    checkMap(map);
    ahead += map.versions.length - (latest.get(map.id)?.version ?? 0);
    missing.delete(map.id);
  }
  if (missing.size > 0) throw new Error(`Lost: ${[...missing].join(', ')}`);
  return ahead;
}

function checkMap({ id, versions, parts }: MapDump): void {
  const hashes = new Set(parts.map(({ hash }) => hash));
  if (versions.length === 0) throw new Error(`${id} has no version.`);
  for (const [index, { version, articles }] of versions.entries()) {
    if (version !== index + 1) throw new Error(`${id} lacks version ${index + 1}.`);
    for (const { article, result, corrections } of JSON.parse(articles)) {
      if (![article, result, corrections].every((hash) => hashes.has(hash))) {
        throw new Error(`Version ${version} of ${id} is half there.`);
      }
    }
  }
}

/** All maps to one file, and back. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Failure, isFailure } from '@/lib/errors';
import { splitLines } from '@/lib/split-lines';
import { IdTaken, type Store } from '@/lib/storage/types';
import { readLines, writeLines } from './format';

export interface BackupOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** ISO 8601. */
  readonly now: string;
  /** Told of each map that is written. */
  readonly onMap?: () => void;
}

/**
 * Write every map of a store with its history into a file. The file appears when it is complete:
 * until then it has another name.
 *
 * @returns how many maps
 * @throws {Failure} `stale` where the file is there and may not be replaced
 */
export async function backUp(store: Store, file: string, options: BackupOptions): Promise<number> {
  if (existsSync(file) && !options.force) {
    throw new Failure('stale', `${file} is there already. Give another name, or --force.`);
  }
  const partial = `${file}.${process.pid}.partial`;
  let maps = 0;
  const lines = writeLines(store.dump(), options.now, () => {
    maps += 1;
    options.onMap?.();
  });
  try {
    // Edit keys are kept as hashes only, but texts may be secret: nobody else may read the file.
    const target = createWriteStream(partial, { mode: 0o600 });
    await pipeline(Readable.from(lines), createGzip(), target);
    const handle = await open(partial, 'r+');
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return maps;
}

/**
 * Put the maps of a backup into a store: all, or none where the file is damaged or a map is there.
 *
 * @param force whether maps of the same ids are replaced, with their history
 * @returns how many maps
 * @throws {Failure} `damaged-file`, `invalid-input`, `stale`, `not-found`
 */
export async function restore(store: Store, file: string, force: boolean): Promise<number> {
  if (!existsSync(file)) throw new Failure('not-found', `There is no file ${file}.`);
  try {
    return await store.load(readLines(linesOf(file)), force);
  } catch (error) {
    if (isFailure(error)) throw error;
    if (error instanceof IdTaken) {
      throw new Failure(
        'stale',
        `Map ${error.message} is there already; nothing was changed. --force replaces maps by ` +
          'those of the backup.',
      );
    }
    throw error;
  }
}

/** The lines of a gzipped file; what cannot be unpacked ends in a `Failure`. */
async function* linesOf(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  const decoder = new TextDecoder();
  try {
    for await (const { bytes, number } of splitLines(unzipped)) {
      if (!bytes) throw new Failure('damaged-file', `Line ${number} of the backup is too long.`);
      yield decoder.decode(bytes);
    }
  } catch (error) {
    // What the reader of the lines throws does not come by here; only unpacking does.
    if (isFailure(error)) throw error;
    throw new Failure('damaged-file', 'The backup cannot be unpacked: it is damaged or no backup.');
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

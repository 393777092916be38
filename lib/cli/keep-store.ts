/** What the commands `backup`, `restore` and `purge` do. */
import { existsSync } from 'node:fs';
import { backUp, restore } from '@/lib/backup/backup';
import { Failure } from '@/lib/errors';
import { DEFAULT_PATH, openStore } from '@/lib/storage';
import { purgeDeleted } from '@/lib/storage/purge';
import type { Store } from '@/lib/storage/types';
import { count, openProgress } from './terminal';

/** Options as the command line gives them. */
export interface StoreArguments {
  readonly database?: string;
  readonly force: boolean;
  readonly quiet: boolean;
}

export interface PurgeArguments {
  readonly database?: string;
  readonly days: number;
}

export async function runBackup(file: string, options: StoreArguments): Promise<void> {
  const progress = openProgress(options);
  const maps = await withStore(options, 'existing', (store) => {
    let written = 0;
    return backUp(store, file, {
      force: options.force,
      now: new Date().toISOString(),
      onMap: () => {
        written += 1;
        progress.update(() => mapsInWords(written));
      },
    });
  });
  progress.end(`${mapsInWords(maps)} written to ${file}.`);
}

export async function runRestore(file: string, options: StoreArguments): Promise<void> {
  const maps = await withStore(options, 'any', (store) => restore(store, file, options.force));
  openProgress(options).end(`${mapsInWords(maps)} restored.`);
}

export async function runPurge(options: PurgeArguments): Promise<void> {
  const maps = await withStore(options, 'existing', (store) =>
    purgeDeleted(store, new Date(), options.days),
  );
  openProgress({ quiet: false }).end(`${mapsInWords(maps)} removed.`);
}

/** `1 map`, `2,000 maps` */
const mapsInWords = (maps: number) => (maps === 1 ? '1 map' : `${count(maps)} maps`);

/**
 * Open the database that the options or the environment name, and close it after use.
 *
 * @param which `existing` refuses to make a new file: a wrong path would pass for an empty database
 */
async function withStore<Result>(
  { database }: { readonly database?: string },
  which: 'existing' | 'any',
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const address = database ?? (process.env.DATABASE_URL || undefined);
  const isUrl = address !== undefined && /^[a-z]+:\/\//i.test(address);
  const path = isUrl
    ? undefined
    : (address ?? (process.env.DATELINE_DATABASE_PATH || DEFAULT_PATH));
  if (which === 'existing' && path !== undefined && !existsSync(path)) {
    throw new Failure('not-found', `There is no database ${path}.`);
  }
  const store = await openStore({ databaseUrl: isUrl ? address : undefined, path });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

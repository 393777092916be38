import 'server-only';
import { LRUCache } from 'lru-cache';
import { Failure } from '@/lib/errors';
import { readForReaders } from '@/lib/maps/maps';
import { type PublishedMap, publishMap } from '@/lib/publish/published-map';
import type { Visibility } from '@/lib/storage/types';
import { getMapsContext } from './maps';
import { readReadersHead } from './readers-head';

/** Maps that readers ask for are kept as they get them: about this many characters in all. */
const CACHED_CHARACTERS = 40_000_000;
/** One map may take this share of them. */
const CACHED_AT_MOST = CACHED_CHARACTERS / 10;

/** A map as readers get it, and written out. */
export interface Published {
  readonly visibility: Visibility;
  readonly map: PublishedMap;
  readonly json: string;
}

// Each route may be bundled with its own copy of this module: the cache belongs to the process.
const key = Symbol.for('dateline.server.published');
const holder = globalThis as { [key]?: LRUCache<string, Published> };
holder[key] ??= new LRUCache({
  maxSize: CACHED_CHARACTERS,
  maxEntrySize: CACHED_AT_MOST,
  sizeCalculation: ({ json }) => json.length,
});
const cache = holder[key];

/**
 * The map as readers get it. The database is asked each time which version is current, and for the
 * rest only where that version is not known yet: another process may have saved meanwhile.
 *
 * @throws {Failure} `not-found`, also for maps withdrawn
 */
export async function getPublished(id: string): Promise<Published> {
  const head = await readReadersHead(id);
  if (!head) throw new Failure('not-found', 'There is no map with this id.');
  // A restored backup may bring another map under an old name and version: the time tells them apart.
  const name = `${id} ${head.version} ${head.savedAt}`;
  const known = cache.get(name);
  if (known) return known;
  const stored = await readForReaders(await getMapsContext(), id);
  // The hash of the edit key never leaves the server, and stays as long as the map: a good secret.
  const map = publishMap(stored, head.editKeyHash);
  const { visibility } = stored.content;
  const published = { map, json: JSON.stringify(map), visibility };
  cache.set(`${id} ${stored.version} ${stored.savedAt}`, published);
  return published;
}

/** The map as readers get it. @throws {Failure} `not-found` */
export async function getPublishedMap(id: string): Promise<PublishedMap> {
  return (await getPublished(id)).map;
}

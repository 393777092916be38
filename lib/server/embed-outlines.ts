import 'server-only';
import { LRUCache } from 'lru-cache';
import type { PublishedMap } from '@/lib/publish/published-map';
import { publishedOutlines } from '@/lib/publish/published-outlines';

/** Kept as written, about this many characters of them. */
const CACHED_CHARACTERS = 20_000_000;

const written = new LRUCache<string, string>({
  maxSize: CACHED_CHARACTERS,
  maxEntrySize: CACHED_CHARACTERS / 4,
  sizeCalculation: ({ length }) => length,
});

/** The outlines of a map as JSON: gathered once for each version of it. */
export async function embedOutlines(map: PublishedMap): Promise<string> {
  const name = JSON.stringify([map.id, map.version, map.savedAt]);
  const known = written.get(name);
  if (known !== undefined) return known;
  const json = JSON.stringify(await publishedOutlines(map));
  written.set(name, json);
  return json;
}

import 'server-only';
import { LRUCache } from 'lru-cache';
import type { EmbedOptions } from '@/lib/embed/page/options';
import {
  type PageContext,
  placesShown,
  type WrittenPage,
  writePage,
} from '@/lib/embed/page/write-page';
import type { PublishedMap } from '@/lib/publish/published-map';
import { tagOfBody } from './public-read';

/** Pages are kept as written, about this many characters of them. */
const CACHED_CHARACTERS = 20_000_000;

/** A page with its entity tag. */
export interface TaggedPage extends WrittenPage {
  readonly tag: string;
}

const pages = new LRUCache<string, TaggedPage>({
  maxSize: CACHED_CHARACTERS,
  maxEntrySize: CACHED_CHARACTERS / 10,
  sizeCalculation: ({ html }) => html.length,
});

/**
 * The page of an embed: written once for each version of a map and each way to show it.
 *
 * @param openContext called only where the page is to be written
 */
export async function embedPage(
  map: PublishedMap,
  options: EmbedOptions,
  origin: string,
  openContext: () => Promise<PageContext>,
): Promise<TaggedPage> {
  const name = JSON.stringify([map.id, map.version, map.savedAt, origin, options]);
  // While developing, the files that a page names are built anew.
  const known = process.env.NODE_ENV === 'production' ? pages.get(name) : undefined;
  if (known) return known;
  const page = writePage(placesShown(map, options), options, await openContext());
  const tagged = { ...page, tag: tagOfBody(page.html) };
  pages.set(name, tagged);
  return tagged;
}

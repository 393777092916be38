/** A published map → the outlines that its live map draws, and no others. */
import path from 'node:path';
import { createOutlineLoader, MOST_OUTLINES } from '@/lib/map/outlines';
import { readOutlineFileFrom } from '@/lib/map/outlines-on-disk';
import { type PackedOutline, packOutline } from '@/lib/map/packed-outlines';
import { findBundled } from '@/lib/picture/bundled';
import type { PublishedMap } from './published-map';
import { storyPlacesOf } from './story-places';

/**
 * By place id. The files on disk hold a country's divisions together; a reader of a map gets those
 * that are on it. Blurred places have none, and those that the owner drew come with the map.
 */
export async function publishedOutlines({
  places,
}: Pick<PublishedMap, 'places'>): Promise<Readonly<Record<string, PackedOutline>>> {
  const load = createOutlineLoader(
    readOutlineFileFrom(path.join(findBundled('basemap'), 'outlines')),
  );
  const areas = storyPlacesOf(places.filter(({ outline }) => outline === null))
    .filter(({ shape }) => shape === 'area')
    .slice(0, MOST_OUTLINES);
  const found = await Promise.all(
    areas.map(async ({ id, place }) => {
      const outline = await load(place).catch(() => null);
      return outline ? [[id, packOutline(outline)] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

import { useEffect, useMemo, useState } from 'react';
import { areaGeometry, type Outline } from '@/lib/map/area-geometry';
import {
  createOutlineLoader,
  fetchOutlineFile,
  type LoadOutline,
  MOST_OUTLINES,
} from '@/lib/map/outlines';
import type { StoryPlace } from '@/lib/map/story-places';

const NONE: ReadonlyMap<string, Outline> = new Map();

const loaders = new Map<string, LoadOutline>();

function loaderFor(assetBase: string): LoadOutline {
  let loader = loaders.get(assetBase);
  if (loader === undefined) {
    loader = createOutlineLoader(fetchOutlineFile(assetBase));
    loaders.set(assetBase, loader);
  }
  return loader;
}

/**
 * Areas of the places that have any, by place id, filled in as they arrive. An outline that cannot
 * be fetched leaves its place with the sketch of its extent: less exact, not wrong.
 *
 * @param own outlines that stand instead of those to be fetched
 * @param loadOutline where they come from; by default the site's outline files
 */
export function useOutlines(
  places: readonly StoryPlace[],
  assetBase: string,
  own: ReadonlyMap<string, Outline> = NONE,
  loadOutline?: LoadOutline,
): ReadonlyMap<string, Outline> {
  const [outlines, setOutlines] = useState<ReadonlyMap<string, Outline>>(new Map());
  const wanted = useMemo(
    () => places.filter(({ shape }) => shape === 'area').slice(0, MOST_OUTLINES),
    [places],
  );
  useEffect(() => {
    let isCurrent = true;
    const load = loadOutline ?? loaderFor(assetBase);
    const arrivals = wanted.map(async ({ id, place }) => {
      const outline = await load(place).catch(() => null);
      return [id, areaGeometry(place, outline)] as const;
    });
    // All at once: areas that pop in one by one would flicker.
    void Promise.all(arrivals).then((all) => {
      if (!isCurrent) return;
      setOutlines(new Map(all.flatMap(([id, area]) => (area ? [[id, area] as const] : []))));
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted, assetBase, loadOutline]);
  return useMemo(() => (own.size > 0 ? new Map([...outlines, ...own]) : outlines), [outlines, own]);
}

'use client';

import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Extent, LonLat } from '@/lib/geoparse/types';
import { countActive } from '@/lib/view/facets';
import { filterRows, type PlaceFilter } from '@/lib/view/filter-rows';
import { inExtent } from '@/lib/view/in-extent';
import type { PlaceRow } from '@/lib/view/place-rows';
import { filterParsers } from '@/lib/view/search-params';
import type { Story } from '@/lib/view/story';
import { useFollowing } from './use-following';

/** What the map has in its frame. */
export interface MapFrame {
  readonly extent: Extent;
  readonly centre: LonLat;
}

const CLEARED = {
  q: null,
  kind: null,
  country: null,
  role: null,
  certainty: null,
  focus: null,
  inview: null,
} as const;

/** The filters of the address, and the places they let through: for map, text and list alike. */
export function useFilters(story: Story, frame: MapFrame | null) {
  const [params, setParams] = useQueryStates(filterParsers);
  const { inview } = params;
  const inView = useMemo(
    () =>
      inview && frame
        ? new Set(story.rows.filter((row) => inExtent(row.point, frame.extent)).map(({ id }) => id))
        : null,
    [story.rows, inview, frame],
  );
  const filter: PlaceFilter = useMemo(
    () => ({
      query: params.q,
      kinds: params.kind,
      countries: params.country,
      roles: params.role,
      certainties: params.certainty,
      focus: params.focus,
      inView,
    }),
    [params, inView],
  );
  // What is typed and pressed is painted first; hundreds of rows, names and marks follow.
  const applied = useFollowing(filter);
  const shownRows: readonly PlaceRow[] = useMemo(
    () => filterRows(story.rows, applied),
    [story.rows, applied],
  );
  const clear = useCallback(() => void setParams(CLEARED, { history: 'push' }), [setParams]);
  return {
    params,
    setParams,
    filter,
    shownRows,
    active: countActive(filter),
    /** How many of them `shownRows` goes by: the same, a moment later. */
    applied: countActive(applied),
    clear,
  };
}

export type FilterControl = ReturnType<typeof useFilters>;

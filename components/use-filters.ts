'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { filterRows, type PlaceFilter } from '@/lib/view/filter-rows';
import { filterParsers } from '@/lib/view/search-params';
import type { Story } from '@/lib/view/story';

/** The places the filters let through, in order of mention, for map, text and list alike. */
export function useFilters(story: Story | null, inFrame: ReadonlySet<string> | null) {
  const [params, setParams] = useQueryStates(filterParsers);
  const filter: PlaceFilter = useMemo(
    () => ({
      query: params.q,
      kinds: params.kind,
      countries: params.country,
      roles: params.role,
      certainties: params.certainty,
      focus: params.focus,
      inView: params.inview ? inFrame : null,
    }),
    [params, inFrame],
  );
  const shownRows = useMemo(() => (story ? filterRows(story.rows, filter) : []), [story, filter]);
  return { params, setParams, shownRows };
}

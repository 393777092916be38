'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import { searchPlaces } from '@/lib/client/engine';
import type { Place, ResolvedMention } from '@/lib/geoparse/types';

/** As many as have a key of their own would be too many to look through. */
const MOST = 5;
const NONE: readonly Place[] = [];

/**
 * Places some words could mean, likeliest first: those the engine weighed, else what the gazetteer
 * knows under the words.
 */
export function useSuggestions(words: string, mention: ResolvedMention | null): readonly Place[] {
  const weighed = useMemo(
    () => mention?.candidates.slice(0, MOST).map(({ place }) => place) ?? NONE,
    [mention],
  );
  const { data } = useSWR(
    weighed.length === 0 ? ['suggestions', words] : null,
    () => searchPlaces(words, { limit: MOST }),
    { revalidateIfStale: false },
  );
  return weighed.length > 0 ? weighed : (data ?? NONE);
}

'use client';

import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { selectionParsers, type Tab } from '@/lib/view/search-params';
import { rowOf, type Selection, selectionOf } from '@/lib/view/selection';
import type { Story } from '@/lib/view/story';

/** The chosen tab, place and mention, which live in the address, and the ways to change them. */
export interface SelectionControl {
  readonly tab: Tab;
  readonly selection: Selection | null;
  readonly setTab: (tab: Tab) => void;
  /** Choose a place, quoted at its lead mention; null drops the choice. A step in the history. */
  readonly selectPlace: (placeId: string | null) => void;
  /** Choose the mention that starts at an offset, which may only be about to be there. */
  readonly selectStart: (start: number | null, tab?: Tab) => void;
  /** Choose a mention. A step in the history where it means another place than the chosen one. */
  readonly selectMention: (mentionIndex: number, tab?: Tab) => void;
}

export function useSelection(story: Story | null): SelectionControl {
  const [{ tab, place, at }, set] = useQueryStates(selectionParsers);
  const selection = useMemo(
    () => (story ? selectionOf(story, place, at) : null),
    [story, place, at],
  );

  const setTab = useCallback(
    (next: Tab) => {
      // The review has its own marks on the map; a card would lie over them.
      const dropped = next === 'review' ? { place: null, at: null } : {};
      void set({ tab: next, ...dropped }, { history: 'push' });
    },
    [set],
  );

  const selectPlace = useCallback(
    (placeId: string | null) => void set({ place: placeId, at: null }, { history: 'push' }),
    [set],
  );

  const selectStart = useCallback(
    (start: number | null, nextTab?: Tab) =>
      void set(
        { place: null, at: start, ...(nextTab && { tab: nextTab }) },
        { history: nextTab ? 'push' : 'replace' },
      ),
    [set],
  );

  const selectMention = useCallback(
    (mentionIndex: number, nextTab?: Tab) => {
      const mention = story?.mentions[mentionIndex];
      if (!story || !mention) return;
      const placeId = rowOf(story, mention)?.id ?? null;
      const staysOnPlace = placeId !== null && placeId === place;
      void set(
        { place: placeId, at: mention.start, ...(nextTab && { tab: nextTab }) },
        { history: staysOnPlace && !nextTab ? 'replace' : 'push' },
      );
    },
    [set, story, place],
  );

  return { tab, selection, setTab, selectPlace, selectStart, selectMention };
}

'use client';

import { useCallback, useState } from 'react';
import useSWR from 'swr';
import { listDrafts, removeDraft, restoreDraft, type WholeDraft } from '@/lib/drafts/store';

/** The drafts in this browser while `active`, and removing one so that it can be taken back. */
export function useDrafts(active: boolean) {
  const { data: drafts = [], mutate } = useSWR(active ? 'drafts' : null, listDrafts, {
    revalidateOnMount: true,
  });
  const [removed, setRemoved] = useState<WholeDraft | null>(null);
  const remove = useCallback(
    async (id: string) => {
      setRemoved(await removeDraft(id));
      await mutate();
    },
    [mutate],
  );
  const takeBack = useCallback(async () => {
    if (!removed) return;
    await restoreDraft(removed);
    setRemoved(null);
    await mutate();
  }, [removed, mutate]);
  return { drafts, removed, remove, takeBack };
}

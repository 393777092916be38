'use client';

import { useCallback, useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import {
  copyToDraft,
  listDrafts,
  loadDraft,
  removeDraft,
  renameDraft,
  restoreDraft,
  type WholeDraft,
} from '@/lib/drafts/store';
import { headlineOf } from '@/lib/view/headline';

/**
 * The drafts in this browser while `active`, and what can be done with them; removing one can be
 * taken back.
 */
export function useDrafts(active: boolean) {
  const { data: drafts = [], mutate } = useSWR(active ? 'drafts' : null, listDrafts, {
    revalidateOnMount: true,
  });
  const { mutate: mutateArticle } = useSWRConfig();
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
  const rename = useCallback(
    async (id: string, title: string) => {
      await renameDraft(id, title);
      await Promise.all([mutate(), mutateArticle(['article', id])]);
    },
    [mutate, mutateArticle],
  );
  /** @param titleOf words the copy's headline */
  const duplicate = useCallback(
    async (id: string, titleOf: (headline: string) => string) => {
      const draft = await loadDraft(id);
      if (!draft) return;
      const title = titleOf(headlineOf(draft));
      await copyToDraft({ ...draft, title }, new Date().toISOString());
      await mutate();
    },
    [mutate],
  );
  return { drafts, removed, remove, takeBack, rename, duplicate };
}

'use client';

import { useQueryState } from 'nuqs';
import { useCallback } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import type { SampleArticle, SampleSummary } from '@/lib/api/types';
import type { Article } from '@/lib/article';
import { geoparse, readSample } from '@/lib/client/engine';
import { keepTrying } from '@/lib/client/keep-trying';
import { isDraftId, newDraftId } from '@/lib/drafts/draft-id';
import type { RestoredArticle } from '@/lib/import/read-dateline-geojson';
import { RequestProblem } from '@/lib/view/problem';
import { articleParser } from '@/lib/view/search-params';
import type { OpenArticle } from '@/lib/view/story';

const keyOf = (id: string) => ['article', id] as const;

/** The drafts' store, fetched with the first draft. */
const store = () => keepTrying(() => import('@/lib/drafts/store'));
const editLog = () => keepTrying(() => import('@/lib/drafts/edit-log'));

async function loadArticle([, id]: ReturnType<typeof keyOf>): Promise<OpenArticle> {
  if (!isDraftId(id)) return readSample(id);
  const draft = await (await store()).loadDraft(id);
  if (!draft) throw new RequestProblem('sampleMissing');
  return draft;
}

/**
 * The article the address names, from the server's first answer, from the server, or from this
 * browser's drafts; and the way to open another.
 */
export function useArticle(initial: SampleArticle | null, samples: readonly SampleSummary[]) {
  const [named, setNamed] = useQueryState('article', articleParser);
  const { mutate } = useSWRConfig();
  const id = named || samples[0]?.id || '';
  const state = useSWR<OpenArticle, unknown>(keyOf(id), loadArticle, {
    fallbackData: initial?.id === id ? initial : undefined,
    revalidateIfStale: false,
    revalidateOnReconnect: false,
  });

  const openArticle = useCallback(
    (articleId: string) => setNamed(articleId, { history: 'push' }),
    [setNamed],
  );

  /**
   * Have an article read, or take one up again that was, and keep it as a draft. Rejects with what
   * `geoparse` does.
   */
  const keepArticle = useCallback(
    async (given: Article & Partial<RestoredArticle>, signal: AbortSignal) => {
      const { restored, ...facts } = given;
      const { article, ...result } = restored
        ? { article: facts, ...restored.automatic }
        : await geoparse(facts, { signal });
      const draft = { ...article, id: newDraftId(), result, createdAt: new Date().toISOString() };
      await (await store()).saveDraft(draft);
      if (restored) await (await editLog()).recordEach(draft.id, restored.corrections);
      await mutate(keyOf(draft.id), draft, { revalidate: false });
      // Wherever the drafts are listed, it is among them.
      void mutate('drafts');
      return draft;
    },
    [mutate],
  );

  /** Show a draft of this browser as it now is. */
  const showDraft = useCallback(
    (draft: OpenArticle) => mutate(keyOf(draft.id), draft, { revalidate: false }),
    [mutate],
  );

  return {
    id,
    article: state.data ?? null,
    error: state.data ? null : (state.error ?? null),
    retry: () => void state.mutate(),
    openArticle,
    keepArticle,
    showDraft,
  };
}

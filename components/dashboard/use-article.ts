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
import { type OpenArticle, toStory } from '@/lib/view/story';
import { layOutText } from '@/lib/view/text-layout';

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

/** What a long article is drawn from, made one thing at a time: at once, the page would stand still. */
async function prepare(article: OpenArticle): Promise<void> {
  for (const make of [toStory, layOutText]) {
    make(article);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
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
    // By default it would go through all of both to compare them.
    compare: Object.is,
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
      await prepare(draft);
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

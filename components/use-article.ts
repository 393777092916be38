'use client';

import { useQueryState } from 'nuqs';
import { useCallback } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import type { SampleArticle, SampleSummary } from '@/lib/api/types';
import { fetchSample, requestGeoparse } from '@/lib/client/api';
import { isDraftId, newDraftId } from '@/lib/drafts/draft-id';
import { RequestProblem } from '@/lib/view/problem';
import { articleParser } from '@/lib/view/search-params';
import type { OpenArticle } from '@/lib/view/story';

/** A text to be read, as the reader gave it. */
export interface TextInput {
  readonly text: string;
  readonly title?: string;
}

const keyOf = (id: string) => ['article', id] as const;

/** The drafts' store, fetched with the first draft. */
const store = () => import('@/lib/drafts/store');

async function loadArticle([, id]: ReturnType<typeof keyOf>): Promise<OpenArticle> {
  if (!isDraftId(id)) return fetchSample(id);
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

  /** Have a text read, keep it as a draft and open it. Rejects with what `requestGeoparse` does. */
  const openText = useCallback(
    async (input: TextInput, signal: AbortSignal) => {
      const { article, ...result } = await requestGeoparse(input, signal);
      const draft = {
        id: newDraftId(),
        title: article.title,
        text: article.text,
        result,
        createdAt: new Date().toISOString(),
      };
      await (await store()).saveDraft(draft);
      await mutate(keyOf(draft.id), draft, { revalidate: false });
      await setNamed(draft.id, { history: 'push' });
    },
    [mutate, setNamed],
  );

  return {
    id,
    article: state.data ?? null,
    error: state.data ? null : (state.error ?? null),
    retry: () => void state.mutate(),
    openArticle,
    openText,
  };
}

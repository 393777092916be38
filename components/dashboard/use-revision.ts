'use client';

import { useCallback, useEffect } from 'react';
import type { Article } from '@/lib/article';
import { geoparse } from '@/lib/client/engine';
import { keepTrying } from '@/lib/client/keep-trying';
import type { Draft } from '@/lib/drafts/database';
import { isDraftId, randomId } from '@/lib/drafts/draft-id';
import type { OpenArticle } from '@/lib/view/story';

/** Name of the version that was read first. */
const ORIGINAL = 'original';

const store = () => keepTrying(() => import('@/lib/drafts/store'));
const log = () => keepTrying(() => import('@/lib/drafts/edit-log'));

/**
 * Changing the text of an article: it is read again, the old text is kept to go back to, and
 * corrections stay with their words. A sample becomes a draft of the reader's, with the
 * corrections made on it.
 *
 * @param article as it was read
 * @param version the one the history stands at; undefined while that is not known
 * @param show has the page take a draft in
 * @param open leads to it
 */
export function useRevision(
  article: OpenArticle | null,
  version: string | null | undefined,
  show: (draft: Draft) => Promise<unknown>,
  open: (id: string) => Promise<unknown>,
) {
  // Undone, redone, or changed in another tab: show the text the history stands at.
  useEffect(() => {
    if (!article || version === undefined || (article.version ?? null) === version) return;
    if (!isDraftId(article.id)) return;
    let isWanted = true;
    void (async () => {
      const { loadDraft, loadVersion, saveDraft } = await store();
      const [draft, text] = await Promise.all([
        loadDraft(article.id),
        loadVersion(article.id, version ?? ORIGINAL),
      ]);
      if (!draft || !text || !isWanted) return;
      const { title, text: words, result } = text;
      const next = { ...draft, title, text: words, result, version };
      await saveDraft(next);
      await show(next);
    })();
    return () => {
      isWanted = false;
    };
  }, [article, version, show]);

  /** Rejects with what `geoparse` does; nothing is changed then. */
  return useCallback(
    async (revised: Article, signal: AbortSignal) => {
      if (!article) return;
      const { article: read, ...result } = await geoparse(revised, { signal });
      const { copyToDraft, saveDraft, saveVersion } = await store();
      const createdAt = new Date().toISOString();
      const isOwn = isDraftId(article.id);
      const draft: Draft = isOwn
        ? { createdAt, ...article }
        : await copyToDraft({ ...article, createdAt }, createdAt);
      const { id: articleId } = draft;
      const nextVersion = randomId();
      if ((draft.version ?? null) === null) {
        const { title, text, result: before } = draft;
        await saveVersion({ articleId, version: ORIGINAL, title, text, result: before });
      }
      const { title, text } = read;
      await saveVersion({ articleId, version: nextVersion, title, text, result });
      const next = { ...draft, title, text, result, version: nextVersion };
      await saveDraft(next);
      const edits = (await log()).openEditLog(articleId);
      await edits.append({ type: 'edit-text', version: nextVersion });
      await show(next);
      if (!isOwn) await open(articleId);
    },
    [article, show, open],
  );
}

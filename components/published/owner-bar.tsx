'use client';

import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { fetchOwnedMap, undeleteMap } from '@/lib/client/maps';
import { openMap } from '@/lib/client/open-map';
import {
  articleOfMap,
  keepKey,
  loadPublication,
  savePublication,
  waitingId,
} from '@/lib/drafts/publications';
import styles from './owner-bar.module.css';

/** `gone`: deleted longer ago than it could be brought back, or never there. */
type State = 'ready' | 'opening' | 'failed' | 'wrong' | 'deleted' | 'gone';

/**
 * What the owner sees above a map: the way to edit it. The key comes in the fragment of the edit
 * link, is taken out of the address at once, and stays in this browser.
 */
export function OwnerBar({ mapId }: { readonly mapId?: string }) {
  const t = useTranslations('share');
  const params = useParams<{ id?: string }>();
  const id = mapId ?? params?.id ?? '';
  const [articleId, setArticleId] = useState<string | null>(null);
  const [state, setState] = useState<State>('ready');

  useEffect(() => {
    if (!id) return;
    const editKey = new URLSearchParams(location.hash.slice(1)).get('key');
    if (editKey) {
      // Out of the address before anything else can read it there, or the reader copies it.
      history.replaceState(history.state, '', location.pathname + location.search);
      if (!articleOfMap(id)) keepKey(id, editKey);
    }
    setArticleId(articleOfMap(id));
  }, [id]);

  if (articleId === null) return null;
  const attempt = (task: () => Promise<State>) => {
    setState('opening');
    task().then(setState, (error) =>
      setState(/key/i.test(error instanceof Error ? error.message : '') ? 'wrong' : 'failed'),
    );
  };
  const open = async (): Promise<State> => {
    let article = articleId;
    if (article === waitingId(id)) {
      const { editKey } = loadPublication(article)!;
      const map = await fetchOwnedMap(id, editKey);
      if (!map) return 'deleted';
      article = await openMap(map, editKey);
      savePublication(waitingId(id), null);
    }
    location.assign(`/?article=${encodeURIComponent(article)}`);
    return 'opening';
  };
  const bringBack = async (): Promise<State> => {
    const map = await undeleteMap(id, loadPublication(articleId)!.editKey);
    if (!map) return 'gone';
    location.reload();
    return 'opening';
  };
  // Where readers find nothing, only its owner can tell whether there is something.
  const isHidden = mapId === undefined;
  const words = {
    ready: t(isHidden ? 'yourHiddenMap' : 'yourMap'),
    opening: t(isHidden ? 'yourHiddenMap' : 'yourMap'),
    failed: t('openFailed'),
    wrong: t('wrongKey'),
    deleted: t('deleted'),
    gone: t('gone'),
  };
  return (
    <aside className={styles.bar}>
      <span role="status">{words[state]}</span>
      {state === 'deleted' && (
        <button type="button" className={button.button} onClick={() => attempt(bringBack)}>
          {t('bringBack')}
        </button>
      )}
      {state !== 'deleted' && state !== 'gone' && (
        <button
          type="button"
          className={button.button}
          disabled={state === 'opening'}
          onClick={() => attempt(open)}
        >
          {t(state === 'opening' ? 'opening' : 'edit')}
        </button>
      )}
    </aside>
  );
}

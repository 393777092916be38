'use client';

import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { fetchOwnedMap } from '@/lib/client/maps';
import { openMap } from '@/lib/client/open-map';
import {
  articleOfMap,
  keepKey,
  loadPublication,
  savePublication,
  waitingId,
} from '@/lib/drafts/publications';
import styles from './owner-bar.module.css';

/**
 * What the owner sees above a map: the way to edit it. The key comes in the fragment of the edit
 * link, is taken out of the address at once, and stays in this browser.
 */
export function OwnerBar({ mapId }: { readonly mapId?: string }) {
  const t = useTranslations('share');
  const params = useParams<{ id?: string }>();
  const id = mapId ?? params?.id ?? '';
  const [articleId, setArticleId] = useState<string | null>(null);
  const [state, setState] = useState<'ready' | 'opening' | 'failed' | 'wrong'>('ready');

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
  const edit = async () => {
    setState('opening');
    try {
      let article = articleId;
      if (article === waitingId(id)) {
        const { editKey } = loadPublication(article)!;
        const map = await fetchOwnedMap(id, editKey);
        if (!map) throw new Error('no such map');
        article = await openMap(map, editKey);
        savePublication(waitingId(id), null);
      }
      location.assign(`/?article=${encodeURIComponent(article)}`);
    } catch (error) {
      setState(/key/i.test(error instanceof Error ? error.message : '') ? 'wrong' : 'failed');
    }
  };
  return (
    <aside className={styles.bar}>
      <span role="status">
        {state === 'failed' && t('openFailed')}
        {state === 'wrong' && t('wrongKey')}
        {(state === 'ready' || state === 'opening') && t('yourMap')}
      </span>
      <button
        type="button"
        className={button.button}
        disabled={state === 'opening'}
        onClick={() => void edit()}
      >
        {t(state === 'opening' ? 'opening' : 'edit')}
      </button>
    </aside>
  );
}

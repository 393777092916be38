'use client';

import { useCallback, useEffect, useState } from 'react';
import {
  createMap,
  deleteMap,
  fetchOwnedMap,
  type MapDraft,
  type OwnedMap,
  restoreMapVersion,
  type SaveResult,
  saveMap,
  undeleteMap,
} from '@/lib/client/maps';
import {
  keepKey,
  loadPublication,
  type Publication,
  savePublication,
} from '@/lib/drafts/publications';

/** What is known of an article's map on the server. */
export type Published =
  | { readonly type: 'loading' }
  /** Not published from this browser. */
  | { readonly type: 'none' }
  | { readonly type: 'live'; readonly map: OwnedMap }
  /** Deleted, here or elsewhere: can be brought back for 30 days. */
  | { readonly type: 'deleted' }
  /** The server could not be asked. */
  | { readonly type: 'unknown'; readonly error: unknown };

/** An article's map: what it is, and everything its owner can do with it. */
export function usePublication(articleId: string, isActive: boolean) {
  const [publication, setPublication] = useState<Publication | null>(null);
  const [published, setPublished] = useState<Published>({ type: 'loading' });
  /** The map somebody saved meanwhile; nothing has been overwritten. */
  const [stale, setStale] = useState<OwnedMap | null>(null);
  const [isKept, setIsKept] = useState(true);

  const remember = useCallback(
    (next: Publication | null) => {
      setIsKept(savePublication(articleId, next));
      setPublication(next);
    },
    [articleId],
  );

  const load = useCallback(async () => {
    const known = loadPublication(articleId);
    setPublication(known);
    setStale(null);
    if (!known) {
      setPublished({ type: 'none' });
      return;
    }
    setPublished({ type: 'loading' });
    try {
      const map = await fetchOwnedMap(known.mapId, known.editKey);
      setPublished(map ? { type: 'live', map } : { type: 'deleted' });
      // Saved from elsewhere since this browser last looked.
      if (map && map.version > known.version) setStale(map);
    } catch (error) {
      setPublished({ type: 'unknown', error });
    }
  }, [articleId]);

  useEffect(() => {
    if (isActive) void load();
  }, [isActive, load]);

  /** Take in what a save brought. */
  const settle = useCallback(
    (known: Publication, result: SaveResult): boolean => {
      if (result.type === 'stale') {
        setStale(result.current);
        return false;
      }
      setStale(null);
      setPublished({ type: 'live', map: result.map });
      remember({ ...known, version: result.map.version });
      return true;
    },
    [remember],
  );

  const publish = useCallback(
    async (draft: MapDraft, password: string) => {
      const { id, version, editKey } = await createMap(draft, password);
      const next = { mapId: id, editKey, version, articleId: draft.articles[0]!.id };
      remember(next);
      const map = await fetchOwnedMap(id, editKey);
      setPublished(map ? { type: 'live', map } : { type: 'deleted' });
    },
    [remember],
  );

  /** @param over the version to save over: the one last seen, or the one somebody else saved */
  const update = useCallback(
    async (draft: MapDraft, over?: number) => {
      if (!publication) return false;
      const { mapId, editKey, version } = publication;
      return settle(publication, await saveMap(mapId, editKey, over ?? version, draft));
    },
    [publication, settle],
  );

  /** Go on from what somebody else saved. */
  const accept = useCallback(
    (theirs: OwnedMap) => {
      if (publication) settle(publication, { type: 'saved', map: theirs });
    },
    [publication, settle],
  );

  /** Publish as a map of its own, and leave the other to whoever saved it; its key stays here. */
  const publishCopy = useCallback(
    async (draft: MapDraft, password: string) => {
      if (!publication) return;
      const { mapId, editKey } = publication;
      await publish(draft, password);
      setStale(null);
      keepKey(mapId, editKey);
    },
    [publication, publish],
  );

  const restore = useCallback(
    async (earlier: number) => {
      if (!publication) return false;
      const { mapId, editKey, version } = publication;
      return settle(publication, await restoreMapVersion(mapId, editKey, version, earlier));
    },
    [publication, settle],
  );

  const remove = useCallback(async () => {
    if (!publication) return;
    await deleteMap(publication.mapId, publication.editKey);
    setPublished({ type: 'deleted' });
  }, [publication]);

  const bringBack = useCallback(async () => {
    if (!publication) return;
    const map = await undeleteMap(publication.mapId, publication.editKey);
    // Brought back from elsewhere already, or gone for good: look which.
    if (!map) return load();
    setPublished({ type: 'live', map });
    remember({ ...publication, version: map.version });
  }, [publication, remember, load]);

  /** Be done with a map: the article can be published anew. */
  const forget = useCallback(() => {
    remember(null);
    setPublished({ type: 'none' });
  }, [remember]);

  return {
    ...{ publication, published, stale, isKept },
    ...{ load, publish, publishCopy, update, accept, restore, remove, bringBack, forget },
  };
}

export type PublicationControl = ReturnType<typeof usePublication>;

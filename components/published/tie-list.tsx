'use client';

import { useEffect } from 'react';

/**
 * Ties the list of places to the map beside it, by ids: its quotes repeat sentences, so that words
 * alone could not tell which is meant.
 */
export function TieList({ mapElementId }: { readonly mapElementId: string }) {
  useEffect(() => {
    const map = document.getElementById(mapElementId) as HTMLElementTagNameMap['dateline-map'];
    const rowOf = (target: EventTarget | null) =>
      (target as Element | null)?.closest?.<HTMLElement>('[data-place]') ?? null;
    const point = ({ target, type }: Event) => {
      const row = rowOf(target);
      // The script may still be on its way.
      if (row) map.highlight?.(type === 'pointerout' ? null : (row.dataset.place ?? null));
    };
    const choose = (event: MouseEvent) => {
      const link = (event.target as Element).closest('[data-choose]');
      const placeId = rowOf(link)?.dataset.place;
      if (!placeId || !map.select) return;
      event.preventDefault();
      map.select(placeId);
      map.scrollIntoView({ block: 'nearest' });
    };
    const show = ({ detail }: { readonly detail: { readonly placeId: string } }) => {
      const row = document.querySelector(`[data-place="${CSS.escape(detail.placeId)}"]`);
      row?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('pointerover', point);
    document.addEventListener('pointerout', point);
    document.addEventListener('click', choose);
    map.addEventListener('place:select', show);
    return () => {
      document.removeEventListener('pointerover', point);
      document.removeEventListener('pointerout', point);
      document.removeEventListener('click', choose);
      map.removeEventListener('place:select', show as never);
    };
  }, [mapElementId]);
  return null;
}

'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceRow } from '@/lib/view/place-rows';
import { useHover } from '../state/hover';
import styles from './place-list.module.css';
import { PlaceListItem } from './place-list-item';
import { useListKeys } from './use-list-keys';
import type { RowWindow } from './use-row-window';

export interface PlaceListProps {
  readonly rows: readonly PlaceRow[];
  /** Of the article, for its quotations. */
  readonly language: string;
  readonly chosenPlaceId: string | null;
  readonly onChoose: (placeId: string, means: 'pointer' | 'keyboard') => void;
  /** Chosen with Shift held down. */
  readonly onExtend: (placeId: string) => void;
  /** Places being measured, in the order chosen; null while nothing is. */
  readonly measuredIds: readonly string[] | null;
}

/** The rows of the list, all of them or those of a window; one tab stop, arrows move. */
export function PlaceListRows({
  rows,
  language,
  chosenPlaceId,
  onChoose,
  onExtend,
  measuredIds,
  window,
}: PlaceListProps & { readonly window: RowWindow | null }) {
  const t = useTranslations('places');
  const list = useRef<HTMLUListElement>(null);
  const { placeId: litPlaceId, setPlaceId } = useHover();
  const chosenIndex = rows.findIndex(({ id }) => id === chosenPlaceId);
  const reveal = window?.reveal;
  const { tabStop, onKeyDown, onFocusRow } = useListKeys(list, rows.length, chosenIndex, reveal);

  useEffect(() => {
    if (chosenIndex === -1) return;
    if (reveal) reveal(chosenIndex);
    else list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenIndex, reveal]);

  const leave = useCallback(() => setPlaceId(null), [setPlaceId]);
  const shown = window ? window.items : rows.map((_, index) => ({ index, offset: null }));
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={t('label')}
      style={window ? { blockSize: window.height } : undefined}
      onMouseLeave={leave}
      onKeyDown={onKeyDown}
    >
      {shown.map(({ index, offset }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <PlaceListItem
            key={row.id}
            row={row}
            index={index}
            setSize={rows.length}
            offset={offset}
            measure={window?.measure}
            language={language}
            lit={row.id === litPlaceId}
            chosen={index === chosenIndex}
            tabStop={index === tabStop}
            onFocusRow={onFocusRow}
            onHover={setPlaceId}
            onChoose={onChoose}
            onExtend={onExtend}
            measured={measuredIds && measuredIds.indexOf(row.id) + 1}
          />
        );
      })}
    </ul>
  );
}

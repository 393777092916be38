'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useHover } from '@/components/hover';
import type { PlaceRow } from '@/lib/view/place-rows';
import styles from './place-list.module.css';
import { PlaceListItem } from './place-list-item';

/** The places as a list that says all the map shows; one tab stop, arrows move. */
export function PlaceList({
  rows,
  language,
  chosenPlaceId,
  onChoose,
}: {
  readonly rows: readonly PlaceRow[];
  /** Of the article, for its quotations. */
  readonly language: string;
  readonly chosenPlaceId: string | null;
  readonly onChoose: (placeId: string, means: 'pointer' | 'keyboard') => void;
}) {
  const t = useTranslations('places');
  const list = useRef<HTMLUListElement>(null);
  const { placeId: litPlaceId, setPlaceId } = useHover();
  const tabStop = rows.some(({ id }) => id === chosenPlaceId) ? chosenPlaceId : rows[0]?.id;

  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    if (chosenPlaceId !== null) row?.scrollIntoView({ block: 'nearest' });
  }, [chosenPlaceId]);

  const moveFocus = useCallback((from: Element, to: 'next' | 'previous' | 'first' | 'last') => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button[data-place]') ?? [])];
    const at = buttons.indexOf(from as HTMLElement);
    const target = { next: at + 1, previous: at - 1, first: 0, last: buttons.length - 1 }[to];
    buttons[target]?.focus();
  }, []);

  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={t('label')}
      onMouseLeave={() => setPlaceId(null)}
      onKeyDown={(event) => {
        const to = KEYS[event.key];
        const from = (event.target as Element).closest('button[data-place]');
        if (!to || !from) return;
        event.preventDefault();
        moveFocus(from, to);
      }}
    >
      {rows.map((row) => (
        <PlaceListItem
          key={row.id}
          row={row}
          language={language}
          lit={row.id === litPlaceId}
          chosen={row.id === chosenPlaceId}
          tabStop={row.id === tabStop}
          onHover={setPlaceId}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

const KEYS: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

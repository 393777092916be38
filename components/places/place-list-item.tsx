'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceRow } from '@/lib/view/place-rows';
import { quoteParts } from '@/lib/view/quote-parts';
import { KindGlyph } from './kind-glyph';
import { MarkedQuote } from './marked-quote';
import styles from './place-list-item.module.css';
import { Standing } from './standing';
import { usePlaceWords } from './use-place-words';

/** Enough words to know the passage by, with the name never cut away. */
const REACH = { before: 36, after: 62 };

/** One place: name, kind and country, how often, how sure, and the words that put it there. */
export const PlaceListItem = memo(function PlaceListItem({
  row,
  index,
  setSize,
  offset,
  measure,
  language,
  lit,
  chosen,
  tabStop,
  onFocusRow,
  onHover,
  onChoose,
  onExtend,
  measured,
}: {
  readonly row: PlaceRow;
  /** 0-based, in a list of `setSize`. */
  readonly index: number;
  readonly setSize: number;
  /** Pixels from the list's top where rows are placed one by one; null where they simply follow. */
  readonly offset: number | null;
  readonly measure?: (element: Element | null) => void;
  readonly language: string;
  readonly lit: boolean;
  readonly chosen: boolean;
  readonly tabStop: boolean;
  readonly onFocusRow: (index: number) => void;
  readonly onHover: (placeId: string | null) => void;
  readonly onChoose: (placeId: string, means: 'pointer' | 'keyboard') => void;
  readonly onExtend: (placeId: string) => void;
  /** 1-based among the places being measured, 0 for not; null while nothing is. */
  readonly measured: number | null;
}) {
  const t = useTranslations('places');
  const words = usePlaceWords();
  return (
    <li
      ref={measure}
      className={styles.item}
      style={
        offset === null
          ? undefined
          : { position: 'absolute', insetInline: 0, insetBlockStart: offset }
      }
      data-kind={row.kind}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={setSize}
    >
      <button
        type="button"
        className={styles.row}
        data-place={row.id}
        data-lit={lit || undefined}
        aria-current={chosen || undefined}
        tabIndex={tabStop ? 0 : -1}
        onMouseEnter={() => onHover(row.id)}
        onFocus={() => {
          onFocusRow(index);
          onHover(row.id);
        }}
        onBlur={() => onHover(null)}
        aria-pressed={measured === null ? undefined : measured > 0}
        onClick={(event) => {
          if (event.shiftKey) onExtend(row.id);
          else onChoose(row.id, event.detail === 0 ? 'keyboard' : 'pointer');
        }}
      >
        <span className={styles.glyph}>
          {measured ? (
            <span className={styles.measured} aria-hidden="true">
              {measured}
            </span>
          ) : (
            <KindGlyph kind={row.kind} />
          )}
        </span>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.count} aria-hidden="true">
          {t('times', { count: row.mentionCount })}
        </span>
        <span className={styles.meta}>
          {words.brief(row.place)}
          <span className={styles.hiddenWords}>
            , {t('mentions', { count: row.mentionCount })},{' '}
          </span>
          <Standing mention={row.leadMention} certainty={row.certainty} />
        </span>
        <span className={styles.quote}>
          <MarkedQuote parts={quoteParts(row.leadMention, REACH)} language={language} />
        </span>
      </button>
    </li>
  );
});

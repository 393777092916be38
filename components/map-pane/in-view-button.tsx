'use client';

import { List } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import type { Extent } from '@/lib/geoparse/types';
import { inExtent } from '@/lib/view/in-extent';
import type { PlaceRow } from '@/lib/view/place-rows';
import { filterParsers, selectionParsers } from '@/lib/view/search-params';
import styles from './in-view-button.module.css';

/** How many of the places the map has in its frame; pressed, the list holds just these. */
export function InViewButton({
  rows,
  extent,
}: {
  /** The places drawn. */
  readonly rows: readonly PlaceRow[];
  readonly extent: Extent;
}) {
  const t = useTranslations('map');
  const [{ inview }, set] = useQueryStates({
    inview: filterParsers.inview,
    tab: selectionParsers.tab,
  });
  const count = rows.filter(({ point }) => inExtent(point, extent)).length;
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={inview}
      title={t('inViewHint')}
      onClick={() =>
        void set(inview ? { inview: null } : { inview: true, tab: 'places' }, { history: 'push' })
      }
    >
      <List size={14} aria-hidden="true" />
      {inview ? t('inViewOnly', { count }) : t('inView', { count, all: rows.length })}
    </button>
  );
}

'use client';

import { ListFilter, Search, X } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { SORTS, type Sort } from '@/lib/view/filter-rows';
import type { Story } from '@/lib/view/story';
import type { FilterControl } from '../state/use-filters';
import styles from './filter-bar.module.css';
import { FilterPanel } from './filter-panel';

/** Find, filter and sort the places. */
export function FilterBar({
  story,
  control,
  searchField,
}: {
  readonly story: Story;
  readonly control: FilterControl;
  readonly searchField: Ref<HTMLInputElement>;
}) {
  const t = useTranslations('filter');
  const id = useId();
  const { params, setParams, active } = control;
  const [open, setOpen] = useState(false);
  const facetsActive = active - (params.q.trim() === '' ? 0 : 1);
  return (
    <search className={styles.bar} aria-label={t('search')}>
      <div className={styles.find}>
        <Search size={16} aria-hidden="true" className={styles.glass} />
        <input
          ref={searchField}
          type="text"
          className={styles.field}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={params.q}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => void setParams({ q: event.target.value || null })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && params.q) void setParams({ q: null });
          }}
        />
        {params.q !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('clearSearch')}
            onClick={() => void setParams({ q: null })}
          >
            <X size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      <button
        type="button"
        className={button.button}
        aria-expanded={open}
        aria-controls={`${id}panel`}
        onClick={() => setOpen(!open)}
      >
        <ListFilter size={16} aria-hidden="true" />
        {t('open')}
        {facetsActive > 0 && <span className={styles.count}>{facetsActive}</span>}
      </button>
      <label className={styles.sort}>
        <span className={styles.sortLabel}>{t('sort')}</span>
        <select
          className={styles.select}
          value={params.sort}
          onChange={(event) => void setParams({ sort: event.target.value as Sort })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <div id={`${id}panel`} className={styles.panel} hidden={!open}>
        {open && <FilterPanel story={story} control={control} />}
      </div>
    </search>
  );
}

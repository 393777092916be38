'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { facetsOf, toggled } from '@/lib/view/facets';
import type { Story } from '@/lib/view/story';
import type { FilterControl } from '../state/use-filters';
import { CountryChart } from './country-chart';
import { FilterChips } from './filter-chips';
import styles from './filter-panel.module.css';

/** Every filter with its choices and how many places each would show. */
export function FilterPanel({
  story,
  control: { params, setParams, filter },
}: {
  readonly story: Story;
  readonly control: FilterControl;
}) {
  const t = useTranslations();
  const facets = useMemo(() => facetsOf(story.rows, filter), [story.rows, filter]);
  const push = { history: 'push' } as const;
  return (
    <div className={styles.panel}>
      <FilterChips
        legend={t('filter.kind')}
        counts={facets.kinds}
        chosen={params.kind}
        wordsOf={(kind) => t(`kindPlural.${kind}`)}
        onToggle={(kind) => void setParams({ kind: toggled(params.kind, kind) }, push)}
      />
      <FilterChips
        legend={t('filter.role')}
        counts={facets.roles}
        chosen={params.role}
        wordsOf={(role) => t(`role.${role}`)}
        onToggle={(role) => void setParams({ role: toggled(params.role, role) }, push)}
      />
      <FilterChips
        legend={t('filter.certainty')}
        counts={facets.certainties}
        chosen={params.certainty}
        wordsOf={(certainty) => t(`certainty.${certainty}`)}
        onToggle={(one) => void setParams({ certainty: toggled(params.certainty, one) }, push)}
      />
      <FilterChips
        legend={t('filter.focus')}
        counts={facets.focus}
        chosen={params.focus ? [params.focus] : []}
        wordsOf={(focus) => t(`filter.focuses.${focus}`)}
        onToggle={(focus) => void setParams({ focus: params.focus === focus ? null : focus }, push)}
      />
      <label className={styles.inView}>
        <input
          type="checkbox"
          checked={params.inview}
          onChange={(event) => void setParams({ inview: event.target.checked || null }, push)}
        />
        {t('filter.inView')}
      </label>
      <CountryChart
        rows={facets.countryRows}
        chosen={params.country}
        onToggle={(key) => void setParams({ country: toggled(params.country, key) }, push)}
      />
    </div>
  );
}

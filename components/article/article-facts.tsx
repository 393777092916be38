'use client';

import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { CountryChart } from '@/components/places/country-chart';
import { countCountries } from '@/lib/view/count-countries';
import { toggled } from '@/lib/view/facets';
import { type PlaceRow, playsRole } from '@/lib/view/place-rows';
import { DEFAULT_ROLES } from '@/lib/view/search-params';
import { spread } from '@/lib/view/spread';
import { spellDistance } from '@/lib/view/units';
import type { FilterControl } from '../state/use-filters';
import { useLengthUnit } from '../state/use-length-unit';
import styles from './article-facts.module.css';

/** How many places, in how many countries, how far apart; unfolded, the countries as a chart. */
export function ArticleFacts({
  rows,
  control: { params, setParams },
}: {
  /** All places of the article. */
  readonly rows: readonly PlaceRow[];
  readonly control: FilterControl;
}) {
  const t = useTranslations('article');
  const language = useLocale();
  const unit = useLengthUnit();
  const spell = (km: number) => spellDistance(km, language, unit);
  const facts = useMemo(() => {
    const named = rows.filter((row) => playsRole(row, DEFAULT_ROLES));
    const countries = countCountries(named).filter(({ key }) => key !== 'none').length;
    return { named, countries, spread: spread(named) };
  }, [rows]);
  if (facts.named.length === 0) return null;
  return (
    <Collapsible.Root className={styles.facts}>
      <Collapsible.Trigger className={styles.trigger}>
        <span>
          {t('facts', { places: facts.named.length, countries: facts.countries })}
          {facts.spread && (
            <>
              {' · '}
              {t('spread', { distance: spell(facts.spread.km) })}
            </>
          )}
        </span>
        <ChevronRight size={14} aria-hidden="true" />
      </Collapsible.Trigger>
      <Collapsible.Panel className={styles.panel}>
        <CountryChart
          rows={facts.named}
          chosen={params.country}
          onToggle={(key) =>
            void setParams({ country: toggled(params.country, key) }, { history: 'push' })
          }
        />
        {facts.spread && (
          <p>
            {t('furthest', {
              from: facts.spread.from.name,
              to: facts.spread.to.name,
              distance: spell(facts.spread.km),
            })}
          </p>
        )}
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}

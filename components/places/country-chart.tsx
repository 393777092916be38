'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { countCountries } from '@/lib/view/count-countries';
import type { PlaceRow } from '@/lib/view/place-rows';
import { useCountryOf } from '../state/country-names';
import styles from './country-chart.module.css';

/** Bars before the rest is folded away. */
const SHOWN = 6;

/** Mentions by country as bars; each bar is also the filter for its country. */
export function CountryChart({
  rows,
  chosen,
  onToggle,
}: {
  readonly rows: readonly PlaceRow[];
  readonly chosen: readonly string[];
  readonly onToggle: (countryKey: string) => void;
}) {
  const t = useTranslations();
  const countryOf = useCountryOf();
  const [all, setAll] = useState(false);
  const counts = useMemo(() => countCountries(rows), [rows]);
  const nameOf = useMemo(() => {
    const names = new Map(rows.map(({ place }) => [place.countryCode, countryOf(place)]));
    return (key: string) => (key === 'none' ? t('chart.none') : (names.get(key) ?? key));
  }, [rows, t, countryOf]);
  if (counts.length < 2 && chosen.length === 0) return null;
  const most = Math.max(...counts.map(({ mentions }) => mentions));
  const shown = all
    ? counts
    : counts.filter(({ key }, index) => index < SHOWN || chosen.includes(key));
  return (
    <fieldset className={styles.chart}>
      <legend className={styles.legend}>{t('chart.title')}</legend>
      {shown.map(({ key, mentions, places }) => (
        <button
          key={key}
          type="button"
          className={styles.row}
          aria-pressed={chosen.includes(key)}
          aria-label={t('chart.row', { country: nameOf(key), mentions, places })}
          onClick={() => onToggle(key)}
        >
          <span className={styles.name}>{nameOf(key)}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `${(mentions / most) * 100}%` }} />
          </span>
          <span className={styles.count}>{mentions}</span>
        </button>
      ))}
      {counts.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? t('chart.fewer') : t('chart.more', { count: counts.length })}
        </button>
      )}
    </fieldset>
  );
}

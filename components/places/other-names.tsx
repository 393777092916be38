'use client';

import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Place } from '@/lib/geoparse/types';
import { chooseOtherNames } from '@/lib/view/other-names';
import { useCountryOf } from '../state/country-names';
import styles from './other-names.module.css';

/** Names the place goes by besides the one in the text. */
export function OtherNames({
  place,
  nameInText,
}: {
  readonly place: Place;
  readonly nameInText: string;
}) {
  const t = useTranslations('card');
  const format = useFormatter();
  const countryOf = useCountryOf();
  const names = useMemo(() => {
    const forReader = place.kind === 'country' ? countryOf(place) : null;
    return chooseOtherNames(place, nameInText, forReader);
  }, [place, nameInText, countryOf]);
  if (names.length === 0) return null;
  return (
    <p className={styles.names}>
      {t('also')}{' '}
      {format.list(
        names.map((name) => <bdi key={name}>{name}</bdi>),
        { type: 'unit' },
      )}
    </p>
  );
}

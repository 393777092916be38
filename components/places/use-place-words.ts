'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Place } from '@/lib/geoparse/types';
import { isContested } from '@/lib/view/contested';
import { useCountryOf } from '../state/country-names';

/** A place in the reader's words. */
export interface PlaceWords {
  /** "town, Azerbaijan"; the kind alone where no country applies or it is itself one. */
  readonly brief: (place: Place) => string;
  /** "town in Jabrayil District, Azerbaijan". */
  readonly full: (place: Place) => string;
}

/** Where a place in contested ground lies, since no country is named: "city, Crimea". */
const divisionOf = (place: Place) =>
  isContested(place) && place.admin1 !== place.name ? place.admin1 : null;

export function usePlaceWords(): PlaceWords {
  const t = useTranslations();
  const nameOfCountry = useCountryOf();
  return useMemo(() => {
    const countryOf = (place: Place) =>
      place.kind === 'country' || place.country === place.name || isContested(place)
        ? null
        : nameOfCountry(place);
    const brief = (place: Place) => {
      const kind = t(`kind.${place.kind}`);
      const country = countryOf(place) ?? divisionOf(place);
      return country ? t('places.inCountry', { kind, country }) : kind;
    };
    const full = (place: Place) => {
      const kind = t(`kind.${place.kind}`);
      const country = countryOf(place);
      if (!country) return brief(place);
      const admin = place.admin2 ?? place.admin1;
      return admin && admin !== place.name
        ? t('card.inAdmin', { kind, admin, country })
        : t('card.inCountry', { kind, country });
    };
    return { brief, full };
  }, [t, nameOfCountry]);
}

'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCountryOf } from '@/components/country-names';
import type { Place } from '@/lib/geoparse/types';

/** A place in the reader's words. */
export interface PlaceWords {
  /** "town, Azerbaijan"; the kind alone where no country applies or it is itself one. */
  readonly brief: (place: Place) => string;
  /** "town in Jabrayil District, Azerbaijan". */
  readonly full: (place: Place) => string;
}

export function usePlaceWords(): PlaceWords {
  const t = useTranslations();
  const nameOfCountry = useCountryOf();
  return useMemo(() => {
    const countryOf = (place: Place) =>
      place.kind === 'country' || place.country === place.name ? null : nameOfCountry(place);
    const brief = (place: Place) => {
      const kind = t(`kind.${place.kind}`);
      const country = countryOf(place);
      return country ? t('places.inCountry', { kind, country }) : kind;
    };
    const full = (place: Place) => {
      const kind = t(`kind.${place.kind}`);
      const country = countryOf(place);
      if (!country) return kind;
      const admin = place.admin2 ?? place.admin1;
      return admin && admin !== place.name
        ? t('card.inAdmin', { kind, admin, country })
        : t('card.inCountry', { kind, country });
    };
    return { brief, full };
  }, [t, nameOfCountry]);
}

'use client';

import { createContext, type ReactNode, use, useCallback } from 'react';
import type { Place } from '@/lib/geoparse/types';
import type { CountryNames } from '@/lib/i18n/country-names';

const CountryNamesContext = createContext<CountryNames>({});

/** Knows the countries by their names in the reader's language. */
export function CountryNamesProvider({
  names,
  children,
}: {
  readonly names: CountryNames;
  readonly children: ReactNode;
}) {
  return <CountryNamesContext value={names}>{children}</CountryNamesContext>;
}

/** The name of the country a place lies in, or null where no single one applies. */
export function useCountryOf(): (place: Pick<Place, 'countryCode' | 'country'>) => string | null {
  const names = use(CountryNamesContext);
  return useCallback(
    (place) => (place.countryCode === null ? null : (names[place.countryCode] ?? place.country)),
    [names],
  );
}

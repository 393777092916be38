'use client';
import { forwardRef } from 'react';
import type { PlaceMapHandle, PlaceMapProps } from './place-map-props';

export type { PlaceMapHandle, PlaceMapProps } from './place-map-props';

/** The story on the map. First cut: the contract only; the map itself follows. */
export const PlaceMap = forwardRef<PlaceMapHandle, PlaceMapProps>(function PlaceMap(props, _ref) {
  return (
    <section aria-label={`Map of ${props.places.length} places`} className={props.className} />
  );
});

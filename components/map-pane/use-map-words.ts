'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { MapWords } from '@/components/map/place-map-props';
import { usePlaceWords } from '@/components/places/use-place-words';

/** Everything the map says, in the reader's language. */
export function useMapWords(): MapWords {
  const t = useTranslations();
  const words = usePlaceWords();
  return useMemo(
    () => ({
      region: (count) => t('map.region', { count }),
      canvas: t('map.canvas'),
      markers: t('map.markers'),
      marker: ({ name, place, mentionCount }) =>
        t('map.marker', { name, where: words.brief(place), count: mentionCount }),
      candidate: (place) => t('map.candidate', { name: place.name, where: words.full(place) }),
      controls: t('map.controls'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      movePad: t('map.movePad'),
      panUp: t('map.panUp'),
      panDown: t('map.panDown'),
      panLeft: t('map.panLeft'),
      panRight: t('map.panRight'),
      resetView: t('map.resetView'),
      measure: t('measure.toggle'),
      moreControls: t('map.moreControls'),
      enterFullscreen: t('map.enterFullscreen'),
      leaveFullscreen: t('map.leaveFullscreen'),
      popup: ({ name }) => t('card.label', { name }),
      attribution: t('map.attribution'),
      gestureWheel: t('map.gestureWheel'),
      gestureWheelMac: t('map.gestureWheelMac'),
      gestureTouch: t('map.gestureTouch'),
      unavailable: t('map.unavailable'),
      pickHint: t('map.pickHint'),
      corner: (number) => t('map.corner', { number }),
    }),
    [t, words],
  );
}

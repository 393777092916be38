'use client';

import dynamic from 'next/dynamic';
import { useQueryState } from 'nuqs';
import { memo, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type {
  Camera,
  MapPadding,
  PlaceMapHandle,
  SelectionMeans,
} from '@/components/map/place-map-props';
import { setShownMap } from '@/components/map/shown-map';
import { keepTrying } from '@/lib/client/keep-trying';
import type { Extent } from '@/lib/geoparse/types';
import type { Outline } from '@/lib/map/area-geometry';
import type { PlaceRow } from '@/lib/view/place-rows';
import { cameraParser } from '@/lib/view/search-params';
import { spellDistance } from '@/lib/view/units';
import { useHover } from '../state/hover';
import { usePreferences } from '../state/preferences';
import { useSite } from '../state/site';
import type { MapFrame } from '../state/use-filters';
import { useFollowing } from '../state/use-following';
import { useLengthUnit } from '../state/use-length-unit';
import { useMeasure } from '../state/use-measure';
import { MapBoundary } from './map-boundary';
import { MapCorner } from './map-corner';
import styles from './map-pane.module.css';
import type { MapTask } from './map-task';
import { PopupCard } from './popup-card';
import { useMapWords } from './use-map-words';

const PlaceMap = dynamic(
  () => keepTrying(() => import('@/components/map/place-map').then((map) => map.PlaceMap)),
  {
    ssr: false,
    loading: () => <MapWaits />,
  },
);

/** A pointer on its way elsewhere lights nothing on the map, which would draw all of itself anew. */
const LINGER_MS = 120;

/** The map beside the article, told what is chosen, lit and shown, and telling the same back. */
export const MapPane = memo(function MapPane({
  articleId,
  rows,
  selectedPlaceId,
  card,
  cardTakesFocus,
  task,
  ownOutlines,
  covered,
  isBroken,
  onBreak,
  onSelect,
  onCardClose,
  onFrame,
}: {
  readonly articleId: string;
  /** Places to draw. */
  readonly rows: readonly PlaceRow[];
  readonly selectedPlaceId: string | null;
  /** The place card, where it belongs on the map. */
  readonly card: ReactNode;
  /** Undefined leaves it to how the place was chosen on the map. */
  readonly cardTakesFocus: boolean | undefined;
  /** What an editor or a review needs of the map. */
  readonly task: MapTask | null;
  /** Outlines the editor drew, by place id. */
  readonly ownOutlines: ReadonlyMap<string, Outline>;
  /** Pixels that panels lie over. */
  readonly covered?: Partial<MapPadding>;
  /** The map could not be drawn, as `onBreak` said. */
  readonly isBroken: boolean;
  readonly onBreak: () => void;
  readonly onSelect: (placeId: string | null, means: SelectionMeans) => void;
  readonly onCardClose: () => void;
  readonly onFrame: (frame: MapFrame) => void;
}) {
  const t = useTranslations('error');
  const { shownTheme } = usePreferences();
  const locale = useLocale();
  const words = useMapWords();
  const { mapStyleUrl, disputedBorders } = useSite();
  const { placeId, setPlaceId } = useHover();
  const hoveredPlaceId = useFollowing(placeId, LINGER_MS);
  const [camera, setCamera] = useQueryState('map', cameraParser);
  const [extent, setExtent] = useState<Extent | null>(null);
  const unit = useLengthUnit();
  const measure = useMeasure();
  const { isOn: isMeasuring, placeIds: measuredIds, toggle: toggleMeasured } = measure;
  const measuredRows = useMemo(
    () => measuredIds.flatMap((id) => rows.find((row) => row.id === id) ?? []),
    [measuredIds, rows],
  );
  const measured = useMemo(
    () =>
      isMeasuring
        ? {
            points: measuredRows.map(({ point }) => point),
            label: (km: number) => spellDistance(km, locale, unit),
          }
        : null,
    [isMeasuring, measuredRows, locale, unit],
  );
  const select = useCallback(
    (placeId: string | null, means: SelectionMeans) => {
      if (!isMeasuring) onSelect(placeId, means);
      else if (placeId !== null) toggleMeasured(placeId);
    },
    [isMeasuring, toggleMeasured, onSelect],
  );
  const [handle, setHandle] = useState<PlaceMapHandle | null>(null);
  useEffect(() => {
    if (!handle) return;
    setShownMap({ handle, placeIds: new Set(rows.map(({ id }) => id)), disputedBorders });
    return () => setShownMap(null);
  }, [handle, rows, disputedBorders]);

  const onCameraChange = useCallback(
    (next: Camera, inFrame: Extent, byReader: boolean) => {
      setExtent(inFrame);
      onFrame({ extent: inFrame, centre: [next.longitude, next.latitude] });
      if (byReader) void setCamera(next, { history: 'replace' });
    },
    [onFrame, setCamera],
  );

  if (isBroken) return <p className={styles.broken}>{t('map')}</p>;
  return (
    <MapBoundary onBreak={onBreak}>
      <PlaceMap
        key={articleId}
        ref={setHandle}
        className={styles.map}
        places={rows}
        selectedPlaceId={selectedPlaceId}
        hoveredPlaceId={hoveredPlaceId}
        onSelect={select}
        onExtend={toggleMeasured}
        measured={measured}
        onToggleMeasure={measure.toggleMode}
        lengthUnit={unit}
        onHover={setPlaceId}
        theme={shownTheme}
        language={locale}
        words={words}
        mapStyleUrl={mapStyleUrl}
        disputedBorders={disputedBorders}
        popup={card && <PopupCard>{card}</PopupCard>}
        popupTakesFocus={cardTakesFocus}
        onPopupClose={onCardClose}
        candidateSet={task?.candidateSet}
        onChooseCandidate={task?.onChooseCandidate}
        onPickPoint={task?.onPickPoint}
        sketch={task?.sketch}
        ownOutlines={ownOutlines}
        padding={covered}
        initialCamera={camera}
        onCameraChange={onCameraChange}
        onFail={onBreak}
        corner={
          // The hint for setting points stands there.
          !task?.onPickPoint && (
            <MapCorner
              rows={rows}
              extent={extent}
              measure={measure}
              measuredRows={measuredRows}
              unit={unit}
            />
          )
        }
      />
    </MapBoundary>
  );
});

function MapWaits() {
  const t = useTranslations('loading');
  return (
    <>
      <p className={styles.waiting}>{t('map')}</p>
      <noscript>
        <p className={styles.noScripts}>{t('mapNeedsScripts')}</p>
      </noscript>
    </>
  );
}

'use client';

import {
  type MapLayerMouseEvent,
  Map as MapLibreMap,
  type ViewStateChangeEvent,
} from '@vis.gl/react-maplibre';
import {
  type CSSProperties,
  forwardRef,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { extentWidth } from '@/lib/map/area-geometry';
import { frameStory, wrapLongitude } from '@/lib/map/bounds';
import { flavorFor } from '@/lib/map/flavors';
import { roomForNames } from '@/lib/map/room-for-names';
import { metresPerPixel } from '@/lib/map/scale';
import { prefersStillness } from '@/lib/view/prefers-stillness';
import { isSlow } from './frame-pace';
import { defaultAssetBase, loadMapLibrary } from './load-map-library';
import { type MapCommands, MapControls } from './map-controls';
import { MapCredits } from './map-credits';
import { MapPopup } from './map-popup';
import { mapVariables } from './map-variables';
import { ENGLISH_WORDS, libraryWords } from './map-words';
import { MarkerButtons } from './marker-buttons';
import styles from './place-map.module.css';
import type { PlaceMapHandle, PlaceMapProps, SelectionMeans } from './place-map-props';
import {
  BY_READER,
  cameraOf,
  captureMap,
  extentInView,
  findPlaceAt,
  frameExtent,
  isInSight,
  MAX_ZOOM,
  MIN_ZOOM,
  revealElement,
  screenPoint,
  showPlace,
  viewOf,
} from './story-map';
import { useCandidateFrame } from './use-candidate-frame';
import { useFullscreen } from './use-fullscreen';
import { useLiveMap } from './use-live-map';
import { useMapStyle } from './use-map-style';
import { useMarkerPositions } from './use-marker-positions';
import { useOutlines } from './use-outlines';

export type { PlaceMapHandle, PlaceMapProps } from './place-map-props';

// Fetched when an area is drawn.
const SketchHandles = lazy(() =>
  import('./sketch-handles').then((part) => ({ default: part.SketchHandles })),
);

/** In which names and tiles appear. */
const FADE_MS = 200;

const NOTHING_COVERED = {};
const ignore = () => {};

/**
 * The story on the map. Everything drawn is data (`useMapStyle`); this component holds the live map
 * and passes between it and the page: what is chosen, pointed at, in view.
 */
export const PlaceMap = forwardRef<PlaceMapHandle, PlaceMapProps>(function PlaceMap(props, ref) {
  const {
    places,
    selectedPlaceId = null,
    hoveredPlaceId = null,
    onSelect = ignore,
    onHover = ignore,
    theme,
    language = 'en',
    padding = NOTHING_COVERED,
    popup = null,
    onPopupClose = ignore,
    followSelection = true,
    candidateSet = null,
    onChooseCandidate,
    measured = null,
    onExtend,
    onToggleMeasure,
    onCameraChange,
    onPickPoint = null,
    sketch = null,
    onFail = ignore,
  } = props;
  const words = useMemo(() => ({ ...ENGLISH_WORDS, ...props.words }), [props.words]);
  const [assetBase] = useState(() => props.assetBase ?? defaultAssetBase());
  const [fadeMs] = useState(() => (prefersStillness() || isSlow() ? 0 : FADE_MS));
  const flavor = flavorFor(theme);
  const popupId = useId();
  const root = useRef<HTMLElement>(null);
  const { isFullscreen, toggleFullscreen } = useFullscreen(root);

  // Handlers given to the live map once read what is current from here.
  const now = useRef({ places, padding, onCameraChange, selectedId: selectedPlaceId });
  now.current = { places, padding, onCameraChange, selectedId: selectedPlaceId };
  /** The place the reader chose on the map itself, last of all: its card may take the focus. */
  const chosenHere = useRef<string | null>(null);

  const outlines = useOutlines(places, assetBase, props.ownOutlines, props.loadOutline);
  const style = useMapStyle({
    places,
    outlines,
    candidateSet,
    measured,
    sketch,
    theme,
    language,
    disputedBorders: props.disputedBorders ?? 'dashed',
    mapStyleUrl: props.mapStyleUrl ?? null,
    assetBase,
    onFail,
  });
  const live = useLiveMap({
    places,
    selectedPlaceId,
    hoveredPlaceId,
    flavor,
    padding,
    style,
    initialCamera: props.initialCamera ?? null,
    fades: fadeMs > 0,
    namesSelected: !candidateSet?.candidates.some(({ id }) => id === selectedPlaceId),
  });
  const { map, shownStyle, view } = live;

  // Filling the screen, the map has no page beneath it to scroll.
  useEffect(() => {
    if (!map || !props.cooperativeGestures) return;
    if (isFullscreen) map.cooperativeGestures.disable();
    else map.cooperativeGestures.enable();
  }, [map, props.cooperativeGestures, isFullscreen]);

  const { marked, firstInSight, register, focusMarker } = useMarkerPositions(map, places);
  const selected = places.find(({ id }) => id === selectedPlaceId) ?? null;

  // Chosen elsewhere on the page: bring it into sight. Chosen here, it is.
  useEffect(() => {
    if (selectedPlaceId === null) chosenHere.current = null;
    if (!map || !followSelection || selectedPlaceId === null) return;
    const story = now.current.places.find(({ id }) => id === selectedPlaceId);
    if (!story || chosenHere.current === selectedPlaceId) return;
    chosenHere.current = null;
    if (!isInSight(map, screenPoint(map, story), now.current.padding)) {
      showPlace(map, story, now.current.padding);
    }
  }, [map, followSelection, selectedPlaceId]);

  // The page has laid something over the map: what is chosen comes out from under it.
  const coveredLeft = props.padding?.left ?? 0;
  useEffect(() => {
    const { places: current, padding: covered, selectedId } = now.current;
    const story = current.find(({ id }) => id === selectedId);
    if (!map || !story || coveredLeft === 0) return;
    if (!isInSight(map, screenPoint(map, story), covered)) showPlace(map, story, covered);
  }, [map, coveredLeft]);

  const stayHere = useCandidateFrame(map, candidateSet?.candidates, now);

  const hasPopup = popup !== null && popup !== undefined && popup !== false && selected !== null;
  const reveal = useCallback(
    (card: Element) => {
      if (!map) return;
      const show = () => card.isConnected && revealElement(map, card, now.current.padding);
      if (map.isMoving()) map.once('moveend', show);
      else show();
    },
    [map],
  );

  const select = useCallback(
    (placeId: string | null, means: SelectionMeans) => {
      chosenHere.current = placeId;
      onSelect(placeId, means);
    },
    [onSelect],
  );

  const areaOf = useCallback((placeId: string) => {
    const extent = now.current.places.find(({ id }) => id === placeId)?.place.extent;
    return extent ? extentWidth(extent) * (extent[3] - extent[1]) : Number.POSITIVE_INFINITY;
  }, []);
  const placeAt = ({ target, point }: MapLayerMouseEvent) =>
    findPlaceAt(target, [point.x, point.y], areaOf);

  const onClick = (event: MapLayerMouseEvent) => {
    if (onPickPoint) {
      onPickPoint([wrapLongitude(event.lngLat.lng), event.lngLat.lat]);
      return;
    }
    const id = placeAt(event);
    const isCandidate = candidateSet?.candidates.some((place) => place.id === id) ?? false;
    if (id !== null && isCandidate && onChooseCandidate) onChooseCandidate(id);
    else if (id !== null && onExtend && event.originalEvent.shiftKey) onExtend(id);
    else if (id !== null || selectedPlaceId !== null) select(id, 'pointer');
  };

  const lastHovered = useRef<string | null>(null);
  const hover = (placeId: string | null) => {
    if (lastHovered.current === placeId) return;
    lastHovered.current = placeId;
    root.current?.toggleAttribute('data-over-place', placeId !== null);
    onHover(placeId);
  };

  const resetView = useCallback(() => {
    const { places: shown, padding: covered } = now.current;
    const extent = frameStory(shown);
    if (!map || !extent) return;
    const names = roomForNames(shown, extent, map.getContainer().clientWidth);
    frameExtent(map, extent, { ...names, ...covered });
  }, [map]);

  const commands = useMemo<MapCommands>(
    () => ({
      zoomBy: (levels) => map?.zoomTo(map.getZoom() + levels, { duration: 250 }, BY_READER),
      panBy: (right, down) => {
        if (!map) return;
        const { clientWidth, clientHeight } = map.getContainer();
        const offset: [number, number] = [(right * clientWidth) / 2, (down * clientHeight) / 2];
        map.panBy(offset, { duration: 300 }, BY_READER);
      },
      resetView,
      toggleFullscreen,
      toggleMeasure: onToggleMeasure,
    }),
    [map, resetView, toggleFullscreen, onToggleMeasure],
  );

  useImperativeHandle(
    ref,
    () => ({
      resetView,
      showPlace: (placeId) => {
        const story = now.current.places.find(({ id }) => id === placeId);
        if (map && story) showPlace(map, story, now.current.padding);
      },
      showExtent: (extent) => {
        if (map) frameExtent(map, extent, now.current.padding);
      },
      focusMarker,
      view: () => map && viewOf(map),
      // Drawn and read in one go: afterwards the buffer is cleared.
      snapshot: () => map?.redraw().getCanvas().toDataURL('image/png') ?? null,
      capture: async (scale = 2) => {
        if (!map) throw new Error('the map has not started');
        return captureMap(map, scale);
      },
    }),
    [map, resetView, focusMarker],
  );

  const onMoveEnd = (event: ViewStateChangeEvent) => {
    const { byReader } = event as { byReader?: boolean };
    const isReaders = byReader ?? 'originalEvent' in event;
    if (isReaders) stayHere();
    const moved = event.target;
    live.noteView(moved);
    now.current.onCameraChange?.(cameraOf(moved), extentInView(moved), isReaders);
  };

  const variables = mapVariables(flavor, padding) as CSSProperties;
  return (
    <section
      ref={root}
      className={[styles.root, props.className].filter(Boolean).join(' ')}
      style={variables}
      aria-label={words.region(places.length)}
      data-picking={onPickPoint ? true : undefined}
      data-map-ready={live.isWhole || undefined}
      onKeyDown={(event) => {
        // Enter sets the point in the middle, where the cross is.
        if (event.key !== 'Enter' || !map || !onPickPoint) return;
        if (event.target !== map.getCanvas()) return;
        event.preventDefault();
        const { lng, lat } = map.getCenter();
        onPickPoint([wrapLongitude(lng), lat]);
      }}
    >
      {shownStyle !== null && (
        <MapLibreMap
          ref={live.takeMap}
          mapLib={loadMapLibrary(assetBase)}
          mapStyle={shownStyle}
          initialViewState={live.initialView}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          // Our own is checked by tests.
          validateStyle={props.mapStyleUrl != null}
          attributionControl={false}
          dragRotate={false}
          touchPitch={false}
          pitchWithRotate={false}
          maxPitch={0}
          cooperativeGestures={props.cooperativeGestures ?? false}
          fadeDuration={fadeMs}
          locale={libraryWords(words)}
          onClick={onClick}
          onMouseMove={(event) => hover(placeAt(event))}
          onMouseOut={() => hover(null)}
          onMoveEnd={onMoveEnd}
          onError={({ target, error }) => {
            // Errors with a map to speak of are single tiles; those without, the map itself.
            if (!target) onFail(error);
          }}
        >
          {hasPopup && (
            <MapPopup
              key={selected.id}
              id={popupId}
              story={selected}
              label={words.popup(selected)}
              takesFocus={props.popupTakesFocus ?? chosenHere.current === selected.id}
              onClose={() => {
                onPopupClose();
                if (chosenHere.current === selected.id) focusMarker(selected.id);
              }}
              onResize={reveal}
            >
              {popup}
            </MapPopup>
          )}
        </MapLibreMap>
      )}
      {map &&
        createPortal(
          <MarkerButtons
            places={marked}
            tabStopId={selectedPlaceId ?? firstInSight}
            selectedPlaceId={selectedPlaceId}
            popupId={hasPopup ? popupId : null}
            onSelect={select}
            onExtend={onExtend}
            onHover={hover}
            onFocus={(placeId) => {
              const story = places.find(({ id }) => id === placeId);
              if (story && !isInSight(map, screenPoint(map, story), padding)) {
                showPlace(map, story, padding);
              }
            }}
            register={register}
            words={words}
          />,
          map.getCanvasContainer(),
        )}
      {map && sketch?.onChange && (
        <Suspense>
          <SketchHandles
            map={map}
            corners={sketch.corners}
            onChange={sketch.onChange}
            words={words}
          />
        </Suspense>
      )}
      {onPickPoint && (
        <>
          <div className={styles.pick} />
          <output className={styles.hint}>{words.pickHint}</output>
        </>
      )}
      <MapControls
        commands={commands}
        limits={{ canZoomIn: view.zoom < MAX_ZOOM, canZoomOut: view.zoom > MIN_ZOOM }}
        isFullscreen={isFullscreen}
        isMeasuring={measured !== null}
        words={words}
      />
      <MapCredits
        metresPerPx={metresPerPixel(view.latitude, view.zoom)}
        language={language}
        unit={props.lengthUnit ?? 'km'}
        words={words}
      />
      {props.corner}
    </section>
  );
});

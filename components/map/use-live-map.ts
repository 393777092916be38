import type { MapRef } from '@vis.gl/react-maplibre';
import type { Map as MapInstance, StyleSpecification } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { frameStory, toCorners } from '@/lib/map/bounds';
import type { Flavor } from '@/lib/map/flavors';
import { roomForNames } from '@/lib/map/room-for-names';
import type { StoryPlace } from '@/lib/map/story-places';
import { atStage, LAST_STAGE } from '@/lib/map/style-stages';
import { drawWhenFree } from './draw-when-free';
import { watchPace } from './frame-pace';
import type { Camera, MapPadding } from './place-map-props';
import { shareCard } from './share-card';
import {
  FRAME_MAX_ZOOM,
  framePadding,
  prepareMap,
  raisePlace,
  recolourImages,
  showStates,
} from './story-map';
import { useStages } from './use-stages';

/** Where the map looks when there is nothing to look at. */
const WORLD = { longitude: 10, latitude: 25, zoom: 1.2 };

/** The live map: made ready when it appears, lit as chosen, framed once, given styles in turn. */
export function useLiveMap({
  places,
  selectedPlaceId,
  hoveredPlaceId,
  flavor,
  padding,
  style,
  initialCamera,
  fades,
  namesSelected,
}: {
  readonly places: readonly StoryPlace[];
  readonly selectedPlaceId: string | null;
  readonly hoveredPlaceId: string | null;
  readonly flavor: Flavor;
  readonly padding: Partial<MapPadding>;
  readonly style: StyleSpecification | null;
  readonly initialCamera: Camera | null;
  /** Whether names fade in. */
  readonly fades: boolean;
  /** Whether the selected place bears its name above all others: not where a candidate does. */
  readonly namesSelected: boolean;
}) {
  const [map, setMap] = useState<MapInstance | null>(null);
  const [styleIsReady, setStyleIsReady] = useState(false);
  const [view, setView] = useState({ latitude: 0, zoom: 2 });
  const now = useRef({ places, flavor, padding });
  now.current = { places, flavor, padding };

  // Until the first style has been taken in, the library would start afresh on a second one.
  const firstStyle = useRef(style);
  firstStyle.current ??= style;
  const stage = useStages(map, styleIsReady);
  const wholeStyle = styleIsReady ? style : firstStyle.current;
  const shownStyle = useMemo(() => wholeStyle && atStage(wholeStyle, stage), [wholeStyle, stage]);
  const isWhole = stage === LAST_STAGE;

  const noteView = useCallback((moved: MapInstance) => {
    setView({ latitude: moved.getCenter().lat, zoom: moved.getZoom() });
  }, []);

  const [initialView] = useState(() => {
    if (initialCamera) return initialCamera;
    const extent = frameStory(places);
    if (extent === null) return WORLD;
    return {
      bounds: toCorners(extent),
      fitBoundsOptions: { maxZoom: FRAME_MAX_ZOOM, padding: 0 },
    };
  });

  const takeMap = useCallback(
    (mapRef: MapRef | null) => {
      const live = mapRef?.getMap() ?? null;
      setMap(live);
      if (live === null) {
        setStyleIsReady(false);
        return;
      }
      prepareMap(live, () => now.current.flavor);
      // Styles given as objects may be in before anyone can listen.
      if (live.getStyle() !== undefined) setStyleIsReady(true);
      else live.once('style.load', () => setStyleIsReady(true));
      noteView(live);
    },
    [noteView],
  );

  useEffect(() => {
    if (map && styleIsReady) recolourImages(map, flavor);
  }, [map, styleIsReady, flavor]);

  // Before the states: the map then waits for it, and draws both in one frame.
  const raised = useMemo(
    () => (namesSelected && places.find(({ id }) => id === selectedPlaceId)) || null,
    [namesSelected, places, selectedPlaceId],
  );
  const hasRaised = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new style drops it
  useEffect(() => {
    if (!map || !styleIsReady || (raised === null && !hasRaised.current)) return;
    raisePlace(map, raised);
    hasRaised.current = raised !== null;
  }, [map, styleIsReady, raised, shownStyle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new style drops the states
  useEffect(() => {
    if (!map || !styleIsReady) return;
    showStates(map, places, selectedPlaceId, hoveredPlaceId);
  }, [map, styleIsReady, places, selectedPlaceId, hoveredPlaceId, shownStyle]);

  useEffect(() => {
    if (!map) return;
    if (!isWhole) return drawWhenFree(map);
    const stops = [watchPace(map), shareCard(map, fades)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [map, isWhole, fades]);

  // The first frame could not know the map's size; this one does, before anything is seen. Only for
  // a map just made: filters and corrections leave the view alone.
  useEffect(() => {
    if (!map || initialCamera) return;
    const extent = frameStory(now.current.places);
    if (extent === null) return;
    const { clientWidth, clientHeight } = map.getContainer();
    const room = framePadding(clientWidth, clientHeight, {
      ...roomForNames(now.current.places, extent, clientWidth),
      ...now.current.padding,
    });
    map.fitBounds(toCorners(extent), { padding: room, maxZoom: FRAME_MAX_ZOOM, duration: 0 });
  }, [map, initialCamera]);

  return { map, takeMap, initialView, shownStyle, isWhole, view, noteView };
}

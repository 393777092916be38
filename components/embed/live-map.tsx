/** The live map of an embed: fetched by the frame's first script when the frame comes into view. */
import { StrictMode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { PlaceMap } from '@/components/map/place-map';
import type { Camera } from '@/components/map/place-map-props';
import { MapBoundary } from '@/components/map-pane/map-boundary';
import { useMapWords } from '@/components/map-pane/use-map-words';
import type { FrameStore } from '@/lib/embed/frame/state';
import type { Tell } from '@/lib/embed/frame/talk-to-page';
import type { FrameData } from '@/lib/embed/frame-data';
import type { Extent } from '@/lib/geoparse/types';
import type { Messages } from '@/lib/i18n/load-messages';
import { drawnOutline } from '@/lib/map/drawn-outlines';
import type { MapTheme } from '@/lib/map/flavors';
import type { LoadOutline } from '@/lib/map/outlines';
import { type PackedOutline, unpackOutline } from '@/lib/map/packed-outlines';
import { storyPlacesOf } from '@/lib/publish/story-places';
import { CountryNamesProvider } from '../state/country-names';
import { EmbedCard } from './embed-card';
import styles from './live-map.module.css';

/** Draw the map over the picture in the stage; the picture goes when the map is there to be seen. */
export function mountMap(
  stage: HTMLElement,
  data: FrameData,
  store: FrameStore,
  tell: Tell,
  onFail: () => void,
): void {
  const holder = document.createElement('div');
  holder.className = styles.holder!;
  stage.append(holder);
  const root = createRoot(holder);
  const fail = () => {
    // Not while React is at work in it.
    setTimeout(() => {
      root.unmount();
      holder.remove();
      onFail();
    });
  };
  root.render(
    <StrictMode>
      <IntlProvider
        locale={data.locale}
        // The frame brings the parts of the catalogue that are spoken here.
        messages={data.messages as Messages}
        timeZone="UTC"
      >
        <CountryNamesProvider names={data.countries}>
          <MapBoundary onBreak={fail}>
            <LiveMap data={data} store={store} tell={tell} onFail={fail} />
          </MapBoundary>
        </CountryNamesProvider>
      </IntlProvider>
    </StrictMode>,
  );
}

function LiveMap({
  data,
  store,
  tell,
  onFail,
}: {
  readonly data: FrameData;
  readonly store: FrameStore;
  readonly tell: Tell;
  readonly onFail: () => void;
}) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const words = useMapWords();
  const theme = useShownTheme(state.theme);
  const { kinds } = state;
  const shown = useMemo(
    () => data.places.filter(({ kind }) => kinds === null || kinds.includes(kind)),
    [data.places, kinds],
  );
  const places = useMemo(() => storyPlacesOf(shown), [shown]);
  const outlines = useMemo(
    () =>
      new Map(shown.flatMap(({ id, outline }) => (outline ? [[id, drawnOutline(outline)]] : []))),
    [shown],
  );
  const loadOutline = useMemo(() => outlineReader(data.outlines), [data.outlines]);
  const selected = shown.find(({ id }) => id === state.selectedId) ?? null;

  const onSelect = useCallback(
    (selectedId: string | null) =>
      store.set({ selectedId, mentionId: null, isOpen: true, by: 'reader' }),
    [store],
  );
  const onHover = useCallback(
    (hoveredId: string | null) => store.set({ hoveredId, by: 'reader' }),
    [store],
  );
  const onCameraChange = useCallback(
    (camera: Camera, extent: Extent) => tell({ type: 'view', bbox: extent, zoom: camera.zoom }),
    [tell],
  );
  return (
    <PlaceMap
      className={styles.map}
      places={places}
      ownOutlines={outlines}
      loadOutline={loadOutline}
      selectedPlaceId={selected?.id ?? null}
      hoveredPlaceId={state.hoveredId}
      onSelect={onSelect}
      onHover={onHover}
      theme={theme}
      language={data.language}
      words={words}
      mapStyleUrl={data.mapStyleUrl}
      disputedBorders={data.disputedBorders}
      cooperativeGestures
      initialCamera={data.view}
      onCameraChange={onCameraChange}
      onPopupClose={() => onSelect(null)}
      onFail={onFail}
      popup={
        selected &&
        state.isOpen && (
          <EmbedCard
            key={selected.id}
            place={selected}
            articles={data.articles}
            mentionId={state.mentionId}
            onMention={(mentionId) => store.set({ mentionId, by: 'reader' })}
            onClose={() => onSelect(null)}
          />
        )
      }
    />
  );
}

/** Reads outlines from the one file of this map; a failed fetch may be tried again. */
function outlineReader(address: string): LoadOutline {
  let file: Promise<Readonly<Record<string, PackedOutline>>> | null = null;
  const read = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
    return response.json();
  };
  return async ({ id }) => {
    file ??= read().catch((error: unknown) => {
      file = null;
      throw error;
    });
    const packed = (await file)[id];
    return packed ? unpackOutline(packed) : null;
  };
}

/** Light or dark as it is now; `auto` follows the reader's system. */
function useShownTheme(theme: 'auto' | 'light' | 'dark'): MapTheme {
  const [isDark, setIsDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const update = () => setIsDark(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  if (theme !== 'auto') return theme;
  return isDark ? 'dark' : 'light';
}

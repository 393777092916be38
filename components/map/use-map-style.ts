import type { GeoJSON } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { Outline } from '@/lib/map/area-geometry';
import { basemapUrl } from '@/lib/map/asset-urls';
import { toCandidateFeatures } from '@/lib/map/candidates';
import { composeStyle } from '@/lib/map/compose-style';
import { flavorFor, type MapTheme } from '@/lib/map/flavors';
import { storyLayers } from '@/lib/map/layers';
import { toAreaFeatures } from '@/lib/map/story-areas';
import { type StoryPlace, silencedNames, toStoryFeatures } from '@/lib/map/story-places';
import { basemapStyle, type DisputedBorders } from '@/lib/map/style';
import type { CandidateSet, Measured, Sketch } from './place-map-props';

/** Someone else's style, fetched; null while it is on its way or where there is none. */
function useForeignStyle(
  url: string | null,
  onFail: (error: Error) => void,
): StyleSpecification | null {
  const [style, setStyle] = useState<StyleSpecification | null>(null);
  useEffect(() => {
    if (url === null) return;
    const aborter = new AbortController();
    fetch(url, { signal: aborter.signal })
      .then((response) => {
        if (!response.ok) throw new Error(`the map style answered ${response.status}`);
        return response.json() as Promise<StyleSpecification>;
      })
      .then(setStyle, (error: unknown) => {
        if (!aborter.signal.aborted) onFail(error instanceof Error ? error : new Error(`${error}`));
      });
    return () => aborter.abort();
  }, [url, onFail]);
  return url === null ? null : style;
}

/** What is measured, drawn; the geometry for it is fetched when first needed. */
function useMeasureFeatures(measured: Measured | null): GeoJSON | undefined {
  const [features, setFeatures] = useState<GeoJSON>();
  useEffect(() => {
    if (measured === null) {
      setFeatures(undefined);
      return;
    }
    let isCurrent = true;
    void import('@/lib/map/measure').then(({ toMeasureFeatures }) => {
      if (isCurrent) setFeatures(toMeasureFeatures(measured.points, measured.label));
    });
    return () => {
      isCurrent = false;
    };
  }, [measured]);
  return features;
}

/** Everything the map draws, as one style; null until a foreign basemap has arrived. */
export function useMapStyle({
  places,
  outlines,
  candidateSet,
  measured,
  sketch,
  theme,
  language,
  disputedBorders,
  mapStyleUrl,
  assetBase,
  onFail,
}: {
  readonly places: readonly StoryPlace[];
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly candidateSet: CandidateSet | null;
  readonly measured: Measured | null;
  readonly sketch: Sketch | null;
  readonly theme: MapTheme;
  readonly language: string;
  readonly disputedBorders: DisputedBorders;
  readonly mapStyleUrl: string | null;
  readonly assetBase: string;
  readonly onFail: (error: Error) => void;
}): StyleSpecification | null {
  const foreign = useForeignStyle(mapStyleUrl, onFail);
  const basemap = useMemo(() => {
    if (mapStyleUrl !== null) return foreign;
    return basemapStyle({
      theme,
      language,
      archiveUrl: basemapUrl(assetBase, 'basemap.pmtiles'),
      disputedBorders,
      silenced: silencedNames(places),
    });
  }, [mapStyleUrl, foreign, theme, language, assetBase, disputedBorders, places]);
  const points = useMemo(() => toStoryFeatures(places), [places]);
  const areas = useMemo(() => toAreaFeatures(places, outlines), [places, outlines]);
  const candidates = useMemo(
    () =>
      toCandidateFeatures(
        candidateSet?.candidates ?? [],
        candidateSet?.chosenId ?? null,
        sketch?.corners ?? [],
      ),
    [candidateSet, sketch?.corners],
  );
  const measuring = useMeasureFeatures(measured);
  return useMemo(() => {
    if (basemap === null) return null;
    const layers = storyLayers(flavorFor(theme), language, places.length);
    return composeStyle(basemap, layers, {
      points,
      areas,
      candidates,
      measured: measuring,
    });
  }, [basemap, theme, language, places.length, points, areas, candidates, measuring]);
}

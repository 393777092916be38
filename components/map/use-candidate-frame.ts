import type { Map as MapInstance } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Extent, Place } from '@/lib/geoparse/types';
import { frameCandidates, frameStory } from '@/lib/map/bounds';
import type { StoryPlace } from '@/lib/map/story-places';
import { inExtent } from '@/lib/view/in-extent';
import type { Camera, MapPadding } from './place-map-props';
import {
  CANDIDATE_MAX_ZOOM,
  cameraOf,
  extentInView,
  frameExtent,
  isInSight,
  returnTo,
  screenPoint,
  withCandidateNames,
} from './story-map';

interface Now {
  readonly places: readonly StoryPlace[];
  readonly padding: Partial<MapPadding>;
  readonly selectedId: string | null;
}

/**
 * Candidates under review come into sight together; a lone one only if it is out of it. Once they
 * are gone the map goes back to what it showed before, unless what is chosen lies elsewhere.
 *
 * @returns what to call when the reader has moved the map, and it shall stay
 */
export function useCandidateFrame(
  map: MapInstance | null,
  candidates: readonly Place[] | undefined,
  now: RefObject<Now>,
): () => void {
  const before = useRef<{ readonly camera: Camera; readonly extent: Extent } | null>(null);
  useEffect(() => {
    if (!map) return;
    const { places, padding, selectedId } = now.current;
    if (!candidates) {
      const seen = before.current;
      before.current = null;
      if (!seen) return;
      const isBack = ({ point }: StoryPlace) => inExtent(point, seen.extent);
      const selected = places.find(({ id }) => id === selectedId);
      const story = frameStory(places);
      if (selected ? isBack(selected) : places.some(isBack)) returnTo(map, seen.camera);
      // What was looked at turned out to be no place.
      else if (!selected && story) frameExtent(map, story, padding);
      return;
    }
    const extent = frameCandidates(candidates, frameStory(places));
    if (!extent) return;
    const [only, ...others] = candidates;
    if (only && others.length === 0 && isInSight(map, screenPoint(map, only), padding)) return;
    before.current ??= { camera: cameraOf(map), extent: extentInView(map) };
    frameExtent(map, extent, withCandidateNames(padding), CANDIDATE_MAX_ZOOM);
  }, [map, candidates, now]);
  return useCallback(() => {
    before.current = null;
  }, []);
}

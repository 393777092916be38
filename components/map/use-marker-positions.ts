import type { Map as MapInstance } from 'maplibre-gl';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rankOf, type StoryPlace } from '@/lib/map/story-places';
import { isInSight, screenPoint } from './story-map';

/** So many places get a button each; the list beside the map holds the rest, too. */
const MOST_MARKERS = 200;

/** Keeps the marker buttons over their marks while the map moves, without React in between. */
export function useMarkerPositions(map: MapInstance | null, places: readonly StoryPlace[]) {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [firstInSight, setFirstInSight] = useState<string | null>(null);

  const marked = useMemo(() => {
    if (places.length <= MOST_MARKERS) return places;
    const chosen = new Set(
      [...places].sort((a, b) => rankOf(b) - rankOf(a)).slice(0, MOST_MARKERS),
    );
    return places.filter((story) => chosen.has(story));
  }, [places]);

  const move = useCallback(() => {
    if (map === null) return;
    const { clientWidth, clientHeight } = map.getContainer();
    for (const story of marked) {
      const button = buttons.current.get(story.id);
      if (button === undefined) continue;
      const { x, y } = screenPoint(map, story);
      const isOutside = x < 0 || y < 0 || x > clientWidth || y > clientHeight;
      // Those out of sight wait at the rim: focus must not scroll the page to find them.
      const left = Math.max(16, Math.min(clientWidth - 16, x));
      const top = Math.max(16, Math.min(clientHeight - 16, y));
      button.style.transform = isOutside
        ? `translate(${left}px, ${top}px)`
        : `translate(${x}px, ${y}px)`;
      button.toggleAttribute('data-outside', isOutside);
    }
  }, [map, marked]);

  useLayoutEffect(move, [move]);
  useEffect(() => {
    if (map === null) return;
    const rest = () => {
      const first = marked.find((story) => isInSight(map, screenPoint(map, story), {}, 0));
      setFirstInSight(first?.id ?? marked[0]?.id ?? null);
    };
    // The view may have moved after the layout and before anyone listened: the first frame does.
    move();
    rest();
    map.on('move', move);
    map.on('resize', move);
    map.on('moveend', rest);
    return () => {
      map.off('move', move);
      map.off('resize', move);
      map.off('moveend', rest);
    };
  }, [map, marked, move]);

  const register = useCallback((placeId: string, button: HTMLButtonElement | null) => {
    if (button) buttons.current.set(placeId, button);
    else buttons.current.delete(placeId);
  }, []);
  const focusMarker = useCallback((placeId: string) => {
    buttons.current.get(placeId)?.focus({ preventScroll: true });
  }, []);
  return { marked, firstInSight, register, focusMarker };
}

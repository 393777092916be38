/** What we do with a live map, function by function; `place-map.tsx` says when. */

import type { GeoJSONSource, MapGeoJSONFeature, Map as MapInstance, PointLike } from 'maplibre-gl';
import type { Extent } from '@/lib/geoparse/types';
import { extentWidth } from '@/lib/map/area-geometry';
import { nearLongitude, toCorners, wrapLongitude } from '@/lib/map/bounds';
import type { Flavor } from '@/lib/map/flavors';
import { AREA_SOURCE, POINT_SOURCE, SELECTED_SOURCE } from '@/lib/map/layer-parts';
import { AREA_HIT_LAYERS, POINT_HIT_LAYERS } from '@/lib/map/layers';
import { imageByName } from '@/lib/map/pins';
import { type StoryPlace, toStoryFeatures } from '@/lib/map/story-places';
import type { MapView } from '@/lib/picture/view';
import { isSlow } from './frame-pace';
import type { Camera, MapPadding } from './place-map-props';

/** Nearest and farthest the map goes; the archive has names down to 12. */
export const MIN_ZOOM = 0;
export const MAX_ZOOM = 12;
/** Nearest a frame goes by itself: closer, the coast is coarser than the eye expects. */
export const FRAME_MAX_ZOOM = 8.5;
const AREA_MAX_ZOOM = 7;
/** Candidates are shown with enough around them to tell which part of the world they are in. */
export const CANDIDATE_MAX_ZOOM = 6.5;
/** From farther out than this, showing a point also moves in. */
const POINT_MIN_ZOOM = 5.5;
const MOVE_MS = 650;
/** Pixels around the pointer in which a mark is hit. */
const REACH_PX = 6;

/** Width of the buttons at the right edge. */
const CONTROLS_PX = 36;

/** Marks our own moves, so that the page can tell them from the reader's. */
const OURS = { byReader: false };
/** Marks moves by our buttons, which are the reader's. */
export const BY_READER = { byReader: true };

/** A move that would stutter is none: the map is there at once. */
const moveMs = (duration: number) => (isSlow() ? 0 : duration);

/**
 * No turning or tilting: north is up, as in print, and there is never a sky, which the library would
 * draw in each frame behind the whole map. And images for whatever names the style uses.
 */
export function prepareMap(map: MapInstance, flavorNow: () => Flavor): void {
  map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: () => {} };
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    const image = imageByName(name, flavorNow());
    if (image === null || map.hasImage(name)) return;
    const { width, height, data, pixelRatio } = image;
    map.addImage(name, { width, height, data }, { pixelRatio });
  });
}

/** Redraw every image in new colours. */
export function recolourImages(map: MapInstance, flavor: Flavor): void {
  for (const name of map.listImages()) {
    const image = imageByName(name, flavor);
    if (image) {
      map.updateImage(name, { width: image.width, height: image.height, data: image.data });
    }
  }
}

/** Light the selected place and the one pointed at, and nothing else. */
export function showStates(
  map: MapInstance,
  places: readonly StoryPlace[],
  selectedId: string | null,
  hoveredId: string | null,
): void {
  for (const source of [POINT_SOURCE, AREA_SOURCE]) {
    if (!map.getSource(source)) continue;
    map.removeFeatureState({ source });
    places.forEach(({ id }, index) => {
      if (id !== selectedId && id !== hoveredId) return;
      const state = { selected: id === selectedId, hovered: id === hoveredId };
      map.setFeatureState({ source, id: index }, state);
    });
  }
}

/** Have one place stand above all others and bear its name there; null for none. */
export function raisePlace(map: MapInstance, story: StoryPlace | null): void {
  const source = map.getSource<GeoJSONSource>(SELECTED_SOURCE);
  void source?.setData(toStoryFeatures(story ? [story] : []));
}

const idOf = (feature: MapGeoJSONFeature | undefined): string | null => {
  const id: unknown = feature?.properties.id;
  return typeof id === 'string' && id !== '' ? id : null;
};

/** Id of the place at a pixel: marks and names first, then the smallest area; null for none. */
export function findPlaceAt(
  map: MapInstance,
  [x, y]: readonly [number, number],
  areaOf: (placeId: string) => number,
): string | null {
  const present = (layers: readonly string[]) => layers.filter((layer) => map.getLayer(layer));
  const box: [PointLike, PointLike] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const marks = map.queryRenderedFeatures(box, { layers: present(POINT_HIT_LAYERS) });
  const mark = idOf(marks[0]);
  if (mark !== null) return mark;
  const areas = map.queryRenderedFeatures([x, y], { layers: present(AREA_HIT_LAYERS) });
  const ids = areas.map(idOf).filter((id) => id !== null);
  return ids.sort((a, b) => areaOf(a) - areaOf(b))[0] ?? null;
}

/** Room to leave around what is framed: a margin, and what the page covers. */
export function framePadding(
  width: number,
  height: number,
  covered: Partial<MapPadding>,
): MapPadding {
  const margin = Math.round(Math.min(72, Math.max(28, Math.min(width, height) * 0.11)));
  const { top = 0, right = 0, bottom = 0, left = 0 } = covered;
  // Never more than half of either side, or there would be nothing left to frame in.
  const share = (one: number, other: number, side: number): [number, number] => {
    const sum = one + other + 2 * margin;
    const scale = sum > side / 2 && sum > 0 ? Math.max(side / 2, side - 120) / sum : 1;
    return scale < 1
      ? [Math.round((one + margin) * scale), Math.round((other + margin) * scale)]
      : [one + margin, other + margin];
  };
  const [padTop, padBottom] = share(top, bottom, height);
  const [padLeft, padRight] = share(left, right + CONTROLS_PX, width);
  return { top: padTop, right: padRight, bottom: padBottom, left: padLeft };
}

/** Candidates bear longer names than places, with their number and region: room for those, too. */
export const withCandidateNames = ({
  top = 0,
  right = 0,
  bottom = 0,
  left = 0,
}: Partial<MapPadding>): MapPadding => ({
  top: top + 16,
  right: right + 52,
  bottom,
  left: left + 56,
});

const paddingOf = (map: MapInstance, covered: Partial<MapPadding>) => {
  const { clientWidth, clientHeight } = map.getContainer();
  return framePadding(clientWidth, clientHeight, covered);
};

/** Bring an extent into view. */
export function frameExtent(
  map: MapInstance,
  extent: Extent,
  covered: Partial<MapPadding>,
  maxZoom = FRAME_MAX_ZOOM,
): void {
  map.fitBounds(
    toCorners(extent),
    { padding: paddingOf(map, covered), maxZoom, duration: moveMs(MOVE_MS), linear: true },
    OURS,
  );
}

/** Back to where the map was. */
export function returnTo(map: MapInstance, { longitude, latitude, zoom }: Camera): void {
  const center: [number, number] = [nearLongitude(longitude, map.getCenter().lng), latitude];
  map.easeTo({ center, zoom, duration: moveMs(MOVE_MS) }, OURS);
}

/** Bring a place into view: its extent if it has one worth the name, else its point. */
export function showPlace(
  map: MapInstance,
  { place, point, shape }: StoryPlace,
  covered: Partial<MapPadding>,
): void {
  const { top = 0, right = 0, bottom = 0, left = 0 } = covered;
  if (shape === 'area' && place.extent !== null && extentWidth(place.extent) < 100) {
    frameExtent(map, place.extent, covered, AREA_MAX_ZOOM);
    return;
  }
  const longitude = nearLongitude(point[0], map.getCenter().lng);
  map.easeTo(
    {
      center: [longitude, point[1]],
      zoom: Math.max(map.getZoom(), POINT_MIN_ZOOM),
      // Not as padding, which the map would keep and add to every frame thereafter.
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: moveMs(MOVE_MS),
    },
    OURS,
  );
}

/** Where a place's point is on the screen, on the copy of the world that is in view. */
export function screenPoint(
  map: MapInstance,
  { point }: Pick<StoryPlace, 'point'>,
): { x: number; y: number } {
  const longitude = nearLongitude(point[0], map.getCenter().lng);
  return map.project([longitude, point[1]]);
}

/** Whether a pixel lies in the part of the map the page leaves open, with some room to spare. */
export function isInSight(
  map: MapInstance,
  { x, y }: { readonly x: number; readonly y: number },
  { top = 0, right = 0, bottom = 0, left = 0 }: Partial<MapPadding>,
  spare = 24,
): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  return (
    x >= left + spare &&
    x <= clientWidth - right - spare &&
    y >= top + spare &&
    y <= clientHeight - bottom - spare
  );
}

/** Move the view just so far that an element over the map lies within it. */
export function revealElement(
  map: MapInstance,
  element: Element,
  { top = 0, right = 0, bottom = 0, left = 0 }: Partial<MapPadding>,
): void {
  const outer = map.getContainer().getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const spare = 8;
  const short = (value: number) => Math.max(0, value);
  const over = {
    left: short(outer.left + left + spare - inner.left),
    right: short(inner.right - (outer.right - right - spare)),
    top: short(outer.top + top + spare - inner.top),
    bottom: short(inner.bottom - (outer.bottom - bottom - spare)),
  };
  const x = over.left > 0 ? -over.left : over.right;
  const y = over.top > 0 ? -over.top : over.bottom;
  if (x !== 0 || y !== 0) map.panBy([x, y], { duration: moveMs(250) }, OURS);
}

export function cameraOf(map: MapInstance): Camera {
  const { lng, lat } = map.getCenter();
  return { longitude: wrapLongitude(lng), latitude: lat, zoom: map.getZoom() };
}

/** The camera with the size of what it looks at. */
export function viewOf(map: MapInstance): MapView {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { ...cameraOf(map), width, height };
}

/** What is in view, as an extent. */
export function extentInView(map: MapInstance): Extent {
  const bounds = map.getBounds();
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  if (east - west >= 360) return [-180, bounds.getSouth(), 180, bounds.getNorth()];
  return [wrapLongitude(west), bounds.getSouth(), wrapLongitude(east), bounds.getNorth()];
}

/** A PNG of the map as it is, at `scale` pixels to a CSS pixel. */
export async function captureMap(map: MapInstance, scale: number): Promise<Blob> {
  const before = map.getPixelRatio();
  map.setPixelRatio(scale);
  try {
    await new Promise((resolve) => {
      map.once('idle', resolve);
      map.triggerRepaint();
    });
    // The picture must be taken in the frame that drew it: afterwards the buffer is cleared.
    return await new Promise<Blob>((resolve, reject) => {
      map.once('render', () => {
        map.getCanvas().toBlob((blob) => {
          if (blob) resolve(blob);
          else reject(new Error('the browser gave no picture of the map'));
        }, 'image/png');
      });
      map.triggerRepaint();
    });
  } finally {
    map.setPixelRatio(before);
  }
}

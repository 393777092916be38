/** Which part of the world a picture shows, and how degrees become its pixels (Web Mercator). */
import type { Extent, LonLat } from '@/lib/geoparse/types';
import { extentWidth } from '@/lib/map/area-geometry';

/** A fixed view: `scale` is the width of the whole world in pixels. */
export interface PictureView {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Middle of the picture, in fractions of the world from its north-west corner. */
  readonly centre: readonly [x: number, y: number];
}

/** Pixels of a map's tile at a whole zoom, as MapLibre counts. */
const TILE_PX = 512;
/** Closer than a town and its surroundings, the basemap has nothing more to show. */
const MAX_ZOOM = 10;
const WORLD: Extent = [-180, -60, 180, 78];

/** Fractions of the world, x eastwards from 180° W, y southwards from about 85° N. */
function toWorld([longitude, latitude]: LonLat): [number, number] {
  const sin = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/**
 * The view that shows an extent as large as it fits, with room around it.
 *
 * @param extent what to show; null shows the inhabited world
 * @param padding free pixels at each edge
 */
export function fitView(
  extent: Extent | null,
  width: number,
  height: number,
  padding: number,
): PictureView {
  const [west, south, , north] = extent ?? WORLD;
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([west + extentWidth(extent ?? WORLD), south]);
  const room = { x: Math.max(1, width - 2 * padding), y: Math.max(1, height - 2 * padding) };
  const fitting = Math.min(
    room.x / Math.max(1e-9, right - left),
    room.y / Math.max(1e-9, bottom - top),
  );
  // Never smaller than the picture is wide, so that the world is not shown twice.
  const scale = Math.max(Math.min(fitting, TILE_PX * 2 ** MAX_ZOOM), width, height);
  const half = height / 2 / scale;
  const y = Math.max(half, Math.min(1 - half, (top + bottom) / 2));
  return { width, height, scale, centre: [(left + right) / 2, y] };
}

/** What the live map shows, as it stands on the screen: degrees, MapLibre's zoom, pixels. */
export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** The view of a picture that shows what the live map does. */
export function liveView({ longitude, latitude, zoom, width, height }: MapView): PictureView {
  return { width, height, scale: TILE_PX * 2 ** zoom, centre: toWorld([longitude, latitude]) };
}

/** MapLibre's zoom of a view. */
export const zoomOf = ({ scale }: PictureView) => Math.log2(scale / TILE_PX);

/** Pixels of a point of the world's fractions, in the copy of the world nearest the middle. */
export function toPixels(view: PictureView, [x, y]: readonly [number, number]): [number, number] {
  const { width, height, scale, centre } = view;
  return [(x - centre[0]) * scale + width / 2, (y - centre[1]) * scale + height / 2];
}

/** Pixels of a place, in the copy of the world nearest the middle. */
export function project(view: PictureView, point: LonLat): [number, number] {
  const [x, y] = toWorld(point);
  return toPixels(view, [x - Math.round(x - view.centre[0]), y]);
}

/** Pixels of a point of a ring that must stay in one piece: no wrapping. */
export function projectNear(view: PictureView, point: LonLat, reference: LonLat): [number, number] {
  const [x, y] = toWorld(point);
  const [near] = toWorld(reference);
  return toPixels(view, [x - Math.round(near - view.centre[0]), y]);
}

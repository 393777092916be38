/** The story's areas as paths: the washes and edges of `lib/map/area-layers.ts`. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Outline } from '@/lib/map/area-geometry';
import type { Flavor } from '@/lib/map/flavors';
import { type AreaFeature, type AreaPart, toAreaFeatures } from '@/lib/map/story-areas';
import type { StoryPlace } from '@/lib/map/story-places';
import { element, type XmlElement } from '@/lib/markup/xml';
import { thin } from './thin';
import { type PictureView, projectNear, zoomOf } from './view';

/** Pixel lines → path data with tenths of a pixel, relative, so that it stays short. */
export function trace(line: readonly (readonly [number, number])[], isClosed: boolean): string {
  let data = '';
  let [lastX, lastY] = [0, 0];
  for (const point of line) {
    const [x, y] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
    if (data === '') data = `M${x / 10} ${y / 10}`;
    else if (x !== lastX || y !== lastY) data += `l${(x - lastX) / 10} ${(y - lastY) / 10}`;
    [lastX, lastY] = [x, y];
  }
  return isClosed ? `${data}z` : data;
}

/** A value between stops of zoom, straight lines between them. */
export function byZoom(zoom: number, ...stops: readonly (readonly [number, number])[]): number {
  const above = stops.findIndex(([at]) => zoom < at);
  if (above === 0) return stops[0]![1];
  if (above < 0) return stops.at(-1)![1];
  const [[fromZoom, from], [toZoom, to]] = [stops[above - 1]!, stops[above]!];
  return from + ((zoom - fromZoom) / (toZoom - fromZoom)) * (to - from);
}

/**
 * Areas, largest first, so that none hides another: those beneath the land (seas, whose sketch
 * need not follow the coast) and those upon it.
 */
export function drawAreas(
  view: PictureView,
  places: readonly StoryPlace[],
  outlines: ReadonlyMap<string, Outline>,
  flavor: Flavor,
): { readonly beneathLand: XmlElement[]; readonly onLand: XmlElement[] } {
  const { features } = toAreaFeatures(places, outlines);
  const drawn = [...features].sort((a, b) => b.properties.span - a.properties.span);
  const parts = (isSea: boolean, ...wanted: readonly AreaPart[]) =>
    wanted.flatMap((part) =>
      drawn
        .filter(({ properties }) => properties.sea === isSea && properties.part === part)
        .flatMap((feature) => drawPart(view, feature, places, flavor)),
    );
  return {
    beneathLand: parts(true, 'fill', 'edge'),
    onLand: parts(false, 'fill', 'contested-fill', 'edge', 'contested-edge'),
  };
}

function drawPart(
  view: PictureView,
  { geometry, properties }: AreaFeature,
  places: readonly StoryPlace[],
  flavor: Flavor,
): XmlElement[] {
  const { id, kind, part, approximate, sea, certainty, span } = properties;
  const near = places.find((place) => place.id === id)!.point;
  const data = dataOf(view, geometry, (position) =>
    projectNear(view, [position[0]!, position[1]!], near),
  );
  if (data === '') return [];
  const zoom = zoomOf(view);
  const wash = kind === 'water' || kind === 'historical' ? flavor.kinds[kind] : flavor.accent;
  const common = { d: data, 'data-area': id };
  if (part === 'fill' || part === 'contested-fill') {
    const onLand = byZoom(zoom, [3, 0.12], [6.5, kind === 'country' ? 0.05 : 0.11]);
    const opacity = part === 'contested-fill' ? 0.05 : sea ? 0.17 : onLand;
    return [
      element('path', {
        ...common,
        fill: wash,
        'fill-rule': 'evenodd',
        'fill-opacity': Math.round(opacity * 1000) / 1000,
      }),
    ];
  }
  if (approximate && part === 'edge') {
    const width = Math.max(1, Math.min(13, (span * 512 * 2 ** zoom * 0.1) / 360));
    // A soft edge of three strokes: every program draws these alike, few a blur.
    return [1, 0.62, 0.28].map((share) =>
      element('path', {
        ...common,
        fill: 'none',
        stroke: wash,
        'stroke-width': Math.round(width * share * 10) / 10,
        'stroke-opacity': 0.08,
        'stroke-linejoin': 'round',
      }),
    );
  }
  const width = byZoom(zoom, [2, 0.4], [5, 0.7], [7, 1.1]);
  const dash = part === 'contested-edge' ? [1.5, 2.5] : certainty === 'sure' ? null : [3, 2];
  return [
    element('path', {
      ...common,
      fill: 'none',
      stroke: flavor.kinds[kind],
      'stroke-width': Math.round(width * 100) / 100,
      'stroke-opacity': 0.75,
      'stroke-linejoin': 'round',
      'stroke-dasharray': dash
        ? dash.map((part) => Math.round(part * width * 10) / 10).join(' ')
        : null,
    }),
  ];
}

/** Path data of what lies in or near the picture; lines far outside are left out. */
function dataOf(
  view: PictureView,
  geometry: MultiPolygon | MultiLineString,
  toPixel: (position: Position) => [number, number],
): string {
  const { width, height } = view;
  const isClosed = geometry.type === 'MultiPolygon';
  const lines: readonly Position[][] = isClosed
    ? geometry.coordinates.flat()
    : geometry.coordinates;
  return lines
    .map((line) => line.map(toPixel))
    .filter((line) => {
      const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
      const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
      const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
      return most(xs) > -20 && least(xs) < width + 20 && most(ys) > -20 && least(ys) < height + 20;
    })
    .map((line) => trace(thin(line, view), isClosed))
    .join('');
}

/** A story's map as an SVG with real text: for pictures, cards, print and pages without scripts. */

import { areaGeometry, type Outline } from '@/lib/map/area-geometry';
import { type Flavor, flavorFor, type MapTheme } from '@/lib/map/flavors';
import { rankOf, type StoryPlace } from '@/lib/map/story-places';
import type { DisputedBorders } from '@/lib/map/style';
import { element, writeXml, type XmlElement } from '@/lib/markup/xml';
import { byZoom, drawAreas, trace } from './areas';
import { drawLabels } from './labels';
import { drawMark } from './marks';
import type { BasemapShape } from './tiles';
import { type PictureView, project, zoomOf } from './view';

export interface MapDrawing {
  readonly view: PictureView;
  /** From `readShapes` for the same view. */
  readonly basemap: readonly BasemapShape[];
  /** In the order of the list. */
  readonly places: readonly StoryPlace[];
  /** Outlines known of areas, by place id. */
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly theme: MapTheme;
  /** BCP 47 tag of the language of the basemap's names. */
  readonly language: string;
  /** What the picture is of, for those who do not see it. */
  readonly title: string;
  /** Credit printed in the corner; the empty string where the page around it gives it. */
  readonly credit: string;
  /** How borders under dispute are drawn. Default `dashed`. */
  readonly disputedBorders?: DisputedBorders;
  /** Colours other than the theme's own: of a page that defines them for both themes. */
  readonly flavor?: Flavor;
  /**
   * For pages that zoom: each name and mark in a group of its own, moved to its point, and names
   * that find no room kept, hidden by the class `out`.
   */
  readonly zoomable?: boolean;
}

/** Families of a picture's letters, the first being those drawn without a browser. */
export const PICTURE_SANS = 'Inter, "Inter Variable", Helvetica, Arial, sans-serif';
export const PICTURE_SERIF = '"Source Serif 4", "Source Serif 4 Variable", Georgia, serif';

/** Draw the map. The same drawing gives the same text. */
export function drawMap(drawing: MapDrawing): string {
  return writePicture(drawing.view, drawing.title, mapContent(drawing));
}

/** A picture as SVG text: named for those who cannot see it, lettered as all pictures are. */
export function writePicture(
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
  content: readonly XmlElement[],
): string {
  const root = element(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title',
      'font-family': PICTURE_SANS,
    },
    element('title', { id: 'title' }, title),
    ...content,
  );
  return writeXml(root, 'http://www.w3.org/2000/svg');
}

/** What is on the map, to be put into an `svg` of the view's size. */
export function mapContent(drawing: MapDrawing): XmlElement[] {
  const { ground, names, marks } = mapParts(drawing);
  const corner = drawing.credit
    ? [credit(drawing, drawing.flavor ?? flavorFor(drawing.theme))]
    : [];
  return [...ground, ...names, ...marks, ...corner];
}

/** The same in its layers: what is flat, names, marks. */
export function mapParts(
  drawing: MapDrawing,
): Readonly<Record<'ground' | 'names' | 'marks', XmlElement[]>> {
  const { view, theme, places, basemap, language } = drawing;
  const { width, height } = view;
  const flavor = drawing.flavor ?? flavorFor(theme);
  const zoomable = drawing.zoomable ?? false;
  const drawn = [...places].sort((a, b) => rankOf(a) - rankOf(b));
  const outlines = groundOf(drawing);
  const { beneathLand, onLand } = drawAreas(view, drawn, outlines, flavor);
  // Points get a mark; areas do not, unless nothing of them can be drawn.
  const isMarked = ({ id, shape }: StoryPlace) => shape === 'point' || !outlines.has(id);
  return {
    ground: [
      element('rect', { width, height, fill: flavor.water }),
      ...beneathLand,
      ...ground(drawing, flavor),
      ...onLand,
      ...borders(drawing, flavor),
    ],
    names: drawLabels({ view, basemap, places, isMarked, language, zoomable }, flavor),
    marks: drawn
      .filter(isMarked)
      .map((story) => drawMark(story, project(view, story.point), flavor)),
  };
}

/** Land, lakes and borders alone, quickly drawn: the far surroundings of a map. */
export function farGround(
  drawing: Pick<MapDrawing, 'view' | 'basemap' | 'disputedBorders'>,
  flavor: Flavor,
): XmlElement[] {
  const { basemap } = drawing;
  return [
    pathOf(basemap, 'land', true, { fill: flavor.land, 'fill-rule': 'nonzero' }),
    pathOf(basemap, 'lake', true, { fill: flavor.water, 'fill-rule': 'nonzero' }),
    ...borders(drawing, flavor),
  ].filter((path) => path !== null);
}

/** The ground of every area, by place id: its outline, else the sketch of its extent. */
function groundOf({ places, outlines }: MapDrawing): ReadonlyMap<string, Outline> {
  return new Map(
    places.flatMap(({ id, place, shape }) => {
      const ground = shape === 'area' ? areaGeometry(place, outlines.get(id) ?? null) : null;
      return ground ? [[id, ground] as const] : [];
    }),
  );
}

function ground({ basemap, view }: MapDrawing, flavor: Flavor): XmlElement[] {
  const zoom = zoomOf(view);
  const fill = (layer: string, color: string) =>
    // Tiles overlap at their edges: even-odd filling would cancel them out there.
    pathOf(basemap, layer, true, { fill: color, 'fill-rule': 'nonzero' });
  const line = (layer: string, color: string, width: number, opacity = 1) =>
    pathOf(basemap, layer, false, {
      fill: 'none',
      stroke: color,
      'stroke-width': Math.round(width * 100) / 100,
      'stroke-linejoin': 'round',
      'stroke-opacity': opacity < 1 ? Math.round(opacity * 100) / 100 : null,
    });
  const riverOpacity = byZoom(zoom, [2, 0], [3.5, 0.7], [6, 1], [9, 1], [10.5, 0]);
  return [
    fill('land', flavor.land),
    riverOpacity > 0
      ? line('river', flavor.river, byZoom(zoom, [3, 0.5], [7, 1.2], [10, 1.6]), riverOpacity)
      : null,
    fill('lake', flavor.water),
    line('coast', flavor.coast, byZoom(zoom, [0, 0.4], [4, 0.6], [8, 0.9])),
  ].filter((path) => path !== null);
}

function borders(
  drawing: Pick<MapDrawing, 'view' | 'basemap' | 'disputedBorders'>,
  flavor: Flavor,
): XmlElement[] {
  const { basemap, view, disputedBorders = 'dashed' } = drawing;
  const lines = basemap.filter(({ layer }) => layer === 'border');
  const agreed = (level: number) =>
    lines.filter(({ properties }) => properties.level === level && !('dispute' in properties));
  const disputed = lines.filter(({ properties }) => 'dispute' in properties);
  const zoom = zoomOf(view);
  const stroke = (color: string, width: number) => ({
    fill: 'none',
    stroke: color,
    'stroke-width': Math.round(width * 100) / 100,
    'stroke-linejoin': 'round',
  });
  const width = byZoom(zoom, [0, 0.4], [3, 0.7], [6, 1.1], [10, 1.6]);
  const minorWidth = byZoom(zoom, [4.5, 0.4], [7, 0.9], [10, 1.3]);
  const dash = { 'stroke-dasharray': disputedBorders === 'dashed' ? '3 2.2' : null };
  return [
    zoom >= 4.5 ? pathOf(agreed(1), 'border', false, stroke(flavor.borderMinor, minorWidth)) : null,
    pathOf(agreed(0), 'border', false, stroke(flavor.border, width)),
    disputedBorders === 'hidden'
      ? null
      : pathOf(disputed, 'border', false, { ...stroke(flavor.border, width), ...dash }),
  ].filter((path) => path !== null);
}

/** One path for all shapes of a layer; null where there are none. */
function pathOf(
  shapes: readonly BasemapShape[],
  layer: string,
  isClosed: boolean,
  attributes: XmlElement['attributes'],
): XmlElement | null {
  const lines = shapes.filter((shape) => shape.layer === layer).flatMap((shape) => shape.lines);
  if (lines.length === 0) return null;
  return element('path', { ...attributes, d: lines.map((line) => trace(line, isClosed)).join('') });
}

function credit({ view, credit }: MapDrawing, flavor: Flavor): XmlElement {
  return element(
    'text',
    {
      x: view.width - 8,
      y: view.height - 8,
      'text-anchor': 'end',
      'font-size': 10,
      fill: flavor.inkMuted,
      stroke: flavor.haloWater,
      'stroke-width': 2,
      'paint-order': 'stroke',
    },
    credit,
  );
}

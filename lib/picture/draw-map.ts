/** A story's map as an SVG with real text: for pictures, cards, print and pages without scripts. */
import type { MultiPolygon, Position } from 'geojson';
import { element, writeXml, type XmlElement } from '@/lib/export/xml';
import type { LonLat } from '@/lib/geoparse/types';
import { areaGeometry, type Outline } from '@/lib/map/area-geometry';
import { type Flavor, flavorFor, type MapTheme } from '@/lib/map/flavors';
import { markWidth } from '@/lib/map/pins';
import { rankOf, type StoryPlace } from '@/lib/map/story-places';
import { type LabelWish, type PlacedLabel, placeLabels } from './place-labels';
import type { BasemapShape } from './tiles';
import { type PictureView, project, projectNear, zoomOf } from './view';

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
  /** Credit printed in the corner. */
  readonly credit: string;
}

/** Names of places of the story: larger than the basemap's. Pixels. */
const STORY_SIZE = 14;
const FONT = 'Inter, "Inter Variable", Helvetica, Arial, sans-serif';

/** Draw the map. The same drawing gives the same text. */
export function drawMap(drawing: MapDrawing): string {
  const { view, theme, title, places } = drawing;
  const { width, height } = view;
  const flavor = flavorFor(theme);
  const drawn = [...places].sort((a, b) => rankOf(a) - rankOf(b));
  return writeXml(
    element(
      'svg',
      {
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-labelledby': 'title',
        'font-family': FONT,
      },
      element('title', { id: 'title' }, title),
      element('rect', { width, height, fill: flavor.water }),
      // A sea is washed beneath the land, so that its sketch need not follow the coast.
      ...drawn.filter(isWater).flatMap((place) => areaOf(drawing, place, flavor)),
      ...ground(drawing, flavor),
      ...drawn
        .filter((place) => !isWater(place))
        .flatMap((place) => areaOf(drawing, place, flavor)),
      ...borders(drawing, flavor),
      ...drawn.filter(isMarked(drawing)).map((place) => markOf(drawing, place, flavor)),
      ...labels(drawing, flavor),
      credit(drawing, flavor),
    ),
    'http://www.w3.org/2000/svg',
  );
}

const isWater = ({ kind }: StoryPlace) => kind === 'water';

function ground({ basemap }: MapDrawing, flavor: Flavor): XmlElement[] {
  const fill = (layer: string, color: string) =>
    // Tiles overlap at their edges: even-odd filling would cancel them out there.
    pathOf(basemap, layer, true, { fill: color, 'fill-rule': 'nonzero' });
  const line = (layer: string, color: string, width: number) =>
    pathOf(basemap, layer, false, { fill: 'none', stroke: color, 'stroke-width': width });
  return [
    fill('land', flavor.land),
    line('river', flavor.river, 0.8),
    fill('lake', flavor.water),
    line('coast', flavor.coast, 0.7),
  ].filter((path) => path !== null);
}

function borders({ basemap, view }: MapDrawing, flavor: Flavor): XmlElement[] {
  const lines = basemap.filter(({ layer }) => layer === 'border');
  const agreed = (level: number) =>
    lines.filter(({ properties }) => properties.level === level && !('dispute' in properties));
  const disputed = lines.filter(({ properties }) => 'dispute' in properties);
  const stroke = (color: string, width: number) => ({
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linejoin': 'round',
  });
  return [
    zoomOf(view) >= 4.5
      ? pathOf(agreed(1), 'border', false, stroke(flavor.borderMinor, 0.7))
      : null,
    pathOf(agreed(0), 'border', false, stroke(flavor.border, 1)),
    pathOf(disputed, 'border', false, { ...stroke(flavor.border, 1), 'stroke-dasharray': '3 2.2' }),
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

/** Path data with tenths of a pixel, relative, so that it stays short. */
function trace(line: readonly (readonly [number, number])[], isClosed: boolean): string {
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

function areaOf({ view, outlines }: MapDrawing, story: StoryPlace, flavor: Flavor): XmlElement[] {
  if (story.shape !== 'area') return [];
  const outline = areaGeometry(story.place, outlines.get(story.id) ?? null);
  if (!outline) return [];
  const color = flavor.kinds[story.kind];
  const path = (area: MultiPolygon, attributes: XmlElement['attributes']) =>
    element('path', { d: ringsOf(view, area, story.point), 'fill-rule': 'evenodd', ...attributes });
  const edge: XmlElement['attributes'] = outline.approximate
    ? { stroke: color, 'stroke-opacity': 0.35, 'stroke-width': 5, 'stroke-linejoin': 'round' }
    : {
        stroke: color,
        'stroke-opacity': 0.75,
        'stroke-width': 1.2,
        'stroke-dasharray': story.certainty === 'sure' ? null : '4 3',
      };
  return [
    path(outline.area, {
      fill: color,
      'fill-opacity': story.kind === 'country' ? 0.08 : 0.14,
      ...edge,
    }),
    ...(outline.contested
      ? [
          path(outline.contested, {
            fill: color,
            'fill-opacity': 0.05,
            stroke: color,
            'stroke-opacity': 0.6,
            'stroke-dasharray': '3 3',
          }),
        ]
      : []),
  ];
}

function ringsOf(view: PictureView, { coordinates }: MultiPolygon, near: LonLat): string {
  const point = ([longitude = 0, latitude = 0]: Position): [number, number] =>
    projectNear(view, [longitude, latitude], near);
  return coordinates
    .flat()
    .map((ring) => trace(ring.map(point), true))
    .join('');
}

/** Points get a mark; areas do not, unless nothing of them can be drawn. */
const isMarked =
  ({ outlines }: MapDrawing) =>
  (story: StoryPlace): boolean =>
    story.shape === 'point' || !areaGeometry(story.place, outlines.get(story.id) ?? null);

function markOf({ view }: MapDrawing, story: StoryPlace, flavor: Flavor): XmlElement {
  const [x, y] = project(view, story.point);
  const radius = markWidth(story.mentionCount) / 2;
  const isHollow = story.certainty === 'doubtful';
  return element('circle', {
    cx: Math.round(x * 10) / 10,
    cy: Math.round(y * 10) / 10,
    r: radius - 1.5,
    fill: isHollow ? flavor.land : flavor.accent,
    stroke: isHollow ? flavor.accent : flavor.markCasing,
    'stroke-width': isHollow ? 2 : 1.5,
    'stroke-dasharray': story.certainty === 'likely' ? '3 2' : null,
  });
}

function labels(drawing: MapDrawing, flavor: Flavor): XmlElement[] {
  const { view, places } = drawing;
  const marks = places.filter(isMarked(drawing)).map((story) => {
    const [x, y] = project(view, story.point);
    return { x, y, radius: markWidth(story.mentionCount) / 2 };
  });
  const wishes = [...storyWishes(drawing), ...basemapWishes(drawing)];
  const styles: Readonly<Record<string, readonly [fill: string, halo: string, weight: number]>> = {
    story: [flavor.ink, flavor.haloLand, 600],
    country: [flavor.labelCountry, flavor.haloLand, 500],
    water: [flavor.labelWater, flavor.haloWater, 400],
    town: [flavor.labelTown, flavor.haloLand, 400],
  };
  // The credit's corner is taken.
  const corner = { x: view.width, y: view.height, radius: 24 };
  return placeLabels(wishes, [...marks, corner], view.width, view.height).map((label) => {
    const [fill, halo, weight] = styles[label.style]!;
    return textOf(label, {
      fill,
      stroke: halo,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'font-weight': weight,
      'font-style': label.style === 'water' ? 'italic' : null,
    });
  });
}

function textOf(label: PlacedLabel, attributes: XmlElement['attributes']): XmlElement {
  return element(
    'text',
    {
      x: Math.round(label.left * 10) / 10,
      y: Math.round(label.baseline * 10) / 10,
      'font-size': label.size,
      'letter-spacing': label.spacing || null,
      ...attributes,
    },
    label.text,
  );
}

function storyWishes(drawing: MapDrawing): LabelWish[] {
  const { view, places } = drawing;
  const marked = isMarked(drawing);
  return [...places]
    .sort((a, b) => rankOf(b) - rankOf(a))
    .map((story) => {
      const [x, y] = project(view, story.point);
      const gap = marked(story) ? markWidth(story.mentionCount) / 2 + 3 : 0;
      return { text: story.name, x, y, gap, size: STORY_SIZE, spacing: 0, style: 'story' };
    });
}

/** The basemap's own names, but for those the story prints. */
function basemapWishes({ basemap, places, language, view }: MapDrawing): LabelWish[] {
  const known = new Set(places.flatMap(({ place, name }) => [name, place.name]));
  const codes = new Set(
    places.flatMap(({ kind, place }) => (kind === 'country' ? [place.countryCode] : [])),
  );
  const base = language.split('-')[0]!.toLowerCase();
  const zoom = zoomOf(view);
  const wishes = basemap.flatMap(
    ({ layer, properties, lines }): (LabelWish & { order: number })[] => {
      const spot = lines[0]?.[0];
      const name = properties[`name:${base}`] ?? properties.name;
      if (!spot || typeof name !== 'string' || known.has(name)) return [];
      const [x, y] = spot;
      const number = (key: string) => Number(properties[key] ?? 0);
      switch (layer) {
        case 'country_label':
          if (codes.has(String(properties.code))) return [];
          return [
            {
              ...{ text: name.toLocaleUpperCase(language), x, y, gap: 0, size: 11, spacing: 1.6 },
              ...{ style: 'country', order: number('rank') },
            },
          ];
        case 'water_label':
          if (number('z') > zoom) return [];
          return [{ text: name, x, y, gap: 0, size: 12, spacing: 1, style: 'water', order: 8 }];
        case 'town':
          if (number('z') > zoom) return [];
          return [
            {
              ...{ text: name, x, y, gap: 3, size: 11, spacing: 0, style: 'town' },
              order: 20 + number('rank') * 10 + number('z'),
            },
          ];
        default:
          return [];
      }
    },
  );
  return wishes.sort((a, b) => a.order - b.order);
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

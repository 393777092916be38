/** The names a picture prints: the story's, then the basemap's where they find room. */

import type { Flavor } from '@/lib/map/flavors';
import { markWidth } from '@/lib/map/pins';
import { rankOf, type StoryPlace } from '@/lib/map/story-places';
import { element, type XmlElement } from '@/lib/markup/xml';
import { byZoom } from './areas';
import { type LabelWish, type PlacedLabel, placeLabels, wrapText } from './place-labels';
import { canPrintLine } from './printable';
import type { BasemapShape } from './tiles';
import { type PictureView, project, zoomOf } from './view';

export interface LabelDrawing {
  readonly view: PictureView;
  readonly basemap: readonly BasemapShape[];
  readonly places: readonly StoryPlace[];
  /** Whether a place has a mark, which its name must stand clear of. */
  readonly isMarked: (story: StoryPlace) => boolean;
  readonly language: string;
  /** See `MapDrawing`. */
  readonly zoomable: boolean;
}

type Style = 'area' | 'place' | 'country' | 'region' | 'landform' | 'water' | 'town';

interface StyledWish extends LabelWish {
  readonly style: Style;
  readonly color?: string;
  readonly id?: string;
  /** Basemap names: which come first. */
  readonly order: number;
  /** A town's dot: 0 capital, 1 seat, 2 other. */
  readonly dot?: number;
}

/** Sizes as on the live map. */
const AREA_SIZE = { country: 15, region: 14, historical: 14 } as const;
const placeSize = (count: number) => (count >= 9 ? 15 : count >= 4 ? 14 : 13);

/** Names of the basemap kept for zooming in, though they find no room at first. */
const MOST_HIDDEN = 120;

const isStory = ({ style }: StyledWish) => style === 'area' || style === 'place';

/** All names, in the order they are painted. */
export function drawLabels(drawing: LabelDrawing, flavor: Flavor): XmlElement[] {
  const { view, places, isMarked, zoomable } = drawing;
  const marks = places.filter(isMarked).map((story) => {
    const [x, y] = project(view, story.point);
    return { x, y, radius: markWidth(story.mentionCount) / 2 };
  });
  const wishes = [...storyWishes(drawing, flavor), ...basemapWishes(drawing)];
  let spare = MOST_HIDDEN;
  const placed = placeLabels(wishes, marks, view.width, view.height, zoomable).filter(
    (label) => !label.isOut || isStory(label) || spare-- > 0,
  );
  // The story's names last, upon all others.
  return [...placed.filter((label) => !isStory(label)), ...placed.filter(isStory)].flatMap(
    (label) => {
      const parts = [...dotOf(label, flavor, zoomable), textOf(label, flavor, zoomable)];
      return zoomable ? [anchored(label, parts, placed.indexOf(label))] : parts;
    },
  );
}

/** A name in a group that stands at its point, so that a script can move it there. */
function anchored(
  label: PlacedLabel<StyledWish>,
  parts: readonly XmlElement[],
  order: number,
): XmlElement {
  return element(
    'g',
    {
      class: label.isOut ? 'name out' : 'name',
      'data-o': order,
      'data-place': label.id ?? null,
      transform: `translate(${tenth(label.x)} ${tenth(label.y)})`,
    },
    ...parts,
  );
}

/** A name on lines; of scripts with a font of their own, a word on each. */
const wrapName = (name: string, ems: number) => wrapText(name, canPrintLine(name) ? ems : 0);

function storyWishes({ view, places, isMarked }: LabelDrawing, flavor: Flavor): StyledWish[] {
  return places
    .filter(({ name }) => name !== '')
    .sort((a, b) => rankOf(b) - rankOf(a))
    .map((story): StyledWish => {
      const [x, y] = project(view, story.point);
      const common = { x, y, spacing: 0, order: 0, id: story.id };
      if (isMarked(story)) {
        const size = placeSize(story.mentionCount);
        const gap = markWidth(story.mentionCount) / 2 + 3;
        return { ...common, lines: wrapName(story.name, 9), gap, size, style: 'place' };
      }
      const size = AREA_SIZE[story.kind as keyof typeof AREA_SIZE] ?? 13;
      const color = flavor.kinds[story.kind];
      const lines = wrapName(story.name, 8);
      return { ...common, lines, gap: 0, size, spacing: 0.04 * size, color, style: 'area' };
    });
}

/** The basemap's own names, but for those the story prints. */
function basemapWishes({ basemap, places, language, view }: LabelDrawing): StyledWish[] {
  const known = new Set(places.flatMap(({ place, name }) => [name, place.name]));
  const ids = new Set(places.map(({ id }) => id));
  const codes = new Set(
    places.flatMap(({ kind, place }) => (kind === 'country' ? [place.countryCode] : [])),
  );
  const base = language.split('-')[0]!.toLowerCase();
  const zoom = zoomOf(view);
  const wishes = basemap.flatMap(({ layer, properties, lines: [line] }): StyledWish[] => {
    const spot = line?.[0];
    const name = properties[`name:${base}`] ?? properties.name;
    if (!spot || typeof name !== 'string' || known.has(name)) return [];
    if (ids.has(String(properties.id ?? ''))) return [];
    const number = (key: string) => Number(properties[key] ?? 0);
    if (layer !== 'country_label' && number('z') > zoom) return [];
    const [x, y] = spot;
    const common = { x, y, gap: 0 };
    switch (layer) {
      case 'country_label': {
        if (codes.has(String(properties.code))) return [];
        const rank = Math.max(1, number('rank'));
        const size = byZoom(zoom, [1, 10], [4, 15.5 - rank], [7, 21 - 1.6 * rank]);
        const lines = wrapText(name.toLocaleUpperCase(language), 9);
        return [{ ...common, lines, size, spacing: 0.16 * size, style: 'country', order: rank }];
      }
      case 'water_label': {
        const isOcean = properties.class === 'ocean';
        const size = isOcean
          ? byZoom(zoom, [0, 10], [3, 15], [6, 20])
          : byZoom(zoom, [2, 10.5], [6, 13], [9, 14]);
        const spacing = (isOcean ? 0.32 : 0.14) * size;
        const words = isOcean ? name.toLocaleUpperCase(language) : name;
        return [{ ...common, lines: wrapText(words, 7), size, spacing, style: 'water', order: 8 }];
      }
      case 'town': {
        const size = byZoom(
          zoom,
          [3, 10.5],
          [7, 8 + number('size') / 3],
          [11, 9 + number('size') / 2],
        );
        const order = 20 + number('z') * 10 - number('size') / 2;
        const dot = number('rank');
        return [
          {
            ...common,
            gap: 4,
            lines: wrapText(name, 10),
            size,
            spacing: 0,
            style: 'town',
            order,
            dot,
          },
        ];
      }
      case 'region_label': {
        if (zoom < 4.5) return [];
        const size = byZoom(zoom, [4, 9], [7, 10.5], [10, 12]);
        const lines = wrapText(name.toLocaleUpperCase(language), 9);
        const order = 60 + number('z') * 10;
        return [{ ...common, lines, size, spacing: 0.12 * size, style: 'region', order }];
      }
      case 'landform_label': {
        const size = byZoom(zoom, [3, 10.5], [8, 13]);
        const lines = wrapText(name, 8);
        const order = 62 + number('z') * 10;
        return [{ ...common, lines, size, spacing: 0.16 * size, style: 'landform', order }];
      }
      default:
        return [];
    }
  });
  return wishes.sort((a, b) => a.order - b.order);
}

function dotOf(
  { dot, x, y }: PlacedLabel<StyledWish>,
  flavor: Flavor,
  fromPoint: boolean,
): XmlElement[] {
  if (dot === undefined) return [];
  const [cx, cy] = fromPoint ? [0, 0] : [tenth(x), tenth(y)];
  if (dot === 0) {
    const box = { x: tenth(cx - 2.3), y: tenth(cy - 2.3), width: 4.6, height: 4.6 };
    return [element('rect', { ...box, fill: flavor.townDot, stroke: flavor.land })];
  }
  return dot === 1
    ? [
        element('circle', {
          cx,
          cy,
          r: 1.7,
          fill: flavor.land,
          stroke: flavor.townDot,
          'stroke-width': 1.1,
        }),
      ]
    : [
        element('circle', {
          cx,
          cy,
          r: 1.6,
          fill: flavor.townDot,
          stroke: flavor.land,
          'stroke-width': 0.8,
        }),
      ];
}

type Ink = readonly [fill: string, halo: string, weight: number];

function inkOf(style: Style, flavor: Flavor): Ink {
  switch (style) {
    case 'area':
    case 'place':
      return [flavor.ink, flavor.paper, 600];
    case 'country':
      return [flavor.labelCountry, flavor.haloLand, 500];
    case 'region':
      return [flavor.labelRegion, flavor.haloLand, 500];
    case 'landform':
      return [flavor.labelRegion, flavor.haloLand, 400];
    case 'water':
      return [flavor.labelWater, flavor.haloWater, 400];
    case 'town':
      return [flavor.labelTown, flavor.haloLand, 500];
  }
}

function textOf(label: PlacedLabel<StyledWish>, flavor: Flavor, fromPoint: boolean): XmlElement {
  const { style, size, spacing, lines, anchor, width } = label;
  const [left, down] = fromPoint ? [label.left - label.x, label.y] : [label.left, 0];
  const baselines = label.baselines.map((baseline) => baseline - down);
  const [fill, halo, weight] = inkOf(style, flavor);
  const x = tenth(left + { start: 0, middle: width / 2, end: width }[anchor]);
  const isOwn = style === 'area' || style === 'place';
  const content =
    lines.length === 1
      ? lines
      : lines.map((line, index) => element('tspan', { x, y: tenth(baselines[index]!) }, line));
  return element(
    'text',
    {
      x,
      y: tenth(baselines[0]!),
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-size': tenth(size),
      'font-weight': weight,
      'font-style': style === 'water' || style === 'landform' ? 'italic' : null,
      'letter-spacing': spacing ? tenth(spacing) : null,
      fill: label.color ?? fill,
      stroke: halo,
      'stroke-width': isOwn ? 3.2 : 2.4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'data-place': label.id ?? null,
    },
    ...content,
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * The map's marks as images, drawn from distance functions: no canvas, so they are the same in a
 * browser, a test and a server.
 */

import { CERTAINTIES, type Certainty, PLACE_KINDS, type PlaceKind } from '@/lib/geoparse/types';
import type { Flavor } from './flavors';

/** RGBA pixels, `pixelRatio` of them to a CSS pixel. */
export interface MarkImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

export type Rgb = readonly [number, number, number];

/** `#RRGGBB` to numbers 0–255. */
export function parseHex(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Signed distance in pixels from the outline of a shape of radius 1 at the origin; inside < 0. */
type Distance = (x: number, y: number) => number;

interface Coat {
  readonly color: Rgb;
  /** How much of the pixel at this point the coat covers, 0–1. */
  readonly cover: (x: number, y: number) => number;
}

/** Cover of what lies within a distance, edges softened over one pixel. */
const within = (distance: number) => Math.max(0, Math.min(1, 0.5 - distance));

const PIXEL_RATIO = 2;

/** Paint coats over one another onto transparent pixels; coordinates are pixels from the centre. */
function paint(sizePx: number, coats: readonly Coat[]): MarkImage {
  const side = Math.ceil(sizePx * PIXEL_RATIO);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = column + 0.5 - side / 2;
      const y = row + 0.5 - side / 2;
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (const { color, cover } of coats) {
        const share = cover(x, y);
        red = red * (1 - share) + color[0] * share;
        green = green * (1 - share) + color[1] * share;
        blue = blue * (1 - share) + color[2] * share;
        alpha = alpha * (1 - share) + share;
      }
      const at = (row * side + column) * 4;
      // Canvas pixels are not premultiplied.
      data[at] = alpha > 0 ? red / alpha : 0;
      data[at + 1] = alpha > 0 ? green / alpha : 0;
      data[at + 2] = alpha > 0 ? blue / alpha : 0;
      data[at + 3] = alpha * 255;
    }
  }
  return { width: side, height: side, data, pixelRatio: PIXEL_RATIO };
}

const circle =
  (radius: number): Distance =>
  (x, y) =>
    Math.hypot(x, y) - radius;

const square =
  (half: number): Distance =>
  (x, y) =>
    Math.max(Math.abs(x), Math.abs(y)) - half;

/** Dots of the basemap's towns, by the names the style gives them. */
export function townImages(flavor: Flavor): Readonly<Record<string, MarkImage>> {
  const ink = parseHex(flavor.townDot);
  const ground = parseHex(flavor.land);
  const dot = (shape: (size: number) => Distance, radius: number, hollow: boolean) =>
    paint(2 * radius + 3, [
      { color: ground, cover: (x, y) => within(shape((radius + 1) * PIXEL_RATIO)(x, y)) },
      { color: ink, cover: (x, y) => within(shape(radius * PIXEL_RATIO)(x, y)) },
      ...(hollow
        ? [
            {
              color: ground,
              cover: (x: number, y: number) => within(shape((radius - 1.1) * PIXEL_RATIO)(x, y)),
            },
          ]
        : []),
    ]);
  return {
    town: dot(circle, 1.6, false),
    'town-seat': dot(circle, 2.2, true),
    'town-capital': dot(square, 2.3, false),
  };
}

/** The shapes that tell kinds of place apart without colour. */
export const MARK_SHAPES = ['circle', 'square', 'hexagon', 'drop', 'triangle', 'diamond'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

const SHAPE_OF_KIND: Readonly<Record<PlaceKind, MarkShape>> = {
  country: 'square',
  region: 'square',
  district: 'square',
  city: 'circle',
  town: 'circle',
  water: 'drop',
  landform: 'triangle',
  area: 'hexagon',
  historical: 'diamond',
};

/** The shape of a kind's mark; the list and the legend may draw it too. */
export function markShapeOf(kind: PlaceKind): MarkShape {
  return SHAPE_OF_KIND[kind];
}

/** Widths of a mark in CSS pixels, by how often its place is named. */
const LEAST_MARK_WIDTH = 13.5;
export const MARK_STEPS = [
  { atLeast: 2, width: 16.5 },
  { atLeast: 4, width: 19.5 },
  { atLeast: 9, width: 23 },
] as const;

/** Width in CSS pixels of the mark of a place named this often. */
export function markWidth(mentionCount: number): number {
  const step = MARK_STEPS.findLast(({ atLeast }) => mentionCount >= atLeast);
  return step?.width ?? LEAST_MARK_WIDTH;
}

/** Regular polygon: the farthest of its sides' lines. */
function regular(sides: number, turn: number): (radius: number) => Distance {
  const angles = Array.from(
    { length: sides },
    (_, side) => ((side + 0.5) / sides) * 2 * Math.PI + turn,
  );
  return (radius) => {
    const apothem = radius * Math.cos(Math.PI / sides);
    return (x, y) =>
      Math.max(...angles.map((angle) => x * Math.cos(angle) + y * Math.sin(angle))) - apothem;
  };
}

/** A disc drawn out to a point at the top: a disc and the two tangents from its tip. */
function drop(radius: number): Distance {
  const disc = radius * 0.78;
  const centre = radius * 0.26;
  const tip = -radius * 1.15;
  const reach = centre - tip;
  const sine = disc / reach;
  const cosine = Math.sqrt(1 - sine * sine);
  return (x, y) => {
    const down = y - tip;
    const side = Math.abs(x) * cosine - down * sine;
    // Above the points of tangency the sides are straight.
    const straight = down * cosine + Math.abs(x) * sine < reach * cosine;
    return straight ? Math.max(side, -down) : Math.hypot(x, y - centre) - disc;
  };
}

/** Outlines scaled so that all shapes look equally heavy at one radius. */
const DISTANCES: Readonly<Record<MarkShape, (radius: number) => Distance>> = {
  circle,
  square: (radius) => square(radius * 0.86),
  hexagon: (radius) => regular(6, 0)(radius * 1.08),
  drop: (radius) => drop(radius * 1.05),
  triangle: (radius) => {
    const distance = regular(3, Math.PI / 6)(radius * 1.3);
    return (x, y) => distance(x, y - radius * 0.22);
  },
  diamond: (radius) => regular(4, 0)(radius * 1.16),
};

const mix = (one: Rgb, other: Rgb, share: number): Rgb => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** Pixels a shape needs beyond its width: casing, soft rim, and corners that stand out. */
const SHAPE_ROOM: Readonly<Record<MarkShape, number>> = {
  circle: 4.5,
  square: 4.5,
  hexagon: 6,
  drop: 9.5,
  triangle: 9,
  diamond: 8,
};

/** How many dashes go around a mark of less than full certainty. */
const DASHES: Readonly<Record<Certainty, number>> = { sure: 0, likely: 8, doubtful: 12 };

/**
 * A place's mark: full when sure; pale inside a broken ring when likely; hollow inside a finely
 * broken ring when doubtful.
 */
function markImage(
  shape: MarkShape,
  certainty: Certainty,
  color: Rgb,
  casing: Rgb,
  width: number,
): MarkImage {
  const radius = width / 2;
  const outline = DISTANCES[shape];
  const outer = outline(radius * PIXEL_RATIO);
  const ring = 1.7;
  const inner = outline((radius - ring) * PIXEL_RATIO);
  const cased = outline((radius + 1.4) * PIXEL_RATIO);
  const dashes = DASHES[certainty];
  const inDash = (x: number, y: number) => {
    const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) * dashes;
    const gap = Math.abs((turn % 1) - 0.5) * 2;
    // Softened over a pixel or so along the ring.
    return Math.max(0, Math.min(1, (gap - 0.3) * 5));
  };
  const fill = certainty === 'likely' ? mix(color, casing, 0.62) : casing;
  const coats: Coat[] = [{ color: casing, cover: (x, y) => within(cased(x, y)) }];
  if (certainty === 'sure') {
    coats.push({ color, cover: (x, y) => within(outer(x, y)) });
  } else {
    coats.push({ color: fill, cover: (x, y) => within(outer(x, y)) });
    coats.push({
      color,
      cover: (x, y) => within(outer(x, y)) * (1 - within(inner(x, y))) * inDash(x, y),
    });
  }
  // Tight, since the image is also the room the mark takes among names.
  return paint(width + SHAPE_ROOM[shape], coats);
}

/** Name of the image of a place's mark; `imageByName` draws it. */
export function markName(kind: PlaceKind, certainty: Certainty, mentionCount: number): string {
  return `mark/${kind}/${certainty}/${markWidth(mentionCount)}`;
}

/** The image a style asks for by name: a town's dot or a place's mark; null for any other name. */
export function imageByName(name: string, flavor: Flavor): MarkImage | null {
  const [sort, kind, certainty, width] = name.split('/');
  if (sort !== 'mark') return townImages(flavor)[name] ?? null;
  const isKind = (value: string | undefined): value is PlaceKind =>
    PLACE_KINDS.some((known) => known === value);
  const isCertainty = (value: string | undefined): value is Certainty =>
    CERTAINTIES.some((known) => known === value);
  if (!isKind(kind) || !isCertainty(certainty) || !(Number(width) > 0)) return null;
  return markImage(
    SHAPE_OF_KIND[kind],
    certainty,
    parseHex(flavor.kinds[kind]),
    parseHex(flavor.markCasing),
    Number(width),
  );
}

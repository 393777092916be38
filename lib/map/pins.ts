/**
 * The map's marks as images, drawn from distance functions: no canvas, so they are the same in a
 * browser, a test and a server.
 */

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

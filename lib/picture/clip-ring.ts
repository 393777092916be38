/** Rings within a box. */

type Point = readonly [x: number, y: number];

/** `[left, top, right, bottom]` */
export type ClipBox = readonly [left: number, top: number, right: number, bottom: number];

/**
 * The part of a closed ring within a box, by cutting along one edge after another (Sutherland and
 * Hodgman, 1974); the empty list where nothing is. Parts that the box separates stay joined along
 * its edge, which does not show in a fill.
 */
export function clipRing(ring: readonly Point[], [left, top, right, bottom]: ClipBox): Point[] {
  let points: readonly Point[] = ring;
  const cut = (axis: 0 | 1, at: number, keepsLess: boolean) => {
    const isIn = (point: Point) => (keepsLess ? point[axis] <= at : point[axis] >= at);
    const kept: Point[] = [];
    points.forEach((point, index) => {
      const before = points[(index + points.length - 1) % points.length]!;
      if (isIn(point) !== isIn(before)) kept.push(crossing(before, point, axis, at));
      if (isIn(point)) kept.push(point);
    });
    points = kept;
  };
  cut(0, left, false);
  cut(0, right, true);
  cut(1, top, false);
  cut(1, bottom, true);
  return [...points];
}

function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? 1 : 0;
  const value = a[other] + (b[other] - a[other]) * share;
  return axis === 0 ? [at, value] : [value, at];
}

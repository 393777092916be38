import { expect, test } from 'vitest';
import {
  boxRing,
  centreOfExtent,
  circleRing,
  closeRing,
  cornersOf,
  extentOfRing,
} from '@/lib/corrections/shapes';
import { distanceKm } from '@/lib/map/bounds';
import { unwrapped } from '@/lib/map/drawn-outlines';

test('every corner of a circle lies at its radius', () => {
  const centre = [46.75, 39.75] as const;
  const ring = circleRing(centre, 25);
  for (const corner of ring) expect(distanceKm(centre, corner)).toBeCloseTo(25, 1);
  expect(ring.at(-1)).toEqual(ring[0]);
});

test('a circle over the antimeridian stays within ±180 and keeps its extent', () => {
  const ring = circleRing([179.9, -17], 50);
  for (const [x] of ring) expect(Math.abs(x)).toBeLessThanOrEqual(180);
  const [west, , east] = extentOfRing(ring);
  expect(west).toBeGreaterThan(east);
  expect(centreOfExtent(extentOfRing(ring))[0]).toBeCloseTo(179.9, 3);
  const xs = unwrapped(ring).map(([x]) => x!);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(2);
});

test('a box is the ring of its corners, and back', () => {
  const extent = [176, -20, -178, -15] as const;
  expect(extentOfRing(boxRing(extent))).toEqual(extent);
  expect(cornersOf(boxRing(extent))).toHaveLength(4);
});

test('closing twice changes nothing', () => {
  const ring = closeRing([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
  expect(ring).toHaveLength(4);
  expect(closeRing(ring)).toBe(ring);
});

import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '@/lib/geoparse/types';
import { blurPoint } from '@/lib/publish/blur';
import { readersView } from '@/lib/publish/readers-view';
import fc from '../seeded-check';

const at = ([longitude, latitude]: LonLat, zoom: number) => ({ longitude, latitude, zoom });
const point = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -75, max: 75, noNaN: true }),
) as fc.Arbitrary<[number, number]>;

describe('the view that readers get', () => {
  it('is the owner’s, to the letter, where nothing is kept back', () => {
    const view = at([12.345678, 41.876543], 13.21);
    expect(readersView(view, [])).toEqual(view);
    expect(readersView(null, [{ point: [12, 41], radiusKm: 5 }])).toBeNull();
  });

  it('has its middle on the blurred point, not on the place that the owner looked at', () => {
    fc.assert(
      fc.property(
        point,
        fc.constantFrom(1, 5, 20, 100, 500),
        fc.double({ min: 0, max: 16, noNaN: true }),
        (truth, radiusKm, zoom) => {
          const blurred = blurPoint(truth, radiusKm, 'k', 's');
          const view = readersView(at(truth, zoom), [{ point: blurred, radiusKm }])!;
          const shown: LonLat = [view.longitude, view.latitude];
          // On a narrow circle of latitude a radius is not quite as many degrees all the way.
          const off = distance([...shown], [...blurred]);
          const steps = off / (2 * radiusKm);
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.05);
          expect(steps).toBeLessThan(1.5);
        },
      ),
    );
  });

  it('is the same wherever in the ground the place is', () => {
    const blurred: LonLat = [44.1, 40.6];
    const views = [
      [44.11, 40.61],
      [44.0, 40.65],
      [44.2, 40.55],
    ].map((truth) => readersView(at(truth as never, 14), [{ point: blurred, radiusKm: 20 }]));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    // Wide enough for the circle of 20 km to be seen.
    expect(views[0]).toMatchObject({ longitude: 44.1, latitude: 40.6 });
    expect(views[0]!.zoom).toBeGreaterThan(8);
    expect(views[0]!.zoom).toBeLessThan(10);
  });

  it('points only roughly at what is withheld', () => {
    const truth: LonLat = [44.123456, 40.654321];
    const view = readersView(at(truth, 15), [{ point: truth, radiusKm: null }])!;
    expect(view.zoom).toBeLessThan(9);
    const nearby = readersView(at([43.9, 40.5], 15), [{ point: truth, radiusKm: null }]);
    expect(nearby).toEqual(view);
    expect(distance([view.longitude, view.latitude], [...truth])).toBeLessThan(75);
  });

  it('stays as it is where what is kept back is out of sight', () => {
    const view = at([10.123456, 50.123456], 11);
    expect(readersView(view, [{ point: [44, 40], radiusKm: 100 }])).toEqual(view);
    expect(readersView(view, [{ point: [44, 40], radiusKm: null }])).toEqual(view);
  });

  it('goes round the antimeridian', () => {
    const view = readersView(at([-179.99, -17], 12), [{ point: [179.99, -17], radiusKm: 20 }])!;
    expect([view.longitude, view.latitude]).toEqual([179.99, -17]);
  });
});

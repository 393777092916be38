import { describe, expect, test } from 'vitest';
import { extentWidth } from '@/lib/map/area-geometry';
import {
  distanceKm,
  frameCandidates,
  frameStory,
  pullOf,
  toCorners,
  wrapLongitude,
} from '@/lib/map/bounds';
import fc from '../seeded-check';
import { makeCountry, makeStory } from './helpers';

/** Towns of Karabakh, and a capital on another continent. */
const shusha = makeStory({ id: 'Shusha', point: [46.75, 39.76] }, { roles: { location: 3 } });
const lachin = makeStory({ id: 'Lachin', point: [46.55, 39.64] }, { roles: { location: 2 } });
const aghdam = makeStory({ id: 'Aghdam', point: [46.93, 40] }, { roles: { location: 2 } });
const canberra = makeStory({ id: 'Canberra', point: [149.13, -35.28] });
const washington = makeStory({ id: 'Washington', point: [-77.04, 38.9] }, { roles: { actor: 3 } });
const turkey = makeStory(makeCountry('Turkey', 'TR', [35, 39], [25.7, 35.8, 44.8, 42.1]), {
  roles: { adjective: 9 },
});

const contains = (
  extent: readonly [number, number, number, number],
  [x, y]: readonly [number, number],
) => {
  const [[west, south], [east, north]] = toCorners(extent);
  const turns = Math.round((x - (west + east) / 2) / 360) * 360;
  const slack = 1e-9;
  const inside = (value: number, low: number, high: number) =>
    value >= low - slack && value <= high + slack;
  return inside(x - turns, west, east) && inside(y, south, north);
};

describe('framing', () => {
  test('takes in the places of the story', () => {
    const frame = frameStory([shusha, lachin, aghdam])!;
    for (const { point } of [shusha, lachin, aghdam]) expect(contains(frame, point)).toBe(true);
    expect(frame[2] - frame[0]).toBeLessThan(4);
  });

  test('leaves out a stray place on another continent', () => {
    const frame = frameStory([shusha, canberra, lachin, aghdam])!;
    expect(contains(frame, canberra.point)).toBe(false);
    expect(contains(frame, shusha.point)).toBe(true);
  });

  test('stops at a wide gap if what lies beyond is scattered, not a second scene', () => {
    const scene = { roles: { location: 2 } };
    const mine = (id: string, x: number, y: number) => makeStory({ id, point: [x, y] }, scene);
    const railway = [
      mine('Lobito', 13.5, -12.4),
      mine('Kolwezi', 25.5, -10.7),
      mine('Ndola', 28.6, -13),
      mine('Luena', 19.9, -11.8),
      mine('Huambo', 15.7, -12.8),
    ];
    const brussels = makeStory({ id: 'Brussels', point: [4.35, 50.85] });
    const baltimore = makeStory({ id: 'Baltimore', point: [-76.6, 39.3] });
    const durban = makeStory({ id: 'Durban', point: [31, -29.9] });
    const frame = frameStory([...railway, brussels, baltimore, durban])!;
    for (const { point } of railway) expect(contains(frame, point)).toBe(true);
    expect(contains(frame, brussels.point)).toBe(false);
    expect(contains(frame, baltimore.point)).toBe(false);
    const towns = ['Atlanta', 'Macon', 'Athens', 'Savannah'];
    const second = towns.map((id, at) => makeStory({ id, point: [-84 + at, 33] }, scene));
    const both = frameStory([...railway, ...second])!;
    for (const { point } of [...railway, ...second]) expect(contains(both, point)).toBe(true);
  });

  test('is not drawn to the middle of a vast country', () => {
    const russia = makeStory(makeCountry('Russia', 'RU', [100, 60], [19, 41, -169, 82]), {
      roles: { location: 1 },
    });
    expect(frameStory([shusha, lachin, russia])).toEqual(frameStory([shusha, lachin]));
  });

  test('is not pulled by those who only speak or are spoken of', () => {
    expect(frameStory([shusha, lachin, washington, turkey])).toEqual(frameStory([shusha, lachin]));
    expect(pullOf(turkey)).toBe(0);
  });

  test('shows actors where there is nothing else', () => {
    const frame = frameStory([washington])!;
    expect(contains(frame, washington.point)).toBe(true);
  });

  test('keeps two scenes of equal weight, however far apart', () => {
    const tbilisi = makeStory({ id: 'Tbilisi', point: [44.8, 41.7] }, { roles: { location: 3 } });
    const atlanta = makeStory({ id: 'Atlanta', point: [-84.4, 33.7] }, { roles: { location: 3 } });
    const frame = frameStory([tbilisi, atlanta])!;
    expect(contains(frame, tbilisi.point)).toBe(true);
    expect(contains(frame, atlanta.point)).toBe(true);
  });

  test('goes round the short way across the antimeridian', () => {
    const suva = makeStory({ id: 'Suva', point: [178.44, -18.14] });
    const apia = makeStory({ id: 'Apia', point: [-171.76, -13.83] });
    const frame = frameStory([suva, apia])!;
    expect(frame[0]).toBeGreaterThan(frame[2]);
    expect(extentWidth(frame)).toBeLessThan(15);
    expect(contains(frame, suva.point)).toBe(true);
    expect(contains(frame, apia.point)).toBe(true);
    const [[west], [east]] = toCorners(frame);
    expect(east).toBeGreaterThan(west);
  });

  test('shows a country whole when it is alone, and as backdrop when its towns are named', () => {
    const extent = [44.77, 38.39, 50.37, 41.91] as const;
    const azerbaijan = makeStory(makeCountry('Azerbaijan', 'AZ', [47.5, 40.5], extent));
    const alone = frameStory([azerbaijan])!;
    expect(alone[0]).toBeLessThanOrEqual(extent[0]);
    expect(alone[2]).toBeGreaterThanOrEqual(extent[2]);
    const near = frameStory([azerbaijan, shusha, lachin, aghdam])!;
    expect(near[2]).toBeLessThan(extent[2]);
  });

  test('gives a lone town its surroundings', () => {
    const [west, south, east, north] = frameStory([shusha])!;
    expect(north - south).toBeCloseTo(1.2, 5);
    expect((west + east) / 2).toBeCloseTo(shusha.point[0], 5);
  });

  test('is null without places', () => {
    expect(frameStory([])).toBeNull();
  });

  test('does not frame the whole world for a country that spans it', () => {
    const extent = [19.6, 41.2, -169, 81.9] as const;
    const russia = makeStory(makeCountry('Russia', 'RU', [100, 60], extent));
    const frame = frameStory([russia])!;
    expect(extentWidth(frame)).toBeLessThan(180);
    expect(contains(frame, russia.point)).toBe(true);
  });

  test('does not depend on the order of the places', () => {
    const places = [shusha, canberra, lachin, aghdam, washington];
    expect(frameStory([...places].reverse())).toEqual(frameStory(places));
  });

  test('is a proper extent for any places, and holds at least one of them', () => {
    const story = fc
      .record({
        x: fc.double({ min: -180, max: 180, noNaN: true }),
        y: fc.double({ min: -85, max: 85, noNaN: true }),
        location: fc.integer({ min: 0, max: 9 }),
        about: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ x, y, location, about }) =>
        makeStory({ id: `${x},${y}`, point: [x, y] }, { roles: { location }, aboutScore: about }),
      );
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 40 }), (places) => {
        const frame = frameStory(places)!;
        for (const edge of frame) expect(Number.isFinite(edge)).toBe(true);
        expect(frame[1]).toBeLessThan(frame[3]);
        expect(Math.abs(frame[0])).toBeLessThanOrEqual(180);
        expect(Math.abs(frame[2])).toBeLessThanOrEqual(180);
        expect(places.some(({ point }) => contains(frame, point))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('frames 2,000 places without delay', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      makeStory({
        id: `p${index}`,
        point: [((index * 7.3) % 360) - 180, ((index * 3.7) % 160) - 80],
      }),
    );
    const started = performance.now();
    frameStory(many);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('distances agree with known ones', () => {
  expect(distanceKm([2.35, 48.85], [-0.13, 51.51])).toBeCloseTo(344, -1);
  expect(distanceKm([179.5, 0], [-179.5, 0])).toBeCloseTo(111.2, 0);
});

test('longitudes wrap into −180…180', () => {
  expect(wrapLongitude(190)).toBe(-170);
  expect(wrapLongitude(-190)).toBe(170);
  expect(wrapLongitude(180)).toBe(180);
  expect(wrapLongitude(-180)).toBe(-180);
  expect(wrapLongitude(540)).toBe(180);
});

describe('the frame of a name’s candidates', () => {
  const at = (x: number, y: number) => ({ point: [x, y] as const });
  /** Northern Chile. */
  const story = [-71, -27, -68, -20] as const;

  test('is theirs, where the story is in sight beside them', () => {
    const [west, south, east, north] = frameCandidates([at(-70, -24), at(-66, -18)], story)!;
    expect([west, south, east, north]).toEqual([-71.2, -25.2, -64.8, -16.8]);
  });

  test('takes the story in where all of them are far from it', () => {
    const [west, south, east, north] = frameCandidates([at(-88, 15), at(-102, 21)], story)!;
    expect(west).toBeLessThan(-102);
    expect(south).toBeLessThan(-27);
    expect(east).toBeGreaterThan(-68.1);
    expect(north).toBeGreaterThan(21);
  });

  test('leaves out what lies on the other side of the world', () => {
    const frame = frameCandidates([at(-40, -20), at(-2.7, 42.8), at(144, -37)])!;
    expect(frame.map((side) => Math.round(side * 10) / 10)).toEqual([-41.2, -21.2, -1.5, 44]);
    expect(frameCandidates([at(170, 0), at(-120, 0)])![0]).toBeCloseTo(168.8);
  });

  test('meets the story across the antimeridian', () => {
    const fiji = [176, -20, -178, -15] as const;
    const [west, , east] = frameCandidates([at(-179, -17)], fiji)!;
    expect(west).toBeCloseTo(179.8);
    expect(east).toBeCloseTo(-177.8);
    const far = frameCandidates([at(-157, 21)], fiji)!;
    expect(far[0]).toBeCloseTo(174.8);
    expect(far[2]).toBeCloseTo(-155.8);
  });

  test('is none for none', () => {
    expect(frameCandidates([], story)).toBeNull();
  });
});

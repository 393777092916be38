import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Outline } from '@/lib/map/area-geometry';
import { packOutline, unpackOutline } from '@/lib/map/packed-outlines';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const outline = (...polygons: Position[][][]): Outline => ({
  area: { type: 'MultiPolygon', coordinates: polygons },
  contested: null,
  approximate: false,
});

describe('a packed outline', () => {
  it('comes back with its holes, its parts beyond 180° and its edges', () => {
    const whole: Outline = {
      ...outline([square(-10.5, 50.25, 4), square(-9, 51, 1)], [square(179.5, -17, 2)]),
      contested: { type: 'MultiPolygon', coordinates: [[square(1, 1, 0.5)]] },
      approximate: true,
      edges: [
        [
          [1, 2],
          [1.5, 2.25],
        ],
      ],
    };
    expect(unpackOutline(packOutline(whole))).toEqual(whole);
    // What is packed goes through JSON.
    expect(unpackOutline(JSON.parse(JSON.stringify(packOutline(whole))))).toEqual(whole);
  });

  it('is off by half a thousandth of a degree at most, however long the way round', () => {
    const ring = Array.from({ length: 5000 }, (_, n): Position => {
      const turn = (n / 4999) * 2 * Math.PI;
      return [12.34567 + 30 * Math.cos(turn), -7.65432 + 40 * Math.sin(turn)];
    });
    const [back] = unpackOutline(packOutline(outline([ring]))).area.coordinates[0]!;
    const off = back!.map(([x, y]) =>
      Math.min(...ring.map(([a, b]) => Math.max(Math.abs(a! - x!), Math.abs(b! - y!)))),
    );
    expect(Math.max(...off)).toBeLessThanOrEqual(0.00051);
    expect(back!.at(-1)).toEqual(back![0]);
  });

  it('leaves out what is smaller than a step', () => {
    const packed = packOutline(outline([square(1, 1, 0.0001)], [square(5, 5, 1)]));
    expect(packed.area).toHaveLength(1);
  });
});

/** Areas that an editor drew, in the shapes that formats want. */
import { bboxClip, rewind } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { unrollGeometry } from '@/lib/basemap/antimeridian';
import type { PlaceAnnotation } from '@/lib/corrections/apply';

type Rings = NonNullable<PlaceAnnotation['outline']>;

/** Copies of the world side by side, in which an unrolled ring may lie. */
const WORLDS = [-360, 0, 360];

/**
 * Rings as RFC 7946 wants them: closed, the outer one counter-clockwise and holes clockwise, cut in
 * two where they cross the antimeridian.
 *
 * @param rings closed or not, outer ring first, longitudes jumping or passing 180° there
 */
export function toPolygon(rings: Rings): Polygon | MultiPolygon {
  const closed = rings.map((ring): Position[] => {
    const positions = ring.map((point): Position => [...point]);
    const [first, last] = [positions[0], positions.at(-1)];
    const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    return isClosed || !first ? positions : [...positions, [...first]];
  });
  const unrolled = unrollGeometry({ type: 'Polygon', coordinates: closed });
  const isWithin = unrolled.coordinates.flat(2).every(([x]) => Math.abs(x!) <= 180);
  const parts = isWithin
    ? unrolled.coordinates
    : WORLDS.flatMap((shift) => {
        const box = [shift - 180, -90, shift + 180, 90] as [number, number, number, number];
        const { geometry } = bboxClip(unrolled, box) as Feature<Polygon | MultiPolygon>;
        return polygonsOf(geometry)
          .filter((polygon) => (polygon[0]?.length ?? 0) >= 4)
          .map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x! - shift, y!])));
      });
  const wound = rewind({ type: 'MultiPolygon', coordinates: parts } as MultiPolygon, {
    mutate: true,
  }) as MultiPolygon;
  return wound.coordinates.length === 1
    ? { type: 'Polygon', coordinates: wound.coordinates[0]! }
    : wound;
}

/** The polygons of an area, whatever its type. */
export function polygonsOf(area: Polygon | MultiPolygon): readonly Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** Well-known text, longitude before latitude. */
export function toWkt(area: Polygon | MultiPolygon): string {
  const ring = (positions: readonly Position[]) =>
    `(${positions.map(([x, y]) => `${x} ${y}`).join(', ')})`;
  const bodies = polygonsOf(area).map((rings) => `(${rings.map(ring).join(', ')})`);
  return area.type === 'Polygon' ? `POLYGON ${bodies[0]}` : `MULTIPOLYGON (${bodies.join(', ')})`;
}

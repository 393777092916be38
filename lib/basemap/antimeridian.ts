/**
 * world-atlas stores shapes as they lie on the sphere: a ring that crosses the antimeridian jumps
 * from 180° to −180°, and Antarctica's goes once around the pole. Flat maps need them unrolled.
 */

import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Longitudes without jumps; they may pass 180° to either side. */
export function unrollLine(line: readonly Position[]): Position[] {
  let turns = 0;
  return line.map(([x, y], index) => {
    const before = line[index - 1]?.[0];
    if (before !== undefined && x! - before > 180) turns -= 360;
    if (before !== undefined && x! - before < -180) turns += 360;
    return [x! + turns, y!];
  });
}

/** The same for a ring; one that goes around a pole is closed along that pole's edge of the map. */
function unrollRing(ring: readonly Position[]): Position[] {
  const line = unrollLine(ring);
  const [firstX, firstY] = line[0]! as [number, number];
  const lastX = line.at(-1)![0]!;
  if (Math.abs(lastX - firstX) < 180) return line;
  const pole = firstY < 0 ? -90 : 90;
  return [...line, [lastX, pole], [firstX, pole], [firstX, firstY]];
}

const meanX = (ring: readonly Position[]) =>
  ring.reduce((sum, position) => sum + position[0]!, 0) / ring.length;

function unrollPolygon(rings: readonly Position[][]): Position[][] {
  const [outer, ...holes] = rings.map(unrollRing);
  const centre = meanX(outer!);
  // A hole starts on whichever side of the antimeridian its first point lies: bring it to its ring.
  const moved = holes.map((hole) => {
    const turns = Math.round((centre - meanX(hole)) / 360) * 360;
    return turns === 0 ? hole : hole.map(([x, y]): Position => [x! + turns, y!]);
  });
  return [outer!, ...moved];
}

/** A polygon geometry with every ring unrolled. */
export function unrollGeometry(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map(unrollPolygon) };
}

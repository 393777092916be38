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

/** At 1:50m Antarctica has a ring of its own around the very pole, where no flat map reaches. */
const isPole = (ring: readonly Position[]) => ring.every(([, y]) => Math.abs(y!) > 89.9);

const shift = (ring: Position[], turns: number) =>
  turns === 0 ? ring : ring.map(([x, y]): Position => [x! + turns * 360, y!]);

function unrollPolygon(rings: readonly Position[][]): Position[][] {
  const [outer, ...holes] = rings.filter((ring) => !isPole(ring)).map(unrollRing);
  if (outer === undefined) return [];
  const home = shift(outer, -Math.round(meanX(outer) / 360));
  const centre = meanX(home);
  // A hole starts on whichever side of the antimeridian its first point lies: bring it to its ring.
  return [home, ...holes.map((hole) => shift(hole, Math.round((centre - meanX(hole)) / 360)))];
}

/** A polygon geometry with every ring unrolled. */
export function unrollGeometry(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map(unrollPolygon).filter((rings) => rings.length > 0),
  };
}

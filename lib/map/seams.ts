/** Edges of the map that are not edges of the land. */

import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Web Mercator ends here; what lies beyond is never seen. */
const MERCATOR_LIMIT = 85.0511;

/** Cut a line into the longest stretches whose segments all match, or all do not. */
export function splitWhere(
  line: readonly Position[],
  matchesSegment: (start: Position, end: Position) => boolean,
): { line: Position[]; matches: boolean }[] {
  const parts: { line: Position[]; matches: boolean }[] = [];
  for (let index = 0; index + 1 < line.length; index += 1) {
    const start = line[index]!;
    const end = line[index + 1]!;
    const matches = matchesSegment(start, end);
    const last = parts.at(-1);
    if (last && last.matches === matches) last.line.push(end);
    else parts.push({ line: [start, end], matches });
  }
  return parts;
}

/** Drop the stretches of a line that run along the antimeridian or beyond Mercator's reach. */
export function withoutSeams(line: readonly Position[]): Position[][] {
  const isSeam = (a: Position, b: Position) =>
    (Math.abs(a[0]!) > 179.99 && Math.abs(b[0]!) > 179.99 && a[0] === b[0]) ||
    (Math.abs(a[1]!) > MERCATOR_LIMIT && Math.abs(b[1]!) > MERCATOR_LIMIT);
  return splitWhere(line, isSeam)
    .filter(({ matches }) => !matches)
    .map((part) => part.line);
}

/** The outline of an area as lines, holes included, seams left out. */
export function outlineOf(geometry: Polygon | MultiPolygon): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().flatMap(withoutSeams);
}

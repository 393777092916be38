/** Rounding off coarse outlines: lakes and rivers come on a grid of a few kilometres. */

import type { Position } from 'geojson';

/**
 * One round of Chaikin's corner cutting ("An algorithm for high-speed curve generation", 1974):
 * each corner gives way to two points a quarter of the way along its edges.
 */
function cutCorners(line: readonly Position[], closed: boolean): Position[] {
  const between = (a: Position, b: Position, share: number): Position => [
    a[0]! + (b[0]! - a[0]!) * share,
    a[1]! + (b[1]! - a[1]!) * share,
  ];
  const result: Position[] = [];
  for (let index = 0; index + 1 < line.length; index += 1) {
    const a = line[index]!;
    const b = line[index + 1]!;
    if (!closed && index === 0) result.push(a);
    else result.push(between(a, b, 0.25));
    if (!closed && index + 2 === line.length) result.push(b);
    else result.push(between(a, b, 0.75));
  }
  if (closed) result.push(result[0]!);
  return result;
}

/** Drop points closer than the grid's step to the last kept one, which only carry its noise. */
function dropGridNoise(line: readonly Position[], stepDegrees: number): Position[] {
  const kept: Position[] = [line[0]!];
  for (const point of line.slice(1, -1)) {
    const last = kept.at(-1)!;
    if (Math.hypot(point[0]! - last[0]!, point[1]! - last[1]!) >= stepDegrees) kept.push(point);
  }
  kept.push(line.at(-1)!);
  return kept;
}

/**
 * A calm curve through a line or closed ring; ends of open lines stay where they are. Rings too
 * small to lose points keep them all.
 *
 * @param stepDegrees spacing of the grid the line came on
 */
export function smoothLine(line: readonly Position[], stepDegrees: number): Position[] {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  const closed = first[0] === last[0] && first[1] === last[1];
  let smooth = dropGridNoise(line, stepDegrees);
  if (closed && smooth.length < 6) smooth = [...line];
  for (let round = 0; round < 3; round += 1) smooth = cutCorners(smooth, closed);
  return smooth;
}

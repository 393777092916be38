/**
 * Outlines in few bytes, for maps in other people's pages: about a third of what they weigh as they
 * are.
 */
import type { MultiPolygon, Position } from 'geojson';
import type { Outline } from './area-geometry';

/**
 * Steps to a degree: a thousandth, some hundred metres, which is what country outlines are drawn
 * to.
 */
const STEPS = 1000;

/** A line as `x, y` of its beginning and then the way from each corner to the next, in steps. */
type PackedLine = readonly number[];

export interface PackedOutline {
  readonly area: readonly (readonly PackedLine[])[];
  readonly contested: readonly (readonly PackedLine[])[] | null;
  readonly approximate: boolean;
  readonly edges?: readonly PackedLine[];
}

/** Round an outline to steps, and leave out what then lies on the corner before. */
export function packOutline({ area, contested, approximate, edges }: Outline): PackedOutline {
  return {
    area: packArea(area),
    contested: contested && packArea(contested),
    approximate,
    ...(edges && { edges: edges.map(packLine) }),
  };
}

/** The outline again, its corners at most half a step from where they were. */
export function unpackOutline({ area, contested, approximate, edges }: PackedOutline): Outline {
  return {
    area: unpackArea(area),
    contested: contested && unpackArea(contested),
    approximate,
    ...(edges && { edges: edges.map(unpackLine) }),
  };
}

const packArea = ({ coordinates }: MultiPolygon) =>
  coordinates
    .map((rings) => rings.map(packLine).filter(isRing))
    // An islet smaller than a step has no ground left.
    .filter((rings) => rings.length > 0);

/** Three corners and the first again: no fewer enclose anything. */
const isRing = (line: PackedLine) => line.length >= 8;

const unpackArea = (area: PackedOutline['area']): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: area.map((rings) => rings.map(unpackLine)),
});

function packLine(line: readonly Position[]): number[] {
  const packed: number[] = [];
  let [x, y] = [0, 0];
  for (const [longitude = 0, latitude = 0] of line) {
    const next = [Math.round(longitude * STEPS), Math.round(latitude * STEPS)] as const;
    if (packed.length > 0 && next[0] === x && next[1] === y) continue;
    packed.push(next[0] - x, next[1] - y);
    [x, y] = next;
  }
  return packed;
}

function unpackLine(packed: PackedLine): Position[] {
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < packed.length; at += 2) {
    x += packed[at]!;
    y += packed[at + 1]!;
    line.push([x / STEPS, y / STEPS]);
  }
  return line;
}

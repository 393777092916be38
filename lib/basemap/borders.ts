/** Borders of countries and of first-level divisions as lines, contested stretches told apart. */

import type { Feature, MultiLineString, Position } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';
import { groupBy } from '@/lib/geoparse/group-by';
import { splitWhere, withoutSeams } from '@/lib/map/seams';
import type { Admin1Properties, Admin1Topology } from './admin1';
import { unrollLine } from './antimeridian';
import { DISPUTES, disputeAt, disputeBetweenDivisions } from './disputes';
import { boundaryArcs } from './lines';
import type { CountryTopology } from './sources';

export interface BorderProperties {
  /** 0 between countries, 1 between first-level divisions. */
  readonly level: 0 | 1;
  /** Id of the dispute; absent where the border is agreed. */
  readonly dispute?: string;
}

export type BorderFeature = Feature<MultiLineString, BorderProperties>;

/** Parts of a state that the source lists apart: no border is drawn around them. */
const PART_OF: Readonly<Record<string, string>> = {
  Baikonur: 'Kazakhstan',
  'USNB Guantanamo Bay': 'Cuba',
  'Hong Kong': 'China',
  Macao: 'China',
};

/** Gather lines by dispute, one feature each, so that a tile repeats its properties once. */
function gather(level: 0 | 1, lines: readonly { line: Position[]; dispute: string | null }[]) {
  return [...groupBy(lines, ({ dispute }) => dispute)].map(
    ([dispute, group]): BorderFeature => ({
      type: 'Feature',
      properties: dispute === null ? { level } : { level, dispute },
      geometry: { type: 'MultiLineString', coordinates: group.map(({ line }) => line) },
    }),
  );
}

/** Cut a line where the answer of `disputeOf` changes from one segment to the next. */
function cutByDispute(
  line: readonly Position[],
  disputeOf: (midpoint: Position) => string | null,
): { line: Position[]; dispute: string | null }[] {
  const midpoint = (a: Position, b: Position): Position => [
    (a[0]! + b[0]!) / 2,
    (a[1]! + b[1]!) / 2,
  ];
  return splitWhere(line, (a, b) => disputeOf(midpoint(a, b)) !== null).map((part) => ({
    line: part.line,
    dispute: part.matches ? disputeOf(midpoint(part.line[0]!, part.line[1]!)) : null,
  }));
}

/** Borders between countries, each drawn once. */
export function countryBorders(topology: CountryTopology): BorderFeature[] {
  const arcs = boundaryArcs(
    topology as unknown as Topology<Objects>,
    topology.objects.countries.geometries,
    ({ properties }) => PART_OF[properties!.name] ?? properties!.name,
  );
  const lines = arcs
    .filter(({ sides }) => sides.length === 2)
    .flatMap(({ line, sides }) =>
      withoutSeams(unrollLine(line)).flatMap((part) =>
        cutByDispute(part, (at) => disputeAt(sides, at)),
      ),
    );
  return gather(0, lines);
}

/** Lines of claim that lie on no border of the source: drawn by hand. */
export function tracedLines(): BorderFeature[] {
  return DISPUTES.filter(({ traced }) => traced !== undefined).map(
    ({ id, traced }): BorderFeature => ({
      type: 'Feature',
      properties: { level: 0, dispute: id },
      geometry: {
        type: 'MultiLineString',
        coordinates: traced!.map(({ points }) => points.map((point) => [...point])),
      },
    }),
  );
}

/** Natural Earth's mark for a territory filed under a state but drawn as a country of its own. */
const isWholeTerritory = (code: string) => code.endsWith('+00?');

/** Borders of first-level divisions inside each country, outer limits left to `countryBorders`. */
export function divisionBorders(topology: Admin1Topology): BorderFeature[] {
  const divisions = topology.objects.admin1.geometries as {
    arcs?: unknown;
    properties?: Admin1Properties;
  }[];
  const arcs = boundaryArcs(
    topology as unknown as Topology<Objects>,
    divisions,
    ({ properties }) => `${properties!.country}/${properties!.code}`,
  );
  const lines = arcs.flatMap(({ line, sides }) => {
    const [one, other] = sides.map((side) => side.split('/') as [string, string]);
    if (!one || !other || one[0] !== other[0]) return [];
    if (isWholeTerritory(one[1]) || isWholeTerritory(other[1])) return [];
    const dispute = disputeBetweenDivisions(one[0], [one[1], other[1]]);
    return [{ line, dispute }];
  });
  return gather(1, lines);
}

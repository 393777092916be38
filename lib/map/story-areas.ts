/** Areas of the story as GeoJSON: their ground and their edges, ground under dispute apart. Pure. */

import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Certainty, PlaceKind } from '@/lib/geoparse/types';
import type { Outline } from './area-geometry';
import { outlineOf, splitWhere } from './seams';
import type { StoryPlace } from './story-places';

/** Part of an area: its ground, its edge, and the same of ground under dispute. */
export type AreaPart = 'fill' | 'edge' | 'contested-fill' | 'contested-edge';

export interface AreaProperties {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly certainty: Certainty;
  readonly part: AreaPart;
  readonly approximate: boolean;
  /** True for seas: drawn beneath the land, so that coasts bound them. */
  readonly sea: boolean;
  readonly location: boolean;
  /** Longer side of the area in degrees; soft edges are scaled to it. */
  readonly span: number;
}

export type AreaFeature = Feature<MultiPolygon | MultiLineString, AreaProperties>;

const SEA_CODES = /^(?:OCN|SEA|GULF|BAY|STRT|CHN|SD|BGHT|COVE|FJD)/;

/** Longer side of the largest part's box, in degrees. */
function spanOf({ coordinates }: MultiPolygon): number {
  return coordinates.reduce((longest, [ring]) => {
    const xs = ring!.map(([x]) => x!);
    const ys = ring!.map(([, y]) => y!);
    const side = (values: number[]) =>
      values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) -
      values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return Math.max(longest, side(xs), side(ys));
  }, 0);
}

/** Lines less the segments that also belong to others, whichever way those run. */
function withoutShared(lines: Position[][], others: readonly Position[][]): Position[][] {
  if (others.length === 0) return lines;
  const key = (a: Position, b: Position) => {
    const [one, other] = [a.join(), b.join()];
    return one < other ? `${one} ${other}` : `${other} ${one}`;
  };
  const shared = new Set<string>();
  for (const line of others) {
    for (let index = 1; index < line.length; index += 1) {
      shared.add(key(line[index - 1]!, line[index]!));
    }
  }
  return lines.flatMap((line) =>
    splitWhere(line, (a, b) => shared.has(key(a, b)))
      .filter(({ matches }) => !matches)
      .map((part) => part.line),
  );
}

/** The features of one place's area; `featureId` is the place's number, for feature state. */
function areaFeatures(story: StoryPlace, outline: Outline, featureId: number): AreaFeature[] {
  const { area, contested, approximate, edges } = outline;
  const build = (part: AreaPart, geometry: MultiPolygon | MultiLineString): AreaFeature => ({
    type: 'Feature',
    id: featureId,
    geometry,
    properties: {
      id: story.id,
      kind: story.kind,
      certainty: story.certainty,
      part,
      approximate,
      sea: story.kind === 'water' && SEA_CODES.test(story.place.featureCode),
      location: story.mentionsByRole.location > 0,
      span: spanOf(area),
    },
  });
  const edge = (lines: Position[][]): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: lines,
  });
  // Where its own ground ends at ground under dispute, only the dispute's broken line is drawn.
  const contestedLines = contested ? outlineOf(contested) : [];
  return [
    build('fill', area),
    build('edge', edge(edges ? [...edges] : withoutShared(outlineOf(area), contestedLines))),
    ...(contested
      ? [build('contested-fill', contested), build('contested-edge', edge(contestedLines))]
      : []),
  ];
}

/** All areas whose outline is known so far; feature ids agree with `toStoryFeatures`. */
export function toAreaFeatures(
  places: readonly StoryPlace[],
  outlines: ReadonlyMap<string, Outline>,
): FeatureCollection<MultiPolygon | MultiLineString, AreaProperties> {
  const features = places.flatMap((story, index) => {
    const outline = outlines.get(story.id);
    return outline ? areaFeatures(story, outline, index) : [];
  });
  return { type: 'FeatureCollection', features };
}

/**
 * The story's layers, as data: areas washed, points as marks, names above the basemap's. What is
 * selected or pointed at is feature state and filters; the data is not rebuilt for it.
 */

import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Position,
} from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Certainty, Place, PlaceKind } from '@/lib/geoparse/types';
import type { Outline } from './area-geometry';
import { nearLongitude } from './bounds';
import type { Flavor } from './flavors';
import { fontStack } from './fonts';
import { MARK_STEPS, markName } from './pins';
import { outlineOf, splitWhere } from './seams';
import type { StoryPlace } from './story-places';

export const POINT_SOURCE = 'story-points';
export const AREA_SOURCE = 'story-areas';
export const CANDIDATE_SOURCE = 'story-candidates';

/** Up to so many places every mark is drawn in full; beyond, marks make way for greater ones. */
const CROWD = 150;

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

export interface CandidateProperties {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  readonly chosen: boolean;
}

/** Candidates of one mention as hollow marks, and a line through them, best first. */
export function toCandidateFeatures(
  candidates: readonly Place[],
  chosenId: string | null,
): FeatureCollection<Point | LineString, CandidateProperties> {
  const points = candidates.map(
    (place, index): Feature<Point, CandidateProperties> => ({
      type: 'Feature',
      id: index,
      geometry: { type: 'Point', coordinates: [...place.point] },
      properties: {
        id: place.id,
        name: [place.name, place.admin1 ?? place.country].filter(Boolean).join(', '),
        mark: markName(place.kind, place.id === chosenId ? 'sure' : 'doubtful', 2),
        chosen: place.id === chosenId,
      },
    }),
  );
  const line: Feature<LineString, CandidateProperties>[] = [];
  const best = candidates[0];
  if (best !== undefined && candidates.length > 1) {
    let longitude = best.point[0];
    const coordinates = candidates.map(({ point }) => {
      longitude = nearLongitude(point[0], longitude);
      return [longitude, point[1]];
    });
    line.push({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: { id: '', name: '', mark: '', chosen: false },
    });
  }
  return { type: 'FeatureCollection', features: [...line, ...points] };
}

const isState = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];

/** A value for what is selected, what is pointed at, and the rest. */
function byState(selected: number, hovered: number, resting: number): ExpressionSpecification {
  return ['case', isState('selected'), selected, isState('hovered'), hovered, resting];
}

function kindColor(flavor: Flavor): ExpressionSpecification {
  const pairs = Object.entries(flavor.kinds).flat();
  return ['match', ['get', 'kind'], ...pairs, flavor.accent] as unknown as ExpressionSpecification;
}

const isPart = (part: AreaPart): ExpressionSpecification => ['==', ['get', 'part'], part];
const isSea: ExpressionSpecification = ['boolean', ['get', 'sea']];
const isSketch: ExpressionSpecification = ['boolean', ['get', 'approximate']];
const isSure: ExpressionSpecification = ['==', ['get', 'certainty'], 'sure'];

/** Pixels of a soft edge at a zoom: a share of the area's own size, within limits. */
const softWidth = (zoom: number, share: number, most: number): ExpressionSpecification => [
  'max',
  1,
  ['min', most, ['*', ['get', 'span'], ((512 * 2 ** zoom) / 360) * share]],
];

/** The same over all zooms. */
function softWidths(share: number, most: number): ExpressionSpecification {
  const stops = Array.from({ length: 13 }, (_, zoom) => [zoom, softWidth(zoom, share, most)]);
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}

/** A country is the backdrop of its own towns: its wash fades as the view closes in on them. */
const isCountry: ExpressionSpecification = ['==', ['get', 'kind'], 'country'];
const WASH: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  byState(0.24, 0.19, 0.12),
  6.5,
  ['case', isCountry, byState(0.13, 0.1, 0.05), byState(0.22, 0.18, 0.11)],
];

/** Thinner from afar, or a ragged coast would clot. */
const EDGE_WIDTH: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  2,
  byState(1.3, 1, 0.4),
  5,
  byState(1.8, 1.4, 0.7),
  7,
  byState(2.2, 1.7, 1.1),
];

/** Washes and edges of areas. A sea's wash lies beneath the land; see `StoryLayers`. */
function areaLayers(flavor: Flavor): Pick<StoryLayers, 'beneathLand' | 'onLand'> {
  const color = kindColor(flavor);
  // One wash for all land, the accent; kinds differ by their edges and names.
  const wash: ExpressionSpecification = [
    'match',
    ['get', 'kind'],
    'water',
    flavor.kinds.water,
    'historical',
    flavor.kinds.historical,
    flavor.accent,
  ];
  const fill = (id: string, filter: FilterSpecification, opacity: ExpressionSpecification) =>
    ({
      id,
      type: 'fill',
      source: AREA_SOURCE,
      filter,
      paint: { 'fill-color': wash, 'fill-opacity': opacity, 'fill-antialias': false },
    }) satisfies LayerSpecification;
  const softEdge = (id: string, filter: FilterSpecification) =>
    ({
      id,
      type: 'line',
      source: AREA_SOURCE,
      filter,
      layout: { 'line-join': 'round', 'line-round-limit': 1 },
      paint: {
        'line-color': wash,
        'line-width': softWidths(0.1, 13),
        'line-blur': softWidths(0.085, 11),
        'line-opacity': byState(0.5, 0.4, 0.26),
      },
    }) satisfies LayerSpecification;
  const line = (id: string, filter: FilterSpecification, dash: [number, number] | null) =>
    ({
      id,
      type: 'line',
      source: AREA_SOURCE,
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': EDGE_WIDTH,
        'line-opacity': byState(1, 0.95, 0.75),
        ...(dash ? { 'line-dasharray': dash } : {}),
      },
    }) satisfies LayerSpecification;
  const onLand = (...rest: ExpressionSpecification[]): FilterSpecification => [
    'all',
    ['!', isSea],
    ...rest,
  ];
  return {
    beneathLand: [
      fill('story-sea', ['all', isSea, isPart('fill')], byState(0.3, 0.25, 0.17)),
      softEdge('story-sea-edge', ['all', isSea, isPart('edge')]),
    ],
    onLand: [
      fill('story-area', onLand(isPart('fill')), WASH),
      fill('story-contested', onLand(isPart('contested-fill')), byState(0.11, 0.09, 0.05)),
      softEdge('story-area-sketch', onLand(isPart('edge'), isSketch)),
      line('story-area-edge', onLand(isPart('edge'), ['!', isSketch], isSure), null),
      line(
        'story-area-edge-unsure',
        onLand(isPart('edge'), ['!', isSketch], ['!', isSure]),
        [3, 2],
      ),
      line('story-contested-edge', onLand(isPart('contested-edge')), [1.5, 2.5]),
    ],
  };
}

/** The layer of the selected place alone; `selectedFilter` says which that is. */
export const SELECTED_LAYER = 'story-selected';

/** Filter for `SELECTED_LAYER`: one place, or none. */
export function selectedFilter(placeId: string | null): ExpressionSpecification {
  return ['==', ['get', 'id'], placeId ?? ''];
}

/** Where a name may stand around its mark, best first: side, and how far off in ems. */
function anchorsAt(clearance: number): readonly unknown[] {
  const slant = Math.round(clearance * 72) / 100;
  const shift = 0.5;
  return [
    ...['left', [clearance, 0], 'right', [-clearance, 0]],
    ...['bottom', [0, -clearance], 'top', [0, clearance]],
    ...['bottom-left', [slant, -slant], 'top-left', [slant, slant]],
    ...['bottom-right', [-slant, -slant], 'top-right', [-slant, slant]],
    // Tight corners: beside the mark, a little higher or lower; then farther off.
    ...['left', [clearance, -shift], 'left', [clearance, shift]],
    ...['right', [-clearance, -shift], 'right', [-clearance, shift]],
    ...['bottom', [0, -clearance - shift], 'top', [0, clearance + shift]],
  ];
}

/** Names stand clear of their own mark, whose size goes by how often the place is named. */
const LABEL_ANCHORS = [
  'step',
  ['get', 'count'],
  ['literal', anchorsAt(0.95)],
  ...MARK_STEPS.flatMap(({ atLeast, width }) => [
    atLeast,
    ['literal', anchorsAt(Math.round((width / 2 + 5.5) * 7.5) / 100)],
  ]),
] as unknown as ExpressionSpecification;

/** The name of an area stands at its point, or makes way a little. */
const AREA_ANCHORS = [
  ...['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]],
  ...['top', [0, 1.7], 'bottom', [0, -1.7], 'left', [1.2, 0], 'right', [-1.2, 0]],
] as unknown as ExpressionSpecification;

/** The selected place's name is printed by its own layer. */
const UNLESS_SELECTED: ExpressionSpecification = ['case', isState('selected'), 0, 1];

const labelPaint = (flavor: Flavor) => ({
  'text-color': flavor.ink as string | ExpressionSpecification,
  'text-halo-color': flavor.paper,
  'text-halo-width': 1.6,
  'text-halo-blur': 0.3,
});

function pointLayers(flavor: Flavor, language: string, placeCount: number): LayerSpecification[] {
  const isMark: ExpressionSpecification = ['==', ['get', 'shape'], 'point'];
  const color = kindColor(flavor);
  const crowded = placeCount > CROWD;
  return [
    // A ring around what is selected or pointed at; nothing otherwise.
    {
      id: 'story-halo',
      type: 'circle',
      source: POINT_SOURCE,
      filter: isMark,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['get', 'count'], 1, 14, 10, 20],
        'circle-color': color,
        'circle-opacity': byState(0.2, 0.14, 0),
        'circle-stroke-color': color,
        'circle-stroke-width': byState(1.6, 0, 0),
        'circle-stroke-opacity': byState(1, 0, 0),
      },
    },
    // In a crowd every place keeps at least a dot.
    {
      id: 'story-dot',
      type: 'circle',
      source: POINT_SOURCE,
      filter: isMark,
      layout: { 'circle-sort-key': ['get', 'rank'], visibility: crowded ? 'visible' : 'none' },
      paint: {
        'circle-radius': 3,
        'circle-color': color,
        'circle-stroke-color': flavor.markCasing,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'story-area-label',
      type: 'symbol',
      source: POINT_SOURCE,
      filter: ['!', isMark],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack(language, 'Semibold'),
        'text-size': ['match', ['get', 'kind'], 'country', 15, ['region', 'historical'], 14, 13],
        'text-letter-spacing': 0.04,
        'text-max-width': 8,
        'text-line-height': 1.15,
        'symbol-sort-key': ['-', ['get', 'rank']],
        'text-padding': 2,
        'text-variable-anchor-offset': AREA_ANCHORS,
      },
      paint: { ...labelPaint(flavor), 'text-color': color, 'text-opacity': UNLESS_SELECTED },
    },
    {
      id: 'story-label',
      type: 'symbol',
      source: POINT_SOURCE,
      filter: isMark,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack(language, 'Semibold'),
        'text-size': ['step', ['get', 'count'], 13, 4, 14, 9, 15],
        'text-max-width': 9,
        'text-line-height': 1.15,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', ['get', 'rank']],
        'text-padding': 1,
        'text-variable-anchor-offset': LABEL_ANCHORS,
      },
      paint: { ...labelPaint(flavor), 'text-opacity': UNLESS_SELECTED },
    },
    // Marks above names: none hides another's mark, and names make way for them.
    {
      id: 'story-mark',
      type: 'symbol',
      source: POINT_SOURCE,
      filter: isMark,
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-overlap': crowded ? 'never' : 'always',
        'icon-padding': 0,
        'symbol-sort-key': ['-', ['get', 'rank']],
        'symbol-z-order': 'source',
      },
    },
    // What is selected stands above its neighbours and always bears its name; see `SELECTED_LAYER`.
    {
      id: SELECTED_LAYER,
      type: 'symbol',
      source: POINT_SOURCE,
      filter: selectedFilter(null),
      layout: {
        'icon-image': ['case', isMark, ['get', 'mark'], ''],
        'icon-overlap': 'always',
        'text-field': ['get', 'name'],
        'text-font': fontStack(language, 'Semibold'),
        'text-size': 15,
        'text-overlap': 'always',
        'text-max-width': 9,
        'text-justify': 'auto',
        'text-variable-anchor-offset': [
          'case',
          isMark,
          LABEL_ANCHORS,
          ['literal', ['center', [0, 0]]],
        ] as unknown as ExpressionSpecification,
      },
      paint: { ...labelPaint(flavor), 'text-color': ['case', isMark, flavor.ink, color] },
    },
  ];
}

function candidateLayers(flavor: Flavor, language: string): LayerSpecification[] {
  return [
    {
      id: 'candidate-line',
      type: 'line',
      source: CANDIDATE_SOURCE,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': flavor.accent,
        'line-width': 1.3,
        'line-dasharray': [2, 2],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'candidate-mark',
      type: 'symbol',
      source: CANDIDATE_SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-overlap': 'always',
        'text-field': ['get', 'name'],
        'text-font': fontStack(language, 'Semibold'),
        'text-size': 12.5,
        'text-max-width': 12,
        'text-optional': true,
        'text-variable-anchor-offset': [
          'left',
          [1, 0],
          'right',
          [-1, 0],
          'top',
          [0, 1],
          'bottom',
          [0, -1],
        ],
        'text-justify': 'auto',
      },
      paint: labelPaint(flavor),
    },
  ];
}

export interface StoryLayers {
  /** To go directly above the basemap's sea, beneath its land. */
  readonly beneathLand: readonly LayerSpecification[];
  /** To go directly above the land, beneath rivers, borders and names. */
  readonly onLand: readonly LayerSpecification[];
  /** To go on top of everything. */
  readonly onTop: readonly LayerSpecification[];
}

/** Layers in which a click or the pointer finds a place, the first to answer wins. */
export const POINT_HIT_LAYERS = [
  'candidate-mark',
  'story-mark',
  'story-dot',
  'story-label',
  'story-area-label',
];
export const AREA_HIT_LAYERS = ['story-area', 'story-contested', 'story-sea'];

/** The layers over the sources `AREA_SOURCE`, `POINT_SOURCE` and `CANDIDATE_SOURCE`. */
export function storyLayers(flavor: Flavor, language: string, placeCount: number): StoryLayers {
  return {
    ...areaLayers(flavor),
    onTop: [...pointLayers(flavor, language, placeCount), ...candidateLayers(flavor, language)],
  };
}

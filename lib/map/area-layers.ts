/** Washes and edges of the story's areas, as layers. */

import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Flavor } from './flavors';
import { AREA_SOURCE, byState, kindColor, type StoryLayers } from './layer-parts';
import type { AreaPart } from './story-areas';

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

/** An area is the backdrop of its own towns: its wash fades as the view closes in on them. */
const isCountry: ExpressionSpecification = ['==', ['get', 'kind'], 'country'];
const WASH: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  byState(0.24, 0.19, 0.12),
  6.5,
  ['case', isCountry, byState(0.12, 0.09, 0.035), byState(0.2, 0.16, 0.09)],
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

/** Fainter, too. */
const EDGE_OPACITY: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  2,
  byState(0.9, 0.8, 0.4),
  5,
  byState(1, 0.95, 0.75),
];

/** Washes and edges of areas. A sea's wash lies beneath the land; see `StoryLayers`. */
export function areaLayers(flavor: Flavor): Pick<StoryLayers, 'beneathLand' | 'onLand'> {
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
  const softEdge = (id: string, filter: FilterSpecification, opacity = byState(0.5, 0.4, 0.26)) =>
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
        'line-opacity': opacity,
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
        'line-opacity': EDGE_OPACITY,
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
      softEdge('story-sea-edge', ['all', isSea, isPart('edge')], byState(0.35, 0.28, 0.12)),
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

/** The measuring lines, as layers: in ink, not in the story's colour, for they are the reader's. */

import type { LayerSpecification } from 'maplibre-gl';
import type { Flavor } from './flavors';
import { fontStack } from './fonts';
import { labelPaint, MEASURE_SOURCE } from './layer-parts';
import type { MeasureProperties } from './measure';

const isPart = (part: MeasureProperties['part']): ['==', ['get', 'part'], string] => [
  '==',
  ['get', 'part'],
  part,
];

/** The ground between the places, drawn beneath their marks. */
export function measureGround(flavor: Flavor): LayerSpecification[] {
  return [
    {
      id: 'measure-hull',
      type: 'fill',
      source: MEASURE_SOURCE,
      filter: isPart('hull'),
      paint: { 'fill-color': flavor.ink, 'fill-opacity': 0.06 },
    },
    {
      id: 'measure-hull-edge',
      type: 'line',
      source: MEASURE_SOURCE,
      filter: isPart('hull'),
      paint: { 'line-color': flavor.inkMuted, 'line-width': 1, 'line-dasharray': [2, 3] },
    },
    {
      id: 'measure-leg',
      type: 'line',
      source: MEASURE_SOURCE,
      filter: isPart('leg'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': flavor.ink, 'line-width': 1.4 },
    },
    {
      id: 'measure-end',
      type: 'circle',
      source: MEASURE_SOURCE,
      filter: isPart('end'),
      paint: {
        'circle-radius': 13,
        'circle-opacity': 0,
        'circle-stroke-color': flavor.ink,
        'circle-stroke-width': 1.4,
      },
    },
    {
      id: 'measure-centre',
      type: 'circle',
      source: MEASURE_SOURCE,
      filter: isPart('centre'),
      paint: {
        'circle-radius': 3.5,
        'circle-color': flavor.paper,
        'circle-stroke-color': flavor.ink,
        'circle-stroke-width': 1.6,
      },
    },
  ];
}

/** The distances, on top of everything. */
export function measureLabels(flavor: Flavor, language: string): LayerSpecification[] {
  return [
    {
      id: 'measure-label',
      type: 'symbol',
      source: MEASURE_SOURCE,
      filter: isPart('leg'),
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'label'],
        'text-font': fontStack(language, 'Semibold'),
        'text-size': 12,
        'text-offset': [0, -0.8],
        'text-rotation-alignment': 'map',
        'text-overlap': 'cooperative',
      },
      paint: labelPaint(flavor),
    },
  ];
}

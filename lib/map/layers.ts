/**
 * The story's layers, as data: areas washed, points as marks, names above the basemap's. What is
 * selected or pointed at is feature state and a source of its own; the data of the rest is not
 * rebuilt for it.
 */

import type { LayerSpecification } from 'maplibre-gl';
import { areaLayers } from './area-layers';
import type { Flavor } from './flavors';
import { fontStack } from './fonts';
import { CANDIDATE_SOURCE, labelPaint, type StoryLayers } from './layer-parts';
import { measureGround, measureLabels } from './measure-layers';
import { pointLayers } from './point-layers';

function candidateLayers(flavor: Flavor, language: string): LayerSpecification[] {
  return [
    {
      id: 'sketch-area',
      type: 'fill',
      source: CANDIDATE_SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': flavor.accent, 'fill-opacity': 0.14 },
    },
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
        // Narrow, so that they fit beside their marks on a phone.
        'text-max-width': 8,
        'text-optional': true,
        'text-variable-anchor-offset': [
          // Clear of the ring, too, where a candidate lies by the place as it is.
          'left',
          [1.3, 0],
          'right',
          [-1.3, 0],
          'top',
          [0, 1.2],
          'bottom',
          [0, -1.2],
        ],
        'text-justify': 'auto',
      },
      paint: labelPaint(flavor),
    },
  ];
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

/** The layers over `STORY_SOURCES`. */
export function storyLayers(flavor: Flavor, language: string, placeCount: number): StoryLayers {
  return {
    ...areaLayers(flavor),
    onTop: [
      ...measureGround(flavor),
      ...pointLayers(flavor, language, placeCount),
      ...candidateLayers(flavor, language),
      ...measureLabels(flavor, language),
    ],
  };
}

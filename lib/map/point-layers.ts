/** Marks and names of the story's places, as layers. */

import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Flavor } from './flavors';
import { fontStack } from './fonts';
import {
  byState,
  isState,
  kindColor,
  labelPaint,
  POINT_SOURCE,
  SELECTED_SOURCE,
} from './layer-parts';
import { MARK_STEPS } from './pins';

/** Up to so many places every mark is drawn in full; beyond, marks make way for greater ones. */
const CROWD = 150;

/** The layer of the selected place alone. */
export const SELECTED_LAYER = 'story-selected';

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

/** The name of an area stands at its point, or makes way a little; beside it, it would name others. */
const AREA_ANCHORS = [
  ...['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]],
  ...['top', [0, 1.7], 'bottom', [0, -1.7]],
] as unknown as ExpressionSpecification;

/** The selected place's name is printed by its own layer. */
const UNLESS_SELECTED: ExpressionSpecification = ['case', isState('selected'), 0, 1];

/** Halo, marks and names; the names of areas stand at their points. */
export function pointLayers(
  flavor: Flavor,
  language: string,
  placeCount: number,
): LayerSpecification[] {
  const isMark: ExpressionSpecification = ['==', ['get', 'shape'], 'point'];
  const color = kindColor(flavor);
  const crowded = placeCount > CROWD;
  // Colour and opacity of every name go by the feature, even where they are all the same: the map
  // builds a program for the graphics card for each mixture, and holds the page up for it.
  const nameColor: ExpressionSpecification = ['case', isMark, flavor.ink, color];
  const labels = { ...labelPaint(flavor), 'text-color': nameColor };
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
      paint: { ...labels, 'text-opacity': UNLESS_SELECTED },
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
      paint: { ...labels, 'text-opacity': UNLESS_SELECTED },
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
    // What is selected stands above its neighbours and always bears its name.
    {
      id: SELECTED_LAYER,
      type: 'symbol',
      source: SELECTED_SOURCE,
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
      paint: { ...labels, 'text-opacity': ['case', isMark, 1, 1] },
    },
  ];
}

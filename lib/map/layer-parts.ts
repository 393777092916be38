/** What the story's layers have in common: sources, states, colours, lettering. */

import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Flavor } from './flavors';

export const POINT_SOURCE = 'story-points';
export const AREA_SOURCE = 'story-areas';
export const CANDIDATE_SOURCE = 'story-candidates';
export const MEASURE_SOURCE = 'measure';
/** The selected place alone: hundreds of names are not laid out anew for a choice. */
export const SELECTED_SOURCE = 'story-selected';
export const STORY_SOURCES = [
  AREA_SOURCE,
  POINT_SOURCE,
  CANDIDATE_SOURCE,
  MEASURE_SOURCE,
  SELECTED_SOURCE,
] as const;

/** Layers of the story, by where in the stack they go. */
export interface StoryLayers {
  /** To go directly above the basemap's sea, beneath its land. */
  readonly beneathLand: readonly LayerSpecification[];
  /** To go directly above the land, beneath rivers, borders and names. */
  readonly onLand: readonly LayerSpecification[];
  /** To go on top of everything. */
  readonly onTop: readonly LayerSpecification[];
}

export const isState = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];

/** A value for what is selected, what is pointed at, and the rest. */
export function byState(
  selected: number,
  hovered: number,
  resting: number,
): ExpressionSpecification {
  return ['case', isState('selected'), selected, isState('hovered'), hovered, resting];
}

export function kindColor(flavor: Flavor): ExpressionSpecification {
  const pairs = Object.entries(flavor.kinds).flat();
  return ['match', ['get', 'kind'], ...pairs, flavor.accent] as unknown as ExpressionSpecification;
}

/** Lettering of the story's names. */
export const labelPaint = (flavor: Flavor) => ({
  'text-color': flavor.ink as string | ExpressionSpecification,
  'text-halo-color': flavor.paper,
  'text-halo-width': 1.6,
  'text-halo-blur': 0.3,
});

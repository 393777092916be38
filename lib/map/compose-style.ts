/** Putting the story into a style: its sources and layers among the basemap's. Pure. */

import type { GeoJSON } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { StoryLayers } from './layer-parts';
import {
  AREA_SOURCE,
  CANDIDATE_SOURCE,
  MEASURE_SOURCE,
  POINT_SOURCE,
  SELECTED_SOURCE,
} from './layer-parts';

export interface StoryData {
  readonly points: GeoJSON;
  readonly areas: GeoJSON;
  readonly candidates: GeoJSON;
  /** What the reader measures; absent where nothing is measured. */
  readonly measured?: GeoJSON;
}

const NOTHING: GeoJSON = { type: 'FeatureCollection', features: [] };

/**
 * A style with the story drawn in it. In our own basemap washes lie between land and borders; in a
 * style of someone else's, whose layers we do not know, all of the story lies on top.
 */
export function composeStyle(
  basemap: StyleSpecification,
  { beneathLand, onLand, onTop }: StoryLayers,
  { points, areas, candidates, measured }: StoryData,
): StyleSpecification {
  const isOurs = basemap.layers.some(({ id }) => id === 'land');
  const layers: LayerSpecification[] = isOurs
    ? basemap.layers.flatMap((layer) => {
        if (layer.id === 'sea') return [layer, ...beneathLand];
        if (layer.id === 'land') return [layer, ...onLand];
        return [layer];
      })
    : [...basemap.layers, ...beneathLand, ...onLand];
  return {
    ...basemap,
    sources: {
      ...basemap.sources,
      [AREA_SOURCE]: { type: 'geojson', data: areas, tolerance: 0.5 },
      [POINT_SOURCE]: { type: 'geojson', data: points },
      [CANDIDATE_SOURCE]: { type: 'geojson', data: candidates },
      [MEASURE_SOURCE]: { type: 'geojson', data: measured ?? NOTHING },
      // Filled by the live map.
      [SELECTED_SOURCE]: { type: 'geojson', data: NOTHING },
    },
    layers: [...layers, ...onTop],
  };
}

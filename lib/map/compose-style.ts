/** Putting the story into a style: its sources and layers among the basemap's. Pure. */

import type { Feature, GeoJSON } from 'geojson';
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

const featuresOf = (data: GeoJSON): readonly Feature[] =>
  data.type === 'FeatureCollection' ? data.features : [];

/**
 * Layers with nothing to draw are told not to. The library would cut the picture into tiles for them
 * all the same, twice a frame and whenever one layer's source is not the next one's: half the work
 * of a slow graphics card.
 */
const shownIf = (hasSome: boolean, layers: readonly LayerSpecification[]): LayerSpecification[] =>
  layers.map((layer) =>
    hasSome
      ? layer
      : ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as typeof layer),
  );

/**
 * A style with the story drawn in it. In our own basemap washes lie between land and borders; in a
 * style of someone else's, whose layers we do not know, all of the story lies on top.
 */
export function composeStyle(
  basemap: StyleSpecification,
  story: StoryLayers,
  { points, areas, candidates, measured = NOTHING }: StoryData,
): StyleSpecification {
  const isSea = ({ properties }: Feature) => properties?.sea === true;
  const beneathLand = shownIf(featuresOf(areas).some(isSea), story.beneathLand);
  const onLand = shownIf(!featuresOf(areas).every(isSea), story.onLand);
  const isEmpty: Readonly<Record<string, boolean>> = {
    [CANDIDATE_SOURCE]: featuresOf(candidates).length === 0,
    [MEASURE_SOURCE]: featuresOf(measured).length === 0,
  };
  const onTop = story.onTop.flatMap((layer) =>
    shownIf(!('source' in layer && isEmpty[`${layer.source}`]), [layer]),
  );
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
      [MEASURE_SOURCE]: { type: 'geojson', data: measured },
      // Filled by the live map.
      [SELECTED_SOURCE]: { type: 'geojson', data: NOTHING },
    },
    layers: [...layers, ...onTop],
  };
}

/**
 * The basemap's style as a pure function of theme, language and where its archive lies. Layers are
 * an array, colours come from `flavors.ts`; nothing here knows of a page or a map instance.
 */

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { type Flavor, flavorFor, type MapTheme } from './flavors';
import { basemapLabels, type SilencedNames } from './style-labels';

/** Borders under dispute: dashed (default), not told apart from others, or left out. */
export const DISPUTED_BORDERS = ['dashed', 'solid', 'hidden'] as const;
export type DisputedBorders = (typeof DISPUTED_BORDERS)[number];

export interface BasemapStyleOptions {
  readonly theme: MapTheme;
  /** BCP 47 tag of the reader's language; names fall back to English. */
  readonly language: string;
  /** Absolute URL of `basemap.pmtiles`. */
  readonly archiveUrl: string;
  readonly disputedBorders?: DisputedBorders;
  readonly silenced?: SilencedNames;
}

/** Source of shapes and names, and source of the towns too many for its tiles. */
const BASEMAP_SOURCE = 'basemap';
const TOWN_SOURCE = 'towns';
/** Last zoom of the archive's tiles with shapes, and of those with towns. */
const SHAPE_MAX_ZOOM = 7;
const TOWN_MAX_ZOOM = 9;

const isContested: ExpressionSpecification = ['has', 'dispute'];
const isAgreed: ExpressionSpecification = ['!', ['has', 'dispute']];
const ofLevel = (level: number): ExpressionSpecification => ['==', ['get', 'level'], level];

/** Widths in pixels at the given zooms, straight lines between. */
function byZoom(
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}

function groundLayers(flavor: Flavor): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': flavor.water } },
    {
      id: 'land',
      type: 'fill',
      source: BASEMAP_SOURCE,
      'source-layer': 'land',
      paint: { 'fill-color': flavor.land },
    },
    {
      id: 'river',
      type: 'line',
      source: BASEMAP_SOURCE,
      'source-layer': 'river',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': flavor.river,
        'line-width': byZoom([3, 0.5], [7, 1.2], [10, 1.6]),
        // Courses are good to a few kilometres: gone before a town's streets would show it.
        'line-opacity': byZoom([2, 0], [3.5, 0.7], [6, 1], [9, 1], [10.5, 0]),
      },
    },
    {
      id: 'lake',
      type: 'fill',
      source: BASEMAP_SOURCE,
      'source-layer': 'lake',
      paint: { 'fill-color': flavor.water },
    },
    {
      id: 'lake-shore',
      type: 'line',
      source: BASEMAP_SOURCE,
      'source-layer': 'lake',
      minzoom: 3,
      paint: { 'line-color': flavor.coast, 'line-width': byZoom([3, 0.3], [6, 0.6], [10, 0.8]) },
    },
    {
      id: 'coast',
      type: 'line',
      source: BASEMAP_SOURCE,
      'source-layer': 'coast',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.coast, 'line-width': byZoom([0, 0.4], [4, 0.6], [8, 0.9]) },
    },
  ];
}

function borderLayers(flavor: Flavor, disputed: DisputedBorders): LayerSpecification[] {
  const countryWidth = byZoom([0, 0.4], [3, 0.7], [6, 1.1], [10, 1.6]);
  const source = { source: BASEMAP_SOURCE, 'source-layer': 'border' } as const;
  const layers: LayerSpecification[] = [
    {
      id: 'border-division',
      type: 'line',
      ...source,
      minzoom: 4.5,
      filter: ['all', ofLevel(1), isAgreed],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': flavor.borderMinor,
        'line-width': byZoom([4.5, 0.4], [7, 0.9], [10, 1.3]),
        'line-opacity': byZoom([4.5, 0], [5.2, 1]),
      },
    },
    {
      id: 'border-country',
      type: 'line',
      ...source,
      filter: ['all', ofLevel(0), isAgreed],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.border, 'line-width': countryWidth },
    },
  ];
  if (disputed === 'hidden') return layers;
  return [
    ...layers,
    {
      id: 'border-disputed',
      type: 'line',
      ...source,
      filter: isContested,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': flavor.border,
        'line-width': countryWidth,
        ...(disputed === 'dashed' ? { 'line-dasharray': [3, 2.2] } : {}),
      },
    },
  ];
}

const NONE_SILENCED: SilencedNames = { countries: [], regions: [], features: [] };

/**
 * The style. It names no glyphs, so MapLibre draws letters with the page's own fonts
 * (`fonts.ts`), and no sprite: the few images it refers to are in `pins.ts`.
 */
export function basemapStyle({
  theme,
  language,
  archiveUrl,
  disputedBorders = 'dashed',
  silenced = NONE_SILENCED,
}: BasemapStyleOptions): StyleSpecification {
  const flavor = flavorFor(theme);
  const url = `pmtiles://${archiveUrl}`;
  return {
    version: 8,
    name: `Dateline ${theme}`,
    sources: {
      [BASEMAP_SOURCE]: {
        type: 'vector',
        tiles: [`${url}/{z}/{x}/{y}`],
        minzoom: 0,
        maxzoom: SHAPE_MAX_ZOOM,
      },
      [TOWN_SOURCE]: {
        type: 'vector',
        tiles: [`${url}/{z}/{x}/{y}`],
        minzoom: SHAPE_MAX_ZOOM + 1,
        maxzoom: TOWN_MAX_ZOOM,
      },
    },
    transition: { duration: 0, delay: 0 },
    layers: [
      ...groundLayers(flavor),
      ...borderLayers(flavor, disputedBorders),
      ...basemapLabels(flavor, language, silenced),
    ],
  };
}

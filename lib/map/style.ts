/** The basemap's style as a pure function of theme, language and where its archive lies. */
import type { StyleSpecification } from 'maplibre-gl';
import { flavorFor, type MapTheme } from './flavors';

/** Borders under dispute: dashed (default), not told apart from others, or left out. */
export const DISPUTED_BORDERS = ['dashed', 'solid', 'hidden'] as const;
export type DisputedBorders = (typeof DISPUTED_BORDERS)[number];

export interface BasemapStyleOptions {
  readonly theme: MapTheme;
  /** BCP 47 tag of the reader's language. */
  readonly language: string;
  /** Absolute URL of `basemap.pmtiles`. */
  readonly archiveUrl: string;
  readonly disputedBorders?: DisputedBorders;
}

export function basemapStyle({ theme }: BasemapStyleOptions): StyleSpecification {
  const flavor = flavorFor(theme);
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'water', type: 'background', paint: { 'background-color': flavor.water } }],
  };
}

/** The outline files beside the archive: who writes them and who reads them agree here. */

import type { MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Extent, PlaceKind } from '@/lib/geoparse/types';
import { isWiderThanSketch } from './area-geometry';

/** `outlines/countries/<ISO alpha-2>.json` */
export interface CountryOutline {
  /** Undisputed ground. Longitudes may pass 180° so that nothing is cut at the antimeridian. */
  readonly core: MultiPolygon;
  /** Ground the country holds or claims and others dispute, by dispute. */
  readonly contested: readonly { readonly dispute: string; readonly area: MultiPolygon }[];
}

/** `outlines/divisions/<ISO alpha-2>.json`: each geometry's id is the place's id. */
export type DivisionOutlines = Topology<{ divisions: GeometryCollection }>;

/** `outlines/curated/<id>.json`: an area of the gazetteer's hand-made rows. */
export interface CuratedOutline {
  readonly area: MultiPolygon;
  /** Where the area ends on open land, by hand; where it ends at the coast it needs no edge. */
  readonly edges: readonly Position[][];
}

/** What there is to fetch, so that nothing is asked for in vain: `outlines/index.json`. */
export interface OutlineIndex {
  /** ISO alpha-2 codes. */
  readonly countries: readonly string[];
  readonly divisions: readonly string[];
  /** Ids of hand-made rows that have a file though `hasCuratedFile` would not say so. */
  readonly curatedToo: readonly string[];
}

/**
 * Hand-made areas of land have a file each, unless too wide to sketch; waters have none, save
 * lakes.
 */
export function hasCuratedFile({
  kind,
  extent,
}: {
  readonly kind: PlaceKind;
  readonly extent: Extent | null;
}): boolean {
  return kind !== 'water' && extent !== null && !isWiderThanSketch(extent);
}

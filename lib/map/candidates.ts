/** Candidates under review as GeoJSON: hollow marks, joined by a line. Pure. */

import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { LonLat, Place } from '@/lib/geoparse/types';
import { nearLongitude } from './bounds';
import { unwrapped } from './drawn-outlines';
import { markName } from './pins';

export interface CandidateProperties {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  readonly chosen: boolean;
}

const NOTHING: CandidateProperties = { id: '', name: '', mark: '', chosen: false };

/**
 * Candidates of one mention as hollow marks, and a line through them, best first; numbered where
 * there are several, as the keys that choose them.
 *
 * @param corners of an area being drawn, if one is
 */
export function toCandidateFeatures(
  candidates: readonly Place[],
  chosenId: string | null,
  corners: readonly LonLat[] = [],
): FeatureCollection<Point | LineString | Polygon, CandidateProperties> {
  const points = candidates.map(
    (place, index): Feature<Point, CandidateProperties> => ({
      type: 'Feature',
      id: index,
      geometry: { type: 'Point', coordinates: [...place.point] },
      properties: {
        id: place.id,
        name: numberOf(index, candidates.length) + labelOf(place),
        mark: markName(place.kind, place.id === chosenId ? 'sure' : 'doubtful', 2),
        chosen: place.id === chosenId,
      },
    }),
  );
  const line: Feature<LineString, CandidateProperties>[] = [];
  const best = candidates[0];
  if (best !== undefined && candidates.length > 1) {
    let longitude = best.point[0];
    const coordinates = candidates.map(({ point }) => {
      longitude = nearLongitude(point[0], longitude);
      return [longitude, point[1]];
    });
    line.push({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: NOTHING,
    });
  }
  return { type: 'FeatureCollection', features: [...sketchOf(corners), ...line, ...points] };
}

function labelOf({ name, admin1, country }: Place): string {
  const around = [admin1, country].find((one) => one && one !== name);
  return around ? `${name}, ${around}` : name;
}

const numberOf = (index: number, count: number) => (count > 1 ? `${index + 1}  ` : '');

function sketchOf(
  corners: readonly LonLat[],
): Feature<LineString | Polygon, CandidateProperties>[] {
  const [first] = corners;
  if (!first || corners.length < 2) return [];
  const ring = unwrapped(corners.length > 2 ? [...corners, first] : corners);
  const line: LineString = { type: 'LineString', coordinates: ring };
  const area: Polygon = { type: 'Polygon', coordinates: [ring] };
  return [line, ...(corners.length > 2 ? [area] : [])].map((geometry) => ({
    type: 'Feature',
    geometry,
    properties: NOTHING,
  }));
}

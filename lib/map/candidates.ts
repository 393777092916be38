/** Candidates under review as GeoJSON: hollow marks, joined by a line. Pure. */

import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Place } from '@/lib/geoparse/types';
import { nearLongitude } from './bounds';
import { markName } from './pins';

export interface CandidateProperties {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  readonly chosen: boolean;
}

/** Candidates of one mention as hollow marks, and a line through them, best first. */
export function toCandidateFeatures(
  candidates: readonly Place[],
  chosenId: string | null,
): FeatureCollection<Point | LineString, CandidateProperties> {
  const points = candidates.map(
    (place, index): Feature<Point, CandidateProperties> => ({
      type: 'Feature',
      id: index,
      geometry: { type: 'Point', coordinates: [...place.point] },
      properties: {
        id: place.id,
        name: [place.name, place.admin1 ?? place.country].filter(Boolean).join(', '),
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
      properties: { id: '', name: '', mark: '', chosen: false },
    });
  }
  return { type: 'FeatureCollection', features: [...line, ...points] };
}

import type { CandidateSet, Sketch } from '@/components/map/place-map-props';
import type { LonLat } from '@/lib/geoparse/types';

/** What an editor or a review needs of the map while it lasts. */
export interface MapTask {
  readonly candidateSet?: CandidateSet;
  readonly onChooseCandidate?: (placeId: string) => void;
  /** The next click on the map answers with a point. */
  readonly onPickPoint?: (point: LonLat) => void;
  readonly sketch?: Sketch;
}

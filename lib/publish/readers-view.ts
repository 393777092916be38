/** What the map looks at first, without its pointing at what is kept back. */
import type { LonLat } from '@/lib/geoparse/types';
import type { PublishSettings } from './settings';

type View = NonNullable<PublishSettings['view']>;

/** Somewhere that readers are not to know, or only roughly. */
export interface KeptBack {
  /** Of a blurred place, the point that readers get; of a withheld one, its own. */
  readonly point: LonLat;
  /** How roughly it is told, in kilometres; null for what is withheld. */
  readonly radiusKm: number | null;
}

/** How roughly a view may point at what is withheld. */
const WITHHELD_KM = 50;
/** From the middle of a large screen to its corners: what is nearer is in sight. CSS pixels. */
const IN_SIGHT_PX = 750;
/** The ground that a place may lie in fills at most this much of the view. CSS pixels. */
const GROUND_PX = 320;
/** The equator in kilometres, and in pixels at zoom 0. */
const EQUATOR_KM = 40_075.017;
const EQUATOR_PX = 512;
const KM_PER_DEGREE = EQUATOR_KM / 360;

/**
 * The owner's view as readers get it.
 *
 * Whoever chooses a place and then “this view” has the map's middle on the very point that they go
 * on to blur. So where something kept back is in sight, the middle is moved to the nearest of points
 * that lie two radii apart, the blurred point one of them, and the view is wide enough to hold the
 * ground in which the place may be. Nothing in this depends on where a blurred place truly is.
 */
export function readersView(view: View | null, keptBack: readonly KeptBack[]): View | null {
  if (view === null) return null;
  const coarsest = keptBack
    .filter((place) => isInSight(place, view))
    .sort((a, b) => radiusOf(b) - radiusOf(a))[0];
  if (!coarsest) return view;
  const radiusKm = radiusOf(coarsest);
  const anchor: LonLat = coarsest.radiusKm === null ? [0, 0] : coarsest.point;
  const high = (2 * radiusKm) / KM_PER_DEGREE;
  const latitude = anchor[1] + Math.round((view.latitude - anchor[1]) / high) * high;
  const within = Math.max(-85, Math.min(85, latitude));
  const wide = high / widthAt(within);
  const turns = Math.round(turn(view.longitude - anchor[0]) / wide);
  const widest = Math.log2((EQUATOR_KM * widthAt(within) * GROUND_PX) / EQUATOR_PX / 2 / radiusKm);
  return {
    longitude: round(turn(anchor[0] + turns * wide)),
    latitude: round(within),
    zoom: Math.max(0, Math.min(view.zoom, Math.round(widest * 100) / 100)),
  };
}

const radiusOf = ({ radiusKm }: KeptBack) => radiusKm ?? WITHHELD_KM;

function isInSight({ point, radiusKm }: KeptBack, { longitude, latitude, zoom }: View): boolean {
  const kmPerPx = (EQUATOR_KM * widthAt(latitude)) / EQUATOR_PX / 2 ** zoom;
  const north = (point[1] - latitude) * KM_PER_DEGREE;
  const east = turn(point[0] - longitude) * KM_PER_DEGREE * widthAt(latitude);
  return Math.hypot(north, east) <= IN_SIGHT_PX * kmPerPx + 2 * (radiusKm ?? WITHHELD_KM);
}

/** How wide a degree of longitude is there, against one at the equator. */
const widthAt = (latitude: number) => Math.max(0.05, Math.cos((latitude * Math.PI) / 180));

/** Degrees of longitude brought between -180 and 180. */
const turn = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Four decimals, about eleven metres, as blurred points have them. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

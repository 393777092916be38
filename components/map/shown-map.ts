/**
 * The one map that is on the page, for parts that stand far from it, such as the menu that saves a
 * picture of it.
 */
import type { DisputedBorders } from '@/lib/map/style';
import type { PlaceMapHandle } from './place-map-props';

export interface ShownMap {
  readonly handle: PlaceMapHandle;
  /** Ids of the places drawn. */
  readonly placeIds: ReadonlySet<string>;
  readonly disputedBorders: DisputedBorders;
}

let shown: ShownMap | null = null;

/** Tell which map is shown; null when it goes. */
export function setShownMap(map: ShownMap | null): void {
  shown = map;
}

/** The map that is shown, or null while there is none. */
export const shownMap = () => shown;

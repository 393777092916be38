/** What an editor says of a place, as the changes that a correction carries. */

import { areaKindOf } from '@/lib/corrections/propose';
import { closeRing, extentOfRing, type Ring } from '@/lib/corrections/shapes';
import type { PlaceChanges } from '@/lib/corrections/types';
import type { PlaceKind } from '@/lib/geoparse/types';
import type { PlaceRow } from '@/lib/view/place-rows';

/** A drawn area: its outline, what it covers, and a kind that an area can be of. */
export function areaChanges(ring: Ring, kind: PlaceKind): PlaceChanges {
  const outline = [closeRing(ring)];
  return {
    outline,
    kind: areaKindOf(kind),
    ...(ring.length > 2 && { extent: extentOfRing(ring) }),
  };
}

/** Only what differs from what the place already is. */
export function withoutNothing(changes: PlaceChanges, row: PlaceRow, note: string): PlaceChanges {
  const { name, kind, note: nextNote, outline, extent, ...rest } = changes;
  const isDrawn = outline?.[0] !== undefined && outline[0].length > 3;
  return {
    ...rest,
    ...(name !== undefined && name.trim() !== '' && name !== row.name && { name: name.trim() }),
    ...(kind !== undefined && kind !== row.kind && { kind }),
    ...(nextNote !== undefined && nextNote.trim() !== note && { note: nextNote.trim() }),
    ...(isDrawn && { outline, extent }),
  };
}

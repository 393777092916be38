/** Two editors' versions of one article, side by side: what only the one has, and only the other. */
import type { Correction } from '@/lib/corrections/types';
import type { Geoparsed, Place } from '@/lib/geoparse/types';

/** An article as an editor left it. */
export interface EditedVersion {
  /** Corrections made. */
  readonly result: Geoparsed;
  readonly corrections: readonly Correction[];
}

/** What one version has and the other lacks. */
export interface Difference {
  /** In order of first mention; one that lies elsewhere or is called otherwise counts as another. */
  readonly places: readonly Place[];
  /** Oldest first; the same decision made twice is the same correction. */
  readonly corrections: readonly Correction[];
}

/** What differs between my version and theirs. */
export function compareVersions(
  mine: EditedVersion,
  theirs: EditedVersion,
): { readonly mine: Difference; readonly theirs: Difference } {
  return { mine: onlyIn(mine, theirs), theirs: onlyIn(theirs, mine) };
}

function onlyIn(one: EditedVersion, other: EditedVersion): Difference {
  const places = new Set(other.result.places.map(({ place }) => placeKey(place)));
  const corrections = new Set(other.corrections.map(correctionKey));
  return {
    places: one.result.places
      .map(({ place }) => place)
      .filter((place) => !places.has(placeKey(place))),
    corrections: one.corrections.filter((it) => !corrections.has(correctionKey(it))),
  };
}

const placeKey = ({ id, name, point }: Place) => JSON.stringify([id, name, point]);

/** Who made it and when does not count. */
const correctionKey = ({ id: _, madeAt: __, ...change }: Correction) =>
  JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The name that a correction is about: as the article writes it, or the place's own. */
export function nameCorrected(correction: Correction, { places }: Geoparsed): string {
  switch (correction.type) {
    case 'change-place':
    case 'split-place':
      return places.find(({ place }) => place.id === correction.placeId)?.place.name ?? '';
    case 'merge-places':
      return correction.into.name;
    default:
      return correction.scope.type === 'name'
        ? correction.scope.name
        : correction.scope.anchor.exact;
  }
}

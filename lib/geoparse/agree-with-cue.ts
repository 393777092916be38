/**
 * Towns often share their name with the district they are the seat of. Where the text says which is
 * meant, "the towns of …", "… district", that one is taken.
 */

import { distanceKm, type RowTable } from './row-table';
import type { Candidate, KindCue, Place, PlaceKind } from './types';

/** A seat lies within its division: farther apart, two places only share a name. Kilometres. */
const SAME_SPOT_KM = 60;

const SETTLEMENTS: ReadonlySet<PlaceKind> = new Set(['city', 'town']);
const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['region', 'district']);

/**
 * The namesake of a row, in the same spot and country, that is of the announced kind; the row
 * itself where it is already, or where there is none.
 *
 * @param names the mention's names to look up
 */
export function agreeWithCue(
  row: number,
  cue: KindCue | null,
  names: readonly string[],
  table: RowTable,
): number {
  const { gazetteer } = table;
  if (cue === null || row < 0) return row;
  const wanted = SETTLEMENTS.has(cue.kind)
    ? SETTLEMENTS
    : DIVISIONS.has(cue.kind)
      ? DIVISIONS
      : null;
  const kind = gazetteer.kind(row);
  if (wanted === null || wanted.has(kind)) return row;
  if (!SETTLEMENTS.has(kind) && !DIVISIONS.has(kind)) return row;
  let best = row;
  let nearest = SAME_SPOT_KM;
  for (const name of names) {
    for (const { row: other } of [...gazetteer.lookup(name), ...gazetteer.lookupLoose(name)]) {
      if (!wanted.has(gazetteer.kind(other))) continue;
      if (gazetteer.countryCode(other) !== gazetteer.countryCode(row)) continue;
      const distance = distanceKm(table, row, other);
      if (distance < nearest) {
        best = other;
        nearest = distance;
      }
    }
  }
  return best;
}

/** The candidates with the place that was taken first, as the text's own word for it demands. */
export function putFirst(
  candidates: readonly Candidate[],
  place: Place,
  cue: KindCue,
): readonly Candidate[] {
  const best = candidates[0];
  if (!best || best.place.id === place.id) return candidates;
  const known = candidates.find((candidate) => candidate.place.id === place.id);
  const reason = { signal: 'kind-cue', weight: 1, values: { words: cue.words, fits: 1 } };
  // One spot, two rows: what spoke for the first speaks for both, and the cue decides.
  const reasons =
    best.reasons.length > 0
      ? [reason, ...best.reasons.filter(({ signal }) => signal !== 'kind-cue')]
      : [];
  const chosen = { ...(known ?? best), place, score: best.score, reasons };
  const passedOver = { ...best, score: known?.score ?? 0 };
  const others = candidates.slice(1).filter((candidate) => candidate !== known);
  return [chosen, passedOver, ...others].slice(0, Math.max(1, candidates.length));
}

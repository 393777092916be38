/**
 * Towns often share their name with the district or province they are the seat of. Where the text
 * says which is meant, "the towns of …", "… district", that one is taken. Where it says nothing,
 * the name by itself means the town: "fighting in Shusha" is in the town until told otherwise, and
 * a pin on the town is right about the district too.
 */

import { foldName } from './fold-name';
import { MemoryOf } from './memory';
import { distanceKm, type RowTable } from './row-table';
import type { Candidate, Gazetteer, KindCue, Mention, Place, PlaceKind } from './types';

/** A seat lies within its division: farther apart, two places only share a name. Kilometres. */
const SAME_SPOT_KM = 60;

const SETTLEMENTS: ReadonlySet<PlaceKind> = new Set(['city', 'town']);
const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['region', 'district']);

/** Which of the two kinds a mention calls for; null where either will do. */
function wantedBy({ kindCue, role, lookupNames, text }: Mention): ReadonlySet<PlaceKind> | null {
  if (kindCue !== null) {
    if (SETTLEMENTS.has(kindCue.kind)) return SETTLEMENTS;
    return DIVISIONS.has(kindCue.kind) ? DIVISIONS : null;
  }
  // An adjective or an abbreviation ("Calif.") is no bare name.
  const isName = role === 'location' || role === 'actor';
  return isName && lookupNames[0] === text ? SETTLEMENTS : null;
}

/**
 * The namesake of a row, in the same spot and country, that is of the kind the mention calls for;
 * the row itself where it is already, or where there is none.
 *
 * @param isContainer whether the mention says where another is, as a division does: "Ganja, Shusha"
 */
export function agreeWithCue(
  row: number,
  mention: Mention,
  isContainer: boolean,
  table: RowTable,
): number {
  const { gazetteer } = table;
  if (row < 0) return row;
  const kind = gazetteer.kind(row);
  if (kind === 'country') return cityForCountry(row, mention, gazetteer);
  if (!SETTLEMENTS.has(kind) && !DIVISIONS.has(kind)) return row;
  const wanted = mention.kindCue === null && isContainer ? null : wantedBy(mention);
  if (wanted === null || wanted.has(kind)) return row;
  const isSaid = mention.kindCue !== null;
  const key = `${row} ${isSaid} ${wanted === SETTLEMENTS} ${mention.lookupNames.join('\n')}`;
  return remembered
    .for(gazetteer)
    .of(key, () => namesakeOf(row, mention.lookupNames, wanted, isSaid, table));
}

const MAX_REMEMBERED = 10_000;
const remembered = new MemoryOf<Gazetteer, number>(MAX_REMEMBERED);

/** The nearest row of one of the names and of a kind that is wanted, in the same spot; or the row. */
function namesakeOf(
  row: number,
  names: readonly string[],
  wanted: ReadonlySet<PlaceKind>,
  isSaid: boolean,
  table: RowTable,
): number {
  const { gazetteer } = table;
  let best = row;
  let nearest = SAME_SPOT_KM;
  for (const name of names) {
    const exact = gazetteer.lookup(name);
    for (const { row: other } of isSaid ? [...exact, ...gazetteer.lookupLoose(name)] : exact) {
      if (!wanted.has(gazetteer.kind(other))) continue;
      if (!isSaid && !liesIn(other, row, gazetteer)) continue;
      if (gazetteer.countryCode(other) !== gazetteer.countryCode(row)) continue;
      // "Tete province" holds the town of Tete, wherever its middle is.
      const isHolder = isSaid && liesIn(row, other, gazetteer);
      const distance = isHolder ? 0 : distanceKm(table, row, other);
      if (distance < nearest) {
        best = other;
        nearest = distance;
      }
    }
  }
  return best;
}

const liesIn = (row: number, division: number, gazetteer: Gazetteer): boolean =>
  gazetteer.admin1Row(row) === division || gazetteer.admin2Row(row) === division;

/** The candidates with the place that was taken first, as the text's own word for it demands if any. */
export function putFirst(
  candidates: readonly Candidate[],
  place: Place,
  cue: KindCue | null,
): readonly Candidate[] {
  const best = candidates[0];
  if (!best || best.place.id === place.id) return candidates;
  const known = candidates.find((candidate) => candidate.place.id === place.id);
  const told = cue && { signal: 'kind-cue', weight: 1, values: { words: cue.words, fits: 1 } };
  // One spot, two rows: what spoke for the first speaks for both, and the cue decides.
  const reasons =
    best.reasons.length > 0 && told
      ? [told, ...best.reasons.filter(({ signal }) => signal !== 'kind-cue')]
      : best.reasons;
  const chosen = { ...(known ?? best), place, score: best.score, reasons };
  const passedOver = { ...best, score: known?.score ?? 0 };
  const others = candidates.slice(1).filter((candidate) => candidate !== known);
  return [chosen, passedOver, ...others].slice(0, Math.max(1, candidates.length));
}

/**
 * "Brasilia" is what Finns call Brazil, and in English its capital: a city's usual name that is not
 * the country's own means the city.
 */
function cityForCountry(
  row: number,
  { text, role, kindCue }: Mention,
  gazetteer: Gazetteer,
): number {
  if (kindCue !== null || (role !== 'location' && role !== 'actor')) return row;
  return remembered.for(gazetteer).of(`${row} ${text}`, () => findCity(row, text, gazetteer));
}

/** The city that a text names a country by, or the row of the country. */
function findCity(row: number, text: string, gazetteer: Gazetteer): number {
  if (foldName(text) === foldName(gazetteer.nameOf(row))) return row;
  const city = gazetteer
    .lookup(text)
    .find(
      (entry) =>
        entry.use === 'usual' &&
        gazetteer.kind(entry.row) === 'city' &&
        gazetteer.countryRow(entry.row) === row,
    );
  return city?.row ?? row;
}

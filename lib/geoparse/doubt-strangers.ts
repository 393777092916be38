/**
 * Doubts places that stand alone in their country while the rest of the text is elsewhere: a town of
 * 2,000 in North Dakota, in news from Saskatchewan, is more often a namesake of a hamlet that the
 * gazetteer lacks; and a name that is only like the one in the text, or stands within it, needs the
 * text's support altogether.
 */

import { findCandidates } from './find-candidates';
import { EARTH_RADIUS_KM, ROW_FLAGS, type RowTable, squaredChord } from './row-table';
import type { Answer } from './stand-in';
import type { Mention, PlaceKind } from './types';

/** An answer as sure as this is evidence of where the text is. */
const EVIDENT = 0.5;
/** So many names of one country, and such a part of all, say that the text is there. */
const TEXT_IS_ELSEWHERE = 3;
const MAIN_PART = 0.5;
/** A larger stranger is believed; a surer one than this with less certainty. */
const WELL_KNOWN_FROM = 50_000;
const DOUBTED_BELOW = 0.65;
/**
 * What is left of a stranger's confidence: in our own articles few of the doubted and half of the surer
 * ones were right.
 */
const LEFT_OF_DOUBTED = 0.5;
const LEFT_OF_SURER = 0.7;
/**
 * A stranger smaller than this, and farther from all else than that, in a text of so many names of one
 * country: hardly one in five is right.
 */
const LITTLE_KNOWN_BELOW = 20_000;
const REMOTE_CHORD = (500 / EARTH_RADIUS_KM) ** 2;
const TEXT_IS_FIRMLY_ELSEWHERE = 6;
const LEFT_OF_REMOTE = 0.35;

/** Nobody is a stranger this near another place of the text, beyond whatever border. */
const NEIGHBOUR_CHORD = (120 / EARTH_RADIUS_KM) ** 2;

const SMALL_KINDS: ReadonlySet<PlaceKind> = new Set(['town', 'district', 'city']);

/** Lowers the confidence of strangers; changes `answers`. */
export function doubtStrangers(
  mentions: readonly Mention[],
  answers: readonly Answer[],
  table: RowTable,
): void {
  const { gazetteer } = table;
  const countryOf = (row: number): number =>
    gazetteer.kind(row) === 'country' ? row : table.country[row]!;
  // Each name counts once, whether or not a noun beside it says its kind.
  const counted = new Map<string, Counted>();
  const names = new Map<number, number>();
  answers.forEach(({ row, confidence }, index) => {
    const name = nameOf(mentions[index]!);
    if (row < 0 || confidence < EVIDENT || counted.has(name)) return;
    const country = countryOf(row);
    if (country < 0) return;
    counted.set(name, { row, country });
    names.set(country, (names.get(country) ?? 0) + 1);
  });
  const all = counted.size;
  if (all === 0) return;
  const most = Math.max(...names.values());
  const isOfOneCountry = most >= TEXT_IS_ELSEWHERE && most >= MAIN_PART * all;
  answers.forEach((answer, index) => {
    const { row, confidence } = answer;
    if (row < 0 || confidence === 0 || table.flags[row]! & ROW_FLAGS.own) return;
    const country = countryOf(row);
    if (country < 0) return;
    const name = nameOf(mentions[index]!);
    const own = counted.get(name)?.country === country ? 1 : 0;
    const here = names.get(country) ?? 0;
    if (here > own || all === here) return;
    const nearest = chordToNearest(row, name, counted, table);
    if (nearest < NEIGHBOUR_CHORD) return;
    if (findCandidates(mentions[index]!, gazetteer).isLoose) answer.confidence = 0;
    else if (isOfOneCountry && SMALL_KINDS.has(gazetteer.kind(row))) {
      const population = gazetteer.population(row);
      const isRemote = population < LITTLE_KNOWN_BELOW && nearest > REMOTE_CHORD;
      if (isRemote && most >= TEXT_IS_FIRMLY_ELSEWHERE) answer.confidence *= LEFT_OF_REMOTE;
      else if (population < WELL_KNOWN_FROM) {
        answer.confidence *= confidence < DOUBTED_BELOW ? LEFT_OF_DOUBTED : LEFT_OF_SURER;
      }
    }
  });
}

/** What a name of the text seems to mean. */
interface Counted {
  readonly row: number;
  readonly country: number;
}

const nameOf = ({ text }: Mention): string => text.toLowerCase();

/** Squared chord to the nearest of what the other names mean. */
function chordToNearest(
  row: number,
  own: string,
  counted: ReadonlyMap<string, Counted>,
  table: RowTable,
): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [name, other] of counted) {
    if (name !== own) nearest = Math.min(nearest, squaredChord(table, row, other.row));
  }
  return nearest;
}

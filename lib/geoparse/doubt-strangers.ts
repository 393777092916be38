/**
 * Doubts places that stand alone in their country while the rest of the text is elsewhere: a town of
 * 2,000 in North Dakota, in news from Saskatchewan, is more often a namesake of a hamlet that the
 * gazetteer lacks; and a name that is only like the one in the text, or stands within it, needs the
 * text's support altogether.
 */

import { findCandidates } from './find-candidates';
import type { Decision } from './resolve';
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

/** Nobody is a stranger this near another place of the text, beyond whatever border. */
const NEIGHBOUR_CHORD = (120 / EARTH_RADIUS_KM) ** 2;

const SMALL_KINDS: ReadonlySet<PlaceKind> = new Set(['town', 'district', 'city']);

/** Lowers the confidence of strangers; changes `answers`. */
export function doubtStrangers(
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  answers: readonly Answer[],
  table: RowTable,
): void {
  const { gazetteer } = table;
  const countryOf = (row: number): number =>
    gazetteer.kind(row) === 'country' ? row : table.country[row]!;
  // All mentions of a name share one decision: each name counts once.
  const counted = new Map<Decision, number>();
  const names = new Map<number, number>();
  let all = 0;
  answers.forEach(({ row, confidence }, index) => {
    if (row < 0 || confidence < EVIDENT || counted.has(decisions[index]!)) return;
    const country = countryOf(row);
    if (country < 0) return;
    counted.set(decisions[index]!, row);
    names.set(country, (names.get(country) ?? 0) + 1);
    all++;
  });
  if (all === 0) return;
  const most = Math.max(...names.values());
  const isOfOneCountry = most >= TEXT_IS_ELSEWHERE && most >= MAIN_PART * all;
  answers.forEach((answer, index) => {
    const { row, confidence } = answer;
    if (row < 0 || confidence === 0 || table.flags[row]! & ROW_FLAGS.own) return;
    const country = countryOf(row);
    if (country < 0) return;
    const own = counted.has(decisions[index]!) ? 1 : 0;
    const here = names.get(country) ?? 0;
    if (here > own) return;
    if (all === here || hasNeighbour(row, counted, table)) return;
    if (findCandidates(mentions[index]!, gazetteer).isLoose) answer.confidence = 0;
    else if (
      isOfOneCountry &&
      SMALL_KINDS.has(gazetteer.kind(row)) &&
      gazetteer.population(row) < WELL_KNOWN_FROM
    ) {
      answer.confidence =
        confidence * (confidence < DOUBTED_BELOW ? LEFT_OF_DOUBTED : LEFT_OF_SURER);
    }
  });
}

function hasNeighbour(
  row: number,
  others: ReadonlyMap<Decision, number>,
  table: RowTable,
): boolean {
  for (const other of others.values()) {
    if (other !== row && squaredChord(table, row, other) < NEIGHBOUR_CHORD) return true;
  }
  return false;
}

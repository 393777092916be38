/**
 * Small places that the gazetteer lacks are shown where the text itself says they lie: Belgrade,
 * "an unincorporated community in Washington County", in Washington County. What a sentence puts in
 * one country or province is not a namesake in another.
 */

import { addToGroup } from './group-by';
import { distanceKm, type RowTable } from './row-table';
import type { Candidate, Extent, Mention, Reason } from './types';

/** What a mention was found to mean: a row, or -1, and how surely. */
export interface Answer {
  row: number;
  confidence: number;
  /** The mention in whose place it is shown, or -1. */
  standIn: number;
  /** Why, where it was not chosen among the candidates by their likelihood; or null. */
  told: Reason | null;
}

/** A mention surer than this needs none. */
const SURE_ENOUGH = 0.6;
/** How sure the place that stands in must be, and how much of that is passed on. */
const LEAST_CONFIDENCE = 0.6;
const PASSED_ON = 0.8;
/** What stands in is hardly larger than the scale on which places are told apart, in kilometres. */
const MAX_REACH_KM = 150;
/** What lies this near is where the text says it is. */
const NEAR_KM = 60;
const KM_PER_DEGREE = 111;

/** "is a village in": the text says outright where the place is. */
const DEFINITION = /\b(?:is|was)\b/;

/**
 * Lets the qualifier stand in for each mention that is not known to lie in it, and for others of
 * the same name; changes `answers`.
 */
export function standIn(
  text: string,
  mentions: readonly Mention[],
  answers: readonly Answer[],
  table: RowTable,
): void {
  let bare: ReadonlyMap<string, readonly number[]> | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const own = mentions[i]!;
    const { qualifiedBy } = own;
    if (qualifiedBy < 0) continue;
    const outer = mentions[qualifiedBy]!;
    const between = text.slice(own.end, outer.start);
    // "Kew, Geneva and Uppsala" is a list; "Kew, Johnson County" is none.
    if (!/\p{L}/u.test(between) && outer.kindCue === null) continue;
    const isDefined = DEFINITION.test(between);
    const limit = isDefined ? Number.POSITIVE_INFINITY : SURE_ENOUGH;
    if (isDefined && isContradicted(answers[i]!, answers[qualifiedBy]!, table)) {
      bare ??= bareByText(mentions);
      for (const j of [i, ...(bare.get(own.text) ?? [])]) {
        if (answers[j]!.row === answers[i]!.row) answers[j]!.confidence = 0;
      }
    }
    if (!needsOne(answers[i]!, answers[qualifiedBy]!, limit, table)) continue;
    bare ??= bareByText(mentions);
    const { row, confidence } = answers[qualifiedBy]!;
    for (const j of [i, ...(bare.get(own.text) ?? [])]) {
      const answer = answers[j]!;
      if (j === qualifiedBy || answer.confidence >= limit) continue;
      answer.row = row;
      answer.confidence = confidence * PASSED_ON * mentions[j]!.recognition;
      answer.standIn = qualifiedBy;
      answer.told = { signal: 'stand-in', weight: 1, values: { qualifier: outer.text } };
    }
  }
}

/** Mentions that nothing qualifies, by their text. */
function bareByText(mentions: readonly Mention[]): ReadonlyMap<string, readonly number[]> {
  const bare = new Map<string, number[]>();
  mentions.forEach(({ qualifiedBy, text }, index) => {
    if (qualifiedBy < 0) addToGroup(bare, text, index);
  });
  return bare;
}

function needsOne(own: Answer, outer: Answer, limit: number, table: RowTable): boolean {
  if (own.confidence >= limit || own.standIn >= 0) return false;
  if (outer.row < 0 || outer.confidence < LEAST_CONFIDENCE || outer.standIn >= 0) return false;
  return isSmall(outer.row, table) && (own.row < 0 || !liesIn(own.row, outer.row, table));
}

/** Whether a place is said to lie in a country or a division that it does not lie in. */
function isContradicted(own: Answer, outer: Answer, table: RowTable): boolean {
  if (own.row < 0 || own.standIn >= 0 || outer.row < 0 || outer.confidence < LEAST_CONFIDENCE) {
    return false;
  }
  const { gazetteer, country } = table;
  const extent = gazetteer.extent(outer.row);
  const kind = gazetteer.kind(outer.row);
  const there = kind === 'country' ? outer.row : country[outer.row]!;
  if (country[own.row]! >= 0 && there >= 0 && country[own.row] !== there) {
    return kind === 'country' || extent === null || !isInside(own.row, extent, table);
  }
  if (kind !== 'region' && kind !== 'district') return false;
  // Without an outline nobody knows how far it reaches.
  if (extent === null || isInside(own.row, extent, table)) return false;
  return !liesIn(own.row, outer.row, table);
}

/** Whether a row's point lies within an extent, one across the date line too. */
function isInside(row: number, [west, south, east, north]: Extent, { gazetteer }: RowTable) {
  const longitude = gazetteer.longitude(row);
  const latitude = gazetteer.latitude(row);
  if (latitude < south || latitude > north) return false;
  return west <= east
    ? longitude >= west && longitude <= east
    : longitude >= west || longitude <= east;
}

/** Whether all of a row lies about where its point is. */
function isSmall(row: number, { gazetteer }: RowTable): boolean {
  const kind = gazetteer.kind(row);
  if (kind === 'city' || kind === 'town') return true;
  if (kind !== 'district' && kind !== 'region') return false;
  const extent = gazetteer.extent(row);
  return extent === null ? kind === 'district' : reachOf(extent) <= MAX_REACH_KM;
}

/** Half the diagonal of an extent. */
function reachOf([west, south, east, north]: Extent): number {
  const width = (east - west) * Math.cos(((south + north) * Math.PI) / 360);
  return (Math.hypot(width, north - south) * KM_PER_DEGREE) / 2;
}

function liesIn(inner: number, outer: number, table: RowTable): boolean {
  return (
    table.admin1[inner] === outer ||
    table.admin2[inner] === outer ||
    distanceKm(table, inner, outer) <= NEAR_KM
  );
}

/** Candidates with the place that is told of before them; what is left of certainty is theirs. */
export function putTold(
  candidates: readonly Candidate[],
  { row, confidence }: Answer,
  reason: Reason,
  table: RowTable,
  keep: number,
): readonly Candidate[] {
  const place = table.place(row);
  const others = candidates
    .filter((one) => one.place.id !== place.id)
    .map((one) => ({ ...one, score: one.score * (1 - confidence) }));
  return [{ place, score: confidence, reasons: [reason] }, ...others].slice(0, keep);
}

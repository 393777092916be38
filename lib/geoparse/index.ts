/** Reads an article and says which places it names: text → tokens → mentions → places. */

import { calibrate, certaintyOf, PLACED } from './certainty';
import { reasonsFor } from './explain';
import { findMentions } from './find-mentions';
import { groupPlaces } from './group-places';
import { quoteAround } from './quote';
import { CALIBRATION, ROUNDS } from './ranker/weights';
import { type Decision, measureAll, openSheet, resolve } from './resolve';
import { type RowTable, rowTableOf } from './row-table';
import { findSentences } from './sentences';
import { tokenise } from './tokenise';
import type { Candidate, Gazetteer, Geoparsed, GeoparseOptions, ResolvedMention } from './types';

const DEFAULT_MAX_CANDIDATES = 5;

/**
 * Find the place names of an article and decide which places they mean.
 *
 * Pure and deterministic: the same text, gazetteer and options give the same answer. Takes any
 * string and never throws on one; time grows linearly with its length.
 *
 * @param text the article, plain
 * @param gazetteer the places that can be meant
 * @param options see `GeoparseOptions`; all have defaults
 */
export function geoparse(
  text: string,
  gazetteer: Gazetteer,
  options: GeoparseOptions = {},
): Geoparsed {
  const tokens = tokenise(text);
  const sentences = findSentences(tokens);
  const found = findMentions(text, gazetteer, options, tokens);
  const table = rowTableOf(gazetteer);
  const decisions = resolve(tokens, found, table, ROUNDS, options);
  const keep = options.maxCandidates ?? DEFAULT_MAX_CANDIDATES;
  const candidatesOf = rememberCandidates(table, keep, options.explain ?? false);
  const mentions = found.map((mention, index): ResolvedMention => {
    const decision = decisions[index]!;
    const confidence = decision.row < 0 ? 0 : calibrate(decision.likelihood, CALIBRATION);
    const isPlaced = decision.row >= 0 && confidence >= PLACED;
    return {
      ...mention,
      place: isPlaced ? table.place(decision.row) : null,
      confidence,
      certainty: certaintyOf(confidence),
      candidates: candidatesOf(decision),
      quote: quoteAround(text, mention, sentences),
    };
  });
  return {
    language: options.language ?? 'und',
    mentions,
    places: groupPlaces(text, mentions),
  };
}

/** Candidates of a decision, spelled out once for all mentions of a name. */
function rememberCandidates(table: RowTable, keep: number, explain: boolean) {
  const byReading = new Map<Decision['reading'], Map<number, readonly Candidate[]>>();
  return (decision: Decision): readonly Candidate[] => {
    let byName = byReading.get(decision.reading);
    if (!byName) {
      byName = new Map();
      byReading.set(decision.reading, byName);
    }
    let candidates = byName.get(decision.name);
    if (!candidates) {
      candidates = spellOut(decision, table, keep, explain);
      byName.set(decision.name, candidates);
    }
    return candidates;
  };
}

function spellOut(
  decision: Decision,
  table: RowTable,
  keep: number,
  explain: boolean,
): Candidate[] {
  const { reading, context } = decision;
  const name = reading.names[decision.name]!;
  const order = Array.from({ length: name.candidateCount }, (_, i) => name.firstCandidate + i)
    .sort((a, b) => reading.likelihood[b]! - reading.likelihood[a]! || a - b)
    .slice(0, Math.max(0, keep));
  const last = ROUNDS.at(-1);
  if (!explain || !last) {
    return order.map((c) => ({
      place: table.place(reading.row[c]!),
      score: reading.likelihood[c]!,
      reasons: [],
    }));
  }
  const sheet = openSheet(reading);
  measureAll(reading, context, sheet, false);
  measureAll(reading, context, sheet, true);
  return order.map((c) => ({
    place: table.place(reading.row[c]!),
    score: reading.likelihood[c]!,
    reasons: reasonsFor(reading, c, context, sheet, last),
  }));
}

/** Reads an article and says which places it names: text → tokens → mentions → places. */

import { calibrate, certaintyOf, PLACED } from './certainty';
import { reasonsFor } from './explain';
import { findMentions } from './find-mentions';
import { groupPlaces } from './group-places';
import { detectLanguage } from './other-languages/detect-language';
import { quoteAround } from './quote';
import { CALIBRATION, ROUNDS } from './ranker/weights';
import { resolve, type SpellOut } from './resolve';
import { type RowTable, rowTableOf } from './row-table';
import { findSentences } from './sentences';
import { tokenise } from './tokenise';
import type { Gazetteer, Geoparsed, GeoparseOptions, ResolvedMention } from './types';

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
  const language = options.language ?? detectLanguage(text);
  const found = findMentions(text, gazetteer, { ...options, language }, tokens);
  const table = rowTableOf(gazetteer);
  const decisions = resolve(tokens, found, table, ROUNDS, spellOutWith(table, options));
  const mentions = found.map((mention, index): ResolvedMention => {
    const { row, likelihood, candidates } = decisions[index]!;
    const confidence = row < 0 ? 0 : calibrate(likelihood, CALIBRATION);
    return {
      ...mention,
      place: row >= 0 && confidence >= PLACED ? table.place(row) : null,
      confidence,
      certainty: certaintyOf(confidence),
      candidates,
      quote: quoteAround(text, mention, sentences),
    };
  });
  return {
    language,
    mentions,
    places: groupPlaces(text, mentions),
  };
}

/** How candidates are spelled out: as many as are wanted, with reasons if they are wanted. */
function spellOutWith(table: RowTable, options: GeoparseOptions): SpellOut {
  const keep = Math.max(0, options.maxCandidates ?? DEFAULT_MAX_CANDIDATES);
  const weights = ROUNDS.at(-1);
  return (stretch, candidates) => {
    const { row, likelihood } = stretch.reading;
    return candidates.slice(0, keep).map((candidate) => ({
      place: table.place(row[candidate]!),
      score: likelihood[candidate]!,
      reasons: options.explain && weights ? reasonsFor(stretch, candidate, weights) : [],
    }));
  };
}

/** Finds the spans of a text that name places. */

import { judgeSpans } from './judge/judge';
import { type Forest, openTrees } from './judge/trees';
import { findByName } from './other-languages/find-by-name';
import { nameIndexOf } from './recognise/name-index';
import { proposeSpans } from './recognise/propose';
import { namesOfRecognisers, type Page, type Span } from './recognise/span';
import { addDefined } from './refine/add-defined';
import { assignRoles } from './refine/assign-roles';
import { believeListed } from './refine/believe-listed';
import { believePairs } from './refine/believe-pairs';
import { completeLists } from './refine/complete-lists';
import { dropLookalikes } from './refine/drop-lookalikes';
import { dropUnlikely } from './refine/drop-unlikely';
import { joinNames } from './refine/join-names';
import { readKindCues } from './refine/kind-cues';
import { linkQualifiers } from './refine/link-qualifiers';
import { readDefinitions } from './refine/read-definitions';
import { readRivers } from './refine/read-rivers';
import { settleOverlaps } from './refine/settle-overlaps';
import { findSentences, type Sentences } from './sentences';
import { bundledModel } from './tagger/bundled-model';
import type { Model } from './tagger/model';
import { scanText } from './tagger/scan';
import { tagText } from './tagger/tag';
import { JUDGE_TREES } from './tagger/weights/judge-trees';
import { type Tokens, tokenise } from './tokenise';
import type { Gazetteer, GeoparseOptions, Mention } from './types';

const FOREST = openTrees(JUDGE_TREES);

/** Each takes the spans so far and returns better ones, in text order. */
const REFINERS: readonly ((page: Page, spans: readonly Span[]) => Span[])[] = [
  believePairs,
  believeListed,
  dropUnlikely,
  settleOverlaps,
  dropLookalikes,
  completeLists,
  joinNames,
  assignRoles,
  readKindCues,
  readRivers,
  addDefined,
  linkQualifiers,
  readDefinitions,
];

/**
 * Finds what names a place in a text: the tagger and the gazetteer propose, the judge weighs, the
 * refiners settle spans, roles and cues.
 *
 * @param text any string
 * @param gazetteer whose names are known
 * @param options the language decides: English is read by the tagger, others by name
 * @param tokens of the text, where the caller has them already
 * @param sentences of the text, likewise
 * @param model the tagger's; training has others than the bundled one
 * @param forest the judge's, likewise
 * @returns mentions in text order, not overlapping
 */
export function findMentions(
  text: string,
  gazetteer: Gazetteer,
  options: GeoparseOptions = {},
  tokens: Tokens = tokenise(text),
  sentences: Sentences = findSentences(tokens),
  model: Model = bundledModel(),
  forest: Forest = FOREST,
): Mention[] {
  if (!isReadByTagger(options.language)) {
    return findByName(tokens, sentences, gazetteer, options.language ?? 'und');
  }
  const scan = scanText(tokens, sentences, nameIndexOf(gazetteer));
  const page: Page = { scan, tags: tagText(scan, model) };
  let spans = proposeSpans(page);
  judgeSpans(page, spans, forest);
  for (const refine of REFINERS) spans = refine(page, spans);
  return toMentions(text, spans);
}

/** The tagger learnt English; text of unknown language is taken for it. */
function isReadByTagger(language = 'und'): boolean {
  return /^(en|und)\b/i.test(language);
}

function toMentions(text: string, spans: readonly Span[]): Mention[] {
  return spans.map((span, index) => {
    const { start, stop, lookupNames, qualifiedBy } = span;
    const written = text.slice(start, stop);
    return {
      start,
      end: stop,
      text: written,
      role: span.role,
      lookupNames: lookupNames.length ? lookupNames : [written],
      kindCue: span.kindCue,
      recognition: span.likelihood,
      qualifiedBy: qualifiedBy === null ? -1 : indexNear(spans, qualifiedBy, index),
      recognisers: namesOfRecognisers(span.recognisers),
    };
  });
}

/** Index of a span, looked for from another index outwards; -1 where it is none of them. */
function indexNear(spans: readonly Span[], wanted: Span, from: number): number {
  const isAhead = wanted.first > spans[from]!.first;
  let at = from;
  while (at >= 0 && at < spans.length && spans[at] !== wanted) {
    if (isAhead ? spans[at]!.first > wanted.first : spans[at]!.first < wanted.first) return -1;
    at += isAhead ? 1 : -1;
  }
  return at < spans.length ? at : -1;
}

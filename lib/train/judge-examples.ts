/** Spans proposed in annotated documents, with whether they name places. */

import { JUDGE_WIDTH, judgeFeatures } from '@/lib/geoparse/judge/features';
import type { NameIndex } from '@/lib/geoparse/recognise/name-index';
import { proposeSpans } from '@/lib/geoparse/recognise/propose';
import { type Page, Recogniser, type Span } from '@/lib/geoparse/recognise/span';
import { findSentences } from '@/lib/geoparse/sentences';
import type { Model } from '@/lib/geoparse/tagger/model';
import { scanText } from '@/lib/geoparse/tagger/scan';
import { tagText } from '@/lib/geoparse/tagger/tag';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Corpus, TrainDocument } from './documents';
import { isState } from './prepare';

export interface JudgeExamples {
  readonly rows: number[];
  readonly labels: number[];
  readonly weights: number[];
}

/** Fame from which a body called by a place's bare name is taken for the place. */
const STATE_FAME = 6.9;

/** Reads a text as the geoparser does. */
export function readPage(text: string, names: NameIndex, model: Model): Page {
  const tokens = tokenise(text);
  const scan = scanText(tokens, findSentences(tokens), names);
  return { scan, tags: tagText(scan, model) };
}

/** Adds the examples of one document; spans whose truth its corpus does not tell are left out. */
export function addExamples(
  document: TrainDocument,
  corpus: Corpus,
  names: NameIndex,
  model: Model,
  into: JudgeExamples,
): void {
  const page = readPage(document.text, names, model);
  const spans = proposeSpans(page);
  const table = judgeFeatures(page, spans);
  for (let i = 0; i < spans.length; i += 1) {
    const truth = truthOf(spans[i]!, document, corpus);
    if (truth === null) continue;
    for (let k = 0; k < JUDGE_WIDTH; k += 1) into.rows.push(table[i * JUDGE_WIDTH + k]!);
    into.labels.push(truth ? 1 : 0);
    into.weights.push(corpus.weight);
  }
}

function truthOf(span: Span, document: TrainDocument, corpus: Corpus): boolean | null {
  if (span.recognisers & Recogniser.hashtag) return null;
  const facts = span.match?.facts;
  const isWhole = span.match?.first === span.first && span.match.end === span.end;
  if (facts && isWhole && (facts.isAdjective || facts.isPeople)) return null;
  const around = document.spans.filter((gold) => gold.start < span.stop && gold.end > span.start);
  if (around.some(({ type }) => type === 'place')) return true;
  const outer = around.find(({ nested }) => nested !== true);
  if (outer === undefined) return facts && isWhole && isState(facts) ? null : false;
  if (outer.type === 'person') {
    // re3d counts titles and offices as part of persons' names.
    const words = document.text.slice(outer.start, outer.end).split(' ').length;
    return corpus.name === 're3d' && words > 2 ? null : false;
  }
  if (outer.type === 'organisation') {
    const isBare = outer.start === span.start && outer.end === span.stop;
    if (isBare && facts && isWhole) return facts.usualFame >= STATE_FAME ? true : null;
  }
  // GUM leaves states within names unmarked now and then.
  const isMarked = corpus.name === 'own' || (facts?.usualFame ?? 0) < STATE_FAME;
  return corpus.marksNested && isMarked ? false : null;
}

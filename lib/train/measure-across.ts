/**
 * Measures the recogniser on kinds of text it has not seen: each source is left out in turn, by
 * tagger and judge alike, and read by what learnt from the others.
 */

import { findMentions } from '@/lib/geoparse/find-mentions';
import { openTrees } from '@/lib/geoparse/judge/trees';
import type { NameIndex } from '@/lib/geoparse/recognise/name-index';
import { readModel } from '@/lib/geoparse/tagger/model';
import type { Gazetteer } from '@/lib/geoparse/types';
import type { JudgeExamples } from './judge-examples';
import { makeNamePool } from './name-pool';
import { type SpanCounts, scoreMentions } from './score-mentions';
import { addSeen, growJudge, type Numbered, trainTaggerWithout } from './train-recogniser';

export interface SourceFigures {
  readonly source: string;
  readonly documents: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 of spans whose beginning and end are right. */
  readonly exactF1: number;
}

/** Figures of every source, read by a recogniser that learnt from the other ones only. */
export function measureAcross(
  documents: readonly Numbered[],
  gazetteer: Gazetteer,
  names: NameIndex,
  report: (line: string) => void,
): SourceFigures[] {
  const pool = makeNamePool(gazetteer);
  const sources = [...new Set(documents.map(({ corpus }) => corpus.name))];
  // A tagger that has not seen a source gives the judge its examples of it, and reads it at last.
  const parts = sources.map((source) => {
    const isOwn = ({ corpus }: Numbered): boolean => corpus.name === source;
    const model = readModel(trainTaggerWithout(documents, isOwn, pool, names));
    const own = documents.filter(isOwn);
    const examples: JudgeExamples = { rows: [], labels: [], weights: [] };
    addSeen(own, names, model, examples);
    report(`without ${source}: ${examples.labels.length} examples for the judge`);
    return { source, own, model, examples };
  });
  return parts.map(({ source, own, model }) => {
    const others = parts.filter((part) => part.source !== source);
    const forest = openTrees(growJudge(joinExamples(others.map(({ examples }) => examples))));
    const counts: SpanCounts = { found: 0, exact: 0, wrong: 0, missed: 0 };
    for (const { document, corpus } of own) {
      const { text } = document;
      const mentions = findMentions(text, gazetteer, {}, undefined, undefined, model, forest);
      scoreMentions(document, corpus, mentions, names, counts);
    }
    return { source, documents: own.length, ...rates(counts) };
  });
}

function joinExamples(parts: readonly JudgeExamples[]): JudgeExamples {
  return {
    rows: parts.flatMap(({ rows }) => rows),
    labels: parts.flatMap(({ labels }) => labels),
    weights: parts.flatMap(({ weights }) => weights),
  };
}

function rates({ found, exact, wrong, missed }: SpanCounts) {
  const all = 2 * found + wrong + missed || 1;
  return {
    precision: found / (found + wrong || 1),
    recall: found / (found + missed || 1),
    f1: (2 * found) / all,
    exactF1: (2 * exact) / all,
  };
}

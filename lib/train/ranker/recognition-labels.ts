/**
 * Texts that mark what is a place, without saying which → examples for "none of these": a name of
 * a person or a body means no row of the gazetteer, a name marked as a place means one of its rows.
 * They are of more kinds than news: encyclopedia articles, reports, mail, posts.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findCountryCues } from '@/lib/geoparse/find-country-cues';
import { findMentions } from '@/lib/geoparse/find-mentions';
import { openReading } from '@/lib/geoparse/reading';
import { openSheet } from '@/lib/geoparse/resolve';
import type { RowTable } from '@/lib/geoparse/row-table';
import { findSentences } from '@/lib/geoparse/sentences';
import { type Model, readModel } from '@/lib/geoparse/tagger/model';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Mention } from '@/lib/geoparse/types';
import { CORPORA, type Corpus, readCorpus, type TrainDocument } from '../documents';
import { FOLDS } from '../train-recogniser';
import type { Example, Target } from './examples';

/** Posts are many and short: every so manieth is read. */
const POSTS_STEP = 4;

/**
 * @param corpora folder of the annotated texts
 * @param folds folder of the taggers that have not seen the documents of each fold, as
 *   `npm run train -- --folds` writes them: a tagger is too sure of what it learnt from
 */
export function readRecognitionLabelled(
  corpora: string,
  folds: string,
  table: RowTable,
): Example[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    readModel(readFileSync(path.join(folds, `${fold}.bin`))),
  );
  return CORPORA.flatMap((corpus) =>
    readCorpus(corpora, corpus).flatMap((document, index) => {
      if (corpus.weight < 1 && index % POSTS_STEP > 0) return [];
      const example = toExample(document, corpus, models[index % FOLDS]!, table);
      return example.targets.length ? [example] : [];
    }),
  );
}

function toExample(
  { id, text, spans }: TrainDocument,
  corpus: Corpus,
  model: Model,
  table: RowTable,
): Example {
  const tokens = tokenise(text);
  const options = { language: 'en' };
  const mentions = findMentions(
    text,
    table.gazetteer,
    options,
    tokens,
    findSentences(tokens),
    model,
  );
  const setting = { cues: findCountryCues(tokens), home: null, text };
  const reading = openReading(mentions, table, setting);
  const targets = new Map<string, Target>();
  mentions.forEach((mention, index) => {
    const truth = truthOf(mention, spans, corpus);
    if (truth === null) return;
    const name = reading.nameOfMention[index]!;
    const { firstCandidate, candidateCount } = reading.names[name]!;
    const isExact = (i: number) => truth && reading.match[firstCandidate + i] === 0;
    const rewards = Float64Array.from({ length: candidateCount }, (_, i) => (isExact(i) ? 1 : 0));
    if (truth && !rewards.some(Boolean)) return;
    const known = targets.get(`${name} ${truth}`);
    if (known) known.count++;
    else targets.set(`${name} ${truth}`, { name, rewards, noneReward: truth ? 0 : 1, count: 1 });
  });
  return {
    document: { id, text, toponyms: [], isPartial: true },
    mentions,
    goldOf: new Int32Array(mentions.length).fill(-1),
    reading,
    sheet: openSheet(reading),
    targets: [...targets.values()],
  };
}

/** Whether a mention names a place; null where its corpus does not tell. */
function truthOf(
  { start, end, role }: Mention,
  spans: TrainDocument['spans'],
  { hidesOther, marksNested }: Corpus,
): boolean | null {
  if (role === 'adjective' || role === 'people') return null;
  const around = spans.filter((span) => span.start < end && span.end > start);
  if (around.length === 0) return hidesOther ? null : false;
  const place = around.find(({ type }) => type === 'place');
  if (place) return place.start === start && place.end === end ? true : null;
  const isPerson = around.every(({ type }) => type === 'person');
  const isWithin = around.some((span) => span.start < start || span.end > end);
  return isPerson || (isWithin && marksNested) ? false : null;
}

/** Reads annotated documents for training the tagger. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TrainSpan {
  readonly start: number;
  readonly end: number;
  readonly type: 'place' | 'person' | 'organisation' | 'event' | 'other';
  readonly nested?: boolean;
}

export interface TrainDocument {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly spans: readonly TrainSpan[];
}

/** How a corpus is used. */
export interface Corpus {
  readonly name: string;
  /** Weight of its documents. */
  readonly weight: number;
  /** Whether unlabelled words may be names of the type `other`, which it does not annotate. */
  readonly hidesOther: boolean;
  /** Whether words without a label are none for sure. */
  readonly isSparse: boolean;
}

export const CORPORA: readonly Corpus[] = [
  { name: 'gum', weight: 1, hidesOther: false, isSparse: false },
  { name: 'wikigold', weight: 1, hidesOther: false, isSparse: false },
  { name: 'uner-ewt', weight: 1, hidesOther: true, isSparse: false },
  { name: 're3d', weight: 1, hidesOther: false, isSparse: true },
  { name: 'btc', weight: 0.25, hidesOther: true, isSparse: false },
  { name: 'wnut17', weight: 0.25, hidesOther: false, isSparse: false },
];

/** Every tenth document is set aside to measure on. */
export const isHeldOut = (index: number): boolean => index % 10 === 9;

export function readCorpus(folder: string, corpus: Corpus): TrainDocument[] {
  return readFileSync(join(folder, `${corpus.name}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TrainDocument);
}

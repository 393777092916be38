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
  /** Whether places within the names of other things are marked. */
  readonly marksNested: boolean;
  /** How many renamed copies of each document are learnt from. */
  readonly variants: number;
}

export const CORPORA: readonly Corpus[] = [
  { name: 'gum', weight: 1, hidesOther: false, marksNested: true, variants: 1 },
  { name: 'wikigold', weight: 1, hidesOther: false, marksNested: false, variants: 1 },
  { name: 'uner-ewt', weight: 1, hidesOther: true, marksNested: false, variants: 1 },
  { name: 're3d', weight: 1, hidesOther: false, marksNested: false, variants: 1 },
  { name: 'btc', weight: 0.25, hidesOther: true, marksNested: false, variants: 0 },
  { name: 'wnut17', weight: 0.25, hidesOther: false, marksNested: false, variants: 0 },
];

/** The project's own texts: see `own-texts.ts`. */
export const OWN_CORPUS: Corpus = {
  name: 'own',
  weight: 1,
  hidesOther: false,
  marksNested: true,
  variants: 3,
};

/** Every tenth document is set aside to measure on. */
export const isHeldOut = (index: number): boolean => index % 10 === 9;

export function readCorpus(folder: string, corpus: Corpus): TrainDocument[] {
  return readFileSync(join(folder, `${corpus.name}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TrainDocument);
}

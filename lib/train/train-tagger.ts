/** Documents in, packed weights out; and how well they tag documents not learnt from. */

import type { NameIndex } from '@/lib/geoparse/recognise/name-index';
import { LABEL_COUNT } from '@/lib/geoparse/tagger/labels';
import { packModel } from '@/lib/geoparse/tagger/model';
import { trainCrf } from './crf';
import type { Corpus, TrainDocument } from './documents';
import { prepareDocument, type RawSequence } from './prepare';

export interface TaggerOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly sparsity: number;
  readonly seed: number;
  /** Features seen on fewer tokens are left out. */
  readonly minCount: number;
  /** Features none of whose weights reaches this are left out after training. */
  readonly prune: number;
}

export const TAGGER_OPTIONS: TaggerOptions = {
  epochs: 6,
  rate: 0.1,
  decay: 5e-3,
  sparsity: 0,
  seed: 1,
  minCount: 3,
  prune: 0.06,
};

export interface Labelled {
  readonly document: TrainDocument;
  readonly corpus: Corpus;
}

/** Trains on documents; returns packed weights. */
export function trainTagger(
  documents: readonly Labelled[],
  names: NameIndex,
  options: TaggerOptions,
  report: (line: string) => void,
): Uint8Array {
  const raw = documents.flatMap(({ document, corpus }) => prepareDocument(document, corpus, names));
  const { numbers, hashes } = numberFeatures(raw, options.minCount);
  report(`${raw.length} sequences, ${hashes.length} features`);
  const sequences = raw.map((sequence) => number(sequence, numbers));
  const { features, transitions } = trainCrf(sequences, hashes.length, {
    ...options,
    report: (epoch, loss) => report(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`),
  });
  const kept: { hash: number; weights: number[] }[] = [];
  for (let f = 0; f < hashes.length; f += 1) {
    const weights = Array.from(features.subarray(f * LABEL_COUNT, (f + 1) * LABEL_COUNT));
    if (weights.some((w) => Math.abs(w) >= options.prune)) kept.push({ hash: hashes[f]!, weights });
  }
  report(`${kept.length} features kept`);
  return packModel(kept, transitions);
}

function numberFeatures(raw: readonly RawSequence[], minCount: number) {
  const counts = new Map<number, number>();
  for (const { hashes } of raw) {
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  const hashes: number[] = [];
  for (const [hash, count] of counts) {
    if (count < minCount) continue;
    numbers.set(hash, hashes.length);
    hashes.push(hash);
  }
  return { numbers, hashes };
}

function number(raw: RawSequence, numbers: ReadonlyMap<number, number>) {
  const offsets = new Int32Array(raw.offsets.length);
  const features: number[] = [];
  for (let t = 0; t + 1 < raw.offsets.length; t += 1) {
    for (let k = raw.offsets[t]!; k < raw.offsets[t + 1]!; k += 1) {
      const known = numbers.get(raw.hashes[k]!);
      if (known !== undefined) features.push(known);
    }
    offsets[t + 1] = features.length;
  }
  return {
    offsets,
    features: Int32Array.from(features),
    allowed: raw.allowed,
    weight: raw.weight,
  };
}

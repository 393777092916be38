/**
 * The tagger's weights as bytes. Little-endian:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `DTAG` |
 * | 2 | version |
 * | 2 | labels, L |
 * | 4 | features, N |
 * | 4 | scale: a weight is its byte times this (float32) |
 * | 4·L·L | transitions, before × label (float32) |
 * | 4·N | hashes of the features (int32), ascending |
 * | N·L | weights, feature × label (int8) |
 */

import { LABEL_COUNT } from './labels';

const MAGIC = 0x47415444;
const VERSION = 1;
const HEADER = 16;

export interface Model {
  /** Weights of the feature at `row`: `weights[row * LABEL_COUNT + label] * scale`. */
  readonly weights: Int16Array;
  readonly scale: number;
  /** `transitions[before * LABEL_COUNT + label]`; runs begin and end at `OUTSIDE`. */
  readonly transitions: Float64Array;
  /** Open-addressing table, a hash and a row (-1 where empty) side by side for each slot. */
  readonly slots: Int32Array;
  /**
   * One bit by the upper bits of a hash: 0 where there is no such feature. It is small enough to
   * stay in the processor's cache, and most features asked for are not there.
   */
  readonly filter: Int32Array;
}

/** Upper bits of a hash that choose its bit of the filter. */
const FILTER_BITS = 20;

/** Packs trained weights; the opposite of `readModel`. */
export function packModel(
  features: readonly { readonly hash: number; readonly weights: readonly number[] }[],
  transitions: Float64Array,
): Uint8Array {
  const sorted = [...features].sort((a, b) => a.hash - b.hash);
  let largest = 0;
  for (const { weights } of sorted)
    for (const w of weights) largest = Math.max(largest, Math.abs(w));
  const scale = Math.fround(largest / 127) || 1;
  const size = HEADER + 4 * LABEL_COUNT * LABEL_COUNT + sorted.length * (4 + LABEL_COUNT);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, LABEL_COUNT, true);
  view.setUint32(8, sorted.length, true);
  view.setFloat32(12, scale, true);
  let at = HEADER;
  for (const weight of transitions) {
    view.setFloat32(at, weight, true);
    at += 4;
  }
  for (const { hash } of sorted) {
    view.setInt32(at, hash, true);
    at += 4;
  }
  for (const { weights } of sorted) {
    for (const weight of weights) {
      view.setInt8(at, Math.round(weight / scale));
      at += 1;
    }
  }
  return bytes;
}

/**
 * Opens packed weights.
 *
 * @throws RangeError where the bytes are no model, or one of another version
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('These bytes are no tagger model: train one with `npm run train`.');
  }
  const version = view.getUint16(4, true);
  const labels = view.getUint16(6, true);
  if (version !== VERSION || labels !== LABEL_COUNT) {
    throw new RangeError(
      `The tagger model has version ${version} and ${labels} labels; this program reads version ${VERSION} with ${LABEL_COUNT}. Train it anew with \`npm run train\`.`,
    );
  }
  const count = view.getUint32(8, true);
  const scale = view.getFloat32(12, true);
  const transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  let at = HEADER;
  for (let i = 0; i < transitions.length; i += 1, at += 4) {
    transitions[i] = view.getFloat32(at, true);
  }
  let slots = 16;
  while (slots < count * 2) slots *= 2;
  const table = new Int32Array(slots * 2).fill(-1);
  const filter = new Int32Array(2 ** (FILTER_BITS - 5));
  for (let row = 0; row < count; row += 1, at += 4) {
    const hash = view.getInt32(at, true);
    let slot = hash & (slots - 1);
    while (table[slot * 2 + 1]! >= 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = hash;
    table[slot * 2 + 1] = row;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  // As wide as their sums, which are added up by the same loop.
  const weights = Int16Array.from(
    new Int8Array(bytes.buffer, bytes.byteOffset + at, count * LABEL_COUNT),
  );
  return { weights, scale, transitions, slots: table, filter };
}

/** 0 where the model has no such feature for sure, else 1. */
export function mayHave({ filter }: Model, hash: number): number {
  const bit = hash >>> (32 - FILTER_BITS);
  return (filter[bit >> 5]! >>> (bit & 31)) & 1;
}

/** Row of a feature, or -1. */
export function rowOf(model: Model, hash: number): number {
  return mayHave(model, hash) ? searchRow(model, hash) : -1;
}

/** The same, for whoever has asked `mayHave`. */
export function searchRow({ slots }: Model, hash: number): number {
  const mask = slots.length - 1;
  let slot = (hash * 2) & mask;
  for (;;) {
    const row = slots[slot + 1]!;
    if (row < 0 || slots[slot] === hash) return row;
    slot = (slot + 2) & mask;
  }
}

/** Tags the runs of a text: the likeliest labels, and how likely each type is at each token. */

import type { Room } from '../room';
import {
  PlaceFeatures,
  placeFeature,
  placeFeatures,
  REACH,
  TEMPLATE_SIZES,
  wordFeatures,
} from './features';
import { LABEL_COUNT, mayFollow, NAME_TYPES, OUTSIDE, typeOf } from './labels';
import { type Model, rowOf } from './model';
import { type Run, runsOf } from './runs';
import type { Scan } from './scan';
import type { WordTable } from './word-table';

const L = LABEL_COUNT;
const TYPE_COUNT = NAME_TYPES.length;
const OFFSETS = 2 * REACH + 1;

export interface Tags {
  readonly runs: readonly Run[];
  /** Likeliest label of each token. */
  readonly labels: Uint8Array;
  /** `likelihoods[token * 4 + type]`: probability that the token is in a name of the type. */
  readonly likelihoods: Float32Array;
}

/** Scores of words at each distance, remembered from text to text. */
class WordScores {
  private scores = new Float32Array(1024 * OFFSETS * L);
  private isKnown = new Uint8Array(1024);
  private readonly buffer = new Int32Array(512);

  /** Makes sure the scores of a word are there; returns where they start. */
  prepare(scan: Scan, model: Model, word: number): number {
    if (word >= this.isKnown.length) this.grow(word);
    const base = word * OFFSETS * L;
    if (this.isKnown[word]) return base;
    this.isKnown[word] = 1;
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const n = wordFeatures(scan, word, offset, this.buffer, 0);
      const at = base + (offset + REACH) * L;
      for (let i = 0; i < n; i += 1) addWeights(model, this.buffer[i]!, this.scores, at);
    }
    return base;
  }

  get values(): Float32Array {
    return this.scores;
  }

  private grow(word: number): void {
    const words = Math.max(this.isKnown.length * 2, word + 1);
    const scores = new Float32Array(words * OFFSETS * L);
    scores.set(this.scores);
    this.scores = scores;
    const isKnown = new Uint8Array(words);
    isKnown.set(this.isKnown);
    this.isKnown = isKnown;
  }
}

const scoresOf = new WeakMap<Model, WeakMap<WordTable, WordScores>>();

function wordScores(model: Model, table: WordTable): WordScores {
  let byTable = scoresOf.get(model);
  if (byTable === undefined) {
    byTable = new WeakMap();
    scoresOf.set(model, byTable);
  }
  let scores = byTable.get(table);
  if (scores === undefined) {
    scores = new WordScores();
    byTable.set(table, scores);
  }
  return scores;
}

/** Rows of features of a token in its place; those of densely numbered templates remembered. */
class PlaceRows {
  private readonly offsets: Int32Array;
  private readonly rows: Int32Array;

  constructor(private readonly model: Model) {
    let size = 0;
    this.offsets = Int32Array.from(TEMPLATE_SIZES, (values) => {
      size += values;
      return values === 0 ? -1 : size - values;
    });
    this.rows = new Int32Array(size).fill(UNKNOWN);
  }

  add(features: PlaceFeatures, into: Float32Array, at: number): void {
    const { model, offsets, rows } = this;
    for (let i = 0; i < features.count; i += 1) {
      const template = features.templates[i]!;
      const value = features.values[i]!;
      const offset = offsets[template]!;
      let row = offset < 0 ? UNKNOWN : rows[offset + value]!;
      if (row === UNKNOWN) {
        row = rowOf(model, placeFeature(template, value));
        if (offset >= 0) rows[offset + value] = row;
      }
      if (row >= 0) addRow(model, row, into, at);
    }
  }
}

/** Row not looked up yet. */
const UNKNOWN = -2;

const placeRowsOf = new WeakMap<Model, PlaceRows>();

function placeRows(model: Model): PlaceRows {
  let rows = placeRowsOf.get(model);
  if (rows === undefined) {
    rows = new PlaceRows(model);
    placeRowsOf.set(model, rows);
  }
  return rows;
}

function addWeights(model: Model, hash: number, into: Float32Array, at: number): void {
  const row = rowOf(model, hash);
  if (row >= 0) addRow(model, row, into, at);
}

function addRow(model: Model, row: number, into: Float32Array, at: number): void {
  const { weights, scale } = model;
  const base = row * L;
  for (let y = 0; y < L; y += 1) into[at + y] = into[at + y]! + weights[base + y]! * scale;
}

/** Tags a scanned text; linear in its length. */
export function tagText(scan: Scan, model: Model): Tags {
  const { count, room } = scan.tokens;
  const runs = runsOf(scan);
  const labels = room.bytes(count);
  const likelihoods = room.floats(count * TYPE_COUNT);
  const words = wordScores(model, scan.table);
  const transitions = model.transitions.map((weight) => Math.exp(weight));
  const longest = runs.reduce((most, run) => Math.max(most, run.end - run.first), 1);
  const decoder = new Decoder(longest, transitions, room);
  const place = placeRows(model);
  const features = new PlaceFeatures();
  for (const run of runs) {
    const length = run.end - run.first;
    const { scores } = decoder;
    scores.fill(0, 0, length * L);
    for (let t = 0; t < length; t += 1) {
      const at = run.first + t;
      const to = t * L;
      for (let offset = -REACH; offset <= REACH; offset += 1) {
        const near = at + offset;
        if (near < 0 || near >= count) continue;
        const from = words.prepare(scan, model, scan.words[near]!) + (offset + REACH) * L;
        const { values } = words;
        for (let y = 0; y < L; y += 1) scores[to + y] = scores[to + y]! + values[from + y]!;
      }
      placeFeatures(scan, run, at, features);
      place.add(features, scores, to);
    }
    decoder.decode(run, length, labels, likelihoods);
  }
  return { runs, labels, likelihoods };
}

/** Forward and backward passes in probabilities, scaled at each token. */
class Decoder {
  readonly scores: Float32Array;
  private readonly emit: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;

  constructor(
    longest: number,
    private readonly transitions: Float64Array,
    room: Room,
  ) {
    this.scores = room.floats(longest * L);
    this.emit = room.doubles(longest * L);
    this.alpha = room.doubles(longest * L);
    this.beta = room.doubles(longest * L);
  }

  decode(run: Run, length: number, labels: Uint8Array, likelihoods: Float32Array): void {
    this.forward(length);
    this.backward(length);
    const { alpha, beta } = this;
    let before = OUTSIDE;
    for (let t = 0; t < length; t += 1) {
      const at = run.first + t;
      let sum = 0;
      for (let y = 0; y < L; y += 1) sum += alpha[t * L + y]! * beta[t * L + y]!;
      let best = OUTSIDE;
      let most = -1;
      for (let y = 0; y < L; y += 1) {
        const p = (alpha[t * L + y]! * beta[t * L + y]!) / sum;
        const type = typeOf(y);
        if (type >= 0) {
          const slot = at * TYPE_COUNT + type;
          likelihoods[slot] = likelihoods[slot]! + p;
        }
        if (p > most && mayFollow(y, before)) {
          most = p;
          best = y;
        }
      }
      labels[at] = best;
      before = best;
    }
  }

  private forward(length: number): void {
    const { scores, emit, alpha, transitions } = this;
    for (let t = 0; t < length; t += 1) {
      let most = -Infinity;
      for (let y = 0; y < L; y += 1) most = Math.max(most, scores[t * L + y]!);
      let sum = 0;
      for (let y = 0; y < L; y += 1) {
        const e = Math.exp(scores[t * L + y]! - most);
        emit[t * L + y] = e;
        let reach = 0;
        if (t === 0) reach = transitions[OUTSIDE * L + y]!;
        else {
          for (let a = 0; a < L; a += 1) reach += alpha[(t - 1) * L + a]! * transitions[a * L + y]!;
        }
        alpha[t * L + y] = e * reach;
        sum += e * reach;
      }
      for (let y = 0; y < L; y += 1) alpha[t * L + y] = alpha[t * L + y]! / sum;
    }
  }

  private backward(length: number): void {
    const { emit, beta, transitions } = this;
    for (let y = 0; y < L; y += 1) beta[(length - 1) * L + y] = transitions[y * L + OUTSIDE]!;
    for (let t = length - 2; t >= 0; t -= 1) {
      let sum = 0;
      for (let y = 0; y < L; y += 1) {
        let reach = 0;
        for (let z = 0; z < L; z += 1) {
          reach += transitions[y * L + z]! * emit[(t + 1) * L + z]! * beta[(t + 1) * L + z]!;
        }
        beta[t * L + y] = reach;
        sum += reach;
      }
      for (let y = 0; y < L; y += 1) beta[t * L + y] = beta[t * L + y]! / sum;
    }
  }
}

/**
 * Scores of labels for tokens: the weights of their features, added up as the whole numbers they
 * are stored as. A score times the model's scale is what the model says.
 */

import {
  PlaceFeatures,
  placeFeature,
  placeFeatures,
  REACH,
  TEMPLATE_SIZES,
  wordFeatures,
} from './features';
import { LABEL_COUNT } from './labels';
import { type Model, mayHave, rowOf, searchRow } from './model';
import { MAX_RUN, type Run } from './runs';
import type { Scan } from './scan';
import type { WordTable } from './word-table';

const L = LABEL_COUNT;
const OFFSETS = 2 * REACH + 1;
/** Row not looked up yet. */
const UNKNOWN = -2;
/** More features than one token has. */
const MAX_FEATURES = 512;

/** What is remembered of a model from text to text. */
export class Scorer {
  private readonly features = new PlaceFeatures();
  private readonly rows: PlaceRows;
  private words: WordScores | null = null;
  /** Where the rows to be added up start. */
  private readonly starts = new Int32Array(MAX_FEATURES);
  private readonly scores = new Int32Array(MAX_RUN * L);

  constructor(private readonly model: Model) {
    this.rows = new PlaceRows(model);
  }

  /** Scores of the tokens of a run, `LABEL_COUNT` for each; good until the next run. */
  score(scan: Scan, run: Run): Int32Array {
    const { features, starts, rows, model, scores } = this;
    const words = this.wordsOf(scan.table);
    scores.fill(0, 0, (run.end - run.first) * L);
    const last = scan.tokens.count - 1;
    for (let at = run.first; at < run.end; at += 1) {
      const to = (at - run.first) * L;
      const from = Math.max(0, at - REACH);
      const end = Math.min(last, at + REACH);
      let count = 0;
      for (let near = from; near <= end; near += 1) {
        starts[count] = words.prepare(scan, scan.words[near]!) + (near - at + REACH) * L;
        count += 1;
      }
      addRows(words.scores, starts, count, scores, to);
      placeFeatures(scan, run, at, features);
      addRows(model.weights, starts, rows.find(features, starts), scores, to);
    }
    return scores;
  }

  private wordsOf(table: WordTable): WordScores {
    if (this.words?.table !== table) this.words = new WordScores(this.model, table);
    return this.words;
  }
}

/** Scores of words at each distance, whatever their place. */
class WordScores {
  scores = new Int16Array(1024 * OFFSETS * L);
  private isKnown = new Uint8Array(1024);
  private readonly hashes = new Int32Array(MAX_FEATURES);

  constructor(
    private readonly model: Model,
    readonly table: WordTable,
  ) {}

  /** Makes sure the scores of a word are there; returns where they start. */
  prepare(scan: Scan, word: number): number {
    if (word >= this.isKnown.length) this.grow(word);
    const base = word * OFFSETS * L;
    if (this.isKnown[word]) return base;
    this.isKnown[word] = 1;
    const { model, hashes, scores } = this;
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const count = wordFeatures(scan, word, offset, hashes, 0);
      const at = base + (offset + REACH) * L;
      for (let i = 0; i < count; i += 1) {
        const row = rowOf(model, hashes[i]!);
        if (row < 0) continue;
        for (let y = 0; y < L; y += 1) {
          scores[at + y] = scores[at + y]! + model.weights[row * L + y]!;
        }
      }
    }
    return base;
  }

  private grow(word: number): void {
    const words = Math.max(this.isKnown.length * 2, word + 1);
    const scores = new Int16Array(words * OFFSETS * L);
    scores.set(this.scores);
    this.scores = scores;
    const isKnown = new Uint8Array(words);
    isKnown.set(this.isKnown);
    this.isKnown = isKnown;
  }
}

/** Rows of features of a token in its place; those of densely numbered templates remembered. */
class PlaceRows {
  private readonly offsets: Int32Array;
  private readonly rows: Int32Array;
  private readonly asked = new Int32Array(TEMPLATE_SIZES.length);

  constructor(private readonly model: Model) {
    let size = 0;
    this.offsets = Int32Array.from(TEMPLATE_SIZES, (values) => {
      size += values;
      return values === 0 ? -1 : size - values;
    });
    this.rows = new Int32Array(size).fill(UNKNOWN);
  }

  /**
   * Writes where the weights of the features that the model has start; returns how many. Each is
   * written, and kept by counting it: a branch on what nobody can foresee would have the processor
   * wait for memory feature by feature.
   */
  find({ count, templates, values }: PlaceFeatures, starts: Int32Array): number {
    const { model, offsets, rows, asked } = this;
    let found = 0;
    let hashed = 0;
    for (let i = 0; i < count; i += 1) {
      const template = templates[i]!;
      const value = values[i]!;
      const offset = offsets[template]!;
      if (offset < 0) {
        const hash = placeFeature(template, value);
        asked[hashed] = hash;
        hashed += mayHave(model, hash);
        continue;
      }
      let row = rows[offset + value]!;
      if (row === UNKNOWN) {
        row = rowOf(model, placeFeature(template, value));
        rows[offset + value] = row;
      }
      starts[found] = row * L;
      found += 1 + (row >> 31);
    }
    for (let i = 0; i < hashed; i += 1) {
      const row = searchRow(model, asked[i]!);
      starts[found] = row * L;
      found += 1 + (row >> 31);
    }
    return found;
  }
}

/**
 * Adds rows of nine weights to the scores at `to`. The sums are held in variables of their own,
 * for most of the tagger's time is spent here.
 */
function addRows(
  weights: Int16Array,
  starts: Int32Array,
  count: number,
  scores: Int32Array,
  to: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  for (let i = 0; i < count; i += 1) {
    const at = starts[i]!;
    s0 += weights[at]!;
    s1 += weights[at + 1]!;
    s2 += weights[at + 2]!;
    s3 += weights[at + 3]!;
    s4 += weights[at + 4]!;
    s5 += weights[at + 5]!;
    s6 += weights[at + 6]!;
    s7 += weights[at + 7]!;
    s8 += weights[at + 8]!;
  }
  scores[to] = scores[to]! + s0;
  scores[to + 1] = scores[to + 1]! + s1;
  scores[to + 2] = scores[to + 2]! + s2;
  scores[to + 3] = scores[to + 3]! + s3;
  scores[to + 4] = scores[to + 4]! + s4;
  scores[to + 5] = scores[to + 5]! + s5;
  scores[to + 6] = scores[to + 6]! + s6;
  scores[to + 7] = scores[to + 7]! + s7;
  scores[to + 8] = scores[to + 8]! + s8;
}

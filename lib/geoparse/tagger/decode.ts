/** Scores of the tokens of a run → the likeliest labels, and how likely each type is. */

import { beginOf, insideOf, LABEL_COUNT, mayFollow, NAME_TYPES, OUTSIDE, typeOf } from './labels';
import type { Model } from './model';
import { MAX_RUN, type Run } from './runs';

const L = LABEL_COUNT;
const TYPE_COUNT = NAME_TYPES.length;
/** Labels that may follow any other: outside, and the beginning of each type. */
const OPEN_LABELS = Int32Array.from([0, 1, 3, 5, 7]);
/** Differences of scores whose exponentials are kept ready; further ones hardly ever occur. */
const KEPT_EXPONENTIALS = 1 << 12;

/** Tags of a text, as columns by token. */
export interface Labelling {
  /** Likeliest label. */
  readonly labels: Uint8Array;
  /** `likelihoods[token * 4 + type]`: probability that the token is in a name of the type. */
  readonly likelihoods: Float32Array;
}

/** Forward and backward passes in probabilities, scaled at each token. */
export class Decoder {
  /** e to the power of the transitions: by label before and label, and by label and label before. */
  private readonly onwards: Float64Array;
  private readonly backwards: Float64Array;
  /** e to the power of minus a difference of scores. */
  private readonly exponentials: Float64Array;
  /** By label: e to the power of the transitions into and out of a run of that label alone. */
  private readonly lone: Float64Array;
  private readonly emissions = new Float64Array(MAX_RUN * L);
  private readonly alpha = new Float64Array(MAX_RUN * L);
  private readonly beta = new Float64Array(MAX_RUN * L);

  constructor({ transitions, scale }: Model) {
    this.onwards = transitions.map((weight) => Math.exp(weight));
    this.backwards = transitions.map((_, i) => this.onwards[(i % L) * L + Math.floor(i / L)]!);
    this.lone = Float64Array.from(
      { length: L },
      (_, y) => this.onwards[OUTSIDE * L + y]! * this.onwards[y * L + OUTSIDE]!,
    );
    this.exponentials = Float64Array.from({ length: KEPT_EXPONENTIALS }, (_, difference) =>
      Math.exp(-difference * scale),
    );
  }

  /** Writes the labels and likelihoods of a run; `scores` has `LABEL_COUNT` for each token. */
  decode(scores: Int32Array, { first, end }: Run, { labels, likelihoods }: Labelling): void {
    const length = (end - first) * L;
    const { alpha, beta } = this;
    this.emit(scores, length);
    if (length === L) {
      this.decodeLone(first, labels, likelihoods);
      return;
    }
    this.forward(length);
    this.backward(length);
    let before = OUTSIDE;
    for (let at = 0, token = first; at < length; at += L, token += 1) {
      let sum = 0;
      for (let y = 0; y < L; y += 1) sum += alpha[at + y]! * beta[at + y]!;
      let best = OUTSIDE;
      let most = -1;
      for (let y = 0; y < L; y += 1) {
        const p = (alpha[at + y]! * beta[at + y]!) / sum;
        const type = typeOf(y);
        if (type >= 0) {
          const slot = token * TYPE_COUNT + type;
          likelihoods[slot] = likelihoods[slot]! + p;
        }
        if (p > most && mayFollow(y, before)) {
          most = p;
          best = y;
        }
      }
      labels[token] = best;
      before = best;
    }
  }

  /** The same for a run of one token, as most are: nothing to pass on, forward or backward. */
  private decodeLone(token: number, labels: Uint8Array, likelihoods: Float32Array): void {
    const { emissions, lone } = this;
    let sum = 0;
    let best = OUTSIDE;
    let most = 0;
    for (let y = 0; y < L; y += 1) {
      const mass = emissions[y]! * lone[y]!;
      sum += mass;
      if (mass > most) {
        most = mass;
        best = y;
      }
    }
    labels[token] = best;
    for (let type = 0; type < TYPE_COUNT; type += 1) {
      const y = beginOf(type);
      likelihoods[token * TYPE_COUNT + type] = (emissions[y]! * lone[y]!) / sum;
    }
  }

  /** e to the power of each score, divided by that of the token's best. */
  private emit(scores: Int32Array, length: number): void {
    const { exponentials, emissions } = this;
    for (let at = 0; at < length; at += L) {
      let most = scores[at]!;
      for (let y = 1; y < L; y += 1) if (scores[at + y]! > most) most = scores[at + y]!;
      for (let y = 0; y < L; y += 1) {
        const difference = most - scores[at + y]!;
        emissions[at + y] = difference < KEPT_EXPONENTIALS ? exponentials[difference]! : 0;
      }
    }
  }

  // Only labels of its own type may stand before a label that continues a name; all others have
  // transitions so low that their exponential is 0, so both passes leave them out.

  private forward(length: number): void {
    const { onwards, backwards, emissions, alpha } = this;
    for (let at = 0; at < length; at += L) {
      const before = at - L;
      let sum = 0;
      for (let y = 0; y < L; y += 1) {
        let reach = 0;
        if (at === 0) reach = onwards[OUTSIDE * L + y]!;
        else if (y !== OUTSIDE && (y & 1) === 0) {
          reach =
            alpha[before + y - 1]! * backwards[y * L + y - 1]! +
            alpha[before + y]! * backwards[y * L + y]!;
        } else {
          for (let a = 0; a < L; a += 1) reach += alpha[before + a]! * backwards[y * L + a]!;
        }
        const mass = emissions[at + y]! * reach;
        alpha[at + y] = mass;
        sum += mass;
      }
      for (let y = 0; y < L; y += 1) alpha[at + y] = alpha[at + y]! / sum;
    }
  }

  private backward(length: number): void {
    const { onwards, emissions, beta } = this;
    const last = length - L;
    for (let y = 0; y < L; y += 1) beta[last + y] = onwards[y * L + OUTSIDE]!;
    for (let at = last - L; at >= 0; at -= L) {
      const after = at + L;
      let sum = 0;
      for (let y = 0; y < L; y += 1) {
        let reach = 0;
        for (let i = 0; i < OPEN_LABELS.length; i += 1) {
          const z = OPEN_LABELS[i]!;
          reach += onwards[y * L + z]! * emissions[after + z]! * beta[after + z]!;
        }
        if (y !== OUTSIDE) {
          const z = insideOf(typeOf(y));
          reach += onwards[y * L + z]! * emissions[after + z]! * beta[after + z]!;
        }
        beta[at + y] = reach;
        sum += reach;
      }
      for (let y = 0; y < L; y += 1) beta[at + y] = beta[at + y]! / sum;
    }
  }
}

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) on partly
 * labelled sequences (Tsuboi et al. 2008): a token may allow several labels, and the likelihood of
 * all allowed paths is raised against that of all paths. AdaGrad (Duchi, Hazan and Singer 2011)
 * with L1 and L2 penalties on the weights touched (Duchi and Singer 2009).
 */

import { LABEL_COUNT, mayFollow, OUTSIDE } from '@/lib/geoparse/tagger/labels';

const L = LABEL_COUNT;

/** A sequence to learn from: `features[offsets[t] … offsets[t+1]]` are the features of token t. */
export interface Sequence {
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  /** Bit per allowed label. */
  readonly allowed: Uint16Array;
  readonly weight: number;
}

export interface CrfWeights {
  /** `features[f * LABEL_COUNT + label]`. */
  readonly features: Float64Array;
  /** `transitions[before * LABEL_COUNT + label]`; sequences begin and end at `OUTSIDE`. */
  readonly transitions: Float64Array;
}

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** L1 penalty: weights that do not earn it become 0. */
  readonly sparsity: number;
  readonly seed: number;
  readonly report?: (epoch: number, loss: number) => void;
}

const FORBIDDEN = -1e4;

/** Deterministic pseudo-random numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function trainCrf(
  sequences: readonly Sequence[],
  featureCount: number,
  options: TrainOptions,
): CrfWeights {
  const weights = new Float64Array(featureCount * L);
  const transitions = new Float64Array(L * L);
  const squares = new Float64Array(featureCount * L).fill(1e-6);
  const transitionSquares = new Float64Array(L * L).fill(1e-6);
  for (let a = 0; a < L; a += 1) {
    for (let b = 0; b < L; b += 1) if (!mayFollow(b, a)) transitions[a * L + b] = FORBIDDEN;
  }
  const random = randomFrom(options.seed);
  const order = sequences.map((_, i) => i);
  const longest = sequences.reduce((most, s) => Math.max(most, s.allowed.length), 0);
  const lattice = new Lattice(longest);
  const gradient = new Float64Array(L);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const index of order) {
      const sequence = sequences[index]!;
      const length = sequence.allowed.length;
      lattice.score(sequence, weights);
      const free = lattice.pass(length, transitions, null, lattice.free);
      const held = lattice.pass(length, transitions, sequence.allowed, lattice.held);
      loss += sequence.weight * (free - held);
      for (let t = 0; t < length; t += 1) {
        let size = 0;
        for (let y = 0; y < L; y += 1) {
          const g = lattice.free.node[t * L + y]! - lattice.held.node[t * L + y]!;
          gradient[y] = g * sequence.weight;
          size += Math.abs(g);
        }
        if (size < 1e-5) continue;
        for (let k = sequence.offsets[t]!; k < sequence.offsets[t + 1]!; k += 1) {
          const base = sequence.features[k]! * L;
          for (let y = 0; y < L; y += 1) {
            const g = gradient[y]! + options.decay * weights[base + y]!;
            const s = squares[base + y]! + g * g;
            squares[base + y] = s;
            const step = options.rate / Math.sqrt(s);
            weights[base + y] = shrink(weights[base + y]! - step * g, step * options.sparsity);
          }
        }
      }
      for (let k = 0; k < L * L; k += 1) {
        if (transitions[k]! <= FORBIDDEN) continue;
        const g = (lattice.free.edge[k]! - lattice.held.edge[k]!) * sequence.weight;
        if (g === 0) continue;
        const s = transitionSquares[k]! + g * g;
        transitionSquares[k] = s;
        transitions[k] = transitions[k]! - (options.rate * g) / Math.sqrt(s);
      }
    }
    options.report?.(epoch, loss);
  }
  return { features: weights, transitions };
}

/** Moves a weight towards 0 by `amount`, not beyond. */
function shrink(weight: number, amount: number): number {
  if (weight > amount) return weight - amount;
  return weight < -amount ? weight + amount : 0;
}

interface Marginals {
  /** Probability of each label at each token. */
  node: Float64Array;
  /** Expected count of each transition, the ones from and to the edges included. */
  edge: Float64Array;
}

/** Working memory for forward and backward passes. */
export class Lattice {
  readonly free: Marginals;
  readonly held: Marginals;
  private readonly scores: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;

  constructor(longest: number) {
    const size = Math.max(1, longest) * L;
    this.scores = new Float64Array(size);
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.free = { node: new Float64Array(size), edge: new Float64Array(L * L) };
    this.held = { node: new Float64Array(size), edge: new Float64Array(L * L) };
  }

  score(sequence: Sequence, weights: Float64Array): void {
    const { scores } = this;
    const { offsets, features } = sequence;
    for (let t = 0; t + 1 < offsets.length; t += 1) {
      for (let y = 0; y < L; y += 1) scores[t * L + y] = 0;
      for (let k = offsets[t]!; k < offsets[t + 1]!; k += 1) {
        const base = features[k]! * L;
        for (let y = 0; y < L; y += 1) scores[t * L + y] = scores[t * L + y]! + weights[base + y]!;
      }
    }
  }

  /** Log of the sum over paths, all or only allowed ones; fills `into` with marginals. */
  pass(
    length: number,
    transitions: Float64Array,
    allowed: Uint16Array | null,
    into: Marginals,
  ): number {
    const { scores, alpha, beta } = this;
    const isOpen = (t: number, y: number): boolean =>
      allowed === null || (allowed[t]! & (1 << y)) !== 0;
    for (let y = 0; y < L; y += 1) {
      alpha[y] = isOpen(0, y) ? scores[y]! + transitions[OUTSIDE * L + y]! : FORBIDDEN;
    }
    for (let t = 1; t < length; t += 1) {
      for (let y = 0; y < L; y += 1) {
        alpha[t * L + y] = isOpen(t, y)
          ? scores[t * L + y]! + logSum(alpha, (t - 1) * L, transitions, y, L)
          : FORBIDDEN;
      }
    }
    const last = (length - 1) * L;
    for (let y = 0; y < L; y += 1) beta[last + y] = transitions[y * L + OUTSIDE]!;
    const total = logSum(alpha, last, transitions, OUTSIDE, L);
    for (let t = length - 2; t >= 0; t -= 1) {
      for (let y = 0; y < L; y += 1) {
        let most = -Infinity;
        for (let z = 0; z < L; z += 1) {
          if (!isOpen(t + 1, z)) continue;
          const v = transitions[y * L + z]! + scores[(t + 1) * L + z]! + beta[(t + 1) * L + z]!;
          if (v > most) most = v;
        }
        let sum = 0;
        for (let z = 0; z < L; z += 1) {
          if (!isOpen(t + 1, z)) continue;
          const v = transitions[y * L + z]! + scores[(t + 1) * L + z]! + beta[(t + 1) * L + z]!;
          sum += Math.exp(v - most);
        }
        beta[t * L + y] = most + Math.log(sum);
      }
    }
    this.marginals(length, transitions, allowed, total, into);
    return total;
  }

  private marginals(
    length: number,
    transitions: Float64Array,
    allowed: Uint16Array | null,
    total: number,
    into: Marginals,
  ): void {
    const { scores, alpha, beta } = this;
    into.edge.fill(0);
    for (let t = 0; t < length; t += 1) {
      for (let y = 0; y < L; y += 1) {
        const open = allowed === null || (allowed[t]! & (1 << y)) !== 0;
        into.node[t * L + y] = open ? Math.exp(alpha[t * L + y]! + beta[t * L + y]! - total) : 0;
      }
    }
    const add = (k: number, p: number): void => {
      into.edge[k] = into.edge[k]! + p;
    };
    for (let y = 0; y < L; y += 1) {
      add(OUTSIDE * L + y, into.node[y]!);
      add(y * L + OUTSIDE, into.node[(length - 1) * L + y]!);
    }
    for (let t = 1; t < length; t += 1) {
      for (let a = 0; a < L; a += 1) {
        if (into.node[(t - 1) * L + a]! < 1e-9) continue;
        for (let b = 0; b < L; b += 1) {
          if (into.node[t * L + b]! < 1e-9) continue;
          const k = a * L + b;
          add(
            k,
            Math.exp(
              alpha[(t - 1) * L + a]! +
                transitions[k]! +
                scores[t * L + b]! +
                beta[t * L + b]! -
                total,
            ),
          );
        }
      }
    }
  }
}

/** Log of Σ exp(values[from + a] + transitions[a, label]). */
function logSum(
  values: Float64Array,
  from: number,
  transitions: Float64Array,
  label: number,
  count: number,
): number {
  let most = -Infinity;
  for (let a = 0; a < count; a += 1) {
    const v = values[from + a]! + transitions[a * count + label]!;
    if (v > most) most = v;
  }
  let sum = 0;
  for (let a = 0; a < count; a += 1) {
    sum += Math.exp(values[from + a]! + transitions[a * count + label]! - most);
  }
  return most + Math.log(sum);
}

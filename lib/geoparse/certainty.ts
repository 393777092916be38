/** From likelihood to a calibrated confidence, and from confidence to words. */

import type { Certainty } from './types';

/** From this confidence on a place is called sure; of such, at least nine in ten are right. */
export const SURE = 0.85;
/** From this confidence on it is called likely; below, doubtful. */
export const LIKELY = 0.6;
/**
 * Below this confidence a mention is left unplaced. For the best F1 one places what is right with
 * more than half the F1 reached (Lipton, Elkan and Naryanaswamy 2014), here about 0.75.
 */
export const PLACED = 0.35;

/**
 * What is added to the likelihood's log-odds for what else tells how far it can be believed, then a
 * monotone, piecewise linear curve: `from` ascending, `to` the confidence at each.
 */
export interface Calibration {
  /** For a text all of whose names are countries, as against none: see `shareOfCountries`. */
  readonly countries: number;
  /** For each unit of the recogniser's log-odds. */
  readonly recognition: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What is known of a decision besides its likelihood. */
export interface Evidence {
  readonly countries: number;
  readonly recognition: number;
}

/** Names that a text is thought to have besides its own: a single one tells little of its kind. */
const PRIOR_COUNTRIES = 1;
const PRIOR_NAMES = 6;

/** How much of a text is about countries, 0–1: world news is placed more surely than local news. */
export function shareOfCountries(countries: number, names: number): number {
  return (countries + PRIOR_COUNTRIES) / (names + PRIOR_NAMES);
}

const LEAST = 1e-4;

/** Log-odds of a probability kept off its ends. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

/** The confidence, 0–1, that belongs to a likelihood. */
export function calibrate(likelihood: number, curve: Calibration, evidence: Evidence): number {
  return follow(believe(likelihood, curve, evidence), curve);
}

/** The likelihood with what the evidence adds to it. */
export function believe(
  likelihood: number,
  { countries, recognition }: Pick<Calibration, 'countries' | 'recognition'>,
  evidence: Evidence,
): number {
  const added = countries * evidence.countries + recognition * logOdds(evidence.recognition);
  return added === 0 ? likelihood : 1 / (1 + Math.exp(-logOdds(likelihood) - added));
}

function follow(likelihood: number, { from, to }: Calibration): number {
  const last = from.length - 1;
  if (last < 0) return likelihood;
  if (likelihood <= from[0]!) return to[0]!;
  for (let i = 1; i <= last; i++) {
    if (likelihood > from[i]!) continue;
    const share = (likelihood - from[i - 1]!) / (from[i]! - from[i - 1]! || 1);
    return to[i - 1]! + share * (to[i]! - to[i - 1]!);
  }
  return to[last]!;
}

/** In words how sure a confidence is. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'doubtful';
}

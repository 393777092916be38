/**
 * The learnt weights, from `weights.json`, as the ranker uses them. `npm run train:ranker` writes
 * the file; its `origin` says from what.
 */

import type { Calibration } from '../certainty';
import { FEATURES } from '../signals/index';
import { NONE_FEATURES } from './none-of-these';
import { flatten, type Tree } from './trees';
import type { RoundWeights } from './weigh';
import weights from './weights.json';

/** The shape of `weights.json`. */
export interface WeightsFile {
  readonly origin: string;
  /** Names of the columns the numbers below stand for. */
  readonly features: readonly string[];
  readonly noneFeatures: readonly string[];
  readonly rounds: readonly {
    readonly candidate: readonly number[];
    readonly none: readonly number[];
  }[];
  /** Each a list of nodes `[feature, value, left, right]`; feature -1 is a leaf. */
  readonly trees: readonly (readonly (readonly number[])[])[];
  readonly calibration: Calibration;
}

const file: WeightsFile = weights;

/** Column of today's sheet for each column of the file; -1 where the signal is gone. */
const COLUMNS: readonly number[] = [
  ...file.features.map((name) => FEATURES.indexOf(name)),
  ...file.noneFeatures.map((name) => {
    const index = NONE_FEATURES.indexOf(name);
    return index < 0 ? -1 : FEATURES.length + index;
  }),
];

/**
 * Weights that no labelled text could teach. None says where its publisher sits: home is set to decide
 * between namesakes of like fame, and not to outweigh what the text itself says. Hardly any lists two
 * namesakes, such as the Congos.
 */
const SET_BY_HAND: Readonly<Record<string, number>> = {
  'at-home': 6,
  'near-home': 3,
  'is-its-mate': -4,
};

/**
 * Added to the learnt weights of the rounds that know qualifiers. Annotated news seldom names two
 * namesakes, so it teaches too little of this: what stands beside a name ("Boston, Massachusetts")
 * says which is meant, whatever else the article is about. It hardly ever writes marks over letters
 * either, which are not put there by chance.
 */
const ADDED_BY_HAND: Readonly<Record<string, number>> = {
  'within-qualifier': 3,
  'not-in-qualifier': -2,
  'holds-qualified': 2,
  'name-accents': 0.5,
};

/**
 * Learnt rounds with the weights that are set and added by hand: what the geoparser uses, and what
 * is to be measured.
 *
 * @param share of what is added, 1 for all of it
 */
export function setByHand(rounds: readonly RoundWeights[], share = 1): RoundWeights[] {
  return rounds.map((round) => {
    const candidate = Float64Array.from(round.candidate);
    for (const [name, weight] of Object.entries(SET_BY_HAND)) {
      candidate[FEATURES.indexOf(name)] = weight;
    }
    for (const [name, weight] of Object.entries(ADDED_BY_HAND)) {
      const column = FEATURES.indexOf(name);
      if (candidate[column] !== 0) candidate[column]! += share * weight;
    }
    return { ...round, candidate };
  });
}

function place(
  values: readonly number[],
  offset: number,
  from: number,
  width: number,
): Float64Array {
  const placed = new Float64Array(width);
  values.forEach((value, index) => {
    const column = COLUMNS[from + index]! - offset;
    if (column >= 0) placed[column] = value;
  });
  return placed;
}

function treeOf(nodes: readonly (readonly number[])[]): Tree {
  return {
    feature: nodes.map(([feature]) => (feature! < 0 ? -1 : COLUMNS[feature!]!)),
    value: nodes.map(([, value]) => value!),
    left: nodes.map(([, , left]) => left!),
    right: nodes.map(([, , , right]) => right!),
  };
}

/** Weights of each round of reading, the last with the trees. */
export const ROUNDS: readonly RoundWeights[] = setByHand(
  file.rounds.map(({ candidate, none }, index) => ({
    candidate: place(candidate, 0, 0, FEATURES.length),
    none: place(none, FEATURES.length, file.features.length, NONE_FEATURES.length),
    ...(index === file.rounds.length - 1 && file.trees.length
      ? { forest: flatten(file.trees.map(treeOf), FEATURES.length) }
      : {}),
  })),
);

/** From likelihood to confidence. */
export const CALIBRATION: Calibration = file.calibration;

/** All that was learnt from texts with coordinates. */
export interface RankerWeights {
  readonly rounds: readonly RoundWeights[];
  readonly calibration: Calibration;
}

/** What the geoparser uses unless told otherwise. */
export const SHIPPED_WEIGHTS: RankerWeights = { rounds: ROUNDS, calibration: CALIBRATION };

/** Columns that have a weight, learnt or set, for the test that they are today's. */
export const WEIGHED_FEATURES: readonly string[] = [
  ...new Set([...file.features, ...Object.keys(SET_BY_HAND)]),
  ...file.noneFeatures,
];

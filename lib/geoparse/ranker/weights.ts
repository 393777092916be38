/** The learnt weights, from `weights.json`, as the ranker uses them. */

import type { Calibration } from '../certainty';
import { FEATURES } from '../signals/index';
import { NONE_FEATURES } from './none-of-these';
import type { RoundWeights } from './rank';
import weights from './weights.json';

const byName = (names: readonly string[], values: Readonly<Record<string, number | undefined>>) =>
  Float64Array.from(names, (name) => values[name] ?? 0);

interface WeightsFile {
  readonly rounds: readonly {
    readonly candidate: Readonly<Record<string, number | undefined>>;
    readonly none: Readonly<Record<string, number | undefined>>;
  }[];
  readonly calibration: Calibration;
}

const file: WeightsFile = weights;

export const ROUNDS: readonly RoundWeights[] = file.rounds.map((round) => ({
  candidate: byName(FEATURES, round.candidate),
  none: byName(NONE_FEATURES, round.none),
}));

export const CALIBRATION: Calibration = file.calibration;

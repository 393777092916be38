/** Writes learnt weights in the form `lib/geoparse/ranker/weights.ts` reads. */

import type { Calibration } from '@/lib/geoparse/certainty';
import { NONE_FEATURES } from '@/lib/geoparse/ranker/none-of-these';
import type { Forest } from '@/lib/geoparse/ranker/trees';
import type { RoundWeights } from '@/lib/geoparse/ranker/weigh';
import type { WeightsFile } from '@/lib/geoparse/ranker/weights';
import { FEATURES } from '@/lib/geoparse/signals/index';

const DIGITS = 4;

/** The file's text: one line a round and one a tree, so that a change can be read. */
export function formatWeights(
  origin: string,
  rounds: readonly RoundWeights[],
  calibration: Calibration,
): string {
  const file: WeightsFile = {
    origin,
    features: FEATURES,
    noneFeatures: NONE_FEATURES,
    rounds: rounds.map(({ candidate, none }) => ({
      candidate: Array.from(candidate, round),
      none: Array.from(none, round),
    })),
    trees: rounds.at(-1)?.forest ? treesOf(rounds.at(-1)!.forest!) : [],
    calibration,
  };
  const lines = (list: readonly unknown[]) =>
    list.map((one) => `\n  ${JSON.stringify(one)}`).join(',');
  return `{
"origin": ${JSON.stringify(file.origin)},
"features": ${JSON.stringify(file.features)},
"noneFeatures": ${JSON.stringify(file.noneFeatures)},
"rounds": [${lines(file.rounds)}
],
"trees": [${lines(file.trees)}
],
"calibration": ${JSON.stringify(file.calibration)}
}
`;
}

const round = (value: number) => Number(value.toFixed(DIGITS));

/** Each tree as `[feature, value, left, right]` a node, numbered from its root. */
function treesOf(forest: Forest): WeightsFile['trees'] {
  return Array.from(forest.roots, (root, index) => {
    const end = forest.roots[index + 1] ?? forest.feature.length;
    return Array.from({ length: end - root }, (_, node) => {
      const at = root + node;
      const isLeaf = forest.feature[at]! < 0;
      return [
        forest.feature[at]!,
        round(forest.value[at]!),
        isLeaf ? 0 : forest.left[at]! - root,
        isLeaf ? 0 : forest.right[at]! - root,
      ];
    });
  });
}

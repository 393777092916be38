/** Simpler ways of choosing, measured beside the ranker on the same mentions. */

import { NONE_FEATURES } from '@/lib/geoparse/ranker/none-of-these';
import type { RoundWeights } from '@/lib/geoparse/ranker/weigh';
import { FEATURES, SIGNALS } from '@/lib/geoparse/signals/index';
import { type Corpus, crossValidate, decideAll, outcomesOfCorpus } from './cross';
import type { Example } from './examples';
import type { LearnOptions } from './learn';
import { reportOutcomes } from './report';

/** Weights that look at a few features alone. */
function handMade(weights: Readonly<Record<string, number>>): RoundWeights {
  return {
    candidate: Float64Array.from(FEATURES, (name) => weights[name] ?? 0),
    none: new Float64Array(NONE_FEATURES.length).fill(-1),
  };
}

/** Most people; the first that the gazetteer lists; rules of thumb over two rounds of reading. */
const HAND_MADE: Readonly<Record<string, readonly RoundWeights[]>> = {
  'most inhabitants': [handMade({ population: 100 })],
  'first in gazetteer': [handMade({ rank: 100 })],
  'rules of thumb': [
    handMade({ population: 10, 'kind-country': 4, 'name-unlike': -4 }),
    handMade({
      population: 10,
      'kind-country': 4,
      'name-unlike': -4,
      'within-qualifier': 12,
      'country-named': 4,
      'region-named': 6,
      near: 4,
    }),
  ],
};

/** Prints a line for each way and corpus; what is learnt is cross-validated. */
export function reportBaselines(
  corpora: readonly Corpus[],
  extra: readonly Example[],
  options: LearnOptions,
): void {
  for (const [title, rounds] of Object.entries(HAND_MADE)) {
    reportOutcomes(
      title,
      corpora,
      corpora.map(({ examples }) => decideAll(examples, rounds)),
    );
  }
  const learnt = (title: string, changed: LearnOptions) => {
    const held = crossValidate(corpora, extra, changed);
    reportOutcomes(
      title,
      corpora,
      corpora.map((_, i) => outcomesOfCorpus(held, i)),
    );
  };
  const { boost: _, ...linear } = options;
  const contextual = SIGNALS.filter((signal) => signal.contextual);
  learnt('log-linear, no context', {
    ...linear,
    rounds: 1,
    off: new Set(contextual.flatMap(({ features }) => features)),
  });
  learnt('log-linear, three rounds', linear);
}

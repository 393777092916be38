/** What the publisher's home is worth on local news, at several strengths of its hand-set weights. */

import { expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { SHIPPED_WEIGHTS } from '@/lib/geoparse/ranker/weights';
import { FEATURES } from '@/lib/geoparse/signals/index';
import type { LonLat } from '@/lib/geoparse/types';
import { loadArticles, openGazetteer } from './helpers';
import { scoreArticle } from './helpers-score';
import { addCounts, rates } from './helpers-spans';

/** Where the papers of our local articles sit: the town whose council, police or market they cover. */
const HOMES: Readonly<Record<string, LonLat>> = {
  'fenland-weekly': [0.16, 52.67],
  'kentucky-bridges': [-84.25, 38.21],
  'nashik-bikes': [73.79, 20],
  'ohio-council': [-81.45, 39.42],
  'souhegan-bridge': [-71.65, 42.84],
  'trent-hospital': [-1.64, 52.8],
  'tyne-trams': [-1.61, 54.97],
  'vidarbha-page': [79.09, 21.15],
  'visayas-wire': [122.56, 10.7],
  'wimmera-fire': [142.2, -36.71],
};
const SHARES = [0, 0.25, 0.5, 1, 1.5, 2, 4];

const gazetteer = await openGazetteer();
const articles = loadArticles().filter(({ id }) => HOMES[id]);

/** F1 end to end over the local articles with the home weights times `share`; null for no home. */
function measure(share: number | null): number {
  const columns = ['at-home', 'near-home'].map((name) => FEATURES.indexOf(name));
  const rounds = SHIPPED_WEIGHTS.rounds.map((round) => ({
    ...round,
    candidate: round.candidate.map((weight, column) =>
      columns.includes(column) ? weight * (share ?? 1) : weight,
    ),
  }));
  const counts = articles.map((article) => {
    const options = share === null ? {} : { home: HOMES[article.id]! };
    const { mentions } = geoparse(article.text, gazetteer, options, { ...SHIPPED_WEIGHTS, rounds });
    return scoreArticle(article, mentions).endToEnd;
  });
  return rates(addCounts(counts)).f1;
}

test('a home helps, and the weights it is given are about as good as any', () => {
  const without = measure(null);
  const figures = SHARES.map((share) => measure(share));
  const lines = SHARES.map((share, i) => `home x ${share}: ${(100 * figures[i]!).toFixed(1)}`);
  console.log([`no home: ${(100 * without).toFixed(1)}`, ...lines].join('\n'));
  const shipped = figures[SHARES.indexOf(1)]!;
  expect(shipped).toBeGreaterThan(without);
  expect(shipped).toBeGreaterThan(Math.max(...figures) - 0.015);
});

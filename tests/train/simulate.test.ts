/** Made-up articles that the ranker learns from. */

import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { rowTableOf } from '@/lib/geoparse/row-table';
import type { Example, Target } from '@/lib/train/ranker/examples';
import { simulate } from '@/lib/train/ranker/simulate';

const table = rowTableOf(loadGazetteer());
const examples = simulate(table, 120);

/** What a mention looks like, for comparing two runs. */
const shapeOf = ({ mentions }: Example) => mentions.map(({ text, start }) => [text, start]);

/** Rows a target's name could mean. */
function rowsOf({ reading }: Example, { name }: Target): number[] {
  const { firstCandidate, candidateCount } = reading.names[name]!;
  return Array.from(reading.row.slice(firstCandidate, firstCandidate + candidateCount));
}

describe('simulated articles', () => {
  test('are the same for the same seed', () => {
    expect(simulate(table, 20).map(shapeOf)).toEqual(examples.slice(0, 20).map(shapeOf));
    expect(simulate(table, 20, 1).map(shapeOf)).not.toEqual(examples.slice(0, 20).map(shapeOf));
  });

  test('name places of the gazetteer, and what is right is among the candidates', () => {
    for (const example of examples) {
      expect(example.targets.length).toBeLessThanOrEqual(example.mentions.length);
      for (const { rewards, noneReward } of example.targets) {
        expect(rewards.some((reward) => reward > 0)).toBe(noneReward === 0);
      }
    }
  });

  test('name hamlets too, whose namesakes lie in no country of the article', () => {
    const { gazetteer } = table;
    const hamlets = examples.flatMap((example) =>
      example.targets
        .filter(({ noneReward }) => noneReward === 1)
        .map((target) => [example, target] as const),
    );
    expect(hamlets.length).toBeGreaterThan(5);
    for (const [example, hamlet] of hamlets) {
      const meant = new Set(
        example.targets
          .filter(({ noneReward }) => noneReward === 0)
          .map((target) => {
            const best = target.rewards.indexOf(Math.max(...target.rewards));
            return gazetteer.countryCode(rowsOf(example, target)[best]!);
          }),
      );
      meant.delete('');
      for (const row of rowsOf(example, hamlet)) {
        expect(meant).not.toContain(gazetteer.countryCode(row));
      }
    }
  });
});

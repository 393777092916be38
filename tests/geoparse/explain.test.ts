import { describe, expect, it } from 'vitest';
import { compareCandidates, describeReason, reasonKey } from '@/lib/geoparse/explain';
import { geoparse } from '@/lib/geoparse/index';
import type { Candidate, Reason } from '@/lib/geoparse/types';
import { SMALL_WORLD } from './small-world';

const reason = (signal: string, weight: number, values: Reason['values']): Reason => ({
  signal,
  weight,
  values,
});

describe('describeReason', () => {
  it.each<[Reason, string]>([
    [
      reason('near', 1, { names: ['Jabrayil', 'Fuzuli'], km: [40, 62] }),
      'named with Jabrayil and Fuzuli, 40 and 62 km away',
    ],
    [reason('near', -1, { far: 1 }), 'far from what else the text names'],
    [reason('kind-cue', 1, { words: 'town', fits: 1 }), 'the text says ‘town’'],
    [reason('kind-cue', -1, { words: 'town', fits: 0 }), 'not what the text calls ‘town’'],
    [
      reason('containment', 1, { variant: 'only', containers: ['Azerbaijan'] }),
      'the only place of this name in Azerbaijan',
    ],
    [
      reason('containment', 1, { variant: 'named', containers: ['Ohio', 'United States'] }),
      'the text also names Ohio and United States',
    ],
    [
      reason('prominence', 1, { population: 2_140_000, kind: 'city', featureCode: 'PPLC' }),
      'a capital of 2.1 million, the best known of this name',
    ],
    [
      reason('prominence', -1, { population: 24_700, kind: 'town', featureCode: 'PPL' }),
      'a town of 24,700, less known than others of this name',
    ],
    [
      reason('name', 1, { variant: 'short', text: 'U.S.', name: 'United States' }),
      '‘U.S.’ is short for United States',
    ],
    [
      reason('qualifier', -1, { qualifier: 'Texas', within: 0 }),
      'not in Texas, which stands beside the name',
    ],
    [
      reason('votes', 1, { country: 'Kenya', share: 0.62 }),
      '62 % of what the text names is in Kenya',
    ],
    [reason('home', 1, { km: 12 }), '12 km from the publisher'],
    [
      reason('same-name', 1, { text: 'Paris', name: 'Paris' }),
      'elsewhere in the text ‘Paris’ means it',
    ],
  ])('%#', (given, words) => {
    expect(describeReason(given)).toBe(words);
  });

  it('falls back on the signal for one it does not know', () => {
    expect(describeReason(reason('tea-leaves', 1, {}))).toBe('tea-leaves');
  });

  it('has a key for a catalogue in another language', () => {
    expect(reasonKey(reason('near', 1, {}))).toBe('near.companions');
    expect(reasonKey(reason('near', -1, {}))).toBe('near.against');
  });
});

describe('reasons of a decision', () => {
  const text =
    'Hail fell on Paris, Texas. Roads to Blossom and Dallas were closed, the Texas agency said.';
  const { mentions } = geoparse(text, SMALL_WORLD, { explain: true, language: 'en' });
  const paris = mentions.find((mention) => mention.text.startsWith('Paris'));

  it('come from the signals that decided, strongest first', () => {
    const [winner] = paris!.candidates;
    expect(winner!.place.id).toBe('paris-tx');
    const weights = winner!.reasons.map(({ weight }) => Math.abs(weight));
    expect(weights.length).toBeGreaterThan(1);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    const words = winner!.reasons.map(describeReason).join('; ');
    expect(words).toMatch(/Texas|Blossom|Dallas/);
  });

  it('say what the winner has and the runner-up has not', () => {
    const [winner, runnerUp] = paris!.candidates;
    const differences = compareCandidates(winner!, runnerUp!);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.every(({ weight }) => weight > 0)).toBe(true);
  });

  it('are left out unless asked for', () => {
    for (const mention of geoparse(text, SMALL_WORLD, { language: 'en' }).mentions) {
      for (const candidate of mention.candidates) expect(candidate.reasons).toEqual([]);
    }
  });

  it('do not change the decision', () => {
    const strip = (candidates: readonly Candidate[]) =>
      candidates.map(({ place, score }) => ({ id: place.id, score }));
    const plain = geoparse(text, SMALL_WORLD, { language: 'en' }).mentions;
    expect(mentions.map((one) => strip(one.candidates))).toEqual(
      plain.map((one) => strip(one.candidates)),
    );
  });
});

describe('compareCandidates', () => {
  const { place } = geoparse('Paris', SMALL_WORLD).mentions[0]?.candidates[0] ?? {
    place: SMALL_WORLD.place(0),
  };
  const candidate = (reasons: readonly Reason[]): Candidate => ({ place, score: 0.5, reasons });

  it('turns round what speaks against the runner-up', () => {
    const against = reason('qualifier', -2, { qualifier: 'Texas', within: 0 });
    const [only] = compareCandidates(candidate([]), candidate([against]));
    expect(only!.weight).toBe(2);
    expect(describeReason(only!)).toBe('not in Texas, which stands beside the name');
  });

  it('leaves out what speaks for the runner-up', () => {
    const better = reason('prominence', 3, { population: 1, kind: 'town', featureCode: 'PPL' });
    expect(compareCandidates(candidate([]), candidate([better]))).toEqual([]);
  });
});

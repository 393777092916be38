import { describe, expect, test } from 'vitest';
import { applyCorrections } from '@/lib/corrections/apply';
import { changesOf, type Proposal, type Target } from '@/lib/corrections/propose';
import type { Correction } from '@/lib/corrections/types';
import { placeNamed, resultOf } from './small-article';

const text = 'Rain fell on Riva. From Riva the road goes to Lago Nero.';
const riva = { ...placeNamed('1', 'Riva', [10.84, 45.88]), countryCode: 'IT', country: 'Italy' };
const automatic = resultOf(text, { Riva: riva });
const target: Target = {
  words: 'Riva',
  scope: { type: 'name', name: 'Riva' },
  isMention: true,
  role: 'location',
  known: riva,
  newId: 'user-1',
};

function made(proposal: Proposal, change: Partial<Target> = {}) {
  const corrections = changesOf(proposal, { ...target, ...change }).map(
    (one, index): Correction => ({ ...one, id: `${index}`, madeAt: `2026-01-01T00:00:0${index}Z` }),
  );
  return applyCorrections(text, automatic, corrections);
}

test('a point near the known place keeps its country, one far off does not', () => {
  const near = made({ type: 'point', point: [10.9, 45.9], kind: 'town' }).result.mentions[0]!;
  expect(near.place).toMatchObject({
    id: 'user-1',
    name: 'Riva',
    country: 'Italy',
    point: [10.9, 45.9],
    source: 'user',
    geonamesId: null,
  });
  const far = made({ type: 'point', point: [8, 46.5], kind: 'town' }).result.mentions[0]!;
  expect(far.place).toMatchObject({ countryCode: null, country: null });
});

test('an area brings its outline and what it covers', () => {
  const ring = [
    [10, 45],
    [11, 45],
    [11, 46],
  ] as const;
  const { result, annotations } = made({ type: 'area', ring, kind: 'area' });
  expect(result.mentions.map(({ place }) => place?.extent)).toEqual([
    [10, 45, 11, 46],
    [10, 45, 11, 46],
  ]);
  expect(annotations['user-1']!.outline).toEqual([[...ring, ring[0]]]);
});

describe('words that were no mention', () => {
  test('become one wherever they stand', () => {
    const place = placeNamed('9', 'Lago Nero');
    const { result } = made(
      { type: 'place', place },
      { words: 'Lago Nero', scope: { type: 'name', name: 'Lago Nero' }, isMention: false },
    );
    expect(result.mentions.map((mention) => mention.text)).toEqual(['Riva', 'Riva', 'Lago Nero']);
    expect(result.mentions[2]).toMatchObject({ place: { id: '9' }, certainty: 'sure' });
  });
});

test('“not a place” takes the mentions away', () => {
  const { result, rejected } = made({ type: 'reject' });
  expect(result.mentions).toEqual([]);
  expect(rejected).toHaveLength(2);
});

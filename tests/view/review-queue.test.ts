import { describe, expect, test } from 'vitest';
import type { Candidate, Place, ResolvedMention } from '@/lib/geoparse/types';
import { progressOf, reviewQueue } from '@/lib/view/review-queue';
import { makeGeoparsed, makePlace } from './make-story';

const ohio = makePlace({ id: '1', name: 'Springfield, Ohio' });
const illinois = makePlace({ id: '2', name: 'Springfield, Illinois' });
const dayton = makePlace({ id: '3', name: 'Dayton' });

const text = 'From Springfield to Dayton, from SPRINGFIELD to Nowhere, from Springfield to Dayton.';
type Certainty = ResolvedMention['certainty'];
const story = (
  places: readonly [Place | null, Place | null, Place | null],
  certainty: Certainty = 'sure',
) =>
  makeGeoparsed(text, [
    { text: 'Springfield', place: places[0], certainty },
    { text: 'Dayton', place: dayton },
    { text: 'SPRINGFIELD', place: places[1], certainty },
    { text: 'Springfield', place: places[2], certainty },
    { text: 'Dayton', place: dayton },
  ]);
const NONE = new Set<number>();
const causes = (queue: ReturnType<typeof reviewQueue>) =>
  queue.map(({ lead, cause }) => [lead.text, cause]);

test('what is sure is not asked about', () => {
  expect(reviewQueue(story([ohio, ohio, ohio]), NONE)).toEqual([]);
});

test('the same name is one decision, however it is written', () => {
  const [item, ...others] = reviewQueue(story([ohio, ohio, ohio], 'doubtful'), NONE);
  expect(others).toEqual([]);
  expect(item).toMatchObject({ cause: 'doubtful', confidence: 0.4 });
  expect(item!.mentions).toHaveLength(3);
});

test('the same name read differently is a conflict even where each reading is sure', () => {
  expect(causes(reviewQueue(story([ohio, illinois, ohio]), NONE))).toEqual([
    ['Springfield', 'conflicting'],
  ]);
});

test('what was found nowhere comes before everything else', () => {
  const result = makeGeoparsed(text, [
    { text: 'Springfield', place: ohio, certainty: 'doubtful' },
    { text: 'Nowhere', place: null },
    { text: 'Dayton', place: dayton, certainty: 'likely' },
  ]);
  expect(causes(reviewQueue(result, NONE))).toEqual([
    ['Nowhere', 'unplaced'],
    ['Springfield', 'doubtful'],
  ]);
});

test('the least sure comes first and is the one shown', () => {
  const result = story([ohio, ohio, ohio], 'doubtful');
  const mentions = result.mentions.map((mention, index) =>
    index === 3
      ? { ...mention, confidence: 0.2 }
      : index === 1
        ? { ...mention, confidence: 0.3, certainty: 'doubtful' as const }
        : mention,
  );
  const queue = reviewQueue({ mentions }, NONE);
  expect(queue.map(({ lead }) => lead.start)).toEqual([mentions[3]!.start, mentions[1]!.start]);
});

describe('candidates that fit about equally', () => {
  const closeCall = (scores: readonly [number, number], certainty: Certainty) => {
    const { mentions } = story([ohio, ohio, ohio], certainty);
    const candidates: Candidate[] = [
      { place: ohio, score: scores[0], reasons: [] },
      { place: illinois, score: scores[1], reasons: [] },
    ];
    return reviewQueue({ mentions: [{ ...mentions[0]!, candidates }] }, NONE);
  };
  test('are asked about', () => {
    expect(causes(closeCall([0.5, 0.45], 'likely'))).toEqual([['Springfield', 'close']]);
  });
  test('not where one is clearly better, nor where the choice is sure', () => {
    expect(closeCall([0.7, 0.2], 'likely')).toEqual([]);
    expect(closeCall([0.5, 0.45], 'sure')).toEqual([]);
  });
});

test('what an editor has settled is not asked about again', () => {
  const result = story([ohio, illinois, null]);
  const starts = result.mentions.map(({ start }) => start);
  expect(reviewQueue(result, new Set(starts))).toEqual([]);
  // One of two readings settled: the other stands alone and is sure.
  expect(reviewQueue(story([ohio, illinois, ohio]), new Set([starts[2]!]))).toEqual([]);
});

test('progress counts what was decided and what is skipped', () => {
  const before = reviewQueue(
    makeGeoparsed(text, [
      { text: 'Springfield', place: ohio, certainty: 'doubtful' },
      { text: 'Dayton', place: null },
      { text: 'Nowhere', place: null },
    ]),
    NONE,
  );
  expect(before).toHaveLength(3);
  expect(progressOf(before, before, 0)).toEqual({ position: 1, total: 3 });
  expect(progressOf(before, before.slice(1), 0)).toEqual({ position: 2, total: 3 });
  expect(progressOf(before, before.slice(1), 1)).toEqual({ position: 3, total: 3 });
});

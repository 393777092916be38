/** How well kinds of text are read that the recogniser has not learnt from. */

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nameIndexOf } from '@/lib/geoparse/recognise/name-index';
import type { Mention } from '@/lib/geoparse/types';
import { CORPORA, type Corpus, OWN_CORPUS, type TrainSpan } from '@/lib/train/documents';
import { measureAcross } from '@/lib/train/measure-across';
import { readOwnTexts } from '@/lib/train/own-texts';
import { scoreMentions } from '@/lib/train/score-mentions';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const names = nameIndexOf(gazetteer);
const WIKIGOLD = CORPORA.find(({ name }) => name === 'wikigold')!;

/** Counts for a text whose places are in brackets, with mentions of some phrases. */
function score(marked: string, phrases: readonly string[], corpus: Corpus = OWN_CORPUS) {
  const text = marked.replace(/[[\]<>]/g, '');
  const spans: TrainSpan[] = [];
  for (const [pattern, type] of [
    [/\[([^\]]+)\]/g, 'place'],
    [/<([^>]+)>/g, 'organisation'],
  ] as const) {
    for (const [, name] of marked.matchAll(pattern)) {
      const start = text.indexOf(name!);
      spans.push({ start, end: start + name!.length, type });
    }
  }
  const mentions = phrases.map((phrase) => {
    const start = text.indexOf(phrase);
    return { start, end: start + phrase.length, text: phrase, role: 'location' } as Mention;
  });
  const counts = { found: 0, exact: 0, wrong: 0, missed: 0 };
  scoreMentions({ id: '0', source: corpus.name, text, spans }, corpus, mentions, names, counts);
  return counts;
}

describe('counting', () => {
  test('tells exact, found, wrong and missed apart', () => {
    const text = 'From [Lake Turkana] to [Lodwar] and [Kitale] with Barasa.';
    expect(score(text, ['Turkana', 'Lodwar', 'Barasa'])).toEqual({
      found: 2,
      exact: 1,
      wrong: 1,
      missed: 1,
    });
  });

  test('a place within the name of something else counts where the corpus marks such', () => {
    const text = 'She went to <Nairobi Law School> early.';
    expect(score(text, ['Nairobi']).wrong).toBe(1);
    expect(score(text, ['Nairobi'], WIKIGOLD).wrong).toBe(0);
  });

  test('a country that a corpus leaves unmarked is no error', () => {
    expect(score('Talks with Kenya and Barasa.', ['Kenya', 'Barasa'])).toEqual({
      found: 0,
      exact: 0,
      wrong: 1,
      missed: 0,
    });
  });
});

test('every source is read by what learnt from the others', { timeout: 120_000 }, () => {
  const texts = readOwnTexts(fileURLToPath(new URL('../../lib/train/texts', import.meta.url)));
  const documents = texts.slice(0, 24).map((document, index) => ({
    document,
    corpus: index % 2 === 0 ? OWN_CORPUS : { ...OWN_CORPUS, name: 'other half' },
    index,
  }));
  const lines: string[] = [];
  const figures = measureAcross(documents, gazetteer, names, (line) => lines.push(line));
  expect(figures.map(({ source, documents: count }) => [source, count])).toEqual([
    ['own', 12],
    ['other half', 12],
  ]);
  expect(lines).toHaveLength(2);
  for (const { f1, exactF1 } of figures) {
    expect(f1).toBeGreaterThan(0.6);
    expect(exactF1).toBeLessThanOrEqual(f1);
  }
});

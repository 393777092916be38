/** Time grows in step with the text, on ordinary news and on texts made to be hard. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { loadArticles, openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const english = loadArticles().filter((one) => one.language === 'en');
const news = english.map((one) => one.text).join('\n\n');

/** A text of about this many characters, made by repeating another. */
const atLength = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function millisecondsFor(text: string): number {
  const before = performance.now();
  geoparse(text, gazetteer);
  return performance.now() - before;
}

/**
 * How much longer twice the text takes. The two are timed by turns and the fastest run of each is
 * taken, since other work on the machine can only make a run slower.
 */
function growth(piece: string, length: number, runs = 5): number {
  const single = atLength(piece, length);
  const double = atLength(piece, 2 * length);
  millisecondsFor(single);
  const times = Array.from(
    { length: runs },
    () => [millisecondsFor(single), millisecondsFor(double)] as const,
  );
  return Math.min(...times.map(([, two]) => two)) / Math.min(...times.map(([one]) => one));
}

describe('twice the text takes about twice as long', () => {
  test.each([
    ['news', news, 400_000],
    ['one name again and again', 'Paris ', 120_000],
    ['ambiguous names', 'Springfield, San José and Victoria. ', 120_000],
    ['one sentence without end', 'and then to Lagos by way of Cotonou, ', 120_000],
    ['one word without end', 'ab', 400_000],
    ['capitals without end', 'Aa Bb Cc ', 200_000],
    ['names prefixed by names', 'New York New York New ', 120_000],
    ['full stops', 'U.S. ', 200_000],
    ['commas', 'Paris, ', 120_000],
    ['brackets', '((((', 200_000],
    ['quotation marks', '“', 200_000],
    ['hyphens', 'Berlin-', 120_000],
    ['lone surrogates', '\ud800', 200_000],
    ['combining marks', '\u0301', 200_000],
    ['Chinese', '从宜昌到上海', 120_000],
    ['blank lines', '\n', 400_000],
  ])('%s', (_, piece, length) => {
    expect(growth(piece, length)).toBeLessThan(2.6);
  });
});

test('5 MB of news are read to the end', { timeout: 120_000 }, () => {
  // Each copy its own heading, so that no sentence is met twice by its offset alone.
  let text = '';
  for (let copy = 1; text.length < 5_000_000; copy++) text += `EDITION ${copy}\n${news}\n\n`;
  const { mentions, places } = geoparse(text, gazetteer);
  const last = mentions.at(-1)!;
  expect(last.end).toBeGreaterThan(0.99 * text.length);
  expect(text.slice(last.start, last.end)).toBe(last.text);
  expect(places.length).toBeGreaterThan(100);
  expect(Math.max(...places.map((one) => one.mentionIndexes.length))).toBeGreaterThan(100);
});

test('a text of 100,000 repeated place names is read to the end', { timeout: 120_000 }, () => {
  const text = 'Shusha and Lachin. '.repeat(50_000);
  const { mentions, places } = geoparse(text, gazetteer);
  expect(mentions.length).toBe(100_000);
  expect(places.length).toBe(2);
  expect(places.map((one) => one.mentionIndexes.length)).toEqual([50_000, 50_000]);
});

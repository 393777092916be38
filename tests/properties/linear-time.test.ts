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

/** Of the processor's time, which other work on the machine hardly changes. */
function millisecondsFor(text: string): number {
  const before = process.cpuUsage();
  geoparse(text, gazetteer);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Long enough for the clock, short enough for sixteen of these tests. */
const LEAST_MS = 30;
const FIRST_LENGTH = 20_000;
const MAX_LENGTH = 1_000_000;

/** A length at which this kind of text takes long enough to be timed. */
function findLength(piece: string): number {
  let length = FIRST_LENGTH;
  while (length < MAX_LENGTH && millisecondsFor(atLength(piece, length)) < LEAST_MS) length *= 2;
  return length;
}

/**
 * How much longer twice the text takes. The two are timed by turns and the fastest run of each is
 * taken, since other work on the machine can only make a run slower.
 */
function growth(piece: string, runs = 7): number {
  const length = findLength(piece);
  const single = atLength(piece, length);
  const double = atLength(piece, 2 * length);
  const times = Array.from(
    { length: runs },
    () => [millisecondsFor(single), millisecondsFor(double)] as const,
  );
  return Math.min(...times.map(([, two]) => two)) / Math.min(...times.map(([one]) => one));
}

describe('twice the text takes about twice as long', () => {
  test.each([
    ['news', news],
    ['one name again and again', 'Paris '],
    ['ambiguous names', 'Springfield, San José and Victoria. '],
    ['one sentence without end', 'and then to Lagos by way of Cotonou, '],
    ['one word without end', 'ab'],
    ['capitals without end', 'Aa Bb Cc '],
    ['names prefixed by names', 'New York New York New '],
    ['full stops', 'U.S. '],
    ['commas', 'Paris, '],
    ['brackets', '(((('],
    ['quotation marks', '“'],
    ['hyphens', 'Berlin-'],
    ['lone surrogates', '\ud800'],
    ['combining marks', '\u0301'],
    ['Chinese', '从宜昌到上海'],
    ['blank lines', '\n'],
  ])('%s', (_, piece) => {
    expect(growth(piece)).toBeLessThan(3.2);
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
  const text = 'They drove from Shusha to Baku. '.repeat(50_000);
  const { mentions, places } = geoparse(text, gazetteer);
  expect(mentions.length).toBe(100_000);
  expect(places.length).toBe(2);
  expect(places.map((one) => one.mentionIndexes.length)).toEqual([50_000, 50_000]);
});

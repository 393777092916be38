/** What must not be found: words and names that look like places. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { openGazetteer, pinned } from '../helpers';

const gazetteer = await openGazetteer();
const pins = (text: string) => pinned(geoparse(text, gazetteer).mentions).map((one) => one.text);

describe('words that are also places', () => {
  test.each([
    'Reading the report took her most of the morning.',
    'She was reading the report on the train.',
    'He ate a cheddar sandwich and went back to work.',
    'We had a turkey sandwich each.',
    'Roast turkey and stuffing, the chef said, need four hours.',
    'You can polish the car on Sunday.',
    'The table was laid with china plates.',
    'The bill for the new roof came to ninety pounds.',
    'An orange rolled off the table.',
    'The mobile phone rang twice.',
    'It was a nice evening, and nobody wished to leave.',
    'Most of the banks were closed; many of the shops were open.',
    'Of course they came, and of course they were late.',
    'In May the rent goes up again.',
    'They split the bill and went home.',
    'The bath was cold and the soap was gone.',
    'The cork came out with a sigh.',
    'Police said that the man was armed. Officers were on the scene at noon.',
    'Man, what a game that was!',
    'A march was held for hope, victory and liberty.',
  ])('%s', (text) => {
    expect(pins(text)).toEqual([]);
  });
});

describe('people named like places', () => {
  test.each([
    'Paris Hilton arrived late and left early.',
    'The film was directed by Jordan Peele.',
    'Chelsea Clinton said that she would not stand.',
    'The general was a follower of Mustafa Kemal Ataturk.',
    'Jack London wrote it in three weeks.',
    'Denzel Washington plays the father.',
    'Mr. Lincoln and Mrs. Hamilton have sold the shop.',
    'Michael Jackson sang it first. Jackson said that the tune came to him in a dream.',
    'Dr. Florence Perth and her assistant, Sydney Chester, disagreed.',
    'Justice Houston wrote the opinion.',
    'Georgia Franklin has kept the shop since 1988.',
  ])('%s', (text) => {
    expect(pins(text)).toEqual([]);
  });
});

describe('papers, wars and other things named after places', () => {
  test.each([
    ['The Washington Post reported it first.', 'Washington'],
    ['She had read it in the New York Times.', 'New York'],
    ['The Second Karabakh War lasted 44 days.', 'Karabakh'],
    ['He was decorated in the Vietnam War.', 'Vietnam'],
    ['The joint exercise “Mustafa Kemal Ataturk-2023” ended on Friday.', 'Ataturk'],
    ['A Boston terrier slept under the desk.', 'terrier'],
  ])('%s', (text, name) => {
    expect(pins(text).filter((one) => one.includes(name))).toEqual([]);
  });
});

describe('beside real places, which are still found', () => {
  test.each([
    ['Reading the report in Reading, she sighed.', ['Reading']],
    ['Paris Hilton flew to Paris on Monday.', ['Paris']],
    ['Jordan Peele was filming in Jordan.', ['Jordan']],
    ['The turkey came from Turkey, and so did the cook.', ['Turkey']],
    ['Chelsea Clinton said that she had grown up in Little Rock.', ['Little Rock']],
  ])('%s', (text, names) => {
    expect(pins(text)).toEqual(names);
  });

  test('the place comes second in “Reading the report in Reading”', () => {
    const text = 'Reading the report in Reading, she sighed.';
    const [mention] = pinned(geoparse(text, gazetteer).mentions);
    expect(mention?.start).toBe(text.lastIndexOf('Reading'));
  });
});

describe('text without any place', () => {
  test.each([
    '',
    ' ',
    '\n\n\t\n',
    '...',
    '1234567890',
    '😀😀😀',
    'lorem ipsum dolor sit amet, consectetur adipiscing elit',
    'https://example.org/paris/london?city=rome',
    'write to jordan@paris.example or to @london_calling',
  ])('%j', (text) => {
    expect(pins(text)).toEqual([]);
  });
});

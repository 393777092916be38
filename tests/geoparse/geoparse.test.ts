import { describe, expect, it } from 'vitest';
import { geoparse } from '@/lib/geoparse/index';
import type { Geoparsed } from '@/lib/geoparse/types';
import fc from '../seeded-check';
import { SMALL_WORLD } from './small-world';

/** What holds of every answer, whatever the text. */
function checkShape(text: string, { mentions, places }: Geoparsed, maxCandidates = 5): void {
  let before = 0;
  for (const mention of mentions) {
    const { start, end, confidence, candidates, quote } = mention;
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(mention.text);
    before = end;
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(candidates.length).toBeLessThanOrEqual(maxCandidates);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-9);
    if (mention.place && maxCandidates > 0) expect(candidates[0]!.place).toEqual(mention.place);
    expect(text.slice(quote.sentenceStart, quote.sentenceEnd)).toBe(quote.sentence);
    expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true);
    expect(text.slice(end).startsWith(quote.suffix)).toBe(true);
  }
  const placed = mentions.flatMap((mention, index) => (mention.place ? [index] : []));
  const grouped = places.flatMap(({ mentionIndexes }) => [...mentionIndexes]);
  expect(grouped.sort((a, b) => a - b)).toEqual(placed);
  for (const { place, mentionIndexes, nameInText } of places) {
    for (const index of mentionIndexes) expect(mentions[index]!.place!.id).toBe(place.id);
    expect(mentionIndexes.map((index) => mentions[index]!.text)).toContain(nameInText);
  }
}

const names = fc.constantFrom(
  'Paris',
  'Texas',
  'Lachin',
  'Shusha',
  'French',
  'U.S.',
  'Dallas Public Library',
  'Fuzuli district',
  'Republic of',
  'St.',
);
const scraps = fc.oneof(
  names,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ', ',
    ' and ',
    '. ',
    '\n\n',
    ' (',
    ') ',
    '—',
    '“',
    '”',
    '\u0000',
    '\ud83d',
    '\udc00',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(' ')),
);

describe('geoparse', () => {
  it('never throws, and slices back, on any string', () => {
    fc.assert(
      fc.property(texts, (text) => checkShape(text, geoparse(text, SMALL_WORLD))),
      { numRuns: 400 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(geoparse(text, SMALL_WORLD)).toEqual(geoparse(text, SMALL_WORLD));
      }),
      { numRuns: 150 },
    );
  });

  it('bears any options', () => {
    const options = fc.record(
      {
        title: fc.string({ unit: 'binary', maxLength: 60 }),
        home: fc.tuple(
          fc.double({ min: -180, max: 180, noNaN: true }),
          fc.double({ min: -90, max: 90, noNaN: true }),
        ),
        explain: fc.boolean(),
        maxCandidates: fc.integer({ min: 0, max: 9 }),
        language: fc.constantFrom('en', 'ru', 'zh', 'xx-unknown'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(texts, options, (text, given) => {
        checkShape(text, geoparse(text, SMALL_WORLD, given), given.maxCandidates);
      }),
      { numRuns: 200 },
    );
  });

  it('is empty on the empty text', () => {
    expect(geoparse('', SMALL_WORLD)).toMatchObject({ mentions: [], places: [] });
  });

  it('joins an adjective, a short form and a name of one country in one place', () => {
    const text = 'France voted. French officials in Paris said so. The capital of France is Paris.';
    const { places } = geoparse(text, SMALL_WORLD, { language: 'en' });
    const france = places.find(({ place }) => place.id === 'fr');
    expect(france?.mentionIndexes.length).toBe(3);
    expect(france?.nameInText).toBe('France');
  });

  it('leaves unplaced what it does not know, and still lists it', () => {
    const text = 'Heavy rain fell on the town of Qorvexham on Monday, officials in Paris said.';
    const { mentions } = geoparse(text, SMALL_WORLD, { language: 'en' });
    const unknown = mentions.find((mention) => mention.text === 'Qorvexham');
    expect(unknown).toMatchObject({ place: null, confidence: 0, candidates: [] });
  });

  it('returns plain data', () => {
    const answer = geoparse('Paris and Texas', SMALL_WORLD, { explain: true });
    expect(structuredClone(answer)).toEqual(answer);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('takes a hundred thousand names in linear time', () => {
    const sentence = 'Shusha and Fuzuli lie in Azerbaijan, Dallas and Blossom in Texas. ';
    const seconds = (names: number) => {
      const text = sentence.repeat(names / 6);
      const started = performance.now();
      const { mentions } = geoparse(text, SMALL_WORLD, { language: 'en' });
      expect(mentions.length).toBeGreaterThan(0.8 * names);
      return (performance.now() - started) / 1000;
    };
    seconds(6_000);
    const tenth = seconds(12_000);
    const whole = seconds(120_000);
    // Ten times the text: ten times the time, with much room for a busy machine.
    expect(whole).toBeLessThan(30 * Math.max(tenth, 0.05));
  });

  it('takes one name a hundred thousand times over', () => {
    const text = 'Paris, '.repeat(100_000);
    const { mentions, places } = geoparse(text, SMALL_WORLD, { language: 'en' });
    expect(places.length).toBeLessThanOrEqual(2);
    expect(mentions.length).toBeGreaterThan(0);
  });
});

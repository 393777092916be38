import { describe, expect, it } from 'vitest';
import { geoparse } from '@/lib/geoparse/index';
import { endOfPart } from '@/lib/geoparse/parts';
import { SMALL_WORLD } from './small-world';

const PARAGRAPH =
  'Shusha and Fuzuli lie in Azerbaijan, officials said. Rain fell in Paris, Texas, and in Dallas.';
const LONG = Array.from({ length: 2_500 }, () => PARAGRAPH).join('\n\n');

/** The parts of a text, as `geoparse` cuts it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPart(text, from);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

describe('parts of a text', () => {
  it('are one for any story', () => {
    expect(partsOf(LONG.slice(0, 100_000))).toHaveLength(1);
    expect(partsOf('')).toEqual([]);
  });

  it('end with paragraphs', () => {
    const parts = partsOf(LONG);
    expect(parts.join('')).toBe(LONG);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts.slice(0, -1)) expect(part.endsWith('.\n\n')).toBe(true);
    for (const part of parts) expect(part.length).toBeLessThan(40_000);
  });

  it('end with lines, sentences or words where there is nothing better, else anywhere', () => {
    for (const [filler, ending] of [
      ['Rain.\n', '\n'],
      ['Rain fell. ', '. '],
      ['雨。', '。'],
      ['rain ', ' '],
      ['rain', ''],
    ] as const) {
      const text = filler.repeat(120_000 / filler.length);
      const parts = partsOf(text);
      expect(parts.join('')).toBe(text);
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts.slice(0, -1)) expect(part.endsWith(ending)).toBe(true);
    }
  });
});

describe('a text of several parts', () => {
  const { mentions, places } = geoparse(LONG, SMALL_WORLD, { language: 'en' });

  it('is read to its end, at its own offsets', () => {
    expect(mentions.length).toBeGreaterThan(6 * 2_400);
    for (const { start, end, text, quote } of mentions) {
      expect(LONG.slice(start, end)).toBe(text);
      expect(LONG.slice(quote.sentenceStart, quote.sentenceEnd)).toBe(quote.sentence);
      expect(LONG.slice(start - quote.prefix.length, start)).toBe(quote.prefix);
      expect(quote.prefix).toHaveLength(Math.min(32, start));
    }
    expect(mentions.at(-1)!.start).toBeGreaterThan(LONG.length - 20);
  });

  it('keeps who qualifies whom', () => {
    const towns = mentions.filter(({ text }) => text === 'Paris');
    expect(towns.length).toBe(2_500);
    for (const { qualifiedBy, end, place } of towns) {
      expect(mentions[qualifiedBy]).toMatchObject({ text: 'Texas', start: end + 2 });
      expect(place?.id).toBe('paris-tx');
    }
  });

  it('has each place once', () => {
    expect(new Set(places.map(({ place }) => place.id)).size).toBe(places.length);
    const placed = mentions.filter(({ place }) => place !== null).length;
    expect(places.flatMap(({ mentionIndexes }) => mentionIndexes)).toHaveLength(placed);
  });

  it('reads a word over the end of a part once', () => {
    const rain = (place: string) => `Rain fell in ${place}. `;
    const text = `${rain('Paris')}${'x'.repeat(150_000)}. ${rain('Dallas')}${'雨'.repeat(150_000)}. ${rain('Texas')}`;
    const found = geoparse(text, SMALL_WORLD, { language: 'en' }).mentions;
    expect(found.map((mention) => mention.text)).toEqual(['Paris', 'Dallas', 'Texas']);
  });
});

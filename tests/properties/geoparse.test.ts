/** What holds for any string at all. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { MENTION_ROLES } from '@/lib/geoparse/types';
import { loadArticles, openGazetteer } from '../helpers';
import fc from '../seeded-check';

const gazetteer = await openGazetteer();
const articles = loadArticles();

/** Any string: whole code points, and loose UTF-16 units, lone surrogates among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
    .map((units) => String.fromCharCode(...units)),
);

/** Strings that do hold names: pieces of the articles, shuffled and broken by anything. */
const pieces = articles.flatMap(({ text, toponyms }) =>
  toponyms.map(({ start, end }) => text.slice(Math.max(0, start - 12), end + 12)),
);
const brokenNews = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', '\u0000', '́', '‏', '\r\n') },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const texts = fc.oneof(anyText, brokenNews);

describe('for any string', () => {
  test('mentions slice back, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const mention of geoparse(text, gazetteer).mentions) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          last = mention.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('quotes hold their mention and slice back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, quote } of geoparse(text, gazetteer).mentions) {
          expect(text.slice(quote.sentenceStart, quote.sentenceEnd)).toBe(quote.sentence);
          expect(quote.sentenceStart).toBeLessThanOrEqual(start);
          expect(quote.sentenceEnd).toBeGreaterThanOrEqual(end);
          expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true);
          expect(text.slice(end).startsWith(quote.suffix)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('numbers are in range, and places and mentions agree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, places } = geoparse(text, gazetteer, { explain: true });
        for (const one of mentions) {
          expect(MENTION_ROLES).toContain(one.role);
          for (const share of [one.confidence, one.recognition]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(one.candidates.length).toBeLessThanOrEqual(5);
          const sum = one.candidates.reduce((total, { score }) => total + score, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-6);
          if (one.place)
            expect(one.candidates.map(({ place }) => place.id)).toContain(one.place.id);
        }
        const listed = places.flatMap(({ place, mentionIndexes }) =>
          mentionIndexes.map((index) => [index, place.id]),
        );
        for (const [index, id] of listed) expect(mentions[Number(index)]!.place!.id).toBe(id);
        expect(listed.length).toBe(mentions.filter((one) => one.place).length);
      }),
      { numRuns: 600 },
    );
  });

  test('two runs agree, whatever ran between', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = JSON.stringify(geoparse(text, gazetteer, { explain: true }));
        geoparse(other, gazetteer);
        expect(JSON.stringify(geoparse(text, gazetteer, { explain: true }))).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  test('the result survives JSON and a worker message', () => {
    fc.assert(
      fc.property(brokenNews, (text) => {
        const result = geoparse(text, gazetteer, { explain: true });
        expect(structuredClone(result)).toEqual(result);
      }),
      { numRuns: 100 },
    );
  });

  test('any title, language, home and count are borne', () => {
    fc.assert(
      fc.property(
        brokenNews,
        fc.record({
          title: fc.oneof(anyText, brokenNews),
          language: fc.oneof(fc.constantFrom('en', 'tr', 'zh', 'und', ''), fc.string()),
          home: fc.tuple(
            fc.double({ min: -180, max: 180, noNaN: true }),
            fc.double({ min: -90, max: 90, noNaN: true }),
          ),
          maxCandidates: fc.integer({ min: 0, max: 20 }),
        }),
        (text, options) => {
          for (const { start, end, text: name, candidates } of geoparse(text, gazetteer, options)
            .mentions) {
            expect(text.slice(start, end)).toBe(name);
            expect(candidates.length).toBeLessThanOrEqual(options.maxCandidates);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

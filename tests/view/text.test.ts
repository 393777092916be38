import { describe, expect, test } from 'vitest';
import { headlineOf } from '@/lib/view/headline';
import { firstIsHeadline, splitParagraphs } from '@/lib/view/paragraphs';
import { quoteParts } from '@/lib/view/quote-parts';
import { markParagraphs } from '@/lib/view/segments';
import fc from '../seeded-check';
import { makeGeoparsed, makePlace, PATAGONIA_TEXT, patagonia } from './make-story';

const blocks = (text: string) =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test('a text without blank lines has one a line', () => {
    expect(blocks('One.\nTwo.\n\tThree. ')).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('a text with blank lines is cut at these alone', () => {
    expect(blocks('One,\nstill one.\n \n\nTwo.')).toEqual(['One,\nstill one.', 'Two.']);
  });

  test('a first line that is the title stands alone, whatever follows it', () => {
    const text = 'Bridges shut\nPARIS, Ky. — Two bridges were closed.\n\nThe end.';
    const cut = (title: string) =>
      splitParagraphs(text, title).map(({ start, end }) => text.slice(start, end));
    const [headline, ...rest] = text.split(/\n+/);
    expect(cut('Bridges shut')).toEqual([headline, ...rest]);
    expect(cut('Bridges')).toHaveLength(2);
    expect(firstIsHeadline(text, splitParagraphs(text, 'Bridges shut'), 'Bridges shut')).toBe(true);
  });

  test('lines folded at one width flow; verse keeps its lines', () => {
    const folded =
      'The river rose over the night and by the morning it stood\nabove the second step of the old quay, where boys sat and\nfished.';
    const verse = 'O wind,\nif Winter comes,\ncan Spring be far behind?';
    expect(splitParagraphs(`${folded}\n\n${verse}`).map((p) => p.keepsLineBreaks)).toEqual([
      false,
      true,
    ]);
  });

  test('nothing but white space is lost, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const { start, end } of splitParagraphs(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test('the first is the headline if it is the title, or short and unpunctuated', () => {
    const is = (text: string, title = '') => firstIsHeadline(text, splitParagraphs(text), title);
    expect(is('Ferry strands walkers\nA ferry broke down.')).toBe(true);
    expect(is('A ferry broke down.\nIt was towed.')).toBe(false);
    expect(is('He said: “Go.”\nThey went.')).toBe(false);
    expect(is('Ferry strands walkers')).toBe(false);
    expect(is('A ferry broke down.\nIt was towed.', 'A ferry broke down.')).toBe(true);
    expect(is('Ferry strands walkers\nA ferry broke down.', 'Another title')).toBe(false);
  });

  test('an article is called by title, headline or opening words', () => {
    expect(headlineOf({ title: ' Mine ', text: 'x' })).toBe('Mine');
    expect(headlineOf({ title: '', text: PATAGONIA_TEXT })).toBe('Ferry strands walkers');
    const long = `${'word '.repeat(40)}end. And on.`;
    expect(headlineOf({ title: '', text: long })).toMatch(/^word( word)+ …$/);
    expect(headlineOf({ title: '', text: ' \n ' })).toBe('');
  });
});

describe('segments', () => {
  test('join to the paragraph, each mention once and in order', () => {
    const { article, mentions } = patagonia();
    const marked = markParagraphs(article.text, splitParagraphs(article.text), mentions);
    for (const { start, end, segments } of marked) {
      expect(segments.map(({ text }) => text).join('')).toBe(article.text.slice(start, end));
    }
    const indexes = marked.flatMap(({ segments }) =>
      segments.flatMap((segment) => (segment.type === 'mention' ? segment.index : [])),
    );
    expect(indexes).toEqual(mentions.map((_, index) => index));
  });

  test('a mention over a paragraph’s end is shown up to it and not again', () => {
    const text = 'They reached San\n\nJosé at dawn.';
    const { mentions } = makeGeoparsed(text, [
      { text: 'San\n\nJosé', place: makePlace({ id: '1', name: 'San José' }) },
    ]);
    const marked = markParagraphs(text, splitParagraphs(text), mentions);
    expect(marked.map(({ segments }) => segments.map((s) => s.text))).toEqual([
      ['They reached ', 'San'],
      ['José at dawn.'],
    ]);
  });
});

describe('quotes', () => {
  test('mark the mention itself, not its first namesake in the sentence', () => {
    const text = 'From Lima to Lima Road is a mile.';
    const lima = makePlace({ id: '1', name: 'Lima' });
    const { mentions } = makeGeoparsed(text, [
      { text: 'Lima', place: lima },
      { text: 'Lima', place: lima },
    ]);
    expect(quoteParts(mentions[1]!)).toEqual({
      before: 'From Lima to ',
      name: 'Lima',
      after: ' Road is a mile.',
      cutBefore: false,
      cutAfter: false,
    });
  });

  test('are cut at words and keep the name', () => {
    const mention = patagonia().mentions[2]!;
    const parts = quoteParts(mention, { before: 12, after: 8 });
    expect(parts).toMatchObject({ before: 'bound for ', name: 'Punta Arenas', after: ' were' });
    expect(parts.cutBefore && parts.cutAfter).toBe(true);
  });

  test('survive a sentence that does not hold the mention', () => {
    const mention = patagonia().mentions[0]!;
    const broken = { ...mention, quote: { ...mention.quote, sentence: 'Something else.' } };
    expect(quoteParts(broken).name).toBe('Puerto Natales');
    expect(quoteParts(broken).before).toBe(mention.quote.prefix.replace(/\s+/g, ' '));
  });
});

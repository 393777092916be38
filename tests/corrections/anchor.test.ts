import { describe, expect, it } from 'vitest';
import { anchorOf, findAnchor } from '@/lib/corrections/anchor';
import fc from '../seeded-check';

const article =
  'The road from Springfield to the coast was closed. Two hours later a bridge near Springfield fell into the river.';
const second = article.lastIndexOf('Springfield');
const anchor = anchorOf(article, { start: second, end: second + 11 });

describe('an anchor', () => {
  it('is found where it was taken', () => {
    expect(findAnchor(article, anchor)).toEqual({ start: second, end: second + 11 });
  });

  it('is found again after text was put before it', () => {
    const edited = `Updated at noon.\n\n${article}`;
    expect(findAnchor(edited, anchor)?.start).toBe(edited.lastIndexOf('Springfield'));
  });

  it('tells the second mention from the first by its surroundings', () => {
    const edited = article.replace('The road from', 'On Monday the old road from');
    expect(findAnchor(edited, anchor)?.start).toBe(edited.lastIndexOf('Springfield'));
  });

  it('is found though white space changed', () => {
    const edited = article.replaceAll(' a bridge near ', '\n  a bridge \n near ');
    expect(findAnchor(edited, anchor)?.start).toBe(edited.lastIndexOf('Springfield'));
  });

  it('is orphaned when its sentence is gone, though the name still stands elsewhere', () => {
    expect(findAnchor('The road from Springfield to the coast was closed.', anchor)).toBeNull();
  });

  it('is orphaned when the same surroundings stand twice and neither is where it was', () => {
    expect(findAnchor(`${article} And again: ${article}`.slice(1), anchor)).toBeNull();
  });

  it('is orphaned in an empty text', () => {
    expect(findAnchor('', anchor)).toBeNull();
  });

  it('of a text that is nothing but the name is found by the name', () => {
    const bare = anchorOf('Springfield', { start: 0, end: 11 });
    expect(findAnchor('Springfield', bare)).toEqual({ start: 0, end: 11 });
  });

  it('always finds its own span in the unchanged text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        expect(findAnchor(text, anchorOf(text, { start, end }))).toEqual({ start, end });
      }),
    );
  });

  it('never comes back with other words than its own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ minLength: 3 }),
        fc.nat(),
        (text, from, at) => {
          const taken = anchorOf(from, { start: at % (from.length - 1), end: from.length - 1 });
          const span = findAnchor(text, taken);
          if (span) expect(text.slice(span.start, span.end)).toBe(taken.exact);
        },
      ),
    );
  });
});

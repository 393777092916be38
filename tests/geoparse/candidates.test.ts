import { describe, expect, it } from 'vitest';
import { CELL, CELLS, findCandidates, MATCHES } from '@/lib/geoparse/find-candidates';
import { headWords, namesWithin } from '@/lib/geoparse/head-words';
import { likenessOf } from '@/lib/geoparse/likeness';
import { findMisspelt } from '@/lib/geoparse/misspellings';
import { mentionOf, SMALL_WORLD } from './small-world';

const candidatesOf = (text: string, lookupNames = [text]) => {
  const { count, cells } = findCandidates(mentionOf(text, text, { lookupNames }), SMALL_WORLD);
  return Array.from({ length: count }, (_, i) => ({
    id: SMALL_WORLD.place(cells[CELLS * i + CELL.row]!).id,
    match: MATCHES[cells[CELLS * i + CELL.match]!],
  }));
};

describe('findCandidates', () => {
  it('lists every row of a name, in the order of the gazetteer', () => {
    expect(candidatesOf('Paris')).toEqual([
      { id: 'paris-fr', match: 'exact' },
      { id: 'paris-tx', match: 'exact' },
    ]);
  });

  it('adds the rows of the further lookup names, once each', () => {
    expect(candidatesOf('Fuzuli town', ['Fuzuli', 'fuzuli', 'Shusha']).map(({ id }) => id)).toEqual(
      ['fuzuli', 'shusha'],
    );
  });

  it('falls back on the head word of a name it does not know', () => {
    expect(candidatesOf('Fuzuli district')).toEqual([{ id: 'fuzuli', match: 'fallback' }]);
  });

  it('finds the place within the name of a building', () => {
    expect(candidatesOf('Dallas Public Library')).toEqual([{ id: 'dallas', match: 'within' }]);
  });

  it('finds nothing for what is no name of a place', () => {
    expect(candidatesOf('Quarterly Review')).toEqual([]);
  });
});

describe('headWords', () => {
  it.each([
    ['Fuzuli district', ['Fuzuli']],
    ['Lamar County', ['Lamar']],
    ['the city of Dallas', ['Dallas']],
    ['northern Nakhchivan', ['Nakhchivan']],
    ['Greater Manchester', ['Manchester']],
    ['Paris', []],
    ['County', []],
  ])('of %j are %j', (name, heads) => {
    expect(headWords(name)).toEqual(heads);
  });
});

describe('namesWithin', () => {
  const isKnown = (name: string) => ['Paris', 'New York', 'York', 'Hall', 'Armenia'].includes(name);
  it.each([
    ['Paris Public Library', ['Paris']],
    ['Embassy of Armenia', ['Armenia']],
    ['New York City Hall', ['New York']],
    ['Albert Hall', []],
    ['Paris', []],
    ['paris public library', []],
  ])('of %j are %j', (name, within) => {
    expect(namesWithin(name, isKnown)).toEqual(within);
  });
});

describe('findMisspelt', () => {
  const foundFor = (name: string) =>
    findMisspelt(name, SMALL_WORLD).map((row) => SMALL_WORLD.place(row).name);
  it.each([
    ['Azerbajan', ['Azerbaijan']],
    ['Azerbaijann', ['Azerbaijan']],
    ['Azerbiajan', ['Azerbaijan']],
    ['Azerbaizan', ['Azerbaijan']],
    ['Arzebaizan', []],
    ['Zerbaijan', []],
    ['Dalas', []],
    ['Blosson', []],
  ])('%j may stand for %j', (name, known) => {
    expect(foundFor(name)).toEqual(known);
  });
  it('is asked only for names nothing else is known of', () => {
    expect(candidatesOf('Azerbajan')).toEqual([{ id: 'az', match: 'loose' }]);
  });
});

describe('likenessOf', () => {
  it('is 1 for spellings that fold alike', () => {
    expect(likenessOf('Ağdam', 'Agdam')).toBe(1);
  });
  it('is high for transliterations and low for other names', () => {
    expect(likenessOf('Gubadli', 'Qubadlı')).toBe(0.9);
    expect(likenessOf('Peking', 'Beijing')).toBeLessThan(0.6);
  });
  it('bears empty and very long names', () => {
    expect(likenessOf('', 'Paris')).toBe(0);
    expect(likenessOf('x'.repeat(5000), 'x'.repeat(5000))).toBe(1);
  });
});

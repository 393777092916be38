import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/geoparse/find-candidates';
import { nameKeysOf } from '@/lib/geoparse/name-keys';
import { NONE_FEATURES } from '@/lib/geoparse/ranker/none-of-these';
import { flatten, scoreOf, scoreOfNone, shareOut, type Tree } from '@/lib/geoparse/ranker/trees';
import { ROUNDS, WEIGHED_FEATURES } from '@/lib/geoparse/ranker/weights';
import { resolve, type Speller, type Surroundings } from '@/lib/geoparse/resolve';
import { rowTableOf } from '@/lib/geoparse/row-table';
import { FEATURES } from '@/lib/geoparse/signals/index';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Mention } from '@/lib/geoparse/types';
import { mentionOf, SMALL_WORLD } from './small-world';

const table = rowTableOf(SMALL_WORLD);
const ALONE: Surroundings = { title: [], home: null };
const SPEECHLESS: Speller = { isExplained: false, spellOut: () => [] };

function decide(text: string, mentions: readonly Mention[], surroundings = ALONE) {
  return resolve(tokenise(text), mentions, surroundings, table, ROUNDS, SPEECHLESS);
}

/** Ids of the rows that the names of a text are found to mean. */
function meanings(text: string, names: readonly string[], surroundings = ALONE): string[] {
  const mentions = names.map((name) => mentionOf(text, name));
  return decide(text, mentions, surroundings).map(({ row }) =>
    row < 0 ? '' : SMALL_WORLD.place(row).id,
  );
}

describe('the learnt weights', () => {
  it('were learnt with the signals there are today', () => {
    expect([...WEIGHED_FEATURES].sort()).toEqual([...FEATURES, ...NONE_FEATURES].sort());
  });
});

describe('resolve', () => {
  it('takes the famous place where nothing else is named', () => {
    expect(meanings('Rain in Paris.', ['Paris'])).toEqual(['paris-fr']);
  });

  it('takes the small place beside its neighbours', () => {
    const text = 'Paris, Blossom and Dallas were hit by hail, the Texas agency said.';
    expect(meanings(text, ['Paris', 'Blossom', 'Dallas', 'Texas'])).toEqual([
      'paris-tx',
      'blossom',
      'dallas',
      'texas',
    ]);
  });

  it('believes what stands beside the name', () => {
    const text = 'The mayor of Paris, Texas, spoke.';
    const mentions = [mentionOf(text, 'Paris', { qualifiedBy: 1 }), mentionOf(text, 'Texas')];
    const [paris] = decide(text, mentions);
    expect(SMALL_WORLD.place(paris!.row).id).toBe('paris-tx');
    expect(paris!.likelihood).toBeGreaterThan(0.8);
  });

  it('keeps to one meaning in a text', () => {
    const text = 'Paris, Texas, is small. Paris has a tower of its own.';
    const mentions = [
      mentionOf(text, 'Paris', { qualifiedBy: 1 }),
      mentionOf(text, 'Texas'),
      mentionOf(text, 'Paris', { nth: 1 }),
    ];
    const rows = decide(text, mentions).map(({ row }) => row);
    expect(rows[2]).toBe(rows[0]);
  });

  it('takes a bare name for the one whose address the text gives, with all its certainty', () => {
    const text = 'Paris grew. Paris, Texas, is small.';
    const [bare, addressed] = decide(text, [
      mentionOf(text, 'Paris'),
      mentionOf(text, 'Paris', { nth: 1, qualifiedBy: 2 }),
      mentionOf(text, 'Texas'),
    ]);
    expect(bare).toEqual(addressed);
  });

  it('does not take what a name lies in for the name itself', () => {
    const text = 'Paris, Paris. In Paris it rained.';
    const first = mentionOf(text, 'Paris', { qualifiedBy: 1 });
    const second = mentionOf(text, 'Paris', { nth: 1 });
    const third = mentionOf(text, 'Paris', { nth: 2 });
    const keys = nameKeysOf(
      [first, second, third],
      [first, second, third].map((mention) => findCandidates(mention, SMALL_WORLD)),
    );
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
  });

  it('leaves a bare name to itself where the text gives two addresses', () => {
    const text = 'Paris, Texas, and Paris, France. Paris it is.';
    const decisions = decide(text, [
      mentionOf(text, 'Paris', { qualifiedBy: 1 }),
      mentionOf(text, 'Texas'),
      mentionOf(text, 'Paris', { nth: 1, qualifiedBy: 3 }),
      mentionOf(text, 'France'),
      mentionOf(text, 'Paris', { nth: 2 }),
    ]);
    const ids = decisions.map(({ row }) => SMALL_WORLD.place(row).id);
    expect([ids[0], ids[2]]).toEqual(['paris-tx', 'paris-fr']);
  });

  it('takes the town in the country of its neighbours', () => {
    const text = 'Lachin, Kalbajar and Shusha in Azerbaijan';
    expect(meanings(text, ['Lachin', 'Kalbajar', 'Shusha', 'Azerbaijan'])[0]).toBe('lachin');
  });

  it('reads the headline as context', () => {
    const title = 'Hail over Blossom, Reno and Dallas in Texas';
    const inTitle = ['Blossom', 'Dallas', 'Texas'].map((name) => {
      const mention = mentionOf(title, name);
      return { ...mention, start: mention.start - 60, end: mention.end - 60 };
    });
    const likelihoodOf = (surroundings: Surroundings) => {
      const [paris] = decide(
        'Paris was hit.',
        [mentionOf('Paris was hit.', 'Paris')],
        surroundings,
      );
      return { id: SMALL_WORLD.place(paris!.row).id, likelihood: paris!.likelihood };
    };
    expect(likelihoodOf(ALONE).id).toBe('paris-fr');
    expect(likelihoodOf({ title: inTitle, home: null }).id).toBe('paris-tx');
  });

  it('leans towards home', () => {
    const text = 'Reno council meets';
    expect(meanings(text, ['Reno'])).toEqual(['reno-nv']);
    expect(meanings(text, ['Reno'], { title: [], home: [-95.5, 33.6] })).toEqual(['reno-tx']);
  });

  it('has no row for a name without candidates', () => {
    const [decision] = decide('Zzyzx Review', [mentionOf('Zzyzx Review', 'Zzyzx Review')]);
    expect(decision).toMatchObject({ row: -1, likelihood: 0, candidates: [] });
  });

  it('decides all mentions of a long text, each once, in order', () => {
    const names = ['Paris', 'Dallas', 'Texas', 'Fuzuli', 'Shusha'];
    const text = Array.from({ length: 1000 }, (_, i) => names[i % names.length]).join(' and ');
    const mentions: Mention[] = [];
    let at = 0;
    for (let i = 0; i < 1000; i++) {
      const name = names[i % names.length]!;
      at = text.indexOf(name, at);
      mentions.push({ ...mentionOf(text, name), start: at, end: at + name.length });
      at += name.length;
    }
    const decisions = decide(text, mentions);
    expect(decisions).toHaveLength(1000);
    decisions.forEach(({ row }, i) => {
      const { name, otherNames } = SMALL_WORLD.place(row);
      expect([name, ...otherNames]).toContain(names[i % names.length]);
    });
  });

  it('keeps references between mentions inside a stretch of a long text', () => {
    const text = Array.from({ length: 300 }, () => 'Paris, Texas').join('. ');
    const mentions: Mention[] = [];
    for (let i = 0; i < 300; i++) {
      const start = i * 14;
      mentions.push(
        { ...mentionOf(text, 'Paris'), start, end: start + 5, qualifiedBy: 2 * i + 1 },
        { ...mentionOf(text, 'Texas'), start: start + 7, end: start + 12 },
      );
    }
    for (const [i, { row }] of decide(text, mentions).entries()) {
      expect(SMALL_WORLD.place(row).id).toBe(i % 2 ? 'texas' : 'paris-tx');
    }
  });
});

describe('trees', () => {
  const TREES: readonly Tree[] = [
    {
      feature: [0, -1, 1, -1, -1],
      value: [0.5, -1, 2, 3, 5],
      left: [1, 0, 3, 0, 0],
      right: [2, 0, 4, 0, 0],
    },
    { feature: [-1], value: [0.25], left: [0], right: [0] },
  ];
  const forest = flatten(TREES);
  it('add up the leaves that the numbers lead to', () => {
    expect(scoreOf(forest, Float64Array.of(0.5, 9), 0)).toBe(-0.75);
    expect(scoreOf(forest, Float64Array.of(9, 9, 0.6, 2), 2)).toBe(3.25);
    expect(scoreOf(forest, Float64Array.of(0.6, 2.1), 0)).toBe(5.25);
  });
  it('say the same of rows that begin with zeros where those are taken for granted', () => {
    const values = Float64Array.of(0, 7);
    for (const columns of [0, 1]) {
      expect(scoreOfNone(flatten(TREES, columns), values, 0)).toBe(scoreOf(forest, values, 0));
    }
    const { forest: shipped } = ROUNDS.at(-1)!;
    const row = new Float64Array(FEATURES.length + NONE_FEATURES.length);
    for (let at = FEATURES.length, value = -1; at < row.length; at++, value += 0.17)
      row[at] = value;
    expect(scoreOfNone(shipped!, row, 0)).toBeCloseTo(scoreOf(shipped!, row, 0), 5);
  });
  it('share a score out among the numbers asked for', () => {
    const shares = new Float64Array(2);
    shareOut(forest, Float64Array.of(0.6, 2.1), 0, shares);
    // Expected at the root 1.5, right of it 4, at the last leaf 5.
    expect([...shares]).toEqual([2.5, 1]);
  });
});

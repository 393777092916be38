import { describe, expect, it } from 'vitest';
import { groupPlaces } from '@/lib/geoparse/group-places';
import type { MentionRole, Place, ResolvedMention } from '@/lib/geoparse/types';
import { mentionOf, SMALL_WORLD } from './small-world';

const placeOf = (id: string): Place => SMALL_WORLD.place(SMALL_WORLD.rowOfId(id));

/** A text whose names are already resolved: `[name, id, role]` in order of occurrence. */
function resolved(text: string, names: readonly [string, string, MentionRole?][]) {
  const counts = new Map<string, number>();
  return names.map(([name, id, role = 'location']): ResolvedMention => {
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    const place = placeOf(id);
    return {
      ...mentionOf(text, name, { nth, role }),
      place,
      confidence: 0.9,
      certainty: 'sure',
      candidates: [{ place, score: 0.9, reasons: [] }],
      quote: { sentence: text, sentenceStart: 0, sentenceEnd: text.length, prefix: '', suffix: '' },
    };
  });
}

const aboutOf = (text: string, names: readonly [string, string, MentionRole?][]) =>
  groupPlaces(text, resolved(text, names))
    .filter(({ about }) => about)
    .map(({ place }) => place.id);

const filler = ' It went on for hours and nobody knew why.'.repeat(20);

describe('what an article is about', () => {
  it('is what it leads with and comes back to, not what it mentions at the end', () => {
    const text = `Shusha rebuilds. In Shusha, roofs are going up.${filler} Shusha waits.${filler} Some left for Paris.`;
    const about = aboutOf(text, [
      ['Shusha', 'shusha'],
      ['Shusha', 'shusha'],
      ['Shusha', 'shusha'],
      ['Paris', 'paris-fr'],
    ]);
    expect(about).toContain('shusha');
    expect(about).not.toContain('paris-fr');
  });

  it('is at the level of countries the one whose towns are named', () => {
    const text = `Fuzuli and Shusha in Azerbaijan were without power.${filler} France sent engineers.`;
    const about = aboutOf(text, [
      ['Fuzuli', 'fuzuli'],
      ['Shusha', 'shusha'],
      ['Azerbaijan', 'az'],
      ['France', 'fr'],
    ]);
    expect(about).toContain('az');
    expect(about).not.toContain('fr');
  });

  it('is not a country that only lends an adjective', () => {
    const text = 'French engineers rebuilt Shusha. French money paid for it.';
    const about = aboutOf(text, [
      ['French', 'fr', 'adjective'],
      ['Shusha', 'shusha'],
      ['French', 'fr', 'adjective'],
    ]);
    expect(about).toEqual(['shusha']);
  });

  it('may be a region and a place in it at once', () => {
    const text = 'Floods in Texas: Dallas, Blossom and Texas towns beyond Dallas.';
    const about = aboutOf(text, [
      ['Texas', 'texas'],
      ['Dallas', 'dallas'],
      ['Blossom', 'blossom'],
      ['Texas', 'texas'],
      ['Dallas', 'dallas'],
    ]);
    expect(about).toEqual(expect.arrayContaining(['texas', 'dallas']));
  });

  it('is what the headline names', () => {
    const text = 'Paris and Shusha signed a pact.';
    const names: [string, string][] = [
      ['Paris', 'paris-fr'],
      ['Shusha', 'shusha'],
    ];
    const scoreOf = (headline: string) =>
      groupPlaces(text, resolved(text, names), headline).find(({ place }) => place.id === 'shusha')!
        .aboutScore;
    const [plain, headed] = [scoreOf(''), scoreOf('Shusha finds a friend')];
    expect(headed).toBeGreaterThanOrEqual(plain);
    expect(scoreOf('Paris finds a friend')).toBeLessThan(headed);
  });

  it('has scores from 0 to 1', () => {
    const text = 'Shusha, Fuzuli, Paris, Texas';
    const places = groupPlaces(
      text,
      resolved(text, [
        ['Shusha', 'shusha'],
        ['Fuzuli', 'fuzuli'],
        ['Paris', 'paris-fr'],
        ['Texas', 'texas'],
      ]),
    );
    for (const { aboutScore } of places) {
      expect(aboutScore).toBeGreaterThanOrEqual(0);
      expect(aboutScore).toBeLessThanOrEqual(1);
    }
  });

  it('is nothing where no place is named', () => {
    expect(groupPlaces('Nothing here.', [])).toEqual([]);
  });
});

describe('groupPlaces', () => {
  it('makes one place of all its names, in order of first mention', () => {
    const text = 'Lachin fell quiet. Shusha too. Laçın waits.';
    const places = groupPlaces(
      text,
      resolved(text, [
        ['Lachin', 'lachin'],
        ['Shusha', 'shusha'],
        ['Laçın', 'lachin'],
      ]),
    );
    expect(places.map(({ place, mentionIndexes }) => [place.id, mentionIndexes])).toEqual([
      ['lachin', [0, 2]],
      ['shusha', [1]],
    ]);
  });

  it('calls a place by its noun, however often the adjective comes', () => {
    const text = 'French, French and France';
    const [france] = groupPlaces(
      text,
      resolved(text, [
        ['French', 'fr', 'adjective'],
        ['French', 'fr', 'adjective'],
        ['France', 'fr'],
      ]),
    );
    expect(france!.nameInText).toBe('France');
  });
});

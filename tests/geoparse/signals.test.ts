import { describe, expect, it } from 'vitest';
import { findCountryCues } from '@/lib/geoparse/find-country-cues';
import { openReading, type Setting } from '@/lib/geoparse/reading';
import { openSheet } from '@/lib/geoparse/resolve';
import { rowTableOf, toUnitVector } from '@/lib/geoparse/row-table';
import { containment } from '@/lib/geoparse/signals/containment';
import { sumUp } from '@/lib/geoparse/signals/context';
import { countryCues } from '@/lib/geoparse/signals/country-cues';
import { home } from '@/lib/geoparse/signals/home';
import { FEATURES, SIGNALS } from '@/lib/geoparse/signals/index';
import { kindCue } from '@/lib/geoparse/signals/kind-cue';
import { nameMatch } from '@/lib/geoparse/signals/name-match';
import { nearness } from '@/lib/geoparse/signals/nearness';
import { prominence } from '@/lib/geoparse/signals/prominence';
import { qualifier } from '@/lib/geoparse/signals/qualifier';
import { sameName } from '@/lib/geoparse/signals/same-name';
import type { Signal } from '@/lib/geoparse/signals/signal';
import { votes } from '@/lib/geoparse/signals/votes';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Mention } from '@/lib/geoparse/types';
import { mentionOf, SMALL_WORLD } from './small-world';

const table = rowTableOf(SMALL_WORLD);
const NOTHING: Setting = { cues: new Map(), home: null };

/** Numbers of a signal for each candidate of the first mention, all candidates equally likely. */
function measure(signal: Signal, mentions: readonly Mention[], setting = NOTHING) {
  const reading = openReading(mentions, table, setting);
  for (const name of reading.names) {
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      reading.likelihood[c] = 1 / name.candidateCount;
    }
  }
  const sheet = openSheet(reading);
  const name = reading.names[0]!;
  const context = sumUp(reading);
  signal.measure(reading, name, context, sheet, 0);
  const numbers: Record<string, Record<string, number>> = {};
  const told: Record<string, ReturnType<Signal['tell']>> = {};
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    const { id } = table.place(reading.row[c]!);
    numbers[id] = Object.fromEntries(
      signal.features.map((feature, i) => [feature, sheet.values[c * sheet.stride + i]!]),
    );
    told[id] = signal.tell(reading, c, context, true);
  }
  return { numbers, told };
}

describe('the list of signals', () => {
  it('names every number once', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });
  it('measures without context nothing that reads the context', () => {
    for (const signal of SIGNALS.filter((one) => !one.contextual)) {
      const text = 'Paris and Dallas';
      const alone = measure(signal, [mentionOf(text, 'Paris')]).numbers;
      const together = measure(signal, [
        mentionOf(text, 'Paris'),
        mentionOf(text, 'Dallas'),
      ]).numbers;
      expect(together).toEqual(alone);
    }
  });
});

describe('prominence', () => {
  it('sees the larger, better known, capital place', () => {
    const { numbers } = measure(prominence, [mentionOf('Paris', 'Paris')]);
    expect(numbers['paris-fr']!.population!).toBeGreaterThan(numbers['paris-tx']!.population!);
    expect(numbers['paris-fr']).toMatchObject({ capital: 1, 'population-below-best': 0 });
    expect(numbers['paris-tx']).toMatchObject({ capital: 0 });
  });
});

describe('name', () => {
  it('tells usual names from others and says which it was', () => {
    const { numbers, told } = measure(nameMatch, [mentionOf('Lachin', 'Lachin')]);
    expect(numbers.lachin).toMatchObject({ 'name-other': 1 });
    expect(numbers['lachin-ru']).toMatchObject({ 'name-other': 0, 'name-unlike': 0 });
    expect(told.lachin).toMatchObject({ variant: 'other', name: 'Laçın' });
  });
  it('knows an only meaning', () => {
    const { told } = measure(nameMatch, [mentionOf('Shusha', 'Shusha')]);
    expect(told.shusha).toMatchObject({ variant: 'only' });
  });
});

describe('kind-cue', () => {
  it('speaks for places of the kind the text announces', () => {
    const cue = { kind: 'city', words: 'city' } as const;
    const { numbers, told } = measure(kindCue, [mentionOf('Paris', 'Paris', { kindCue: cue })]);
    expect(numbers['paris-fr']).toMatchObject({ 'kind-as-said': 1, 'kind-not-as-said': 0 });
    expect(numbers['paris-tx']).toMatchObject({ 'kind-nearly-as-said': 1 });
    expect(told['paris-fr']).toEqual({ words: 'city', fits: 1 });
  });
  it('reads the abbreviation of a state as a region', () => {
    const tex = mentionOf('Tex.', 'Tex.', { lookupNames: ['Texas'] });
    expect(measure(kindCue, [tex]).numbers.texas).toMatchObject({ 'kind-as-said': 1 });
  });
  it('is silent without a cue', () => {
    const { numbers } = measure(kindCue, [mentionOf('Paris', 'Paris')]);
    expect(Object.values(numbers['paris-fr']!)).toEqual([0, 0, 0, 0]);
  });
});

describe('qualifier', () => {
  it('speaks for what lies in the place named beside it', () => {
    const text = 'Paris, Texas';
    const { numbers, told } = measure(qualifier, [
      mentionOf(text, 'Paris', { qualifiedBy: 1 }),
      mentionOf(text, 'Texas'),
    ]);
    expect(numbers['paris-tx']).toMatchObject({ 'within-qualifier': 1, 'not-in-qualifier': 0 });
    expect(numbers['paris-fr']).toMatchObject({ 'within-qualifier': 0, 'not-in-qualifier': 1 });
    expect(told['paris-tx']).toEqual({ qualifier: 'Texas', within: 1 });
    expect(told['paris-fr']).toBeNull();
  });
});

describe('containment', () => {
  it('speaks for places whose country, region or district the text names', () => {
    const text = 'Paris, it said. Lamar County in the United States.';
    const { numbers, told } = measure(containment, [
      mentionOf(text, 'Paris'),
      mentionOf(text, 'Lamar County'),
      mentionOf(text, 'United States'),
    ]);
    expect(numbers['paris-tx']!['country-named']!).toBeGreaterThan(0.9);
    expect(numbers['paris-tx']!['district-named']!).toBeGreaterThan(0.9);
    expect(numbers['paris-fr']!['country-named']).toBe(0);
    expect(told['paris-tx']).toEqual({ variant: 'only', containers: ['Lamar County'] });
  });
  it('counts a nearer name more', () => {
    const near = 'Paris in France';
    const far = `Paris. ${'x '.repeat(500)}France`;
    const closeness = (text: string) =>
      measure(containment, [mentionOf(text, 'Paris'), mentionOf(text, 'France')]).numbers[
        'paris-fr'
      ]!['country-named-near']!;
    expect(closeness(near)).toBeGreaterThan(2 * closeness(far));
  });
  it('speaks for a country that holds what else is named', () => {
    const text = 'Azerbaijan: Fuzuli and Shusha';
    const { numbers, told } = measure(containment, [
      mentionOf(text, 'Azerbaijan'),
      mentionOf(text, 'Fuzuli'),
      mentionOf(text, 'Shusha'),
    ]);
    expect(numbers.az!['holds-named']!).toBeGreaterThan(0.5);
    expect(told.az).toEqual({ variant: 'holds', held: ['Fuzuli', 'Shusha'] });
  });
});

describe('votes', () => {
  it('counts the other names by country, never the name itself', () => {
    const text = 'Paris, Dallas, Blossom, Fuzuli';
    const { numbers } = measure(
      votes,
      ['Paris', 'Dallas', 'Blossom', 'Fuzuli'].map((name) => mentionOf(text, name)),
    );
    expect(numbers['paris-tx']!['country-share']).toBeCloseTo(2 / 3);
    expect(numbers['paris-fr']!['country-share']).toBe(0);
  });
});

describe('near', () => {
  it('speaks for the place beside the others, and names them with their distances', () => {
    const text = 'Paris, Blossom and Dallas';
    const { numbers, told } = measure(
      nearness,
      ['Paris', 'Blossom', 'Dallas'].map((name) => mentionOf(text, name)),
    );
    expect(numbers['paris-tx']!.near!).toBeGreaterThan(0.5);
    expect(numbers['paris-fr']!.near!).toBeLessThan(0.01);
    expect(told['paris-tx']).toEqual({ names: ['Blossom', 'Dallas'], km: [16, 152] });
  });
  it('takes of an ambiguous name only the meaning that fits best', () => {
    const text = 'Paris and Reno';
    const { numbers } = measure(nearness, [mentionOf(text, 'Paris'), mentionOf(text, 'Reno')]);
    expect(numbers['paris-tx']!.nearest!).toBeGreaterThan(0.4);
    expect(numbers['paris-tx']!.nearest!).toBeLessThanOrEqual(0.5);
  });
});

describe('same-name', () => {
  it('carries a qualified meaning to the bare name, where it is not the only one', () => {
    const text = 'Paris grew. Paris, Texas. Paris, France';
    const reading = [
      mentionOf(text, 'Paris'),
      mentionOf(text, 'Paris', { nth: 1, qualifiedBy: 2 }),
      mentionOf(text, 'Texas'),
      mentionOf(text, 'Paris', { nth: 2, qualifiedBy: 4 }),
      mentionOf(text, 'France'),
    ];
    const { numbers } = measure(sameName, reading);
    expect(numbers['paris-tx']!['same-name-here']).toBeCloseTo(0.5);
  });
});

describe('country-words', () => {
  it('hears words at home in one country', () => {
    const cues = findCountryCues(tokenise('The sheriff met two state troopers downtown.'));
    expect(cues.get('US')).toBeGreaterThan(2);
    const { numbers } = measure(countryCues, [mentionOf('Paris', 'Paris')], { cues, home: null });
    expect(numbers['paris-tx']!['country-words']!).toBeGreaterThan(0.5);
    expect(numbers['paris-fr']!['country-words']).toBe(0);
  });
  it('hears nothing in plain words', () => {
    expect(findCountryCues(tokenise('It rained all day.')).size).toBe(0);
  });
});

describe('home', () => {
  const setting = { cues: new Map(), home: toUnitVector(-95.5, 33.6) };
  it('speaks for places around the publisher', () => {
    const { numbers, told } = measure(home, [mentionOf('Paris', 'Paris')], setting);
    expect(numbers['paris-tx']!['at-home']!).toBeGreaterThan(0.9);
    expect(numbers['paris-fr']!['near-home']!).toBeLessThan(0.01);
    expect(told['paris-tx']).toEqual({ km: 9 });
  });
});

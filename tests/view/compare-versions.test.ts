import { describe, expect, it } from 'vitest';
import { applyCorrections } from '@/lib/corrections/apply';
import type { Correction } from '@/lib/corrections/types';
import { compareVersions, nameCorrected } from '@/lib/view/compare-versions';
import { patagonia } from './make-story';

const { article } = patagonia();
const { text, result: automatic } = article;

const reject = (name: string, id = 'c1'): Correction => ({
  ...{ id, madeAt: '2026-01-01T00:00:00.000Z', type: 'reject' },
  scope: { type: 'name', name },
});
const versionWith = (...corrections: readonly Correction[]) => ({
  result: applyCorrections(text, automatic, corrections).result,
  corrections,
});
const namesIn = (places: readonly { readonly name: string }[]) => places.map(({ name }) => name);

describe('two versions', () => {
  it('that say the same differ in nothing, whoever said it when', () => {
    const other = { ...reject('Ushuaia', 'c9'), madeAt: '2026-02-02T00:00:00.000Z' };
    const { mine, theirs } = compareVersions(versionWith(reject('Ushuaia')), versionWith(other));
    expect([mine, theirs]).toEqual([
      { places: [], corrections: [] },
      { places: [], corrections: [] },
    ]);
  });

  it('differ in the places and corrections that only one has', () => {
    const written = automatic.places.filter(({ place, mentionIndexes }) =>
      mentionIndexes.every((index) => automatic.mentions[index]!.text === place.name),
    );
    const [first, second] = namesIn(written.map(({ place }) => place)) as [string, string];
    const { mine, theirs } = compareVersions(
      versionWith(reject(first)),
      versionWith(reject(second, 'c2')),
    );
    expect(namesIn(mine.places)).toEqual([second]);
    expect(namesIn(theirs.places)).toEqual([first]);
    expect(mine.corrections).toEqual([reject(first)]);
    expect(theirs.corrections).toEqual([reject(second, 'c2')]);
  });

  it('differ in a place that was moved', () => {
    const { place } = automatic.places[0]!;
    const move: Correction = {
      ...{ id: 'm', madeAt: '', type: 'change-place', placeId: place.id },
      changes: { point: [1, 2] },
    };
    const { mine, theirs } = compareVersions(versionWith(move), versionWith());
    expect(mine.places).toMatchObject([{ id: place.id, point: [1, 2] }]);
    expect(theirs.places).toEqual([place]);
    expect(nameCorrected(move, automatic)).toBe(place.name);
    expect(nameCorrected(reject('Ushuaia'), automatic)).toBe('Ushuaia');
  });
});

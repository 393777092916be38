import { describe, expect, it } from 'vitest';
import { anchorOfMention } from '@/lib/corrections/anchor';
import { applyCorrections } from '@/lib/corrections/apply';
import { previewChanges } from '@/lib/corrections/preview';
import type { Correction, CorrectionChange } from '@/lib/corrections/types';
import type { Geoparsed } from '@/lib/geoparse/types';
import { placeNamed, resultOf } from './small-article';

const text =
  'Officials in Paris met on Friday. The mayor of Paris said the road to Dallas would reopen. Reading was calm, and Dallas was not.';
const france = placeNamed('1', 'Paris');
const texas = placeNamed('2', 'Paris, Texas');
const dallas = placeNamed('3', 'Dallas');
const reading = placeNamed('4', 'Reading');
const automatic = resultOf(text, { Paris: france, Dallas: dallas, Reading: reading });

let made = 0;
const correction = (change: CorrectionChange): Correction => {
  made += 1;
  return { ...change, id: `c${made}`, madeAt: new Date(made * 1000).toISOString() };
};
const thisOne = (result: Geoparsed, index: number) => ({
  type: 'mention' as const,
  anchor: anchorOfMention(result.mentions[index]!),
});
const placeIds = (result: Geoparsed) => result.mentions.map(({ place }) => place?.id ?? null);

describe('corrections', () => {
  it('change one mention and leave its namesake alone', () => {
    const { result } = applyCorrections(text, automatic, [
      correction({ type: 'choose-place', scope: thisOne(automatic, 1), place: texas }),
    ]);
    expect(placeIds(result)).toEqual(['1', '2', '3', '4', '3']);
    expect(result.mentions[1]).toMatchObject({ certainty: 'sure', confidence: 1 });
    expect(result.mentions[1]?.candidates.map(({ place }) => place.id)).toEqual(['2', '1']);
  });

  it('change all mentions of a name', () => {
    const { result } = applyCorrections(text, automatic, [
      correction({ type: 'choose-place', scope: { type: 'name', name: 'Paris' }, place: texas }),
    ]);
    expect(placeIds(result)).toEqual(['2', '2', '3', '4', '3']);
    expect(result.places.map(({ place }) => place.id)).toEqual(['2', '3', '4']);
  });

  it('are made in order: the later one wins', () => {
    const scope = { type: 'name' as const, name: 'Paris' };
    const { result } = applyCorrections(text, automatic, [
      correction({ type: 'choose-place', scope, place: texas }),
      correction({ type: 'choose-place', scope, place: france }),
    ]);
    expect(placeIds(result)[0]).toBe('1');
  });

  it('take away what is not a place and keep it to be put back', () => {
    const first = correction({ type: 'reject', scope: { type: 'name', name: 'Reading' } });
    const { result, rejected } = applyCorrections(text, automatic, [first]);
    expect(result.mentions.map((mention) => mention.text)).not.toContain('Reading');
    expect(rejected.map((mention) => mention.text)).toEqual(['Reading']);
    const again = correction({ type: 'accept', scope: { type: 'name', name: 'Reading' } });
    const back = applyCorrections(text, automatic, [first, again]);
    expect(back.rejected).toEqual([]);
    expect(back.result.mentions.map((mention) => mention.text)).toContain('Reading');
  });

  it('add a name wherever it is written', () => {
    const found = resultOf(text, { Paris: france });
    const { result } = applyCorrections(text, found, [
      correction({
        type: 'add-mention',
        scope: { type: 'name', name: 'Dallas' },
        place: dallas,
        role: 'location',
      }),
    ]);
    expect(placeIds(result)).toEqual(['1', '1', '3', '3']);
    for (const { start, end, text: words, quote } of result.mentions) {
      expect(text.slice(start, end)).toBe(words);
      expect(quote.sentence).toContain(words);
    }
  });

  it('replace what an added span overlaps', () => {
    const start = text.indexOf('mayor of Paris');
    const { result } = applyCorrections(text, automatic, [
      correction({
        type: 'add-mention',
        scope: {
          type: 'mention',
          anchor: {
            exact: 'mayor of Paris',
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(start + 14, start + 46),
            start,
          },
        },
        place: texas,
        role: 'actor',
      }),
    ]);
    expect(result.mentions.map((mention) => mention.text)).toEqual([
      'Paris',
      'mayor of Paris',
      'Dallas',
      'Reading',
      'Dallas',
    ]);
  });

  it('survive an edited text by quote and context', () => {
    const change = correction({
      type: 'choose-place',
      scope: thisOne(automatic, 1),
      place: texas,
    });
    const edited = `PARIS ROADS. ${text.replace('on Friday', 'late on Friday evening')}`;
    const { result, orphans } = applyCorrections(
      edited,
      resultOf(edited, { Paris: france, Dallas: dallas }),
      [change],
    );
    expect(orphans).toEqual([]);
    expect(placeIds(result)).toEqual(['1', '2', '3', '3']);
  });

  it('show orphans and never move them to a look-alike', () => {
    const change = correction({
      type: 'choose-place',
      scope: thisOne(automatic, 1),
      place: texas,
    });
    const edited = 'Officials in Paris met on Friday.';
    const { result, orphans } = applyCorrections(edited, resultOf(edited, { Paris: france }), [
      change,
    ]);
    expect(orphans).toEqual([change]);
    expect(placeIds(result)).toEqual(['1']);
  });

  it('hold though the program no longer finds the name', () => {
    const change = correction({
      type: 'choose-place',
      scope: thisOne(automatic, 1),
      place: texas,
    });
    const { result, orphans } = applyCorrections(text, resultOf(text, {}), [change]);
    expect(orphans).toEqual([]);
    expect(placeIds(result)).toEqual(['2']);
  });

  it('change a place for all its mentions', () => {
    const { result, annotations } = applyCorrections(text, automatic, [
      correction({
        type: 'change-place',
        placeId: '3',
        changes: { name: 'Dallas–Fort Worth', point: [-97, 32.8], about: true, note: 'metro' },
      }),
      correction({ type: 'change-place', placeId: '3', changes: { isSure: true } }),
    ]);
    const entry = result.places.find(({ place }) => place.id === '3');
    expect(entry).toMatchObject({
      nameInText: 'Dallas–Fort Worth',
      about: true,
      certainty: 'sure',
      place: { point: [-97, 32.8], source: 'user', otherNames: ['Dallas'] },
    });
    expect(annotations['3']).toEqual({ note: 'metro' });
    expect(result.mentions[2]?.place).toEqual(entry?.place);
  });

  it('merge two places and split one', () => {
    const { result } = applyCorrections(text, automatic, [
      correction({ type: 'merge-places', fromId: '4', into: dallas }),
      correction({
        type: 'split-place',
        placeId: '1',
        anchors: [anchorOfMention(automatic.mentions[1]!)],
        newId: 'user:paris-2',
      }),
    ]);
    expect(placeIds(result)).toEqual(['1', 'user:paris-2', '3', '3', '3']);
  });

  it('keep qualifiers pointing at the mention they named', () => {
    const qualified: Geoparsed = {
      ...automatic,
      mentions: automatic.mentions.map((mention, index) =>
        index === 3 ? { ...mention, qualifiedBy: 4 } : mention,
      ),
    };
    const { result } = applyCorrections(text, qualified, [
      correction({ type: 'reject', scope: { type: 'name', name: 'Paris' } }),
    ]);
    expect(result.mentions[1]?.qualifiedBy).toBe(2);
    const without = applyCorrections(text, qualified, [
      correction({ type: 'reject', scope: thisOne(automatic, 4) }),
    ]);
    expect(without.result.mentions[3]?.qualifiedBy).toBe(-1);
  });

  it('change nothing of what they are given', () => {
    const before = JSON.stringify(automatic);
    applyCorrections(text, automatic, [
      correction({ type: 'reject', scope: { type: 'name', name: 'Paris' } }),
    ]);
    expect(JSON.stringify(automatic)).toBe(before);
  });
});

describe('a preview', () => {
  it('lists exactly the mentions that would change', () => {
    const changes = previewChanges(
      text,
      automatic,
      [],
      [{ type: 'choose-place', scope: { type: 'name', name: 'Paris' }, place: texas }],
    );
    expect(changes.map(({ before, after }) => [before?.place?.id, after?.place?.id])).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  it('is empty for a correction whose words are gone', () => {
    const gone: CorrectionChange = { type: 'reject', scope: { type: 'name', name: 'Lagos' } };
    expect(previewChanges(text, automatic, [], [gone])).toEqual([]);
  });
});

it('what the headline says stays part of what the article is about', () => {
  const story = 'It rained. Later Dallas, Reading and Paris were calm.';
  const found = resultOf(story, { Paris: france, Dallas: dallas, Reading: reading });
  const accepted = correction({ type: 'accept', scope: { type: 'name', name: 'Reading' } });
  const isAbout = (headline: string) =>
    applyCorrections(story, found, [accepted], headline).result.places.find(
      ({ place }) => place === dallas,
    )!.aboutScore;
  expect(isAbout('Dallas floods')).toBeGreaterThan(isAbout(''));
});

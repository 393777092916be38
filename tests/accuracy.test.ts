/** Accuracy on the labelled articles: printed, so that a change is seen, and guarded. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import type { PlaceKind, ResolvedMention } from '@/lib/geoparse/types';
import { FLOORS } from './accuracy-floors';
import { type LabelledArticle, loadArticles, openGazetteer, pinned } from './helpers';
import { type ArticleScore, isNear, scoreArticle } from './helpers-score';
import { addCounts, rates } from './helpers-spans';

const gazetteer = await openGazetteer();
const articles = loadArticles();
const results = articles.map((article) => {
  const parsed = geoparse(article.text, gazetteer);
  return { article, parsed, score: scoreArticle(article, parsed.mentions) };
});

console.log(describeAll());

describe('the labels', () => {
  test('slice back from their articles', () => {
    for (const { text, toponyms } of articles) {
      for (const { start, end, phrase } of toponyms) expect(text.slice(start, end)).toBe(phrase);
    }
  });

  test('cover eleven articles of our own in English and ten other languages', () => {
    const languages = new Set(articles.map((one) => one.language));
    expect(articles.filter((one) => one.language === 'en').length).toBeGreaterThanOrEqual(12);
    expect(languages.size).toBeGreaterThanOrEqual(11);
  });

  test('have a floor each', () => {
    expect(Object.keys(FLOORS).sort()).toEqual(articles.map((one) => one.id).sort());
  });
});

describe('accuracy holds on', () => {
  test.each(results.map((one) => [one.article.id, one] as const))('%s', (id, { score }) => {
    const floor = FLOORS[id]!;
    const hint = score.errors.join('\n');
    expect(rates(score.recognition).f1, hint).toBeGreaterThanOrEqual(floor.recognition);
    expect(rates(score.endToEnd).f1, hint).toBeGreaterThanOrEqual(floor.endToEnd);
  });
});

describe('the quoted sample', () => {
  const { article, parsed, score } = results.find((one) => one.article.id === 'karabakh-exercise')!;
  const mentionAt = (start: number) =>
    parsed.mentions.find((one) => one.start <= start && start < one.end);
  const labelsOf = (phrase: string) =>
    article.toponyms.filter((one) => one.phrase === phrase && !one.ignore);
  const placeIds = (phrase: string) =>
    new Set(labelsOf(phrase).map((label) => mentionAt(label.start)?.place?.id));

  test.each([
    'Azerbaijan',
    'Turkey',
    'Baku',
    'Ankara',
    'Armenia',
    'Karabakh',
    'Garabagh',
    'Nakhichevan Autonomous Republic',
    'South Caucasus',
    'Soviet Union',
    'Jabrayil',
    'Fuzuli',
    'Zangilan',
    'Gubadli',
    'Shusha',
    'Aghdam',
    'Kalbajar',
    'Lachin',
  ])('places every mention of %s', (phrase) => {
    expect(labelsOf(phrase).length).toBeGreaterThan(0);
    for (const label of labelsOf(phrase)) {
      const mention = mentionAt(label.start);
      expect(mention, `mention at ${label.start}`).toBeDefined();
      expect(isNear(label, mention!), describeMention(mention!)).toBe(true);
    }
  });

  test('takes Karabakh and Garabagh for one place', () => {
    expect(placeIds('Karabakh').size).toBe(1);
    expect(placeIds('Garabagh')).toEqual(placeIds('Karabakh'));
  });

  const kinds: readonly (readonly [string, readonly PlaceKind[]])[] = [
    ['Soviet Union', ['historical']],
    ['Azerbaijan', ['country']],
    ['South Caucasus', ['area']],
    ['Baku', ['city']],
    ...['Jabrayil', 'Fuzuli', 'Zangilan', 'Gubadli', 'Shusha'].map(
      (town): [string, PlaceKind[]] => [town, ['city', 'town']],
    ),
    ...['Aghdam', 'Kalbajar', 'Lachin'].map((district): [string, PlaceKind[]] => [
      district,
      ['region', 'district'],
    ]),
  ];
  test.each(kinds)('knows what %s is: %s', (phrase, allowed) => {
    const [label] = labelsOf(phrase);
    expect(allowed).toContain(mentionAt(label!.start)?.place?.kind);
  });

  test('takes “Turkish troops” for an adjective and “Azerbaijanis” for a people', () => {
    const roles = (phrase: string) =>
      new Set(
        article.toponyms
          .filter((one) => one.phrase === phrase)
          .map((one) => mentionAt(one.start)?.role),
      );
    expect(roles('Turkish')).toEqual(new Set(['adjective']));
    expect([...roles('Azerbaijanis')]).toEqual(['people']);
  });

  test('finds nothing that is not a place', () => {
    expect(score.recognition.wrong, score.errors.join('\n')).toBe(0);
    expect(score.recognition.missed, score.errors.join('\n')).toBe(0);
  });

  test('pins neither the war nor the exercise', () => {
    for (const name of ['Second Karabakh War', 'Mustafa Kemal Ataturk', 'Mustafa Kemal Atatürk']) {
      const start = article.text.indexOf(name);
      const inside = pinned(parsed.mentions).filter(
        (one) => one.start < start + name.length && start < one.end,
      );
      expect(inside.map(describeMention)).toEqual([]);
    }
  });
});

function describeMention({ text, start, place }: ResolvedMention): string {
  const point = place ? `${place.name} (${place.kind}) ${place.point.join(' ')}` : 'nowhere';
  return `“${text}” at ${start} → ${point}`;
}

/** The table: one row an article, then one row a language. */
function describeAll(): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(6);
  const row = (name: string, scores: readonly ArticleScore[]) => {
    const recognition = rates(addCounts(scores.map((one) => one.recognition)));
    const placed = scores.reduce((sum, one) => sum + one.placed, 0);
    const near = scores.reduce((sum, one) => sum + one.near, 0);
    const endToEnd = rates(addCounts(scores.map((one) => one.endToEnd)));
    return [
      name.padEnd(28),
      percent(recognition.precision),
      percent(recognition.recall),
      percent(recognition.f1),
      percent(placed ? near / placed : 0),
      percent(endToEnd.f1),
    ].join(' ');
  };
  const named = (article: LabelledArticle) => `${article.language} ${article.id}`;
  const languages = [...new Set(articles.map((one) => one.language))];
  return [
    `${'article'.padEnd(28)}      P      R     F1   near    e2e`,
    ...results.map((one) => row(named(one.article), [one.score])),
    '',
    ...languages.map((language) =>
      row(
        `all ${language}`,
        results.filter((one) => one.article.language === language).map((one) => one.score),
      ),
    ),
    row(
      'all',
      results.map((one) => one.score),
    ),
    ...(process.env.ACCURACY_ERRORS
      ? results.flatMap(({ article, score }) => ['', article.id, ...score.errors])
      : []),
  ].join('\n');
}

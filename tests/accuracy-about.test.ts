/** Whether what an article is found to be about is what a person would say it is about. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { loadArticles, openGazetteer } from './helpers';

/**
 * By article: ids or names of which each must be found to be what it is about, and names of places
 * that it merely mentions. Written before looking at what the geoparser says.
 */
const ABOUT: Readonly<Record<string, { about: readonly string[]; not: readonly string[] }>> = {
  'carretera-austral': { about: ['Chile'], not: ['Germany'] },
  'coast-guide': { about: ['Nova Scotia'], not: ['Scotland', 'Halifax'] },
  'darfur-convoy': { about: ['Sudan'], not: ['Abu Dhabi'] },
  'flood-sitrep': { about: ['Somalia', 'Ethiopia'], not: ['Qatar', 'Kenya'] },
  'fever-bulletin': { about: ['Nigeria'], not: ['Ghana', 'Cologne'] },
  'front-line-daily': { about: ['Ukraine'], not: ['Romania', 'Warsaw'] },
  'ituri-outbreak': { about: ['Ituri'], not: ['Oxford', 'Kinshasa'] },
  'karabakh-exercise': { about: ['Azerbaijan', 'Turkey'], not: ['Soviet Union'] },
  'karakoram-slide': { about: ['Pakistan'], not: [] },
  'kentucky-bridges': { about: ['Kentucky'], not: [] },
  'lobito-railway': { about: ['Angola', 'Lobito'], not: ['Geneva'] },
  'quake-posts': { about: ['Taiwan', 'Hualien City'], not: ['Vancouver'] },
  'river-town': { about: ['Mali', 'Bafoulabé'], not: ['Metz', 'Sochaux'] },
  'san-juan-bridge': { about: ['Costa Rica', 'Nicaragua'], not: ['Washington', 'Tegucigalpa'] },
  'tonga-cable': { about: ['Tonga'], not: ['New Zealand'] },
  'wimmera-fire': { about: ['Victoria'], not: [] },
};

const gazetteer = await openGazetteer();
const articles = loadArticles().filter(({ id }) => ABOUT[id]);
const results = articles.map(({ id, text }) => {
  const { places } = geoparse(text, gazetteer);
  const found = new Set(places.filter(({ about }) => about).map(({ place }) => place.name));
  const { about, not } = ABOUT[id]!;
  return {
    id,
    missed: about.filter((name) => !found.has(name)),
    wrong: not.filter((name) => found.has(name)),
    found: [...found],
  };
});
const wanted = articles.reduce((sum, { id }) => sum + ABOUT[id]!.about.length, 0);
const unwanted = articles.reduce((sum, { id }) => sum + ABOUT[id]!.not.length, 0);
const missed = results.flatMap((one) => one.missed.map((name) => `${one.id}: ${name}`));
const wrong = results.flatMap((one) => one.wrong.map((name) => `${one.id}: ${name}`));

console.log(
  [
    ...results.map(({ id, found }) => `${id.padEnd(20)} ${found.join(', ')}`),
    `what it is about: ${wanted - missed.length} of ${wanted}; merely mentioned: ${unwanted - wrong.length} of ${unwanted}`,
  ].join('\n'),
);

describe('what articles are about', () => {
  test('is found nearly always', () => {
    expect(missed.length / wanted, missed.join('\n')).toBeLessThanOrEqual(0.15);
  });

  test('is told from what they merely mention', () => {
    expect(wrong.length / unwanted, wrong.join('\n')).toBeLessThanOrEqual(0.15);
  });
});

import { describe, expect, test } from 'vitest';
import type { Geoparsed, MentionRole, Place, ResolvedMention } from '@/lib/geoparse/types';
import {
  describePlace,
  isDrawnByDefault,
  shapeOf,
  silencedNames,
  toFeatures,
  toStoryPlaces,
} from '@/lib/map/story-places';
import { makeCountry, makePlace, makeStory } from './helpers';

function mention(role: MentionRole, place: Place): ResolvedMention {
  return {
    start: 0,
    end: 1,
    text: 'x',
    role,
    lookupNames: [],
    kindCue: null,
    recognition: 1,
    qualifiedBy: -1,
    recognisers: [],
    place,
    confidence: 0.9,
    certainty: 'sure',
    candidates: [],
    quote: { sentence: 'x', sentenceStart: 0, sentenceEnd: 1, prefix: '', suffix: '' },
  };
}

const aleppo = makePlace({
  id: '170063',
  name: 'Aleppo',
  kind: 'city',
  country: 'Syria',
  countryCode: 'SY',
  point: [37.16, 36.2],
});
const syria = makePlace({ ...makeCountry('Syria', 'SY', [38, 35], [35.7, 32.3, 42.4, 37.3]) });

const geoparsed: Geoparsed = {
  language: 'en',
  mentions: [mention('location', aleppo), mention('adjective', syria), mention('actor', aleppo)],
  places: [
    {
      place: aleppo,
      nameInText: 'Aleppo',
      mentionIndexes: [0, 2],
      confidence: 0.9,
      certainty: 'sure',
      about: true,
      aboutScore: 0.8,
    },
    {
      place: syria,
      nameInText: 'Syrian',
      mentionIndexes: [1],
      confidence: 0.7,
      certainty: 'likely',
      about: false,
      aboutScore: 0,
    },
  ],
};

describe('places of a story', () => {
  test('count their mentions by role and keep the article’s spelling', () => {
    const [first, second] = toStoryPlaces(geoparsed);
    expect(first).toMatchObject({
      id: '170063',
      name: 'Aleppo',
      mentionCount: 2,
      mentionsByRole: { location: 1, actor: 1, adjective: 0, people: 0 },
      firstMention: 0,
      shape: 'point',
    });
    expect(second).toMatchObject({ name: 'Syrian', shape: 'area', certainty: 'likely' });
  });

  test('known only as adjectives are not drawn by default', () => {
    expect(toStoryPlaces(geoparsed).map(isDrawnByDefault)).toEqual([true, false]);
  });

  test('become one point feature each, flat, with a mark that exists', () => {
    const { features } = toFeatures(geoparsed);
    expect(features).toHaveLength(2);
    expect(features[0]).toMatchObject({
      id: 0,
      geometry: { type: 'Point', coordinates: [37.16, 36.2] },
      properties: { id: '170063', count: 2, mark: 'mark/city/sure/16.5', about: true },
    });
    for (const { properties } of features) {
      for (const value of Object.values(properties)) expect(typeof value).not.toBe('object');
    }
  });

  test('refuse a mention that is not there, naming both numbers', () => {
    const broken = { ...geoparsed, mentions: geoparsed.mentions.slice(0, 1) };
    expect(() => toStoryPlaces(broken)).toThrow(/mention 1.*there are 1|mention 2.*there are 1/);
  });

  test('silence the basemap’s own names for areas, not for towns', () => {
    const names = silencedNames(toStoryPlaces(geoparsed));
    expect(names).toEqual({ countries: ['SY'], regions: [], features: [] });
  });
});

describe('the shape of a place', () => {
  test('is a point for towns and for districts without an extent', () => {
    expect(shapeOf(aleppo)).toBe('point');
    expect(shapeOf(makePlace({ id: 'd', point: [0, 0], kind: 'district' }))).toBe('point');
  });

  test('is an area for countries and for whatever has an extent, rivers excepted', () => {
    const extent = [0, 0, 2, 2] as const;
    expect(shapeOf(syria)).toBe('area');
    expect(shapeOf(makePlace({ id: 'd', point: [1, 1], kind: 'district', extent }))).toBe('area');
    const sea = makePlace({ id: 's', point: [1, 1], kind: 'water', featureCode: 'SEA', extent });
    expect(shapeOf(sea)).toBe('area');
    const river = makePlace({ id: 'r', point: [1, 1], kind: 'water', featureCode: 'STM', extent });
    expect(shapeOf(river)).toBe('point');
  });
});

test('a marker’s name says what, where and how often', () => {
  const story = makeStory(aleppo, { roles: { location: 4 } });
  expect(describePlace(story)).toBe('Aleppo, city in Syria, 4 mentions');
  expect(describePlace(makeStory(syria))).toBe('Syria, country, 1 mention');
});

/**
 * Names spelt with other vowels than the gazetteer has, found where the text speaks of their
 * country.
 */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { findByConsonants } from '@/lib/geoparse/consonants';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const mention = (text: string, phrase: string) =>
  geoparse(text, gazetteer).mentions.find((one) => one.text === phrase);
const countriesOf = (name: string) =>
  findByConsonants(name, gazetteer).map((row) => gazetteer.countryCode(row));

describe('by consonants', () => {
  test.each([
    ['Saraqab', 'SY'],
    ['Atareb', 'SY'],
    ['el-Atareb', 'SY'],
    ['Quriyat', 'OM'],
  ])('%s is found in %s', (name, country) => {
    expect(countriesOf(name)).toContain(country);
  });

  test.each(['Sib', 'Ada', 'Oxford'])('%s is too short, or from elsewhere', (name) => {
    expect(countriesOf(name)).toEqual([]);
  });

  test('only where the text supports the country', () => {
    const here = 'Shelling hit the town of Atareb in Syria, west of Aleppo and north of Idlib.';
    expect(mention(here, 'Atareb')?.place?.countryCode).toBe('SY');
    const there = 'Shelling hit the town of Atareb in Bolivia, west of La Paz and north of Oruro.';
    expect(mention(there, 'Atareb')?.place ?? null).toBeNull();
  });

  test.each([
    ['Fighters left Idleb and Deir ez-Zor in Syria.', 'Idleb', 'Idlib'],
    ['Ships waited off Hudaydah in Yemen.', 'Hudaydah', 'Hodeidah'],
    ['Drones hit Al Fashir in Sudan.', 'Al Fashir', 'El Fasher'],
  ])('known spellings stay known: %s', (text, phrase, name) => {
    expect(mention(text, phrase)?.place?.name).toBe(name);
  });
});

describe('lists of namesakes', () => {
  test.each([
    'Cases were reported in the DRC and in Congo, the health ministry in Brazzaville said.',
    'Cases rose in Cameroon, Gabon, Congo, the Democratic Republic of the Congo and Angola.',
  ])('the two Congos are two: %s', (text) => {
    expect(mention(text, 'Congo')?.place?.countryCode).toBe('CG');
  });
});

describe('another spelling of a town’s usual name', () => {
  test.each(['Aghdam', 'Nurata', 'Kassale', 'Deir Ezzor', 'Saraqab'])(
    'opens a sentence: %s',
    (name) => {
      expect(mention(`${name} was rebuilt.`, name)).toBeDefined();
    },
  );

  test.each([
    'Campbell was arrested on Monday.',
    'Celebration was in the air.',
    'Obama was not amused.',
  ])('is no word and no person’s name: %s', (text) => {
    expect(geoparse(text, gazetteer).mentions).toEqual([]);
  });
});

/** Lists with one plural noun for divisions. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { describeReason } from '@/lib/geoparse/describe-reason';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const read = (text: string) => geoparse(text, gazetteer).mentions;

/** Country and kind of each member of the list. */
const placesOf = (text: string, names: readonly string[]) =>
  names.map((name) => {
    const place = read(text).find((one) => one.text === name)?.place;
    return `${name} ${place?.countryCode} ${place?.kind}`;
  });

describe('the members of a list of divisions', () => {
  const STATES =
    'Cholera was reported in Adamawa, Taraba and Borno states. Refugees from Cameroon crossed the border; Cameroon’s army closed it.';

  test('are in the country of most of them', () => {
    expect(placesOf(STATES, ['Adamawa', 'Taraba', 'Borno'])).toEqual([
      'Adamawa NG region',
      'Taraba NG region',
      'Borno NG region',
    ]);
  });

  test('are of the kind of most of them', () => {
    const text = 'Dengue spread in Hodeidah, Hajjah and Amran governorates, Yemen.';
    expect(placesOf(text, ['Hodeidah', 'Hajjah', 'Amran'])).toEqual([
      'Hodeidah YE region',
      'Hajjah YE region',
      'Amran YE region',
    ]);
  });

  test('say so, and know the place passed over', () => {
    const adamawa = read(STATES)[0]!;
    const [first, ...others] = adamawa.candidates;
    expect(first).toMatchObject({ place: { id: adamawa.place?.id }, score: adamawa.confidence });
    expect(first?.reasons.map(describeReason)).toEqual([
      'listed with Taraba and Borno, of the same kind',
    ]);
    expect(others.map(({ place }) => place.countryCode)).toContain('CM');
  });

  test('stay abroad where that country has no division of their name', () => {
    const text = 'Tremors were felt in Hatay, Kilis, Gaziantep and Idlib provinces.';
    expect(placesOf(text, ['Hatay', 'Kilis', 'Idlib'])).toEqual([
      'Hatay TR region',
      'Kilis TR region',
      'Idlib SY region',
    ]);
  });

  test('are not what holds them all', () => {
    const text =
      'In Mozambique, Tete, Sofala and Zambezia provinces were worst hit; Malawi saw less.';
    expect(placesOf(text, ['Mozambique', 'Tete', 'Sofala', 'Zambezia'])).toEqual([
      'Mozambique MZ country',
      'Tete MZ region',
      'Sofala MZ region',
      'Zambezia MZ region',
    ]);
  });

  test('may bear the name of another country', () => {
    const text = 'The bridge links Niger, Kaduna and Kano states, said Abuja.';
    expect(placesOf(text, ['Niger', 'Kaduna', 'Kano'])).toEqual([
      'Niger NG region',
      'Kaduna NG region',
      'Kano NG region',
    ]);
  });

  test('do not say where each other are', () => {
    const text = 'The districts of Angónia, Moatize and Milange in Mozambique were worst hit.';
    const mentions = read(text);
    expect(mentions[0]?.place ?? null).toBeNull();
    expect(mentions.slice(0, 3).map((one) => mentions[one.qualifiedBy]?.text)).toEqual([
      'Mozambique',
      'Mozambique',
      'Mozambique',
    ]);
  });

  test('are looked up with their noun', () => {
    const text = 'Yellow fever was confirmed in Santander, Boyacá and Tolima departments.';
    expect(placesOf(text, ['Santander'])).toEqual(['Santander CO region']);
  });

  test('are left alone where no noun joins them', () => {
    const text = 'Cameroon’s army went from Garoua to Adamawa, and home to Yaoundé in Cameroon.';
    expect(placesOf(text, ['Adamawa'])).toEqual(['Adamawa CM region']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer, Place } from '@/lib/geoparse/types';
import { CONTESTED_DIVISIONS, isContested } from '@/lib/view/contested';
import { chooseOtherNames } from '@/lib/view/other-names';
import { makePlace } from './make-story';

let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = loadGazetteer();
});

/** The first place a name may mean, of a kind. */
function find(name: string, kind: Place['kind'], countryCode?: string): Place {
  for (const { row } of gazetteer.lookup(name)) {
    const place = gazetteer.place(row);
    const isHere = countryCode === undefined || place.countryCode === countryCode;
    if (place.kind === kind && isHere) return place;
  }
  throw new Error(`The gazetteer has no ${kind} called ${name}.`);
}

describe('other names', () => {
  test('the usual name comes first where the text has another', () => {
    expect(chooseOtherNames(find('Shusha', 'town'), 'Shusha', null)[0]).toBe('Şuşa');
  });

  test('the name in the script used there, in the language used there', () => {
    expect(chooseOtherNames(find('Kyiv', 'city'), 'Kyiv', null)[0]).toBe('Київ');
    expect(chooseOtherNames(find('Yerevan', 'city'), 'Yerevan', null)[0]).toMatch(
      /\p{Script=Armenian}/u,
    );
    expect(chooseOtherNames(find('Hebron', 'city', 'PS'), 'Hebron', null)).toEqual(
      expect.arrayContaining(['الخليل', 'חברון']),
    );
  });

  test('a country goes by its name in the reader’s language and by its own', () => {
    const germany = find('Germany', 'country');
    expect(chooseOtherNames(germany, 'Germany', 'Alemania')).toEqual(['Alemania', 'Deutschland']);
  });

  test('names of other origin are told, spellings and codes are not', () => {
    const names = chooseOtherNames(find('Istanbul', 'city'), 'Istanbul', null);
    expect(names.some((name) => /^Constantin/.test(name))).toBe(true);
    expect(names).not.toContain('Istambuł');
    const place = makePlace({
      id: '1',
      name: 'Lviv',
      otherNames: ['LWO', 'li wo fu', 'Lwiw', 'stin Poli [x]', 'Lemberg', 'Lwiw osh'],
    });
    expect(chooseOtherNames(place, 'Lviv', null)).toEqual(['Lwiw', 'Lemberg']);
  });

  test('both sides’ names of Karabakh are among the first', () => {
    const names = chooseOtherNames(find('Karabakh', 'area'), 'Karabakh', null);
    expect(names).toEqual(expect.arrayContaining(['Garabagh', 'Artsakh']));
  });

  test('no language is local where states contend for the ground', () => {
    const crimea = find('Crimea', 'region');
    expect(isContested(crimea)).toBe(true);
    const names = chooseOtherNames(crimea, 'Crimea', null);
    expect(names.join('')).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

test('every contested division is a row of the gazetteer', () => {
  for (const key of CONTESTED_DIVISIONS) {
    const [country, name] = key.split('/') as [string, string];
    const place = find(name, 'region', country);
    expect(isContested(place), key).toBe(true);
  }
  expect(isContested(find('Kyiv', 'city'))).toBe(false);
});

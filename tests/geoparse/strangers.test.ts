/** Places that stand alone in their country, in a text that is elsewhere. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const mention = (text: string, phrase: string) =>
  geoparse(text, gazetteer).mentions.find((one) => one.text === phrase);

describe('strangers', () => {
  test('a name that only begins like a country is none in a text from elsewhere', () => {
    const text = 'The ferry from Sydney, Nova Scotia, to Newfoundland docks at Argentia in summer.';
    expect(mention(text, 'Argentia')?.place ?? null).toBeNull();
  });

  test('a street is not in the country of a hamlet that sounds like it', () => {
    const text =
      'He lives on Main Street in Springfield, Missouri, not far from Joplin and Branson.';
    expect(mention(text, 'Main Street')?.place ?? null).toBeNull();
  });

  test('a slip of the pen is still mended where nothing speaks against it', () => {
    expect(mention('They live in Conneticut now.', 'Conneticut')?.place?.name).toBe('Connecticut');
    const supported = 'The bill passed in Boston, and in Conneticut and New York soon after.';
    expect(mention(supported, 'Conneticut')?.place?.name).toBe('Connecticut');
  });

  test('a small namesake abroad is never sure', () => {
    const text =
      'Archaeologists from Cairo found a temple at Al-Qasr, south of Asyut, in Egypt\u2019s desert.';
    expect(mention(text, 'Al-Qasr')?.certainty).not.toBe('sure');
  });

  test('an island beside its neighbours is not a city far away', () => {
    const text = 'The ferry from Manila reached Samar on Monday. Tacloban was spared.';
    expect(mention(text, 'Samar')?.place?.countryCode).toBe('PH');
  });

  test('a foreign town that is sure, or large, stays', () => {
    const text =
      'Rotterdam, Amsterdam and Utrecht lost trade to Antwerp; ships from The Hague go to Durban.';
    expect(mention(text, 'Durban')?.place?.countryCode).toBe('ZA');
  });

  test('a small namesake on another continent is none where the text is firmly elsewhere', () => {
    const text =
      'Cholera spread from Lagos to Ibadan, Kano, Kaduna, Sokoto and Enugu, and to Almonte, in Nigeria.';
    expect(mention(text, 'Almonte')?.place ?? null).toBeNull();
  });

  test('nor does it vouch for itself when a noun stands beside it the second time', () => {
    const text =
      'Cholera spread from Lagos to Ibadan, Kano, Kaduna, Sokoto and Enugu. In Almonte town, in Nigeria, ' +
      'a clinic opened. Almonte has no water.';
    for (const one of geoparse(text, gazetteer).mentions) {
      if (one.text === 'Almonte') expect(one.place).toBeNull();
    }
  });
});

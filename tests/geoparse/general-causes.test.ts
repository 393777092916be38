/** General causes of error, each once mended, on sentences of our own. */

import { describe, expect, test } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const read = (text: string) => geoparse(text, gazetteer).mentions;
const mention = (text: string, phrase: string) => read(text).find((one) => one.text === phrase);
const placeOf = (text: string, phrase: string) => mention(text, phrase)?.place;

describe('spans', () => {
  test('“Washington, D.C.” is one name', () => {
    const [first] = read('She moved to Washington, D.C., last spring and never looked back.');
    expect(first).toMatchObject({ text: 'Washington, D.C.', place: { countryCode: 'US' } });
  });

  test.each([
    ['IN THE END it was late. IS it? IT was.', ['IN', 'IS', 'IT', 'IN THE END']],
    ['IN brief: no. IT staff said so. IS fighters left.', ['IN', 'IT', 'IS']],
  ])('codes of countries are not read into English words: %s', (text, words) => {
    expect(read(text).filter((one) => words.includes(one.text))).toEqual([]);
  });
});

describe('readings', () => {
  test('accents tell namesakes apart', () => {
    expect(placeOf('The mayor of San José spoke.', 'San José')?.countryCode).toBe('CR');
    expect(placeOf('The mayor of San Jose spoke.', 'San Jose')?.countryCode).not.toBe('CR');
  });

  test('an ocean is called by its first word', () => {
    const text = 'They sailed the Pacific for a year and then the Atlantic.';
    expect(placeOf(text, 'Pacific')?.name).toBe('Pacific Ocean');
    expect(placeOf(text, 'Atlantic')?.name).toBe('Atlantic Ocean');
  });

  test('“X, Y” decides Y as much as X', () => {
    const text =
      'Tests were done by a laboratory in Atlanta, Georgia, for patients from Guinea and Liberia.';
    expect(placeOf(text, 'Georgia')?.countryCode).toBe('US');
  });

  test('a name that opens the official one is that place', () => {
    const text = 'FRANKFURT (Newswire) - Shares in German banks rose on Monday.';
    expect(placeOf(text, 'FRANKFURT')?.name).toBe('Frankfurt am Main');
  });

  test('the White House is not Casablanca, nor Whitehall Atlanta', () => {
    const text = 'The White House and Whitehall exchanged notes on Tuesday.';
    const names = read(text).map(({ place }) => place?.name);
    expect(names).not.toContain('Casablanca');
    expect(names).not.toContain('Atlanta');
  });
});

describe('roles', () => {
  test.each([
    ['Iran has agreed to talks.', 'Iran', 'actor'],
    ['In Iran has come a change.', 'Iran', 'location'],
    ['US officials left early.', 'US', 'adjective'],
    ['Floods reached Peru on Monday.', 'Peru', 'location'],
  ])('%s', (text, phrase, role) => {
    expect(mention(text, phrase)?.role).toBe(role);
  });
});

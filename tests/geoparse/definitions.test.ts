import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';

const gazetteer = loadGazetteer();

/** Of each name: what qualifies it, the kind announced and the place, as the text has them. */
function read(text: string) {
  const { mentions } = geoparse(text, gazetteer, { language: 'en' });
  return mentions.map((mention) => ({
    text: mention.text,
    in: mentions[mention.qualifiedBy]?.text,
    kind: mention.kindCue?.kind,
    country: mention.place?.countryCode,
  }));
}

describe('a sentence that says what a place is', () => {
  it.each([
    ['Aurora is a town in Preston County, West Virginia.', 'town', 'Preston County'],
    ['Lima is a city in and the county seat of Allen County, Ohio.', 'city', 'Allen County'],
    ['Victoria is a municipality in the Honduran department of Yoro.', 'district', 'Yoro'],
    ['Kutaisi (Georgian: ქუთაისი) was a small town in western Georgia.', 'town', 'Georgia'],
    ['Gori, a 3rd class industrial city in eastern Georgia, was hit.', 'city', 'Georgia'],
  ])('says where it lies: %s', (text, kind, container) => {
    expect(read(text)[0]).toMatchObject({ kind, in: container });
  });

  it.each([
    'Sumatra Road is a town councillor in Yoro, Honduras.',
    'Zakho is a town north of Iraq.',
    'Limón is the port of Costa Rica.',
    'Perth is a town. In Ontario it rained.',
  ])('says nothing of it: %s', (text) => {
    expect(read(text)[0]?.in).toBeUndefined();
  });

  it('leaves a village unknown to the gazetteer without a place, here and further on', () => {
    const mentions = read(
      'Aurora is a town in Preston County, West Virginia, on U.S. Route 50. It was settled by ' +
        'Germans. The park lies between Aurora and Terra Alta.',
    );
    const towns = mentions.filter(({ text }) => text === 'Aurora');
    expect(towns.map(({ country }) => country)).toEqual([undefined, undefined]);
  });
});

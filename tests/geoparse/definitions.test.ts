import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import { describeReason } from '@/lib/geoparse/explain';

const gazetteer = loadGazetteer();

/** Of each name: what qualifies it, the kind announced and the place, as the text has them. */
function read(text: string) {
  const { mentions } = geoparse(text, gazetteer, { language: 'en' });
  return mentions.map((mention) => ({
    text: mention.text,
    in: mentions[mention.qualifiedBy]?.text,
    kind: mention.kindCue?.kind,
    place: mention.place?.name,
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

  it('shows a village unknown to the gazetteer in its county, here and further on', () => {
    const mentions = read(
      'Aurora is a town in Preston County, West Virginia, on U.S. Route 50. It was settled by ' +
        'Germans. The park lies between Aurora and Terra Alta.',
    );
    const towns = mentions.filter(({ text }) => text === 'Aurora');
    expect(towns.map(({ place }) => place)).toEqual(['Preston County', 'Preston County']);
  });
});

const explain = (text: string) => geoparse(text, gazetteer, { explain: true }).mentions;
const placeOf = (text: string, phrase: string) =>
  explain(text).find((one) => one.text === phrase)?.place;

const BELGRADE =
  'Belgrade is an unincorporated community in Washington County, Missouri. Belgrade has a store. ' +
  'It was named after Belgrade, capital of Serbia.';

describe('what stands in for a place', () => {
  it('tells a namesake from the capital', () => {
    const places = explain(BELGRADE)
      .filter(({ text }) => text === 'Belgrade')
      .map(({ place }) => place?.countryCode);
    expect(places).toEqual(['US', 'US', 'RS']);
  });

  it('says in words what stands in', () => {
    const [first] = explain(BELGRADE);
    expect(first!.place?.name).toBe('Washington County');
    expect(first!.candidates[0]!.place).toEqual(first!.place);
    expect(first!.candidates[0]!.reasons.map(describeReason)).toEqual([
      'not known itself; the text puts it in Washington County',
    ]);
  });

  it('leaves the others what it takes of certainty', () => {
    const text = 'The army shelled Bilohorivka, Luhansk Obtown in the Pirot District of';
    for (const { candidates } of [...explain(BELGRADE), ...explain(text)]) {
      const sum = candidates.reduce((total, { score }) => total + score, 0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('makes a place of a name that nothing else knows', () => {
    const text = 'Hrušov is a village and municipality in the Rožňava District of Slovakia.';
    expect(placeOf(text, 'Hrušov')).toMatchObject({ name: 'Rožňava' });
  });

  it('chooses among places in what it names', () => {
    const text = 'Barcelona is a municipality in the province of Sorsogon in the Philippines.';
    expect(placeOf(text, 'Barcelona')).toMatchObject({ countryCode: 'PH' });
  });

  it.each([
    'Smith is a village councillor in Kent.',
    'Johnson is the mayor of the city of Chicago.',
    'Facebook is a company in California.',
    'Obama is a native of Hawaii.',
  ])('of somebody or something else adds no place: %s', (text) => {
    expect(explain(text)).toHaveLength(1);
  });

  it.each([
    ['Al-Qasr is a village in the Minya Governorate of Egypt.', 'Al-Qasr', 'EG'],
    ['Almonte is a village in Burgundy, France. Almonte has a mill.', 'Almonte', 'FR'],
  ])('is no namesake in another country: %s', (text, phrase, country) => {
    for (const { text: name, place } of explain(text)) {
      if (name === phrase && place) expect(place.countryCode).toBe(country);
    }
  });

  it('leaves what lies in no small place without one', () => {
    const text = 'The Hrušovka is a stream in Slovakia.';
    expect(placeOf(text, 'Hrušovka') ?? null).toBeNull();
  });
});

describe('what a text puts in a district', () => {
  it('is shown there where it is not known', () => {
    const text =
      'Gunmen attacked Unguwan Gata community in Kauru Local Government Area of Nigeria.';
    expect(placeOf(text, 'Unguwan Gata')?.name).toBe('Kauru');
  });

  it('but neighbours of a list do not stand in for each other', () => {
    const text = 'Her mosses are in Xyloburgh, Geneva and Uppsala.';
    expect(placeOf(text, 'Xyloburgh') ?? null).toBeNull();
  });
});

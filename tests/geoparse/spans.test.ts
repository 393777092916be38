import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';

const gazetteer = loadGazetteer();
const spansOf = (text: string) =>
  geoparse(text, gazetteer, { language: 'en' }).mentions.map((mention) => mention.text);

describe('names tied by hyphens', () => {
  it.each([
    ['Trucks waited at the Chad-Sudan border on Monday.', ['Chad', 'Sudan']],
    ['A crossing on the US-Mexico border was closed.', ['US', 'Mexico']],
    ['Talks on the Armenia-Azerbaijan border went on.', ['Armenia', 'Azerbaijan']],
    ['A Paris-based firm said so.', ['Paris']],
  ])('are a place each: %s', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  it.each([
    ['Rain fell in Guinea-Bissau.', ['Guinea-Bissau']],
    ['She lives in Stratford-upon-Avon.', ['Stratford-upon-Avon']],
    ['Police in Winston-Salem said so.', ['Winston-Salem']],
  ])('are one place where they name one: %s', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });
});

describe('what stands beside a name', () => {
  it('says which namesake is meant, whatever the article is about', () => {
    const { mentions } = geoparse(
      'Boston is a market town in Lincolnshire, England, 30 miles east of Lincoln. Emigrants from ' +
        'Boston named other settlements after the town, most notably Boston, Massachusetts.',
      gazetteer,
      { language: 'en' },
    );
    const bostons = mentions.filter(({ text }) => text === 'Boston');
    expect(bostons.map(({ place }) => place?.countryCode)).toEqual(['GB', 'GB', 'US']);
  });
});

describe('the kind of place behind a name', () => {
  it.each([
    ['Cholera cases rose in Monguno and Dikwa LGAs of Borno State.', 'Dikwa LGAs', 'NG'],
    [
      'Miarinarivo Health District has 80 teams in Madagascar.',
      'Miarinarivo Health District',
      'MG',
    ],
  ])('belongs to it: %s', (text, span, country) => {
    const found = geoparse(text, gazetteer).mentions.find((mention) => mention.text === span);
    expect(found?.place?.countryCode).toBe(country);
  });

  it('is whole, whatever the tagger makes of “Health”', () => {
    expect(spansOf('Cases in the Bikoro Health Zone, Equateur Province.')).toEqual([
      'Bikoro Health Zone',
      'Equateur Province',
    ]);
  });
});

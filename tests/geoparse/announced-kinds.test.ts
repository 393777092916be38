import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';

const gazetteer = loadGazetteer();
const read = (text: string) =>
  geoparse(text, gazetteer, { language: 'en', explain: true }).mentions.map((mention) => mention);

describe('a list that a noun announces', () => {
  it('vouches for members that are spelt as the gazetteer does not spell them', () => {
    const mentions = read(
      'Soldiers left the towns of Fuzuli, Gubadli and Zangilan in Azerbaijan on Monday.',
    );
    expect(mentions.map(({ text }) => text)).toEqual([
      'Fuzuli',
      'Gubadli',
      'Zangilan',
      'Azerbaijan',
    ]);
    for (const { place } of mentions) expect(place?.countryCode).toBe('AZ');
  });

  it('does not make places of people in lists of people', () => {
    const mentions = read('The speakers were Obama, Berlusconi and Sarkozy.');
    expect(mentions.filter(({ place }) => place)).toEqual([]);
  });
});

describe('a town and the district it is the seat of', () => {
  const kindOf = (text: string, name: string) => {
    const mention = read(text).find((one) => one.text.startsWith(name));
    return mention?.place?.kind;
  };

  it('are told apart by the word beside the name', () => {
    expect(kindOf('Shells fell on the town of Lachin in Azerbaijan.', 'Lachin')).toBe('town');
    expect(kindOf('Shells fell on the district of Lachin in Azerbaijan.', 'Lachin')).toBe('region');
  });

  it('has the one that was taken first among the candidates, with the word as a reason', () => {
    const mention = read('Shells fell on the district of Aghdam in Azerbaijan.').find(
      ({ text }) => text === 'Aghdam',
    )!;
    expect(mention.candidates[0]?.place.id).toBe(mention.place?.id);
    expect(mention.candidates[0]?.reasons.map(({ signal }) => signal)).toContain('kind-cue');
    const ids = mention.candidates.map(({ place }) => place.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads on to where it lies, and in a list of districts does not', () => {
    const qualifierOf = (text: string) => {
      const mentions = read(text);
      return mentions[mentions[0]!.qualifiedBy]?.text;
    };
    expect(qualifierOf('Cases were seen in Foya district, Lofa County.')).toBe('Lofa County');
    expect(qualifierOf('Fuzuli district, Lachin district and Baku were hit.')).toBeUndefined();
  });
});

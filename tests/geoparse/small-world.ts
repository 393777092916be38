/** A world of a few dozen rows, real in name and place, for tests of the resolver. */

import type { Mention, MentionRole } from '@/lib/geoparse/types';
import { type SmallRow, smallGazetteer } from './small-gazetteer';

const country = (
  id: string,
  name: string,
  countryCode: string,
  point: readonly [number, number],
  population: number,
  names: SmallRow['names'] = {},
): SmallRow => ({
  id,
  name,
  kind: 'country',
  featureCode: 'PCLI',
  countryCode,
  point,
  population,
  names,
  nameCount: 120,
  extent: [point[0] - 5, point[1] - 4, point[0] + 5, point[1] + 4],
});

const town = (
  id: string,
  name: string,
  point: readonly [number, number],
  population: number,
  within: { country: string; admin1?: string; admin2?: string },
  names: SmallRow['names'] = {},
  nameCount = 10,
): SmallRow => ({
  id,
  name,
  kind: population >= 100_000 ? 'city' : 'town',
  featureCode: 'PPL',
  point,
  population,
  ...within,
  names,
  nameCount,
});

export const SMALL_WORLD = smallGazetteer([
  country('az', 'Azerbaijan', 'AZ', [47.5, 40.5], 9_900_000, { adjective: ['Azerbaijani'] }),
  country('am', 'Armenia', 'AM', [45, 40], 2_950_000),
  country('fr', 'France', 'FR', [2, 46], 67_000_000, { adjective: ['French'] }),
  country('us', 'United States', 'US', [-98.5, 39.76], 327_000_000, { short: ['U.S.', 'US'] }),
  country('gb', 'United Kingdom', 'GB', [-2.7, 54.76], 66_000_000, { short: ['UK'] }),
  {
    id: 'texas',
    name: 'Texas',
    kind: 'region',
    featureCode: 'ADM1',
    point: [-99.25, 31.25],
    population: 29_000_000,
    country: 'us',
    nameCount: 30,
    extent: [-106.6, 25.8, -93.5, 36.5],
  },
  {
    id: 'lamar-county',
    name: 'Lamar County',
    kind: 'district',
    featureCode: 'ADM2',
    point: [-95.57, 33.67],
    population: 50_000,
    country: 'us',
    admin1: 'texas',
  },
  {
    ...town('paris-fr', 'Paris', [2.35, 48.85], 2_140_000, { country: 'fr' }, {}, 180),
    featureCode: 'PPLC',
  },
  town('paris-tx', 'Paris', [-95.56, 33.66], 24_700, {
    country: 'us',
    admin1: 'texas',
    admin2: 'lamar-county',
  }),
  town('dallas', 'Dallas', [-96.81, 32.78], 1_300_000, { country: 'us', admin1: 'texas' }, {}, 60),
  town('reno-tx', 'Reno', [-95.46, 33.66], 3_200, { country: 'us', admin1: 'texas' }),
  town('reno-nv', 'Reno', [-119.81, 39.53], 250_000, { country: 'us' }, {}, 40),
  town('blossom', 'Blossom', [-95.39, 33.66], 1_500, { country: 'us', admin1: 'texas' }),
  town('lachin', 'Laçın', [46.55, 39.64], 2_300, { country: 'az' }, { other: ['Lachin'] }),
  town('kalbajar', 'Kalbajar', [46.03, 40.1], 8_400, { country: 'az' }),
  town('fuzuli', 'Fuzuli', [47.14, 39.6], 26_000, { country: 'az' }),
  town('shusha', 'Shusha', [46.75, 39.76], 18_600, { country: 'az' }),
  town('lachin-ru', 'Lachin', [99.1, 55.2], 4_000, { country: 'am' }),
  town('cambridge', 'Cambridge', [0.12, 52.2], 145_000, { country: 'gb' }, {}, 50),
]);

/** A mention of the text at its `nth` occurrence (0 the first), as a recogniser would give it. */
export function mentionOf(
  text: string,
  name: string,
  more: Partial<Mention> & { nth?: number } = {},
): Mention {
  const { nth = 0, ...rest } = more;
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(name, start + 1);
  if (start < 0) throw new Error(`no “${name}” in “${text}”`);
  const role: MentionRole = 'location';
  return {
    start,
    end: start + name.length,
    text: name,
    role,
    lookupNames: [name],
    kindCue: null,
    recognition: 0.95,
    qualifiedBy: -1,
    recognisers: ['test'],
    ...rest,
  };
}

import { foldName } from '@/lib/geoparse/fold-name';
import { PLACE_KINDS, type PlaceKind } from '@/lib/geoparse/types';
import { kindOfFeature } from '../kind';

/** A kind of place with the GeoNames code that says it best. */
export interface KindAndCode {
  readonly kind: PlaceKind;
  readonly featureCode: string;
}

/** The code a bare kind stands for. */
const CODE_OF_KIND: Readonly<Record<PlaceKind, string>> = {
  country: 'PCLI',
  region: 'ADM1',
  district: 'ADM2',
  city: 'PPLA',
  town: 'PPL',
  water: 'H',
  landform: 'T',
  area: 'RGN',
  historical: 'PCLH',
};

/**
 * Words for kinds of places, as gazetteers of historians and the types of the Getty Art and
 * Architecture Thesaurus have them; the first that occurs in a type decides. Our own list.
 */
const WORDS: readonly (readonly [word: string, code: string])[] = [
  ['capital', 'PPLC'],
  ['empire', 'PCLH'],
  ['kingdom', 'PCLH'],
  ['nation', 'PCLI'],
  ['country', 'PCLI'],
  ['countries', 'PCLI'],
  ['state', 'ADM1'],
  ['province', 'ADM1'],
  ['governorate', 'ADM1'],
  ['county', 'ADM2'],
  ['counties', 'ADM2'],
  ['district', 'ADM2'],
  ['parish', 'ADM3'],
  ['diocese', 'ADMD'],
  ['city', 'PPLA'],
  ['cities', 'PPLA'],
  ['town', 'PPL'],
  ['village', 'PPL'],
  ['hamlet', 'PPL'],
  ['settlement', 'PPL'],
  ['inhabited place', 'PPL'],
  ['populated place', 'PPL'],
  ['river', 'STM'],
  ['stream', 'STM'],
  ['lake', 'LK'],
  ['sea', 'SEA'],
  ['ocean', 'OCN'],
  ['strait', 'STRT'],
  ['gulf', 'GULF'],
  ['bay', 'BAY'],
  ['mountain', 'MT'],
  ['hill', 'HLL'],
  ['island', 'ISL'],
  ['peninsula', 'PEN'],
  ['desert', 'DSRT'],
  ['valley', 'VAL'],
  ['forest', 'FRST'],
  ['region', 'RGN'],
  ['area', 'RGN'],
];

const PATTERNS = WORDS.map(([word, code]) => [new RegExp(`\\b${word}s?\\b`), code] as const);

/** GeoNames' feature classes, by a code that stands for each. */
const CODE_OF_CLASS: Readonly<Record<string, string>> = {
  A: 'ADMD',
  H: 'H',
  L: 'RGN',
  P: 'PPL',
  R: 'RD',
  S: 'BLDG',
  T: 'T',
  U: 'SEA',
  V: 'FRST',
};

const FEATURE_CODE = /^[A-Z][A-Z0-9]{1,9}$/;

/**
 * What a user's word for a kind of place means: one of the nine kinds, a GeoNames feature code,
 * a feature class, or a common English word ("inhabited places", "rivers").
 *
 * @param text as the file has it; '' or an unknown word gives a town of code PPL
 * @param population inhabitants, which tell city from town
 */
export function readKind(text: string, population: number): KindAndCode {
  const trimmed = text.trim();
  const kind = PLACE_KINDS.find((known) => known === trimmed.toLowerCase());
  if (kind) return { kind, featureCode: CODE_OF_KIND[kind] };
  const ofClass = CODE_OF_CLASS[trimmed];
  if (ofClass) return { kind: kindOfFeature(ofClass, population), featureCode: ofClass };
  if (FEATURE_CODE.test(trimmed)) {
    return { kind: kindOfFeature(trimmed, population), featureCode: trimmed };
  }
  if (trimmed === '') return { kind: kindOfFeature('PPL', population), featureCode: 'PPL' };
  const folded = foldName(trimmed);
  const featureCode = PATTERNS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'PPL';
  // "City" is said of places of any size.
  if (featureCode === 'PPLA') return { kind: 'city', featureCode };
  return { kind: kindOfFeature(featureCode, population), featureCode };
}

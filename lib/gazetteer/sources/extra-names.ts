import type { LonLat } from '@/lib/geoparse/types';
import type { RowName } from '../row';

/**
 * English names that no source has: abbreviations, adjectives, words for people. From general
 * knowledge of usage (AP style for the states of the USA), written for this project.
 */
export interface ExtraNames {
  readonly otherNames?: readonly string[];
  readonly shortNames?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
}

/** The same as names with their use. */
export function listExtraNames(extra: ExtraNames | undefined): RowName[] {
  const named = (texts: readonly string[] | undefined, use: RowName['use']): RowName[] =>
    (texts ?? []).map((text) => ({ text, use }));
  return [
    ...named(extra?.otherNames, 'other'),
    ...named(extra?.shortNames, 'short'),
    ...named(extra?.adjectives, 'adjective'),
    ...named(extra?.people, 'people'),
  ];
}

/** A row of `countries/countries.json`. */
export interface KnownCountry extends ExtraNames {
  /** ISO 3166-1 alpha-2, XK for Kosovo. */
  readonly code: string;
  /** ISO 3166-1 alpha-3. */
  readonly code3: string;
  readonly geonamesId: number;
  readonly wikidataId: string;
  /** GeoNames feature code: PCLI independent, PCLD dependent… */
  readonly featureCode: string;
  /** Usual English short name. */
  readonly name: string;
  /** GeoNames' own point. */
  readonly point: LonLat;
  readonly population: number;
}

/** A row of `divisions/known.json`. */
export interface KnownDivision extends ExtraNames {
  /** GeoNames' country and admin1 code: `US.CA`. */
  readonly code: string;
  readonly geonamesId?: number;
  /** GeoNames' own point. */
  readonly point?: LonLat;
}

/** A row of `cities/known.json`. */
export interface KnownCity extends ExtraNames {
  readonly geonamesId: number;
  /** GeoNames' main name, for readers of the file only. */
  readonly name: string;
  /**
   * The name news in English uses where GeoNames' main one is another: "Geneva" for Genève, "Raqqa"
   * for Ar Raqqah. It becomes the row's usual name, and GeoNames' one of its others.
   */
  readonly usualName?: string;
  /** What English calls it as well, or called it until lately: usual names beside that one. */
  readonly englishNames?: readonly string[];
}

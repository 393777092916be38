import type { Extent, LonLat, PlaceKind } from '@/lib/geoparse/types';
import type { GazetteerRow, RowName } from '../row';

/** One entry of a user's file: a row to add, or why it cannot be one. */
export type UserRecord =
  | {
      readonly type: 'row';
      /** Which entry, counted from 1: a line, or a feature of a collection. */
      readonly number: number;
      readonly row: GazetteerRow;
      /** Codes by which other rows of the file refer to it. */
      readonly aliases?: readonly string[];
    }
  | {
      readonly type: 'rejected';
      readonly number: number;
      /** In words: what is wrong with it. */
      readonly reason: string;
    };

/** What a user's entry says of a place; the rest has defaults. */
export interface UserPlace {
  readonly id: string;
  readonly name: string;
  readonly names?: readonly RowName[];
  readonly kind: PlaceKind;
  readonly featureCode: string;
  readonly countryCode?: string;
  readonly countryId?: string;
  readonly admin1Id?: string;
  readonly admin2Id?: string;
  readonly population?: number;
  readonly point: LonLat;
  readonly extent?: Extent | null;
  readonly wikidataId?: string;
  readonly validFrom?: number | null;
  readonly validTo?: number | null;
}

/** A user's place as a row. */
export function rowOfUserPlace(place: UserPlace): GazetteerRow {
  return {
    names: [],
    countryCode: '',
    countryId: '',
    admin1Id: '',
    admin2Id: '',
    population: 0,
    extent: null,
    extentIsApproximate: false,
    source: 'user',
    wikidataId: '',
    validFrom: null,
    validTo: null,
    ...place,
  };
}

const LONGEST_ID = 100;

/**
 * The place id for an identifier of the user's. Bare digits are set apart, since they would be
 * taken for a GeoNames id.
 *
 * @param identifier as the file has it; '' for none
 * @param number of the entry, for those without an identifier
 */
export function userPlaceId(identifier: string, number: number): string {
  const trimmed = identifier.trim();
  if (trimmed === '' || trimmed.length > LONGEST_ID) return `user-${number}`;
  return /^[0-9]+$/.test(trimmed) ? `user-${trimmed}` : trimmed;
}

/** A Wikidata item in a text such as `Q90`, `wd:Q90` or an address ending so; '' if none. */
export function findWikidataId(text: string): string {
  return /(?:^|[:/])(Q[1-9][0-9]{0,9})$/.exec(text.trim())?.[1] ?? '';
}

/** A GeoNames id in a text such as `gn:2988507` or an address of geonames.org; '' if none. */
export function findGeonamesId(text: string): string {
  return /(?:^gn:|geonames\.org\/)([1-9][0-9]{0,9})\b/.exec(text.trim())?.[1] ?? '';
}

/** A year from `1804`, `-0044`, `1804-12-02`; null if there is none. */
export function parseYear(text: string): number | null {
  const match = /^\s*([-+]?[0-9]{1,6})(?:-[0-9]{2}){0,2}\s*$/.exec(text);
  return match ? Number(match[1]) : null;
}

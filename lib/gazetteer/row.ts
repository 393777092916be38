import type { Extent, LonLat, NameUse, PlaceKind, PlaceSource } from '@/lib/geoparse/types';

/** A name on its way into the gazetteer, as written. */
export interface RowName {
  readonly text: string;
  readonly use: NameUse;
}

/** A place on its way into the gazetteer: what every source yields and the writer takes. */
export interface GazetteerRow {
  /** GeoNames id in digits, else a slug. */
  readonly id: string;
  /** Usual English name. */
  readonly name: string;
  /** All further names; the writer drops those alike after folding. */
  readonly names: readonly RowName[];
  readonly kind: PlaceKind;
  readonly featureCode: string;
  /** ISO 3166-1 alpha-2 or ''. */
  readonly countryCode: string;
  /** Ids of the rows this one lies in, or '' where none; they need not have been added yet. */
  readonly countryId: string;
  readonly admin1Id: string;
  readonly admin2Id: string;
  readonly population: number;
  readonly point: LonLat;
  readonly extent: Extent | null;
  readonly extentIsApproximate: boolean;
  readonly source: PlaceSource;
  /** `Q…` or ''. */
  readonly wikidataId: string;
  /** First and last year of a historical place; null where unknown or lasting. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

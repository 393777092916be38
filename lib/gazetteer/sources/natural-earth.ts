import type { Extent, LonLat } from '@/lib/geoparse/types';
import derived from '../divisions/natural-earth.json';

/** A first-level division as `lib/cli/derive-admin1.ts` took it from Natural Earth. */
export interface DerivedDivision {
  /** Natural Earth's `adm1_code`, e.g. `LTU-1075`. */
  readonly code: string;
  /** GeoNames id, 0 where Natural Earth gives none. */
  readonly geonamesId: number;
  /** GeoNames' country and admin1 code, `LT.65`; '' where unknown. */
  readonly geonamesCode: string;
  /** GeoNames' level, 0 where unknown: French departments, say, are of the second. */
  readonly level: number;
  /** ISO 3166-1 alpha-2, or '-1' where contested or none. */
  readonly country: string;
  readonly name: string;
  /** In 25 languages, and alternates; distinct after folding. */
  readonly names: readonly string[];
  /** English word for its type: `County`. */
  readonly type: string;
  readonly wikidataId: string;
  readonly point: LonLat;
  readonly extent: Extent;
}

/** All of Natural Earth's first-level divisions. */
export function readNaturalEarth(): readonly DerivedDivision[] {
  return derived as unknown as readonly DerivedDivision[];
}

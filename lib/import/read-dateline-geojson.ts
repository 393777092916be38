/** A saved GeoJSON as the page opens it again. */
import type { Article } from '@/lib/article';
import type { Correction } from '@/lib/corrections/types';
import { GEOJSON_VERSION } from '@/lib/export/geojson';
import type { Geoparsed } from '@/lib/geoparse/types';
import { readGeojson, versionOf } from './geojson';

/** An article that was read before, with what its editor did to it. */
export interface RestoredArticle extends Article {
  readonly restored: {
    /** What the program found then; corrections are not made in it. */
    readonly automatic: Geoparsed;
    /** Oldest first. */
    readonly corrections: readonly Correction[];
  };
}

/**
 * Restore an article from the GeoJSON that Dateline saved.
 *
 * @throws {Failure} `damaged-file`, worded for people
 */
export function readDatelineGeojson(json: string): RestoredArticle {
  const { article, result, automatic = result, corrections = [] } = readGeojson(json);
  return { ...article, restored: { automatic, corrections } };
}

/** Why a file could not be restored, as far as the page has words for it. */
export function wordGeojsonFault(
  json: string,
): 'geojsonForeign' | 'geojsonLater' | 'geojsonDamaged' {
  const version = versionOf(json);
  if (version === null) return 'geojsonForeign';
  return version > GEOJSON_VERSION ? 'geojsonLater' : 'geojsonDamaged';
}

/** A saved GeoJSON as the page opens it again. */
import type { Article } from '@/lib/api/types';
import type { Correction } from '@/lib/corrections/types';
import type { Geoparsed } from '@/lib/geoparse/types';
import { readGeojson } from './geojson';

/** An article that was read before, with what its editor did to it. */
export interface RestoredArticle {
  readonly article: Article;
  /** What the program found then; corrections are not made in it. */
  readonly automatic: Geoparsed;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
}

/** Whether a file's name says that it is GeoJSON. */
export const isGeojsonName = (name: string) => /\.geojson$/i.test(name.trim());

/**
 * Restore an article from the GeoJSON that Dateline saved.
 *
 * @throws {Failure} `damaged-file`, worded for people
 */
export function readDatelineGeojson(json: string): RestoredArticle {
  const { article, result, automatic = result, corrections = [] } = readGeojson(json);
  return { article, automatic, corrections };
}

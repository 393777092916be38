/** The tables, alike in SQLite and PostgreSQL. Times are ISO 8601 texts in UTC, so that they sort. */
import type { Visibility } from './types';

export interface Tables {
  /** One row a map: who may edit it and which version is current. */
  maps: {
    id: string;
    edit_key_hash: string;
    version: number;
    /** Repeated from the current version, for lists. */
    title: string;
    visibility: Visibility;
    created_at: string;
    saved_at: string;
    deleted_at: string | null;
  };
  /** One row a save; never changed after. */
  versions: {
    map_id: string;
    version: number;
    saved_at: string;
    action: string;
    title: string;
    visibility: Visibility;
    /** JSON: `MapSettings`. */
    settings: string;
    /** JSON: `ArticleParts[]`. */
    articles: string;
  };
  /**
   * Texts, results and corrections, each kept once a map however many versions share it: a save
   * that changes one correction does not write the article again.
   */
  parts: {
    map_id: string;
    /** SHA-256 of the JSON, in base64url. */
    hash: string;
    /** The JSON, gzipped. */
    data: Uint8Array;
  };
}

/** Where the parts of an article are. */
export interface ArticleParts {
  readonly id: string;
  readonly article: string;
  readonly result: string;
  readonly corrections: string;
}

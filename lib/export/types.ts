import type { Article } from '@/lib/api/types';
import type { Geoparsed } from '@/lib/geoparse/types';

/** Plain JSON, for data that is carried along without being read. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What every exporter takes: an article and what was found in it. */
export interface ArticleDocument {
  /** The caller's name for it (a file name, a line's id), carried into tabular formats. */
  readonly id?: string | number;
  readonly article: Article;
  readonly result: Geoparsed;
  /** The editor's corrections, as the editor keeps them: carried along, already applied to `result`. */
  readonly corrections?: readonly Json[];
}

/** One format. The API, the command line, the page's menu and the tests all loop over these. */
export interface Exporter {
  /** Kebab-case; the value of `?format=` and `--format`. */
  readonly id: string;
  readonly label: string;
  /** File name ending without the leading dot. */
  readonly extension: string;
  /** For `Content-Type`; always UTF-8 text. */
  readonly mediaType: string;
  /** Whether the format carries candidates with reasons, so that geoparsing should explain. */
  readonly explain: boolean;
  /**
   * How the outputs of several documents go into one file: one line each; rows under the first
   * one's header line; or not at all.
   */
  readonly join: 'lines' | 'rows' | 'none';
  /** Pure: the same document gives the same text. */
  readonly write: (document: ArticleDocument) => string;
}

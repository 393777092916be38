import type { Article } from '@/lib/article';
import type { PlaceAnnotation } from '@/lib/corrections/apply';
import type { Correction } from '@/lib/corrections/types';
import type { Geoparsed } from '@/lib/geoparse/types';
import type { PictureTools } from '@/lib/picture/tools';

/** What every exporter takes: an article and what is known of its places. */
export interface ArticleDocument {
  /** The caller's name for it (a file name, a line's id), carried into tabular formats. */
  readonly id?: string | number;
  readonly article: Article;
  /** With the editor's corrections made. */
  readonly result: Geoparsed;
  /** What the program found by itself; only where it was corrected. */
  readonly automatic?: Geoparsed;
  /** The editor's corrections, oldest first; already made in `result`. */
  readonly corrections?: readonly Correction[];
  /** Notes and drawn outlines, by place id. */
  readonly annotations?: Readonly<Record<string, PlaceAnnotation>>;
  /** Start offsets of mentions that an editor has settled. */
  readonly settledStarts?: ReadonlySet<number>;
}

/** What formats are for; menus have a section for each. */
export const FORMAT_GROUPS = ['data', 'scholarship', 'picture', 'page'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

interface Format {
  /** Kebab-case; the value of `?format=` and `--format`. */
  readonly id: string;
  readonly label: string;
  readonly group: FormatGroup;
  /** File name ending without the leading dot. */
  readonly extension: string;
  /** What a file's name adds before its ending, where other formats have the same. */
  readonly fileSuffix?: string;
  /** For `Content-Type`; text is always UTF-8. */
  readonly mediaType: string;
  /** Whether the format carries candidates with reasons, so that geoparsing should explain. */
  readonly explain: boolean;
  /**
   * How the outputs of several documents go into one file: one line each; rows under the first
   * one's header line; or not at all.
   */
  readonly join: 'lines' | 'rows' | 'none';
}

/** A format made of the document alone. */
export interface TextExporter extends Format {
  /** Pure: the same document gives the same text. */
  readonly write: (document: ArticleDocument) => string;
}

/** A format with a map in it, which wants the basemap's files. */
export interface MapExporter extends Format {
  /** The same document and options give the same output. */
  readonly draw: (document: ArticleDocument, tools: PictureTools) => Promise<string | Uint8Array>;
}

/** One format. The API, the command line, the page's menu and the tests all loop over these. */
export type Exporter = TextExporter | MapExporter;

/**
 * The document in a format.
 *
 * @param openTools called only for formats with a map in them
 */
export async function exportDocument(
  exporter: Exporter,
  document: ArticleDocument,
  openTools: () => PictureTools | Promise<PictureTools>,
): Promise<string | Uint8Array> {
  return 'write' in exporter
    ? exporter.write(document)
    : exporter.draw(document, await openTools());
}

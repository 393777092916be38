import type { Article } from '@/lib/article';
import { Failure } from '@/lib/errors';

/** A file or page as it came. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** File name, for its ending; the empty string where there is none. */
  readonly name: string;
  /** `Content-Type` with its parameters, if someone declared it. */
  readonly mediaType?: string;
  /** Where it was fetched from. */
  readonly url?: string;
}

/** One kind of file that can be read. The page's file dialogue and the detection loop over these. */
export interface Importer {
  readonly id: string;
  readonly label: string;
  /** File name endings without the dot. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** Whether the first bytes say for certain that it is one, whatever its name. */
  readonly recognise?: (bytes: Uint8Array) => boolean;
  /** @throws {Failure} if there is no article to be had from it, with the reason. */
  readonly read: (file: RawFile) => Promise<Article>;
}

/** Longest file to be read, 10 MB. */
export const MAX_FILE_BYTES = 10_000_000;

/** Longest title that is taken over whole; longer ones are no titles. */
const MAX_TITLE = 300;

/** What a reader found; parts that are blank become null, the text is tidied. */
export function toArticle(parts: Partial<Article> & Pick<Article, 'text'>): Article {
  const text = tidy(parts.text);
  if (text === '') throw new Failure('empty', 'There is no text in it.');
  const title = oneLine(parts.title) ?? '';
  return {
    title: title.length <= MAX_TITLE ? title : '',
    text,
    byline: oneLine(parts.byline),
    publishedAt: oneLine(parts.publishedAt),
    site: oneLine(parts.site),
    url: parts.url ?? null,
  };
}

/** One kind of line end, no characters of control, no blanks at line ends, few empty lines. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\u00AD|\uFEFF/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function oneLine(text: string | null | undefined): string | null {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line ? line : null;
}

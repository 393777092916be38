import type { Article } from '@/lib/article';
import { Failure } from '@/lib/errors';
import { docx } from './docx';
import { epub } from './epub';
import { html } from './html';
import { type Importer, MAX_FILE_BYTES, type RawFile } from './imported';
import { markdown } from './markdown';
import { pdf } from './pdf';
import { text } from './text';

/** Every kind of file that can be read; the first that recognises a file reads it. */
export const IMPORTERS = [
  pdf,
  epub,
  docx,
  html,
  markdown,
  text,
] as const satisfies readonly Importer[];

/**
 * The article in a file. Its kind is told by its first bytes, else by its name, else by its
 * declared type, else it is taken for plain text.
 *
 * @throws {Failure} with the reason why there is no article to be had
 */
export async function readFile(file: RawFile): Promise<Article> {
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new Failure('too-large', 'The file is larger than 10 MB. Send a part of it.');
  }
  return importerOf(file).read(file);
}

/** The importer for a file. */
export function importerOf({ bytes, name, mediaType }: RawFile): Importer {
  const importers: readonly Importer[] = IMPORTERS;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return (
    importers.find(({ recognise }) => recognise?.(bytes)) ??
    importers.find(({ extensions }) => extensions.includes(ending)) ??
    importers.find(({ mediaTypes }) => mediaTypes.includes(type)) ??
    text
  );
}

export type { RawFile } from './imported';

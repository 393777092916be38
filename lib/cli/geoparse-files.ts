import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer as readStream } from 'node:stream/consumers';
import type { Article } from '@/lib/article';
import { rememberGazetteer } from '@/lib/batch/open-gazetteer';
import { TASKS } from '@/lib/batch/tasks';
import { Failure } from '@/lib/errors';
import { exporterOf } from '@/lib/export';
import { decodeText } from '@/lib/import/decode-text';
import type { GeoparseArguments } from './arguments';
import { openSink, skip } from './files';
import { warn } from './terminal';

/**
 * Geoparse each file as one article and write what was found. A file that cannot be read is
 * reported and passed over; the process then ends with exit code 1.
 */
export async function geoparseFiles(
  inputs: readonly string[],
  options: GeoparseArguments,
): Promise<void> {
  const exporter = exporterOf(options.format);
  const openGazetteer = rememberGazetteer(options.gazetteer);
  // A gazetteer that is not there is better known before anything is written.
  openGazetteer();
  const sink = await openSink(exporter, inputs.length, options);
  for (const input of inputs) {
    const article = await readArticle(input);
    if (article === null) continue;
    const { title = article.title, format, language, home } = options;
    const output = await TASKS.exportArticle(
      {
        ...(inputs.length > 1 && { id: input }),
        article: { ...article, title },
        format,
        options: { language, home },
      },
      { openGazetteer },
    );
    await sink(input, output);
  }
}

/** The article of a file, or of standard input for `-`; null, and a word about it, if there is none. */
export async function readArticle(input: string): Promise<Article | null> {
  if (input === '-' && process.stdin.isTTY) warn('reading the article from here; end with Ctrl-D');
  try {
    const bytes = input === '-' ? await readStream(process.stdin) : await readFile(input);
    return await toArticle(bytes, input);
  } catch (error) {
    return skip(input, error);
  }
}

/**
 * Plain text is taken as it is, so that offsets are those of the file; other kinds of file have no
 * text but the one their reader makes.
 */
async function toArticle(bytes: Buffer, input: string): Promise<Article> {
  if (/(^|\.)(txt|text|-|)$/i.test(path.extname(input)) && !bytes.subarray(0, 5).equals(PDF)) {
    const text = decodeText(bytes);
    if (text.trim() === '') throw new Failure('empty', 'There is no text in it.');
    return { title: '', text };
  }
  return TASKS.readFile({ bytes, name: path.basename(input) });
}

const PDF = Buffer.from('%PDF-');

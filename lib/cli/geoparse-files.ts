import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer as readStream } from 'node:stream/consumers';
import type { Article } from '@/lib/api/types';
import { rememberGazetteer } from '@/lib/batch/open-gazetteer';
import { TASKS } from '@/lib/batch/tasks';
import { Failure, isFailure } from '@/lib/errors';
import { type Exporter, exporterOf } from '@/lib/export';
import { decodeText } from '@/lib/import/decode-text';
import type { GeoparseArguments } from './arguments';
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
  if (inputs.length > 1 && exporter.join === 'none' && !options.outputDir) {
    throw new Failure(
      'invalid-input',
      `Several ${exporter.label} documents do not fit into one file: give --output-dir.`,
    );
  }
  const openGazetteer = rememberGazetteer(options.gazetteer);
  // A gazetteer that is not there is better known before anything is written.
  openGazetteer();
  const sink = await openSink(exporter, options);
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
async function readArticle(input: string): Promise<Article | null> {
  if (input === '-' && process.stdin.isTTY) warn('reading the article from here; end with Ctrl-D');
  try {
    const bytes = input === '-' ? await readStream(process.stdin) : await readFile(input);
    return await toArticle(bytes, input);
  } catch (error) {
    warn(`${input === '-' ? 'standard input' : input}: ${wordFault(error)} Skipped.`);
    process.exitCode = 1;
    return null;
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

function wordFault(error: unknown): string {
  if (isFailure(error)) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code in FAULTS) return FAULTS[code]!;
  throw error;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  EPERM: 'It may not be read.',
};

type Sink = (input: string, output: string | Uint8Array) => Promise<void>;

/** Where outputs go: a folder, a file, or standard output. */
async function openSink(exporter: Exporter, options: GeoparseArguments): Promise<Sink> {
  const { output: file, outputDir } = options;
  if (outputDir) {
    await mkdir(outputDir, { recursive: true });
    return (input, output) => {
      const base = input === '-' ? 'article' : path.basename(input, path.extname(input));
      return writeFile(path.join(outputDir, `${base}.${exporter.extension}`), output);
    };
  }
  const stream = file ? createWriteStream(file) : process.stdout;
  let first = true;
  return (_input, output) => {
    const chunk = typeof output === 'string' ? toLines(output, first, exporter) : output;
    first = false;
    return new Promise((resolve, reject) => {
      stream.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  };
}

/** Text with its last line ended; rows after the first table without their header line. */
function toLines(output: string, isFirst: boolean, { join }: Exporter): string {
  const rows = isFirst || join !== 'rows' ? output : withoutHeader(output);
  return rows.endsWith('\n') ? rows : `${rows}\n`;
}

/** Rows of a table without its first line. */
function withoutHeader(table: string): string {
  return table.slice(table.indexOf('\n') + 1);
}

import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { TASKS } from '@/lib/batch/tasks';
import { Failure } from '@/lib/errors';
import { type Exporter, exporterOf } from '@/lib/export';
import type { GeoparseArguments } from './commands/geoparse';
import { openGazetteerFile } from './open-gazetteer';
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
  const gazetteer = await openGazetteerFile(options.gazetteer);
  const sink = await openSink(exporter, options);
  for (const input of inputs) {
    const text = await readArticle(input);
    if (text === null) continue;
    const { title = '', language, home } = options;
    const output = TASKS.exportArticle(gazetteer, {
      ...(inputs.length > 1 && { id: input }),
      article: { title, text },
      format: options.format,
      options: { language, home },
    });
    await sink(input, output);
  }
}

/** The text of a file, or of standard input for `-`; null, and a word about it, if there is none. */
async function readArticle(input: string): Promise<string | null> {
  try {
    const text = input === '-' ? await readStream(process.stdin) : await readFile(input, 'utf8');
    if (text.trim() !== '') return text.replace(/^\uFEFF/, '');
    warn(`${nameOf(input)} holds no text; skipped`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    warn(`${nameOf(input)} cannot be read: ${FAULTS[code] ?? code}; skipped`);
  }
  process.exitCode = 1;
  return null;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

function nameOf(input: string): string {
  return input === '-' ? 'standard input' : input;
}

type Sink = (input: string, output: string) => Promise<void>;

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
    const rows = first || exporter.join !== 'rows' ? output : withoutHeader(output);
    first = false;
    return new Promise((resolve, reject) => {
      stream.write(rows.endsWith('\n') ? rows : `${rows}\n`, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  };
}

/** Rows of a table without its first line. */
function withoutHeader(table: string): string {
  return table.slice(table.indexOf('\n') + 1);
}

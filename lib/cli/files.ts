/** Files in and out of the commands that write formats. */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, isFailure } from '@/lib/errors';
import type { Exporter } from '@/lib/export';
import type { OutputArguments } from './arguments';
import { warn } from './terminal';

/** A word about an input that cannot be used; the process then ends with exit code 1. */
export function skip(input: string, error: unknown): null {
  warn(`${input === '-' ? 'standard input' : input}: ${wordFault(error)} Skipped.`);
  process.exitCode = 1;
  return null;
}

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

/** Takes the output made of an input. */
export type Sink = (input: string, output: string | Uint8Array) => Promise<void>;

/**
 * Where outputs go: a folder, a file, or standard output.
 *
 * @param count of inputs
 * @throws {Failure} `invalid-input` where several outputs do not fit into one
 */
export async function openSink(
  exporter: Exporter,
  count: number,
  { output: file, outputDir }: OutputArguments,
): Promise<Sink> {
  if (count > 1 && exporter.join === 'none' && !outputDir) {
    throw new Failure(
      'invalid-input',
      `Several ${exporter.label} documents do not fit into one file: give --output-dir.`,
    );
  }
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

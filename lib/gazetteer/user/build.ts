import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { GazetteerWriter } from '../write/writer';
import { detectFormat, USER_FORMATS, type UserFormat } from './formats';
import { openInput } from './open-input';
import { SeenIds } from './seen-ids';

/** How far a build is. */
export interface BuildProgress {
  readonly step: 'reading' | 'writing';
  /** The file being read. */
  readonly file: string;
  /** Bytes of all input files read so far, and in all. */
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  readonly rejected: number;
}

/** An entry that could not be used. */
export interface RejectedEntry {
  readonly file: string;
  /** Line of a table, or feature of a collection, counted from 1. */
  readonly number: number;
  readonly reason: string;
}

/** What came of a build. */
export interface UserGazetteerReport {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  /** Distinct folded names. */
  readonly names: number;
  readonly rejected: number;
  /** How many were rejected for each reason, most first; reasons with the cell's text left out. */
  readonly reasons: readonly (readonly [reason: string, count: number])[];
  /** The first of them. */
  readonly samples: readonly RejectedEntry[];
  readonly seconds: number;
}

export interface UserBuildOptions {
  /** Id of one of USER_FORMATS; each file's is found from its beginning otherwise. */
  readonly format?: string;
  /** What the gazetteer is called. Default: the first file's name. */
  readonly title?: string;
  /** Whether the file is to be used in the bundled gazetteer's stead. Default false: over it. */
  readonly replace?: boolean;
  /** Called some ten times a second. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Thrown when a build cannot be done at all; says which file and why. */
export class UserGazetteerError extends Error {
  override readonly name = 'UserGazetteerError';
}

const MAX_SAMPLES = 20;
const PROGRESS_ROWS = 4096;
const PROGRESS_MS = 100;

/**
 * Compile gazetteers that a user brings (CSV, Linked Places, GeoNames dumps) into one file, as
 * an addition to the bundled gazetteer (`layerGazetteers`) or in its stead.
 *
 * Entries are streamed; memory does not grow with their number. Entries that cannot be used are
 * counted and reported, the rest is compiled.
 *
 * @param inputs paths of the files; `.gz` is read as it is
 * @param output path of the file to write
 * @throws UserGazetteerError where a file cannot be read, its format is not known, or no entry
 *   of any file could be used
 */
export async function buildUserGazetteer(
  inputs: readonly string[],
  output: string,
  options: UserBuildOptions = {},
): Promise<UserGazetteerReport> {
  const started = performance.now();
  if (inputs.length === 0) throw new UserGazetteerError('no file to read');
  const formats = inputs.map((file) => chooseFormat(file, options.format));
  const opened = inputs.map(openOrFail);
  const totalBytes = opened.reduce((sum, input) => sum + input.totalBytes, 0);

  const writer = new GazetteerWriter();
  const tally = new Tally();
  const seen = new SeenIds();
  let rows = 0;
  let doneBytes = 0;
  let reportedAt = 0;
  try {
    for (const [index, file] of inputs.entries()) {
      const input = opened[index] as ReturnType<typeof openInput>;
      const report = (step: BuildProgress['step']): void => {
        const readBytes = doneBytes + input.readBytes();
        options.onProgress?.({ step, file, readBytes, totalBytes, rows, rejected: tally.count });
      };
      for await (const record of readOrFail(
        file,
        (formats[index] as UserFormat).read(input.stream),
      )) {
        if (record.type === 'rejected') tally.add(file, record.number, record.reason);
        else if (!seen.add(record.row.id)) {
          tally.add(file, record.number, `id "${record.row.id}" occurs before`);
        } else {
          writer.add(record.row, record.aliases);
          rows++;
        }
        if (
          (rows + tally.count) % PROGRESS_ROWS === 0 &&
          performance.now() - reportedAt > PROGRESS_MS
        ) {
          reportedAt = performance.now();
          report('reading');
        }
      }
      if (index === inputs.length - 1) report('writing');
      doneBytes += input.totalBytes;
    }
    if (rows === 0) {
      throw new UserGazetteerError(
        `none of ${tally.count} entries could be used: ${tally.describe()}`,
      );
    }
    await mkdir(path.dirname(path.resolve(output)), { recursive: true });
    const written = writer.finish(output, {
      title: options.title ?? path.basename(inputs[0] as string),
      date: new Date().toISOString().slice(0, 10),
      sources: inputs.map((file) => ({
        name: path.basename(file),
        version: '',
        licence: 'the user’s own',
        attribution: '',
      })),
      inputHash: '',
      replacesBundled: options.replace ?? false,
    });
    return {
      path: written.path,
      bytes: written.bytes,
      rows,
      names: written.keyCount,
      rejected: tally.count,
      reasons: tally.reasons(),
      samples: tally.samples,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    for (const { stream } of opened) stream.destroy();
    writer.discard();
  }
}

function chooseFormat(file: string, id: string | undefined): UserFormat {
  const known = USER_FORMATS.map((format) => `${format.id} (${format.label})`).join(', ');
  if (id !== undefined) {
    const format = USER_FORMATS.find((candidate) => candidate.id === id);
    if (!format) throw new UserGazetteerError(`no format "${id}"; known are: ${known}`);
    return format;
  }
  try {
    const format = detectFormat(file);
    if (format) return format;
  } catch (cause) {
    throw cannotRead(file, cause);
  }
  throw new UserGazetteerError(`${file}: its format is not recognised; known are: ${known}`);
}

function openOrFail(file: string): ReturnType<typeof openInput> {
  try {
    return openInput(file);
  } catch (cause) {
    throw cannotRead(file, cause);
  }
}

/** Pass records on; what the reader throws becomes an error that names the file. */
async function* readOrFail<Item>(
  file: string,
  records: AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  try {
    yield* records;
  } catch (cause) {
    throw cannotRead(file, cause);
  }
}

function cannotRead(file: string, cause: unknown): UserGazetteerError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserGazetteerError(`${file}: ${reason}`, { cause });
}

/** Counts rejected entries by reason and keeps the first. */
class Tally {
  count = 0;
  readonly samples: RejectedEntry[] = [];
  private readonly counts = new Map<string, number>();

  add(file: string, number: number, reason: string): void {
    this.count++;
    if (this.samples.length < MAX_SAMPLES) this.samples.push({ file, number, reason });
    const general = reason.replace(/"[^"]*"/g, '…').replace(/^[0-9]+/, '…');
    this.counts.set(general, (this.counts.get(general) ?? 0) + 1);
  }

  reasons(): [string, number][] {
    return [...this.counts].sort(([, left], [, right]) => right - left);
  }

  describe(): string {
    return this.reasons()
      .map(([reason, count]) => `${reason} (${count})`)
      .join('; ');
  }
}

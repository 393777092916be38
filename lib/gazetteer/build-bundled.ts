import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { readMeta } from './read/read-meta';
import { listSources } from './sources/attribution';
import { readBundledRows } from './sources/bundled';
import { listFolder } from './sources/packages';
import { GazetteerWriter } from './write/writer';

const LIBRARY = fileURLToPath(new URL('..', import.meta.url));

/** Everything of ours that the file depends on, under `lib`. */
const INPUTS = [
  'gazetteer',
  'gazetteer/cities',
  'gazetteer/countries',
  'gazetteer/curated',
  'gazetteer/divisions',
  'gazetteer/sources',
  'gazetteer/write',
  'geoparse/fold-name.ts',
];

/** What came of asking for the bundled gazetteer. */
export interface BuiltGazetteer {
  /** Whether it was there already, made from the same inputs. */
  readonly wasFresh: boolean;
  readonly path: string;
  readonly bytes: number;
  readonly compressedBytes: number;
  readonly seconds: number;
}

export interface BuildOptions {
  /** Build even if the file is up to date. Default false. */
  readonly force?: boolean;
  /** Told of each step. */
  readonly report?: (message: string) => void;
}

/**
 * Make the bundled gazetteer and its gzip copy for browsers, unless they are up to date: the
 * file's header holds a hash of the sources' versions, our tables and the code that reads them.
 *
 * @param file where to write; the copy goes to `${file}.gz`
 */
export async function buildBundledGazetteer(
  file: string,
  { force = false, report = () => {} }: BuildOptions = {},
): Promise<BuiltGazetteer> {
  const started = performance.now();
  const compressed = `${file}.gz`;
  const inputHash = hashInputs();
  const wasFresh = !force && existsSync(compressed) && readMeta(file)?.inputHash === inputHash;
  if (!wasFresh) {
    await mkdir(path.dirname(file), { recursive: true });
    const { rows, date } = readBundledRows(report);
    const writer = new GazetteerWriter();
    for (const row of rows) writer.add(row);
    report('sorting and writing the names');
    const sources = listSources();
    writer.finish(file, { title: 'Dateline world gazetteer', date, sources, inputHash });
    report('compressing the copy for browsers');
    await compress(file, compressed);
  }
  return {
    wasFresh,
    path: file,
    bytes: statSync(file).size,
    compressedBytes: statSync(compressed).size,
    seconds: (performance.now() - started) / 1000,
  };
}

async function compress(from: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}.partial`;
  await pipeline(createReadStream(from), createGzip({ level: 9 }), createWriteStream(partial));
  await rename(partial, to);
}

/** A hash of the sources' versions and of every file of ours that shapes the result. */
function hashInputs(): string {
  const hash = createHash('sha256').update(JSON.stringify(listSources()));
  for (const input of INPUTS) {
    const full = path.join(LIBRARY, input);
    const files = statSync(full).isDirectory()
      ? listFolder(full).map((name) => path.join(full, name))
      : [full];
    for (const name of files.filter((name) => /\.(?:ts|json)$/.test(name))) {
      hash.update(path.basename(name)).update(readFileSync(name));
    }
  }
  return hash.digest('hex');
}

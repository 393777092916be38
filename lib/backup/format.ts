/**
 * What a backup looks like: gzipped lines of JSON. The first names the format, each map is a line
 * followed by its versions and its parts, and the last says how many maps there are, so that a file
 * cut short is known for one.
 */
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '@/lib/errors';
import { hashOf } from '@/lib/storage/parts';
import { type MapDump, VISIBILITIES } from '@/lib/storage/types';

export const FORMAT = 'dateline-backup';
/** Raised when a reader of the version before would read the file wrongly. */
export const FORMAT_VERSION = 1;

const headerLine = z.object({ format: z.literal(FORMAT), version: z.number().int() });

const line = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('map'),
    id: z.string().min(1),
    editKeyHash: z.string().min(1),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
  }),
  z.object({
    type: z.literal('version'),
    version: z.number().int().min(1),
    savedAt: z.string(),
    action: z.string(),
    title: z.string(),
    visibility: z.enum(VISIBILITIES),
    settings: z.string(),
    articles: z.string(),
  }),
  z.object({ type: z.literal('part'), hash: z.string(), data: z.base64() }),
  z.object({ type: z.literal('end'), maps: z.number().int().min(0) }),
]);
type Line = z.output<typeof line>;

/** The lines of a backup, each with its end; `onMap` is told of each map. */
export async function* writeLines(
  dumps: AsyncIterable<MapDump>,
  createdAt: string,
  onMap: () => void,
): AsyncIterable<string> {
  yield `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, createdAt })}\n`;
  let maps = 0;
  for await (const { versions, parts, ...map } of dumps) {
    yield write({ type: 'map', ...map });
    for (const version of versions) yield write({ type: 'version', ...version });
    for (const { hash, data } of parts) {
      yield write({ type: 'part', hash, data: Buffer.from(data).toString('base64') });
    }
    maps += 1;
    onMap();
  }
  yield write({ type: 'end', maps });
}

const write = (value: Line) => `${JSON.stringify(value)}\n`;

/**
 * The maps of a backup, checked as they are read: format, shape, and every part against its hash.
 *
 * @throws {Failure} `damaged-file`; `invalid-input` for files of another make or version
 */
export async function* readLines(lines: AsyncIterable<string>): AsyncIterable<MapDump> {
  let map: Extract<Line, { type: 'map' }> | null = null;
  let versions: MapDump['versions'][number][] = [];
  let parts: MapDump['parts'][number][] = [];
  let maps = 0;
  let number = 0;
  let isComplete = false;

  for await (const text of lines) {
    number += 1;
    if (number === 1) {
      checkHeader(text);
      continue;
    }
    if (isComplete) throw damaged(number, 'something follows the end');
    const read = parse(text, number);
    if (read.type === 'map' || read.type === 'end') {
      if (map) yield whole(map, versions, parts, number);
      if (map) maps += 1;
      [map, versions, parts] = [read.type === 'map' ? read : null, [], []];
    }
    switch (read.type) {
      case 'version': {
        const { type: _, ...version } = read;
        versions.push(version);
        break;
      }
      case 'part':
        parts.push(partOf(read, number));
        break;
      case 'end':
        if (read.maps !== maps) {
          throw damaged(number, `${read.maps} maps were written, ${maps} are here`);
        }
        isComplete = true;
    }
  }
  if (number === 0) throw notOurs();
  if (!isComplete) throw damaged(number, 'the end is missing');
}

function checkHeader(text: string): void {
  let header: z.output<typeof headerLine>;
  try {
    header = headerLine.parse(JSON.parse(text));
  } catch {
    throw notOurs();
  }
  if (header.version !== FORMAT_VERSION) {
    throw new Failure(
      'invalid-input',
      `The backup is of format ${header.version}; this Dateline reads format ${FORMAT_VERSION}. ` +
        'Use the Dateline that wrote it, or a newer one.',
    );
  }
}

function parse(text: string, number: number): Line {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw damaged(number, 'the line cannot be read');
  }
}

function partOf({ hash, data }: { hash: string; data: string }, number: number) {
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  try {
    if (hashOf(gunzipSync(bytes)) === hash) return { hash, data: bytes };
  } catch {
    // Not even compressed data.
  }
  throw damaged(number, 'a part is not what its hash says');
}

/** A map whose versions are in order and lack no part. */
function whole(
  { type: _, ...map }: Extract<Line, { type: 'map' }>,
  versions: MapDump['versions'],
  parts: MapDump['parts'],
  number: number,
): MapDump {
  const known = new Set(parts.map(({ hash }) => hash));
  const layout = z.array(z.record(z.string(), z.string()));
  for (const [index, { version, articles, settings }] of versions.entries()) {
    if (version !== index + 1) throw damaged(number - 1, 'a version is missing');
    try {
      JSON.parse(settings);
      for (const { id: _id, ...hashes } of layout.parse(JSON.parse(articles))) {
        if (!Object.values(hashes).every((hash) => known.has(hash))) throw new Error('missing');
      }
    } catch {
      throw damaged(number - 1, `version ${version} of a map is not whole`);
    }
  }
  if (versions.length === 0) throw damaged(number - 1, 'a map has no version');
  return { ...map, versions, parts };
}

const damaged = (number: number, what: string) =>
  new Failure('damaged-file', `The backup is damaged at line ${number}: ${what}.`);

const notOurs = () =>
  new Failure('invalid-input', 'This is not a backup made by “dateline backup”.');

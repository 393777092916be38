import { closeSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { constants, gunzipSync } from 'node:zlib';
import { GEONAMES_COLUMNS } from '../sources/geonames-table';
import { normaliseHeader, readCsv } from './read-csv';
import { readGeonames } from './read-geonames';
import { readLinkedPlaces, readLinkedPlacesLines } from './read-linked-places';
import { readLpTsv } from './read-lp-tsv';
import type { UserRecord } from './record';

/** A format of gazetteers that people bring. */
export interface UserFormat {
  readonly id: string;
  /** For people: what it is. */
  readonly label: string;
  readonly read: (stream: Readable) => AsyncGenerator<UserRecord>;
  /** Whether a file beginning so is of this format. */
  readonly recognises: (head: string) => boolean;
}

/** In the order in which they are tried. */
export const USER_FORMATS: readonly UserFormat[] = [
  {
    id: 'linked-places',
    label: 'Linked Places Format (JSON)',
    read: readLinkedPlaces,
    recognises: (head) => /^\s*\{/.test(head) && /"FeatureCollection"/.test(head),
  },
  {
    id: 'linked-places-lines',
    label: 'Linked Places features, one a line (JSON lines)',
    read: readLinkedPlacesLines,
    recognises: (head) => /^\s*\{/.test(head),
  },
  {
    id: 'geonames',
    label: 'GeoNames dump (allCountries.txt, cities*.txt, a country file)',
    read: readGeonames,
    recognises: (head) => {
      const line = head.split('\n').find((text) => text.trim() !== '' && !text.startsWith('#'));
      const cells = line?.split('\t') ?? [];
      return cells.length === GEONAMES_COLUMNS && /^[0-9]+$/.test(cells[0] ?? '');
    },
  },
  {
    id: 'lp-tsv',
    label: 'Linked Places TSV',
    read: readLpTsv,
    recognises: (head) => {
      const cells = (head.split('\n')[0] ?? '').split('\t').map(normaliseHeader);
      return cells.includes('title') && (cells.includes('geowkt') || cells.includes('start'));
    },
  },
  {
    id: 'csv',
    label: 'table with a header row (CSV, TSV)',
    read: readCsv,
    recognises: (head) => /[,;\t]/.test(head.split('\n')[0] ?? ''),
  },
];

const HEAD_BYTES = 1 << 16;

/** The format a file seems to be in, from its first bytes; null where none fits. */
export function detectFormat(path: string): UserFormat | null {
  const head = readHead(path);
  return USER_FORMATS.find((format) => format.recognises(head)) ?? null;
}

function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0));
    const plain = path.endsWith('.gz')
      ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
      : head;
    return plain.toString('utf8').replace(/^\ufeff/, '');
  } finally {
    closeSync(file);
  }
}

import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Extent } from '@/lib/geoparse/types';
import type { RowName } from '../row';
import { parseDegrees } from '../sources/geonames-table';
import { readKind } from './kind-words';
import { findWikidataId, parseYear, rowOfUserPlace, type UserRecord, userPlaceId } from './record';

/** Names a column may go by, in any case, spaces and hyphens as underscores. */
const COLUMNS = {
  id: ['id', 'identifier', 'uri'],
  geonamesId: ['geonames_id', 'geonameid', 'geonamesid'],
  name: ['name', 'title', 'toponym', 'place', 'label'],
  otherNames: [
    'other_names',
    'othernames',
    'alternate_names',
    'alternatenames',
    'variants',
    'aliases',
  ],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  kind: ['kind', 'type', 'feature_code', 'featurecode', 'class'],
  country: ['country_code', 'country', 'ccode', 'iso2'],
  population: ['population', 'pop'],
  wikidata: ['wikidata', 'wikidata_id', 'wikidataid'],
  from: ['valid_from', 'from', 'start'],
  to: ['valid_to', 'to', 'end'],
  west: ['west'],
  south: ['south'],
  east: ['east'],
  north: ['north'],
} as const;
type Column = keyof typeof COLUMNS;

const REQUIRED: readonly Column[] = ['name', 'latitude', 'longitude'];

/** What `csv-parse` yields with `info`: the cells, and the line on which they end. */
interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Read a table with a header row, comma-, semicolon- or tab-separated.
 *
 * `name`, `latitude` and `longitude` (or their usual short forms) are needed; further columns
 * are in COLUMNS and may be left out. Several names in one cell are separated by `|` or `;`.
 *
 * @throws Error naming the columns that are missing and those that were found
 */
export async function* readCsv(stream: Readable): AsyncGenerator<UserRecord> {
  let columns: ReadonlyMap<Column, number> | null = null;
  for await (const { record, info } of parseTable(stream)) {
    if (columns === null) columns = findColumns(record);
    else yield readRow(record, columns, info.lines);
  }
  if (columns === null) throw new Error('the table is empty: no header row');
}

async function* parseTable(stream: Readable): AsyncGenerator<ParsedRow> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await pieces.next();
  if (first.done) return;
  const parser = parse({
    delimiter: detectDelimiter(first.value.toString('utf8')),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const whole = new PassThrough();
  whole.write(first.value);
  const done = pipeline(pieces as AsyncIterator<Buffer> & AsyncIterable<Buffer>, whole, parser);
  // Its failure is that of the parser, which is being read.
  done.catch(() => {});
  yield* parser as AsyncIterable<ParsedRow>;
}

/** The separator that the header line has most of, outside quotes. */
function detectDelimiter(head: string): string {
  const header = (head.split(/\r?\n/)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Header cells as they are compared. */
export function normaliseHeader(cell: string): string {
  return cell
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function findColumns(header: readonly string[]): Map<Column, number> {
  const cells = header.map(normaliseHeader);
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const name = names.find((known) => cells.includes(known));
    if (name) columns.set(column, cells.indexOf(name));
  }
  const missing = REQUIRED.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    throw new Error(
      `no column for ${missing.join(', ')}; found: ${cells.map((cell) => cell || '(empty)').join(', ')}`,
    );
  }
  return columns;
}

function readRow(
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  number: number,
): UserRecord {
  const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').trim();
  const rejected = (reason: string): UserRecord => ({ type: 'rejected', number, reason });

  const name = cell('name');
  if (name === '') return rejected('no name');
  const latitude = parseDegrees(cell('latitude'), 90);
  const longitude = parseDegrees(cell('longitude'), 180);
  if (latitude === null) return rejected(`latitude "${clip(cell('latitude'))}" is not -90…90`);
  if (longitude === null) return rejected(`longitude "${clip(cell('longitude'))}" is not -180…180`);
  const population = Number(cell('population').replaceAll(/[\s,]/g, '') || '0');
  if (!Number.isFinite(population) || population < 0) {
    return rejected(`population "${clip(cell('population'))}" is not a count`);
  }
  const country = cell('country').toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/.test(country)) {
    return rejected(`country "${clip(cell('country'))}" is not an ISO 3166-1 alpha-2 code`);
  }
  const geonamesId = cell('geonamesId');
  if (geonamesId !== '' && !/^[1-9][0-9]{0,9}$/.test(geonamesId)) {
    return rejected(`"${clip(geonamesId)}" is not a GeoNames id`);
  }
  return {
    type: 'row',
    number,
    row: rowOfUserPlace({
      id: geonamesId || userPlaceId(cell('id'), number),
      name,
      names: splitNames(cell('otherNames')),
      ...readKind(cell('kind'), population),
      countryCode: country,
      population,
      point: [longitude, latitude],
      extent: readExtent(cell),
      wikidataId: findWikidataId(cell('wikidata')),
      validFrom: parseYear(cell('from')),
      validTo: parseYear(cell('to')),
    }),
  };
}

/** Several names from one cell. */
export function splitNames(cell: string): RowName[] {
  return cell
    .split(/[|;]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, use: 'other' }));
}

function readExtent(cell: (column: Column) => string): Extent | null {
  const west = parseDegrees(cell('west'), 180);
  const south = parseDegrees(cell('south'), 90);
  const east = parseDegrees(cell('east'), 180);
  const north = parseDegrees(cell('north'), 90);
  if (west === null || south === null || east === null || north === null) return null;
  return south <= north ? [west, south, east, north] : null;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

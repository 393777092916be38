import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { wktToGeoJSON } from '@terraformer/wkt';
import type { Geometry } from 'geojson';
import { parseDegrees } from '../sources/geonames-table';
import { readKind } from './kind-words';
import { type Located, locate } from './locate';
import { normaliseHeader } from './read-csv';
import {
  findGeonamesId,
  findWikidataId,
  parseYear,
  rowOfUserPlace,
  type UserRecord,
  userPlaceId,
} from './record';

/** Reads one cell by the name of its column; '' where the column is missing. */
type Cell = (column: string) => string;

/**
 * Read LP-TSV, the delimited form of Linked Places: a header line, then a place a line, cells
 * separated by tabs. Needed are `title` and either `lon` and `lat` or `geowkt`; `id`,
 * `variants`, `types`, `fclasses`, `ccodes`, `matches`, `start` and `end` are read as well.
 *
 * @throws Error where the header has no `title`
 */
export async function* readLpTsv(stream: Readable): AsyncGenerator<UserRecord> {
  let header: readonly string[] | null = null;
  let number = 0;
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    if (header === null) {
      header = cells.map(normaliseHeader);
      if (!header.includes('title')) {
        throw new Error(`no column "title": not LP-TSV; found: ${header.join(', ')}`);
      }
      continue;
    }
    const columns = header;
    yield readRow((column) => (cells[columns.indexOf(column)] ?? '').trim(), number);
  }
  if (header === null) throw new Error('the table is empty: no header line');
}

function readRow(cell: Cell, number: number): UserRecord {
  const name = cell('title');
  if (name === '') return { type: 'rejected', number, reason: 'no title' };
  const located = locateCells(cell);
  if (!located) return { type: 'rejected', number, reason: 'neither lon and lat nor geowkt' };
  const matches = splitList(cell('matches'));
  const firstOf = (find: (identifier: string) => string): string =>
    matches.map(find).find((found) => found !== '') ?? '';
  const [country = ''] = splitList(cell('ccodes'));
  const [type = ''] = splitList(cell('types'));
  return {
    type: 'row',
    number,
    row: rowOfUserPlace({
      id: firstOf(findGeonamesId) || userPlaceId(cell('id'), number),
      name,
      // Variants may carry their language: `Firenze@it`.
      names: splitList(cell('variants'))
        .map((variant) => variant.replace(/@[a-zA-Z]{2,3}(?:-[a-zA-Z]+)*$/, ''))
        .map((text) => ({ text, use: 'other' })),
      ...readKind(type || (splitList(cell('fclasses'))[0] ?? ''), 0),
      countryCode: /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : '',
      ...located,
      wikidataId: firstOf(findWikidataId),
      validFrom: parseYear(cell('start')),
      validTo: parseYear(cell('end')),
    }),
  };
}

function locateCells(cell: Cell): Located | null {
  const longitude = parseDegrees(cell('lon'), 180);
  const latitude = parseDegrees(cell('lat'), 90);
  if (longitude !== null && latitude !== null)
    return { point: [longitude, latitude], extent: null };
  const wkt = cell('geowkt');
  if (wkt === '') return null;
  try {
    return locate(wktToGeoJSON(wkt) as Geometry);
  } catch {
    return null;
  }
}

function splitList(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

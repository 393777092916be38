import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { FileGazetteer } from '@/lib/gazetteer/read';
import type { GazetteerRow } from '@/lib/gazetteer/row';
import { GazetteerWriter } from '@/lib/gazetteer/write/writer';

/** A folder for a test file's products, removed when its tests are done. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A row with defaults for what a test does not care about. */
export function makeRow(
  row: Partial<GazetteerRow> & Pick<GazetteerRow, 'id' | 'name'>,
): GazetteerRow {
  return {
    names: [],
    kind: 'town',
    featureCode: 'PPL',
    countryCode: '',
    countryId: '',
    admin1Id: '',
    admin2Id: '',
    population: 0,
    point: [0, 0],
    extent: null,
    extentIsApproximate: false,
    source: 'geonames',
    wikidataId: '',
    validFrom: null,
    validTo: null,
    ...row,
  };
}

export const META = {
  title: 'test',
  date: '2024-05-06',
  sources: [{ name: 'made up', version: '1', licence: 'CC0-1.0', attribution: 'nobody' }],
  inputHash: 'abc',
} as const;

/** Compile rows to a file. */
export function writeRows(file: string, rows: readonly GazetteerRow[]): void {
  const writer = new GazetteerWriter();
  for (const row of rows) writer.add(row);
  writer.finish(file, META);
}

/** Compile rows and open the result. */
export function compileRows(folder: string, rows: readonly GazetteerRow[]): FileGazetteer {
  const file = path.join(folder, `${rows.length}-${rows[0]?.id ?? 'none'}.bin`);
  writeRows(file, rows);
  return loadGazetteer(file);
}

import known from '../cities/known.json';
import type { GazetteerRow, RowName } from '../row';
import { readCities, rowOfRecord } from './cities500';
import { readCountries } from './countries';
import { mergeCurated, readCuratedPlaces } from './curated';
import { admin1CodeOf, admin2CodeOf, readDivisions } from './divisions';
import { type KnownCity, listExtraNames } from './extra-names';
import { readNewerTowns, rowOfNewerTown } from './newer-towns';

/** The continent that stands for the code AQ, which has no country row. */
const ANTARCTICA = ['AQ', '6255152'] as const;

/** Everything the bundled gazetteer holds. */
export interface BundledRows {
  /** Grouped by country and division, which compresses well. */
  readonly rows: readonly GazetteerRow[];
  /** ISO date of the newest GeoNames row. */
  readonly date: string;
}

/**
 * Read all sources of the bundled gazetteer from the installed packages and the committed
 * tables.
 *
 * @param report told of each step, for progress
 */
export function readBundledRows(report: (message: string) => void = () => {}): BundledRows {
  const cities = readCities();
  report(`${cities.length} towns`);
  const countries = readCountries();
  const countryIds = new Map([
    ANTARCTICA,
    ...countries.map((row) => [row.countryCode, row.id] as const),
  ]);
  report(`${countries.length} countries and territories`);
  const divisions = readDivisions(cities, countryIds);
  report(`${divisions.rows.length} divisions`);

  const extras = new Map((known as KnownCity[]).map((row) => [String(row.geonamesId), row]));
  const towns = cities.map((record): GazetteerRow => {
    const row = rowOfRecord(record, {
      countryId: countryIds.get(record.countryCode) ?? '',
      admin1Id: divisions.admin1Ids.get(admin1CodeOf(record)) ?? '',
      admin2Id: divisions.admin2Ids.get(admin2CodeOf(record)) ?? '',
    });
    const extra = extras.get(row.id);
    return extra ? nameAsKnown(row, extra) : row;
  });

  const places = readCuratedPlaces();
  const newer = readNewerTowns(cities, places).map((town) =>
    rowOfNewerTown(town, {
      countryId: countryIds.get(town.countryCode) ?? '',
      admin1Id: divisions.admin1Ids.get(town.admin1Code) ?? '',
      admin2Id: divisions.admin2Ids.get(town.admin2Code) ?? '',
    }),
  );
  report(`${newer.length} more of a later table`);

  const rows = [...countries, ...divisions.rows, ...towns, ...newer];
  const added = mergeCurated(rows, places, countryIds);
  report(`${places.length} curated places, ${added.length} of them in no other source`);
  return {
    // Last, so that towns of Antarctica have referred to their continent by then.
    rows: [...rows.sort(compareRows), ...added],
    date:
      cities
        .map(({ modified }) => modified)
        .sort()
        .at(-1) ?? '',
  };
}

function nameAsKnown(row: GazetteerRow, known: KnownCity): GazetteerRow {
  const english = (known.englishNames ?? []).map((text): RowName => ({ text, use: 'usual' }));
  const names = [...english, ...listExtraNames(known), ...row.names];
  return known.usualName === undefined
    ? { ...row, names }
    : { ...row, name: known.usualName, names: [{ text: row.name, use: 'other' }, ...names] };
}

/** Country by country, division by division, a division before what it contains. */
function compareRows(left: GazetteerRow, right: GazetteerRow): number {
  return (
    compare(left.countryCode, right.countryCode) ||
    compare(left.admin1Id, right.admin1Id) ||
    compare(left.admin2Id, right.admin2Id) ||
    compare(left.featureCode.slice(0, 3), right.featureCode.slice(0, 3)) ||
    Number(left.id) - Number(right.id) ||
    compare(left.id, right.id)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

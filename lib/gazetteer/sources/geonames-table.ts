/** A line of a GeoNames table, the columns that are used. */
export interface GeonamesRecord {
  readonly geonamesId: string;
  readonly name: string;
  readonly asciiName: string;
  readonly alternateNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly featureClass: string;
  readonly featureCode: string;
  readonly countryCode: string;
  readonly admin1Code: string;
  readonly admin2Code: string;
  readonly population: number;
  /** ISO date of the last change. */
  readonly modified: string;
}

/** Columns of GeoNames' main table, as its readme gives them. */
const COLUMN = {
  geonamesId: 0,
  name: 1,
  asciiName: 2,
  alternateNames: 3,
  latitude: 4,
  longitude: 5,
  featureClass: 6,
  featureCode: 7,
  countryCode: 8,
  admin1Code: 10,
  admin2Code: 11,
  population: 14,
  modified: 18,
} as const;

export const GEONAMES_COLUMNS = 19;

/** What is wrong with a line of a GeoNames table, or the record it holds. */
export type ParsedRecord =
  | { readonly type: 'record'; readonly record: GeonamesRecord }
  | { readonly type: 'fault'; readonly message: string };

const ID = /^[1-9][0-9]{0,9}$/;

/** Read one tab-separated line of a GeoNames table (`cities*.txt`, `allCountries.txt`, `XX.txt`). */
export function parseGeonamesLine(line: string): ParsedRecord {
  const columns = line.split('\t');
  const column = (index: number): string => columns[index] ?? '';
  if (columns.length !== GEONAMES_COLUMNS) {
    return fault(`${columns.length} columns found, ${GEONAMES_COLUMNS} expected`);
  }
  const geonamesId = column(COLUMN.geonamesId);
  if (!ID.test(geonamesId)) return fault(`"${clip(geonamesId)}" is not a GeoNames id`);
  const name = column(COLUMN.name).trim();
  if (name === '') return fault('no name');
  const latitude = parseDegrees(column(COLUMN.latitude), 90);
  if (latitude === null) return fault(`latitude "${clip(column(COLUMN.latitude))}" is not -90…90`);
  const longitude = parseDegrees(column(COLUMN.longitude), 180);
  if (longitude === null) {
    return fault(`longitude "${clip(column(COLUMN.longitude))}" is not -180…180`);
  }
  const population = Number(column(COLUMN.population) || '0');
  if (!Number.isFinite(population) || population < 0) {
    return fault(`population "${clip(column(COLUMN.population))}" is not a count`);
  }
  return {
    type: 'record',
    record: {
      geonamesId,
      name,
      asciiName: column(COLUMN.asciiName).trim(),
      alternateNames: column(COLUMN.alternateNames)
        .split(',')
        .map((alternate) => alternate.trim())
        .filter((alternate) => alternate !== ''),
      latitude,
      longitude,
      featureClass: column(COLUMN.featureClass),
      featureCode: column(COLUMN.featureCode),
      countryCode: column(COLUMN.countryCode),
      admin1Code: column(COLUMN.admin1Code),
      admin2Code: column(COLUMN.admin2Code),
      population,
      modified: column(COLUMN.modified),
    },
  };
}

function fault(message: string): ParsedRecord {
  return { type: 'fault', message };
}

/** A number of degrees within ± `most`, or null. */
export function parseDegrees(text: string, most: number): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const degrees = Number(trimmed);
  return Number.isFinite(degrees) && Math.abs(degrees) <= most ? degrees : null;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

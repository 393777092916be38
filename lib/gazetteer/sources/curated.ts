import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldName } from '@/lib/geoparse/fold-name';
import { type CuratedPlace, parseCuratedFile } from '../curated/schema';
import type { GazetteerRow } from '../row';
import { measureDistanceKm } from './distance';
import { listExtraNames } from './extra-names';
import { listFolder, readJson } from './packages';

const FOLDER = fileURLToPath(new URL('../curated', import.meta.url));

/**
 * The hand-curated places, file by file in alphabetical order.
 *
 * @throws CuratedFileError where a file does not fit the schema
 */
export function readCuratedPlaces(): CuratedPlace[] {
  return listFolder(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => parseCuratedFile(readJson(path.join(FOLDER, file)), file));
}

/** A curated place as a row of its own. */
export function rowOfCurated(
  place: CuratedPlace,
  countryIds: ReadonlyMap<string, string>,
): GazetteerRow {
  // A place in several countries lies in none of them alone.
  const country = place.countries.length === 1 ? (place.countries[0] ?? '') : '';
  return {
    id: place.id,
    name: place.name,
    names: listExtraNames(place),
    kind: place.kind,
    featureCode: place.featureCode,
    countryCode: country,
    countryId: countryIds.get(country) ?? '',
    admin1Id: '',
    admin2Id: '',
    population: place.population ?? 0,
    point: place.point,
    extent: place.extent,
    extentIsApproximate: true,
    source: 'curated',
    wikidataId: place.wikidataId ?? '',
    validFrom: place.validFrom ?? null,
    validTo: place.validTo ?? null,
  };
}

/** Farther apart than this, a division and a curated place of one name are two places. */
const SAME_PLACE_KM = 300;

/**
 * Put curated places among the rows of the other sources. One that another source has as well
 * (the same id, or a division or country of the same name in the same country) adds its names
 * and facts to that row instead of standing beside it.
 *
 * @param rows rows of the other sources; merged rows are replaced in place
 * @returns the curated rows that are new
 */
export function mergeCurated(
  rows: GazetteerRow[],
  places: readonly CuratedPlace[],
  countryIds: ReadonlyMap<string, string>,
): GazetteerRow[] {
  const byId = new Map(rows.map((row, index) => [row.id, index]));
  const areas = new Map<string, number>();
  rows.forEach((row, index) => {
    if (!/^(?:ADM1|PCL|TERR)/.test(row.featureCode)) return;
    areas.set(`${row.countryCode} ${foldName(row.name)}`, index);
  });
  const added: GazetteerRow[] = [];
  for (const place of places) {
    const isArea = /^(?:ADM1|PCLI?$|TERR)/.test(place.featureCode);
    const namesake = isArea
      ? areas.get(`${place.countries[0] ?? ''} ${foldName(place.name)}`)
      : undefined;
    const index = byId.get(place.id) ?? namesake;
    const known = index === undefined ? undefined : rows[index];
    if (index === undefined || !known) added.push(rowOfCurated(place, countryIds));
    else if (measureDistanceKm(known.point, place.point) < SAME_PLACE_KM) {
      rows[index] = enrich(known, place);
    } else added.push(rowOfCurated(place, countryIds));
  }
  return added;
}

function enrich(row: GazetteerRow, place: CuratedPlace): GazetteerRow {
  return {
    ...row,
    id: place.geonamesId === undefined ? row.id : place.id,
    name: place.name,
    names: [{ text: row.name, use: 'other' }, ...listExtraNames(place), ...row.names],
    point: place.geonamesId === undefined ? row.point : place.point,
    extent: row.extentIsApproximate || !row.extent ? place.extent : row.extent,
    population: Math.max(row.population, place.population ?? 0),
    wikidataId: place.wikidataId ?? row.wikidataId,
  };
}

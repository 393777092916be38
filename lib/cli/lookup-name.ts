import { openGazetteer } from '@/lib/batch/open-gazetteer';
import type { Gazetteer, NameEntry, Place } from '@/lib/geoparse/types';
import type { LookupArguments } from './arguments';
import { count, warn } from './terminal';

/** Write the places a name can mean; exit code 1 if there are none. */
export async function lookupName(name: string, options: LookupArguments): Promise<void> {
  const gazetteer = openGazetteer(options.gazetteer);
  const places = placesNamed(gazetteer, name).slice(0, options.limit);
  if (places.length === 0) {
    warn(`the gazetteer has no place named “${name}”`);
    process.exitCode = 1;
    return;
  }
  const lines = options.json ? places.map((place) => JSON.stringify(place)) : toTable(places);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Rows with this name; if there are none, rows whose name is written alike. */
function placesNamed(gazetteer: Gazetteer, name: string): Place[] {
  const exact = gazetteer.lookup(name);
  const entries: readonly NameEntry[] = exact.length > 0 ? exact : gazetteer.lookupLoose(name);
  return [...new Set(entries.map(({ row }) => row))].map((row) => gazetteer.place(row));
}

function toTable(places: readonly Place[]): string[] {
  const rows = places.map((place) => [
    place.name,
    place.kind,
    [place.admin2, place.admin1, place.country]
      .filter((part) => part && part !== place.name)
      .join(', '),
    place.population > 0 ? count(place.population) : '',
    `${place.point[1].toFixed(4)}, ${place.point[0].toFixed(4)}`,
    place.id,
  ]);
  const table = [['NAME', 'KIND', 'IN', 'POPULATION', 'LAT, LON', 'ID'], ...rows];
  const widths = table[0]!.map((_, column) =>
    Math.max(...table.map((row) => [...row[column]!].length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}

import { foldName } from '@/lib/geoparse/fold-name';
import type { Gazetteer, NameUse, Place } from '@/lib/geoparse/types';
import { measureProminence } from './prominence';

export interface SearchOptions {
  /** How many places at most. Default 10. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 10;

/** Added to the prominence of a place of which the query is the whole name, by use. */
const WHOLE_NAME: Readonly<Record<NameUse, number>> = {
  usual: 9000,
  other: 6000,
  short: 6000,
  adjective: 0,
  people: 0,
};
/** … and of one whose usual name begins so. */
const USUAL_PREFIX = 2500;

/**
 * Places whose names begin with what was typed, the likeliest first: whole names before
 * beginnings, usual names before others, then by prominence. Each place once. Where nothing
 * begins so, spellings that differ in transliteration are tried.
 *
 * Case, diacritics, hyphens and apostrophes do not matter. "Springfield, Ill" narrows by what
 * follows the comma: the place must lie in something whose name begins so.
 *
 * @param query as typed; the empty string finds nothing
 */
export function searchPlaces(
  gazetteer: Gazetteer,
  query: string,
  options: SearchOptions = {},
): Place[] {
  const limit = Math.max(0, options.limit ?? DEFAULT_LIMIT);
  const [head = '', ...containers] = query.split(',').map(foldName);
  if (head === '' || limit === 0) return [];

  const scores = new Map<number, number>();
  gazetteer.forEachWithPrefix(head, (row, use, isWhole) => {
    const bonus = isWhole ? WHOLE_NAME[use] : use === 'usual' ? USUAL_PREFIX : 0;
    const score = fame(gazetteer, row) + bonus;
    if (score > (scores.get(row) ?? -1)) scores.set(row, score);
  });
  if (scores.size === 0) {
    for (const { row } of gazetteer.lookupLoose(head)) scores.set(row, fame(gazetteer, row));
  }

  const narrowing = containers
    .filter((container) => container !== '')
    .map((container) => rowsWithPrefix(gazetteer, container));
  const isInside = (row: number): boolean =>
    narrowing.every((rows) =>
      [gazetteer.admin2Row(row), gazetteer.admin1Row(row), gazetteer.countryRow(row)].some(
        (container) => container !== row && rows.has(container),
      ),
    );

  return [...scores]
    .filter(([row]) => isInside(row))
    .sort(([leftRow, left], [rightRow, right]) => right - left || leftRow - rightRow)
    .slice(0, limit)
    .map(([row]) => gazetteer.place(row));
}

function rowsWithPrefix(gazetteer: Gazetteer, foldedPrefix: string): Set<number> {
  const rows = new Set<number>();
  gazetteer.forEachWithPrefix(foldedPrefix, (row) => rows.add(row));
  return rows;
}

function fame(gazetteer: Gazetteer, row: number): number {
  return measureProminence(
    gazetteer.kind(row),
    gazetteer.population(row),
    gazetteer.nameCount(row),
  );
}

import { foldName } from '@/lib/geoparse/fold-name';
import type { Gazetteer, NameUse, Place } from '@/lib/geoparse/types';
import { measureProminence } from './prominence';

export interface SearchOptions {
  /** How many places at most. Default 10. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 10;

/**
 * What a match adds to a place's prominence, in its steps (5,000 a power of ten), by how the
 * name is used and whether the query is all of it or its beginning. A whole name beats any
 * beginning but the most famous; the beginning of a usual name beats that of another, since
 * people type the name they know. Set by hand on what people type.
 */
const WHOLE: Readonly<Record<NameUse, number>> = {
  usual: 24_000,
  other: 11_000,
  short: 11_000,
  adjective: 4_000,
  people: 4_000,
};
const BEGINNING: Readonly<Record<NameUse, number>> = {
  usual: 8_000,
  other: -6_000,
  short: -8_000,
  adjective: -4_000,
  people: -4_000,
};

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

  const fames = measureFames(gazetteer);
  const fame = (row: number): number => fames[row] ?? 0;
  const scores = new Map<number, number>();
  gazetteer.forEachWithPrefix(head, (row, use, isWhole) => {
    const score = fame(row) + (isWhole ? WHOLE[use] : BEGINNING[use]);
    if (score > (scores.get(row) ?? Number.NEGATIVE_INFINITY)) scores.set(row, score);
  });
  if (scores.size === 0) {
    for (const { row } of gazetteer.lookupLoose(head)) scores.set(row, fame(row));
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

  const best = new Best(limit);
  for (const [row, score] of scores) if (isInside(row)) best.offer(row, score);
  return best.rows().map((row) => gazetteer.place(row));
}

/** Keeps the best few of many, best first; equals in order of row. */
class Best {
  private readonly kept: { row: number; score: number }[] = [];

  constructor(private readonly limit: number) {}

  offer(row: number, score: number): void {
    const last = this.kept.at(-1);
    if (this.kept.length === this.limit && last && score < last.score) return;
    const at = this.kept.findIndex(
      (other) => other.score < score || (other.score === score && other.row > row),
    );
    this.kept.splice(at < 0 ? this.kept.length : at, 0, { row, score });
    if (this.kept.length > this.limit) this.kept.pop();
  }

  rows(): number[] {
    return this.kept.map(({ row }) => row);
  }
}

function rowsWithPrefix(gazetteer: Gazetteer, foldedPrefix: string): Set<number> {
  const rows = new Set<number>();
  gazetteer.forEachWithPrefix(foldedPrefix, (row) => rows.add(row));
  return rows;
}

const famesByGazetteer = new WeakMap<Gazetteer, Uint16Array>();

/** The prominence of every row, measured once. */
function measureFames(gazetteer: Gazetteer): Uint16Array {
  const known = famesByGazetteer.get(gazetteer);
  if (known) return known;
  const fames = Uint16Array.from({ length: gazetteer.rowCount }, (_, row) =>
    measureProminence(gazetteer.kind(row), gazetteer.population(row), gazetteer.nameCount(row)),
  );
  famesByGazetteer.set(gazetteer, fames);
  return fames;
}

/**
 * Mention → the gazetteer rows it could mean, before anything is said about which.
 */

import { findByConsonants } from './consonants';
import { foldName } from './fold-name';
import { foldCase, headWords, namesNature, namesStreet, namesWithin } from './head-words';
import { POSTAL_CODES } from './lexicon/us-states';
import { likenessOf } from './likeness';
import { MemoryOf } from './memory';
import { findMisspelt } from './misspellings';
import { KIND_CODES, POINT_WIDTH, type RowTable, rowTableOf } from './row-table';
import {
  type Gazetteer,
  type Mention,
  NAME_USES,
  type NameEntry,
  type NameUse,
  type PlaceKind,
} from './types';

/** How a candidate's name was found. */
export const MATCHES = ['exact', 'fallback', 'loose', 'within'] as const;
const [EXACT, FALLBACK, LOOSE, WITHIN] = [0, 1, 2, 3];

const USE_CODES = Object.fromEntries(NAME_USES.map((use, code) => [use, code])) as Record<
  NameUse,
  number
>;

/** Kinds of a stream or a height. */
const NATURAL_KINDS: ReadonlySet<PlaceKind> = new Set(['water', 'landform', 'area']);

/** Kinds that streets lead to. */
const TOWN_KINDS: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'district']);

/**
 * What is kept of a candidate, side by side, since it is asked for together: where names are many, each
 * array of its own would be one more wait for memory. Columns of `CandidateList.cells`.
 */
export const CELL = {
  row: 0,
  /** Index into `NAME_USES`, into `MATCHES`. */
  use: 1,
  match: 2,
  /** As in `RowTable`. */
  kind: 3,
  flags: 4,
  /** Numbers, as `RowTable.containerOf` gives them, of the country and divisions it lies in, or -1. */
  country: 5,
  admin1: 6,
  admin2: 7,
  /** Its own number as a container, where it may be one, or -1. */
  own: 8,
} as const;
export const CELLS = Object.keys(CELL).length;

/** The rows one name could mean, most prominent first. Shared between articles: never changed. */
export interface CandidateList {
  /** How many. */
  readonly count: number;
  /** By candidate, `CELLS` numbers. */
  readonly cells: Int32Array;
  /**
   * By candidate, `POINT_WIDTH` numbers: its point, as in `RowTable`, and, 0–1, how alike the name
   * looked up and the row's usual name are.
   */
  readonly points: Float64Array;
  /** Of all rows, the greatest logarithms of inhabitants and of names, as in `RowTable`. */
  readonly mostPeople: number;
  readonly mostNames: number;
  /** Whether any row was found exactly, whether any as a fallback. */
  readonly isExact: boolean;
  readonly isFallback: boolean;
  /** Whether there are rows, but none that bears the very name. */
  readonly isLoose: boolean;
  /** The names looked up, in lower case: lists of one spelling are alike. */
  readonly spelling: string;
  /** The same one by one. */
  readonly spellings: readonly string[];
}

/** "U.S." */
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/**
 * No name of the gazetteer needs more; the tail holds hamlets far behind the rest. With 80 nothing on
 * LGL-dev and GWN-dev is decided otherwise.
 */
const MAX_CANDIDATES = 40;
const MAX_REMEMBERED_LISTS = 10_000;

const remembered = new MemoryOf<Gazetteer, CandidateList>(MAX_REMEMBERED_LISTS);

/**
 * All rows a mention could mean: those called by its first known lookup name, then those of the
 * remaining ones, then of its head words ("Fuzuli district" → Fuzuli), and only if nothing else
 * is known, of names that sound or look alike or stand within it ("Paris Public Library" → Paris,
 * but no town for a river). At most 40 rows; the empty list where nothing fits.
 */
export function findCandidates(mention: Mention, gazetteer: Gazetteer): CandidateList {
  const key =
    mention.lookupNames.length === 1 ? mention.lookupNames[0]! : mention.lookupNames.join('\n');
  return remembered
    .for(gazetteer)
    .of(key, () => collect(mention.lookupNames, gazetteer, rowTableOf(gazetteer)));
}

/** "Erie PA": the towns of that name in the state whose postal code stands behind it. */
function lookUpInState(text: string, gazetteer: Gazetteer): readonly NameEntry[] {
  const code = /^(.+?),? ([A-Z]{2})$/.exec(text);
  const state = code ? POSTAL_CODES.get(code[2]!) : undefined;
  if (!state) return [];
  const within = gazetteer.lookup(state).map(({ row }) => row);
  return gazetteer
    .lookup(code![1]!)
    .filter(({ row }) => row >= 0 && within.includes(gazetteer.admin1Row(row)));
}

function collect(names: readonly string[], gazetteer: Gazetteer, table: RowTable): CandidateList {
  const rows: number[] = [];
  const uses: number[] = [];
  const matches: number[] = [];
  const likeness: number[] = [];
  const seen = new Set<number>();
  const add = (
    name: string,
    match: number,
    lookup: (name: string) => readonly { row: number; use: NameUse }[],
  ) => {
    for (const { row, use } of lookup(name)) {
      if (rows.length >= MAX_CANDIDATES) return;
      if (seen.has(row)) continue;
      seen.add(row);
      table.learn(row);
      rows.push(row);
      uses.push(USE_CODES[isCutShort(name, row, use) ? 'other' : use]);
      matches.push(match);
      likeness.push(use === 'usual' && match < LOOSE ? 1 : likenessOf(name, gazetteer.nameOf(row)));
    }
  };
  // "Pacific" is listed as an adjective, and is short for the ocean all the same.
  const isCutShort = (name: string, row: number, use: NameUse) =>
    use === 'adjective' && foldName(gazetteer.nameOf(row)).startsWith(`${foldName(name)} `);
  const exact = (name: string) => gazetteer.lookup(name);
  const exactInNature = (name: string) =>
    gazetteer.lookup(name).filter(({ row }) => NATURAL_KINDS.has(gazetteer.kind(row)));
  // "U.S. Highway 98" is not near Us in France.
  const exactInTowns = (name: string) =>
    INITIALS.test(name)
      ? []
      : gazetteer.lookup(name).filter(({ row }) => TOWN_KINDS.has(gazetteer.kind(row)));
  const tried = new Set<string>();
  for (const name of names) {
    const folded = foldCase(name);
    if (tried.has(folded)) continue;
    tried.add(folded);
    add(name, rows.length ? FALLBACK : EXACT, exact);
  }
  if (!rows.length) {
    for (const name of names) add(name, FALLBACK, (text) => lookUpInState(text, gazetteer));
  }
  if (!rows.length) {
    for (const name of names)
      for (const head of headWords(name)) if (!rows.length) add(head, FALLBACK, exact);
  }
  if (!rows.length) {
    for (const name of names)
      if (!rows.length) add(name, LOOSE, (text) => gazetteer.lookupLoose(text));
  }
  if (!rows.length) {
    const misspelt = (name: string) =>
      findMisspelt(name, gazetteer).map((row): NameEntry => ({ row, use: 'usual' }));
    for (const name of names) if (!rows.length) add(name, LOOSE, misspelt);
  }
  if (!rows.length) {
    const alike = (name: string) =>
      findByConsonants(name, gazetteer).map((row): NameEntry => ({ row, use: 'usual' }));
    for (const name of names) if (!rows.length) add(name, LOOSE, alike);
  }
  if (!rows.length) {
    const isKnown = (name: string) => gazetteer.lookup(name).length > 0;
    for (const name of names) {
      if (rows.length) break;
      const lookup = namesNature(name) ? exactInNature : namesStreet(name) ? exactInTowns : exact;
      for (const inner of namesWithin(name, isKnown)) add(inner, WITHIN, lookup);
    }
  }
  const cells = new Int32Array(CELLS * rows.length);
  const points = new Float64Array(POINT_WIDTH * rows.length);
  rows.forEach((row, i) => {
    const at = CELLS * i;
    cells[at + CELL.row] = row;
    cells[at + CELL.use] = uses[i]!;
    cells[at + CELL.match] = matches[i]!;
    cells[at + CELL.kind] = table.kind[row]!;
    cells[at + CELL.flags] = table.flags[row]!;
    cells[at + CELL.country] = table.containerOf(table.country[row]!);
    cells[at + CELL.admin1] = table.containerOf(table.admin1[row]!);
    cells[at + CELL.admin2] = table.containerOf(table.admin2[row]!);
    cells[at + CELL.own] = mayContain(table.kind[row]!) ? table.containerOf(row) : -1;
    const from = POINT_WIDTH * row;
    points.set(table.points.subarray(from, from + POINT_WIDTH), POINT_WIDTH * i);
    points[POINT_WIDTH * i + POINT_WIDTH - 1] = likeness[i]!;
  });
  return {
    count: rows.length,
    cells,
    points,
    mostPeople: rows.reduce((most, row) => Math.max(most, table.logPopulation[row]!), 0),
    mostNames: rows.reduce((most, row) => Math.max(most, table.logNames[row]!), 0),
    isExact: matches.includes(EXACT),
    isFallback: matches.includes(FALLBACK),
    isLoose: rows.length > 0 && matches[0]! >= LOOSE,
    spelling: names.join('|').toLowerCase(),
    spellings: names.map((name) => name.toLowerCase()),
  };
}

const mayContain = (kind: number): boolean =>
  kind === KIND_CODES.country || kind === KIND_CODES.region || kind === KIND_CODES.district;

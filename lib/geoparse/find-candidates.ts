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
import { type RowTable, rowTableOf } from './row-table';
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

const USE_CODES = Object.fromEntries(NAME_USES.map((use, code) => [use, code])) as Record<
  NameUse,
  number
>;

/** Kinds of a stream or a height. */
const NATURAL_KINDS: ReadonlySet<PlaceKind> = new Set(['water', 'landform', 'area']);

/** Kinds that streets lead to. */
const TOWN_KINDS: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'district']);

/** The rows one name could mean, most prominent first. Shared between articles: never changed. */
export interface CandidateList {
  readonly rows: Int32Array;
  /** Index into `NAME_USES`. */
  readonly uses: Uint8Array;
  /** Index into `MATCHES`. */
  readonly matches: Uint8Array;
  /** 0–1: how alike the name looked up and the row's usual name are. */
  readonly likeness: Float32Array;
  /** Rows of the country, first- and second-level division each row lies in, or -1. */
  readonly countries: Int32Array;
  readonly admin1s: Int32Array;
  readonly admin2s: Int32Array;
  /** Of all rows, the greatest logarithms of inhabitants and of names, as in `RowTable`. */
  readonly mostPeople: number;
  readonly mostNames: number;
  /** Whether any row was found exactly, whether any as a fallback. */
  readonly isExact: boolean;
  readonly isFallback: boolean;
  /** The names looked up, in lower case: lists of one spelling are alike. */
  readonly spelling: string;
  /** The same one by one. */
  readonly spellings: readonly string[];
}

/** "U.S." */
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/** No name of the gazetteer needs more; the tail holds hamlets far behind the rest. */
const MAX_CANDIDATES = 80;
const MAX_REMEMBERED_LISTS = 10_000;

const remembered = new MemoryOf<Gazetteer, CandidateList>(MAX_REMEMBERED_LISTS);

/**
 * All rows a mention could mean: those called by its first known lookup name, then those of the
 * remaining ones, then of its head words ("Fuzuli district" → Fuzuli), and only if nothing else
 * is known, of names that sound or look alike or stand within it ("Paris Public Library" → Paris,
 * but no town for a river). At most 80 rows; the empty list where nothing fits.
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
      likeness.push(use === 'usual' && match < 2 ? 1 : likenessOf(name, gazetteer.nameOf(row)));
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
    add(name, rows.length ? 1 : 0, exact);
  }
  if (!rows.length) {
    for (const name of names) add(name, 1, (text) => lookUpInState(text, gazetteer));
  }
  if (!rows.length) {
    for (const name of names)
      for (const head of headWords(name)) if (!rows.length) add(head, 1, exact);
  }
  if (!rows.length) {
    for (const name of names) if (!rows.length) add(name, 2, (text) => gazetteer.lookupLoose(text));
  }
  if (!rows.length) {
    const misspelt = (name: string) =>
      findMisspelt(name, gazetteer).map((row): NameEntry => ({ row, use: 'usual' }));
    for (const name of names) if (!rows.length) add(name, 2, misspelt);
  }
  if (!rows.length) {
    const alike = (name: string) =>
      findByConsonants(name, gazetteer).map((row): NameEntry => ({ row, use: 'usual' }));
    for (const name of names) if (!rows.length) add(name, 2, alike);
  }
  if (!rows.length) {
    const isKnown = (name: string) => gazetteer.lookup(name).length > 0;
    for (const name of names) {
      if (rows.length) break;
      const lookup = namesNature(name) ? exactInNature : namesStreet(name) ? exactInTowns : exact;
      for (const inner of namesWithin(name, isKnown)) add(inner, 3, lookup);
    }
  }
  return {
    rows: Int32Array.from(rows),
    countries: Int32Array.from(rows, (row) => table.country[row]!),
    admin1s: Int32Array.from(rows, (row) => table.admin1[row]!),
    admin2s: Int32Array.from(rows, (row) => table.admin2[row]!),
    mostPeople: rows.reduce((most, row) => Math.max(most, table.logPopulation[row]!), 0),
    mostNames: rows.reduce((most, row) => Math.max(most, table.logNames[row]!), 0),
    isExact: matches.includes(0),
    isFallback: matches.includes(1),
    spelling: names.join('|').toLowerCase(),
    spellings: names.map((name) => name.toLowerCase()),
    uses: Uint8Array.from(uses),
    matches: Uint8Array.from(matches),
    likeness: Float32Array.from(likeness),
  };
}

/**
 * Well-known names one slip of the pen away: "Conneticut", "Pennslyvania". Only for names long
 * enough that another place is unlikely to be meant, and only of countries, regions and large
 * cities, so that an unknown village does not become a known town of a similar name.
 *
 * Each known name is listed under itself with one letter left out at a time; so is the name asked
 * for, and two names one edit apart meet (the symmetric deletes of Garbe's SymSpell).
 */

import { foldName } from './fold-name';
import { addToGroup } from './group-by';
import type { Gazetteer } from './types';

const MIN_LENGTH = 6;
const MAX_LENGTH = 30;
const LARGE_CITY = 400_000;
const LARGE_REGION = 500_000;

/** Rows of well-known names by the letter they begin with, each indexed when first asked about. */
interface KnownNames {
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly indexes: Map<string, ReadonlyMap<string, readonly number[]>>;
}

const known = new WeakMap<Gazetteer, KnownNames>();

/**
 * Rows whose usual name differs from `name` by one letter added, left out or changed, or two
 * neighbours swapped, the first letter being right. Empty for short names.
 */
export function findMisspelt(name: string, gazetteer: Gazetteer): number[] {
  const asked = foldName(name);
  if (asked.length < MIN_LENGTH || asked.length > MAX_LENGTH) return [];
  const index = indexOf(gazetteer, asked.charAt(0));
  const found = new Set<number>();
  for (const spelling of [asked, ...withOneLeftOut(asked)]) {
    for (const row of index.get(spelling) ?? []) {
      if (isOneEditApart(asked, foldName(gazetteer.nameOf(row)))) found.add(row);
    }
  }
  return [...found].sort((a, b) => gazetteer.population(b) - gazetteer.population(a) || a - b);
}

/** Rows of well-known names that begin with a letter, by their spellings with one letter left out. */
function indexOf(gazetteer: Gazetteer, initial: string): ReadonlyMap<string, readonly number[]> {
  let knownNames = known.get(gazetteer);
  if (!knownNames) {
    knownNames = { names: listKnownNames(gazetteer), indexes: new Map() };
    known.set(gazetteer, knownNames);
  }
  let index = knownNames.indexes.get(initial);
  if (!index) {
    index = indexNames(gazetteer, knownNames.names.get(initial) ?? []);
    knownNames.indexes.set(initial, index);
  }
  return index;
}

/** Rows of well-known names by first letter, in order. */
function listKnownNames(gazetteer: Gazetteer): Map<string, number[]> {
  const names = new Map<string, number[]>();
  for (let row = 0; row < gazetteer.rowCount; row++) {
    if (!isWellKnown(gazetteer, row)) continue;
    addToGroup(names, foldName(gazetteer.nameOf(row)).charAt(0), row);
  }
  return names;
}

function indexNames(gazetteer: Gazetteer, rowsOfNames: readonly number[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const row of rowsOfNames) {
    const name = foldName(gazetteer.nameOf(row));
    if (name.length < MIN_LENGTH || name.length > MAX_LENGTH) continue;
    for (const spelling of [name, ...withOneLeftOut(name)]) addToGroup(index, spelling, row);
  }
  return index;
}

function isWellKnown(gazetteer: Gazetteer, row: number): boolean {
  const kind = gazetteer.kind(row);
  if (kind === 'country') return true;
  if (kind === 'region') return gazetteer.population(row) >= LARGE_REGION;
  return kind === 'city' && gazetteer.population(row) >= LARGE_CITY;
}

/** The first letter stays: few slips change it, and much work is saved. */
function withOneLeftOut(name: string): string[] {
  return Array.from(
    { length: name.length - 1 },
    (_, i) => name.slice(0, i + 1) + name.slice(i + 2),
  );
}

/** Whether one addition, omission, change or swap of neighbours turns one into the other. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

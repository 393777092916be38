/** Names to put into training sentences: places of the gazetteer, given names, surnames. */

import { foldName } from '@/lib/geoparse/fold-name';
import { SURNAMES } from '@/lib/geoparse/lexicon/surnames';
import { GIVEN_NAMES, OTHER_SURNAMES } from '@/lib/geoparse/lexicon/word-classes';
import type { Gazetteer } from '@/lib/geoparse/types';

export type PoolKind = 'country' | 'town';

export interface NamePool {
  readonly countries: readonly string[];
  readonly americanTowns: readonly string[];
  readonly otherTowns: readonly string[];
  /** Names of one capitalised word, as surnames look. */
  readonly oneWordTowns: readonly string[];
  readonly surnames: readonly string[];
  readonly givenNames: readonly string[];
  /** What the gazetteer takes a whole phrase for, or null. */
  kindOf(name: string): PoolKind | null;
  /** Renames the first word or pair of words in a phrase that is a place's usual name. */
  renameWithin(text: string, rename: (kind: PoolKind) => string): string;
}

/** Inhabitants from which towns are taken. */
const MIN_POPULATION = 800;

export function makeNamePool(gazetteer: Gazetteer): NamePool {
  const countries = new Set<string>();
  const americanTowns = new Set<string>();
  const otherTowns = new Set<string>();
  for (let row = 0; row < gazetteer.rowCount; row += 1) {
    const kind = gazetteer.kind(row);
    const isTown = kind === 'town' || kind === 'city';
    if (!isTown && kind !== 'country') continue;
    if (isTown && gazetteer.population(row) < MIN_POPULATION) continue;
    const { name } = gazetteer.place(row);
    if (!/^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2}$/u.test(name)) continue;
    if (kind === 'country') countries.add(name);
    else if (gazetteer.countryCode(row) === 'US') americanTowns.add(name);
    else otherTowns.add(name);
  }
  const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
  const kindOf = (name: string): PoolKind | null => {
    const entry = gazetteer.lookup(name).find(({ use }) => use === 'usual' || use === 'short');
    if (entry === undefined) return null;
    const kind = gazetteer.kind(entry.row);
    if (kind === 'country') return 'country';
    return kind === 'town' || kind === 'city' ? 'town' : null;
  };
  return {
    countries: [...countries],
    americanTowns: [...americanTowns],
    otherTowns: [...otherTowns],
    oneWordTowns: [...americanTowns].filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name)),
    surnames: [...SURNAMES, ...OTHER_SURNAMES].map(capitalised),
    givenNames: [...GIVEN_NAMES].map(capitalised),
    kindOf,
    renameWithin: (text, rename) => renameWithin(text, kindOf, rename),
  };
}

function renameWithin(
  text: string,
  kindOf: (name: string) => PoolKind | null,
  rename: (kind: PoolKind) => string,
): string {
  const words = text.split(' ');
  for (let size = Math.min(2, words.length); size > 0; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const name = words.slice(at, at + size).join(' ');
      if (!/^\p{Lu}\p{Ll}{2,}/u.test(name) || foldName(name).length < 4) continue;
      const kind = kindOf(name);
      if (kind === null) continue;
      return [...words.slice(0, at), rename(kind), ...words.slice(at + size)].join(' ');
    }
  }
  return text;
}

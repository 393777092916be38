/**
 * Names of places in the countries whose scripts leave short vowels out, by their consonants: Saraqab
 * and Sarāqib, Atareb and Al Atārib. Used only for names that nothing else finds, and only where the
 * text speaks of the country (`doubt-strangers.ts` sees to that).
 */

import { foldName } from './fold-name';
import { groupBy } from './group-by';
import { LOOSE_TRAITS, looseKey } from './loose-key';
import type { Gazetteer } from './types';

/**
 * ISO 3166 codes of the countries that write Arabic, Persian, Pashto, Urdu or Kurdish, and of
 * Somalia.
 */
const COUNTRIES: ReadonlySet<string> = new Set(
  'AE AF BH DJ DZ EG EH ER IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE'.split(' '),
);

/** The article as it is written before a name: "al-", "el ", "ash-", "ad ". */
const ARTICLE = /^(?:al|el|a[dnrstz]|ash|ath|adh|e[dnrstz]|esh) /;
/** A name of fewer consonants has too many neighbours. */
const MIN_CONSONANTS = 3;
/** Vowels that one spelling may have more than the other. */
const MAX_MORE_VOWELS = 2;
const VOWELS = /[aeiou]/g;

/** Traits that say nothing of vowels: names with the same consonants share them. */
const CONSONANT_TRAITS = 63;

/** Rows in those countries by the consonants of their names, as far as anybody asked. */
interface Index {
  /** By traits. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** By traits, then by consonants; each made when a name of such traits is first asked for. */
  readonly shelves: Map<number, ReadonlyMap<string, readonly number[]>>;
}

const indexes = new WeakMap<Gazetteer, Index>();

/** Rows whose usual name has the same consonants in the same order; empty for short names. */
export function findByConsonants(name: string, gazetteer: Gazetteer): number[] {
  const bare = withoutArticle(foldName(name));
  const key = looseKey(bare);
  const consonants = key.replace(VOWELS, '');
  if (consonants.length < MIN_CONSONANTS) return [];
  const isOpen = opensWithVowel(key);
  return (shelfOf(traitsOf(bare), gazetteer).get(consonants) ?? []).filter((row) => {
    const other = keyOf(row, gazetteer);
    return (
      opensWithVowel(other) === isOpen && Math.abs(other.length - key.length) <= MAX_MORE_VOWELS
    );
  });
}

/** Whether a word, in lower case, is the article as it is written before a name. */
export const isArabicArticle = (word: string): boolean => ARTICLE.test(`${word} `);

const opensWithVowel = (key: string): boolean => /^[aeiou]/.test(key);

const withoutArticle = (folded: string): string => folded.replace(ARTICLE, '');

/** The loose key of a row's usual name without the article. */
const keyOf = (row: number, gazetteer: Gazetteer): string =>
  looseKey(withoutArticle(gazetteer.foldedNameOf(row)));

/** What tells names of different consonants apart in less time than their loose keys. */
function traitsOf(folded: string): number {
  let traits = 0;
  for (let i = 0; i < folded.length; i++) traits |= LOOSE_TRAITS[folded.charCodeAt(i)] ?? 0;
  return traits & CONSONANT_TRAITS;
}

function shelfOf(traits: number, gazetteer: Gazetteer): ReadonlyMap<string, readonly number[]> {
  let index = indexes.get(gazetteer);
  if (!index) {
    index = { rows: sortByTraits(gazetteer), shelves: new Map() };
    indexes.set(gazetteer, index);
  }
  let shelf = index.shelves.get(traits);
  if (!shelf) {
    const rows = index.rows.get(traits) ?? [];
    shelf = groupBy(rows, (row) => keyOf(row, gazetteer).replace(VOWELS, ''));
    index.shelves.set(traits, shelf);
  }
  return shelf;
}

/** Towns of those countries. */
function sortByTraits(gazetteer: Gazetteer): ReadonlyMap<number, readonly number[]> {
  const towns: number[] = [];
  for (let row = 0; row < gazetteer.rowCount; row++) {
    if (!COUNTRIES.has(gazetteer.countryCode(row))) continue;
    const kind = gazetteer.kind(row);
    if (kind === 'city' || kind === 'town') towns.push(row);
  }
  return groupBy(towns, (row) => traitsOf(withoutArticle(gazetteer.foldedNameOf(row))));
}

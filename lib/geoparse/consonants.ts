/**
 * Names of places in the countries whose scripts leave short vowels out, by their consonants: Saraqab
 * and Sarāqib, Atareb and Al Atārib. Used only for names that nothing else finds, and only where the
 * text speaks of the country (`doubt-strangers.ts` sees to that).
 */

import { foldName } from './fold-name';
import { looseKey } from './loose-key';
import type { Gazetteer } from './types';

/** ISO 3166 codes of the countries that write Arabic, Persian, Pashto, Urdu or Kurdish, and of Somalia. */
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

const indexes = new WeakMap<Gazetteer, ReadonlyMap<string, readonly number[]>>();

/** Rows whose usual name has the same consonants in the same order; empty for short names. */
export function findByConsonants(name: string, gazetteer: Gazetteer): number[] {
  const key = keyOf(name);
  const consonants = key.replace(VOWELS, '');
  if (consonants.length < MIN_CONSONANTS) return [];
  const isOpen = opensWithVowel(key);
  return (indexOf(gazetteer).get(consonants) ?? []).filter((row) => {
    const other = keyOf(gazetteer.nameOf(row));
    return (
      opensWithVowel(other) === isOpen && Math.abs(other.length - key.length) <= MAX_MORE_VOWELS
    );
  });
}

const opensWithVowel = (key: string): boolean => /^[aeiou]/.test(key);

/** The loose key without the article. */
function keyOf(name: string): string {
  return looseKey(foldName(name).replace(ARTICLE, ''));
}

function indexOf(gazetteer: Gazetteer): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(gazetteer);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (let row = 0; row < gazetteer.rowCount; row++) {
    if (!COUNTRIES.has(gazetteer.countryCode(row))) continue;
    const kind = gazetteer.kind(row);
    if (kind !== 'city' && kind !== 'town') continue;
    const consonants = keyOf(gazetteer.nameOf(row)).replace(VOWELS, '');
    if (consonants.length < MIN_CONSONANTS) continue;
    const rows = index.get(consonants);
    if (rows) rows.push(row);
    else index.set(consonants, [row]);
  }
  indexes.set(gazetteer, index);
  return index;
}

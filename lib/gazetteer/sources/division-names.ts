import { foldName } from '@/lib/geoparse/fold-name';
import type { RowName } from '../row';
import type { DerivedDivision } from './natural-earth';

/** The country GeoNames puts it in, where that is known: Crimea's is UA there. */
export function countryOf(division: DerivedDivision): string {
  const [country = ''] = division.geonamesCode.split('.');
  return /^[A-Z]{2}$/.test(country) ? country : division.country;
}

/** Last words that people leave out: "Lachin Rayon", "Kursk Oblast". Counties keep theirs. */
const OMITTED =
  / (?:Rayon|Raion|Oblast|Krai|Okrug|Province|Region|Governorate|Prefecture|Department|Voivodeship|Division|District|District Municipality|Autonomous Region|Autonomous Republic)$/;

/** A name without the word that people leave out, if it has one. */
export function shortenName(name: string): RowName[] {
  const text = name.replace(OMITTED, '');
  // "Northern Region" is not "Northern".
  const isPlain = /^(?:North|South|East|West|Central|Upper|Lower)(?:ern)?$/.test(text);
  return text === name || isPlain ? [] : [{ text, use: 'other' }];
}

/** Words that say what a division is rather than which. */
const GENERIC =
  /\b(?:province|provincia|provincie|departement|department|county|district|region|rayon|raion|oblast|governorate|municipality|prefecture|landkreis|kreis|royal borough|borough|city|metropolitan|unitary authority|council|of|and|de|di|da|do|du|des|del|della|la|le|les|l|d)\b/g;

/** A folded name without the words that say what a division is: what two sources agree on. */
export function bareName(name: string): string {
  // The French article, which folding would join to its noun.
  const folded = foldName(name.replace(/\b[dl]['’]/gi, ''));
  const bare = folded.replace(GENERIC, ' ').replace(/ +/g, ' ').trim();
  return bare === '' ? folded : bare;
}

/**
 * Natural Earth's names of a division. Its translations follow its Wikidata items, some of which
 * are a neighbour's; names that are another division's own are therefore left out.
 */
export function namesOf(
  natural: DerivedDivision | undefined,
  name: string,
  mainNames: ReadonlySet<string>,
): RowName[] {
  if (!natural) return [];
  const country = countryOf(natural);
  const own = new Set([bareName(name), bareName(natural.name)]);
  return [natural.name, ...natural.names]
    .filter((text) => own.has(bareName(text)) || !mainNames.has(`${country} ${bareName(text)}`))
    .map((text) => ({ text, use: ABBREVIATION.test(text) ? 'short' : 'other' }));
}

/** "CA", "Calif.", "N.Y.": capitals only, or ending in a dot. */
const ABBREVIATION = /^(?:\p{Lu}{1,4}|.*\.)$/u;

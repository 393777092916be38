/**
 * Shorter names to try for one the gazetteer does not know: the name without the common noun that
 * says what kind of place it is.
 */

import {
  DIRECTION_WORDS,
  FACILITY_WORDS,
  KIND_WORDS,
  NATURAL_WORDS,
  STREET_WORDS,
} from './lexicon/place-words';

/** Nouns that follow a name and may be left off: the place is in or at the one named. */
const TRAILING =
  /\s+(?:(?:metropolitan|autonomous|municipal|rural|urban|local|special|administrative|union|city|health)\s+)?(?:districts?|province|region|oblast|raion|rayon|governorate|prefecture|county|counties|parish|municipality|canton|department|division|township|borough|village|town|city|area|city-state|republic|territory|state|subdistrict|sub-?county|zones?|lgas?|woreda|regency|wilaya|upazila|okrug|arrondissement|voivodeship|tehsil|taluk|mandal|commune|ward|metro|valley|basin|corridor|suburb|suburbs|camp)$/iu;

/** Nouns that stand before a name and may be left off. */
const LEADING =
  /^(?:(?:the\s+)?(?:city|town|village|district|province|region|municipality|county|state|township|borough|parish|department|governorate|prefecture|republic|kingdom|commonwealth)\s+of|greater|central|downtown|metropolitan|metro|upper|lower|inner|outer|old|the)\s+/iu;

/** Points of the compass: a part of the place named. */
const COMPASS =
  /^(?:north|south|east|west|northern|southern|eastern|western|north-?\s?east(?:ern)?|north-?\s?west(?:ern)?|south-?\s?east(?:ern)?|south-?\s?west(?:ern)?|mid)[\s-]+/iu;

/** Lower case without surrounding space: enough to notice a name already tried. */
export function foldCase(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * Names to try after the full one, nearest in meaning first; empty where nothing can be left off.
 * "Fuzuli district" → ["Fuzuli"]; "greater northern Baku region" → ["northern Baku region", …].
 */
export function headWords(name: string): string[] {
  const heads: string[] = [];
  let rest = name.trim();
  for (let turn = 0; turn < 4; turn++) {
    const shorter =
      replaceOnce(rest, TRAILING) ?? replaceOnce(rest, LEADING) ?? replaceOnce(rest, COMPASS);
    if (shorter === null || shorter.length < 3) break;
    heads.push(shorter);
    rest = shorter;
  }
  return heads;
}

/** Longest stretch of words within a name that is tried, and most words looked at. */
const MAX_INNER_WORDS = 4;
const MAX_WORDS = 12;

/**
 * Names of places that stand within the name of something else, from the left, the longest first:
 * "Embassy of Armenia" → ["Armenia"]. Words for kinds of places and buildings are no names.
 *
 * @param isKnown whether the gazetteer has a name
 */
export function namesWithin(name: string, isKnown: (name: string) => boolean): string[] {
  const words = name
    .split(/[\s\u2013\u2014/-]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let count = Math.min(MAX_INNER_WORDS, words.length - at); count > 0 && !taken; count--) {
      if (count === words.length) continue;
      const inner = words.slice(at, at + count).join(' ');
      if (mayBeName(words[at]!, words[at + count - 1]!, count) && isKnown(inner)) {
        found.push(inner);
        taken = count;
      }
    }
    at += Math.max(1, taken);
  }
  return found;
}

/** Whether a name's first or last word says that it is a stream or a height: "River Witham". */
export function namesNature(name: string): boolean {
  const words = name.trim().toLowerCase().split(/\s+/u);
  return words.length > 1 && (NATURAL_WORDS.has(words[0]!) || NATURAL_WORDS.has(words.at(-1)!));
}

const ROAD_NUMBER = /\b(?:highway|hwy|route|rte|road|interstate)\.?\s+[\w-]*\d\w*$/iu;

/**
 * Whether a name is that of a street or a road: Ohio Street is seldom in Ohio, nor U.S. Route 50 in
 * its middle.
 */
export function namesStreet(name: string): boolean {
  const words = name.trim().toLowerCase().split(/\s+/u);
  return (words.length > 1 && STREET_WORDS.has(words.at(-1)!)) || ROAD_NUMBER.test(name);
}

function mayBeName(first: string, last: string, count: number): boolean {
  const isCapital = (word: string) => word.charAt(0) !== word.charAt(0).toLowerCase();
  if (!isCapital(first) || !isCapital(last) || first.length < 3) return false;
  return count > 1 || !isCommonNoun(first);
}

function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    KIND_WORDS.has(lower) ||
    FACILITY_WORDS.has(lower) ||
    STREET_WORDS.has(lower) ||
    DIRECTION_WORDS.has(lower)
  );
}

function replaceOnce(text: string, pattern: RegExp): string | null {
  const shorter = text.replace(pattern, '').trim();
  return shorter.length < text.length ? shorter : null;
}

import type { NameUse, PlaceKind } from '@/lib/geoparse/types';

/**
 * How many inhabitants' worth of attention a kind of place has before its own are counted, in
 * powers of ten: a desert or a sea is named as often as a city, a district as a small town.
 * Judged by hand; it orders readings and search results only, the geoparser's ranker has learnt
 * weights of its own.
 */
const BASE: Readonly<Record<PlaceKind, number>> = {
  country: 5.5,
  region: 5.8,
  historical: 5.2,
  area: 5.8,
  water: 5.8,
  landform: 5.4,
  city: 3,
  district: 3.2,
  town: 2,
};

/** What a kind's inhabitants count less, in powers of ten: a province is less than its people. */
const CROWD: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  region: 1,
  historical: 2,
  area: 2,
  water: 2,
  landform: 1,
  city: 0,
  district: 1,
  town: 0,
};

const MAX_PROMINENCE = 65535;
const STEPS_PER_POWER = 5000;

/**
 * A place's prominence, 0…65535, comparable between all kinds: from kind, inhabitants and the
 * number of its names (a place of world fame has names in many languages).
 *
 * @param population inhabitants, 0 where unknown
 * @param nameCount distinct folded names
 */
export function measureProminence(kind: PlaceKind, population: number, nameCount: number): number {
  const people = population > 0 ? Math.log10(population) - CROWD[kind] : 0;
  const fame = Math.log10(1 + nameCount);
  const power = Math.max(BASE[kind], people) + 1.2 * fame;
  return Math.min(MAX_PROMINENCE, Math.round(power * STEPS_PER_POWER));
}

/** How much less a place is meant by a name that is not its usual one, in the same steps. */
const USE_PENALTY: Readonly<Record<NameUse, number>> = {
  usual: 0,
  other: 3000,
  short: 3000,
  adjective: 0,
  people: 0,
};

/** The prominence of one reading of a name; orders the readings of a name. */
export function measureReading(prominence: number, use: NameUse): number {
  return Math.max(0, prominence - USE_PENALTY[use]);
}

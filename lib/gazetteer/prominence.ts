import type { PlaceKind } from '@/lib/geoparse/types';

/**
 * How many inhabitants' worth of attention a kind of place has before its own are counted, in
 * powers of ten: a desert or a sea is named as often as a city, a district as a small town.
 * Judged by hand; it orders readings and search results only, the geoparser's ranker has learnt
 * weights of its own.
 */
const BASE: Readonly<Record<PlaceKind, number>> = {
  country: 8.2,
  region: 5.8,
  historical: 5.6,
  area: 6.2,
  water: 5.6,
  landform: 5.4,
  city: 3,
  district: 3.2,
  town: 2,
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
  const people = population > 0 ? Math.log10(population) : 0;
  const fame = Math.log10(1 + nameCount);
  const power = Math.max(BASE[kind], people) + 1.2 * fame;
  return Math.min(MAX_PROMINENCE, Math.round(power * STEPS_PER_POWER));
}

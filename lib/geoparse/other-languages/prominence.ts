/**
 * How well known the best known place of a name is: what a bare word must bring to be taken for
 * one.
 */
import type { Gazetteer } from '../types';

/**
 * `country`: a country or continent. `great`: a region, a water, an area or a city of note.
 * `known`: a town or seat. `slight`: anything smaller.
 */
export type Prominence = 'country' | 'great' | 'known' | 'slight';

/** Inhabitants of a city of note, and of a town. */
const CITY = 100_000;
const TOWN = 3_000;
/** A place with names in this many spellings is known far away, however small. */
const FAMED_NAMES = 14;

/** Prominence of a name; null where the gazetteer has no such name, but codes and adjectives. */
export function prominenceOf(gazetteer: Gazetteer, name: string): Prominence | null {
  let best: Prominence | null = null;
  for (const { row, use } of gazetteer.lookup(name)) {
    if (use !== 'usual' && use !== 'other') continue;
    const prominence = ofRow(gazetteer, row);
    if (best === null || RANK[prominence] > RANK[best]) best = prominence;
  }
  return best;
}

const RANK: Readonly<Record<Prominence, number>> = { slight: 0, known: 1, great: 2, country: 3 };

function ofRow(gazetteer: Gazetteer, row: number): Prominence {
  const kind = gazetteer.kind(row);
  const population = gazetteer.population(row);
  const names = gazetteer.nameCount(row);
  if (kind === 'country') return 'country';
  if (kind === 'city' || kind === 'town') {
    if (population >= CITY || names >= FAMED_NAMES) return 'great';
    return population >= TOWN || /^PPLA/.test(gazetteer.featureCode(row)) ? 'known' : 'slight';
  }
  if (kind === 'district') return 'known';
  return 'great';
}

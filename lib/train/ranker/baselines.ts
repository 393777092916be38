/** Simpler ways of choosing, to compare with: they learn nothing and never choose "none". */

import type { Name, Reading } from '@/lib/geoparse/reading';
import { distanceKm } from '@/lib/geoparse/row-table';

export type Baseline = (reading: Reading) => void;

/** The candidate with the most inhabitants, as geocoders of the first hour did. */
const mostPopulous: Baseline = (reading) => {
  for (const name of reading.names) {
    choose(reading, name, (c) => reading.table.logPopulation[reading.row[c]!]!);
  }
};

/** The candidate that the gazetteer lists first: by its own measure of prominence. */
const listedFirst: Baseline = (reading) => {
  for (const name of reading.names) choose(reading, name, (c) => -c);
};

const TURNS = 3;
/** What ten times the people are worth, in natural logarithms of kilometres. */
const PEOPLE_WORTH = 0.3;

/**
 * The candidates that lie closest together (spatial minimality, Leidner 2007, in the greedy form
 * of clustering geoparsers): in turns, each name takes the candidate nearest to the choices of
 * the others, people breaking near ties.
 */
const closestTogether: Baseline = (reading) => {
  mostPopulous(reading);
  const { names, table, row } = reading;
  for (let turn = 0; turn < TURNS; turn++) {
    const chosen = names.map((name) => chosenOf(reading, name));
    names.forEach((name, index) => {
      const others = chosen.filter((c, other) => other !== index && c >= 0);
      choose(reading, name, (c) => {
        const apart = others.reduce(
          (sum, other) => sum + Math.log1p(distanceKm(table, row[c]!, row[other]!)),
          0,
        );
        const mean = others.length ? apart / others.length : 0;
        return PEOPLE_WORTH * table.logPopulation[row[c]!]! - mean;
      });
    });
  }
};

/** By name, for the table of approaches. */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  'most populous': mostPopulous,
  'listed first': listedFirst,
  'closest together': closestTogether,
};

function choose(reading: Reading, name: Name, score: (candidate: number) => number): void {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    reading.likelihood[c] = 0;
    const own = score(c);
    if (own > bestScore) {
      best = c;
      bestScore = own;
    }
  }
  // As sure of the place as the recogniser was of the name.
  if (best >= 0) reading.likelihood[best] = name.recognition;
}

function chosenOf(reading: Reading, name: Name): number {
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    if (reading.likelihood[c]! > 0) return c;
  }
  return -1;
}

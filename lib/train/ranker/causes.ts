/** Why points are missing: every toponym not found or placed wrongly, and every false alarm. */

import type { Gazetteer, PlaceKind, ResolvedMention } from '@/lib/geoparse/types';
import {
  type GoldDocument,
  type GoldToponym,
  greatCircleKm,
  matchSpans,
  RIGHT_WITHIN_KM,
} from './gold';

const CAUSES = {
  span: 'missed: no mention overlaps it',
  absent: 'missed: found, no such place in the gazetteer near the gold',
  abstained: 'missed: found, the right place was a candidate, none was placed',
  absentPlaced: 'wrong: placed elsewhere, the right place is not in the gazetteer',
  kind: 'wrong: a namesake of another kind (city for state, town for river)',
  choice: 'wrong: another place of the same kind was chosen',
  noToponym: 'false alarm: placed where the gold has no toponym',
} as const;
type Cause = keyof typeof CAUSES;

/** One missing point. */
export interface Miss {
  readonly cause: Cause;
  readonly phrase: string;
  readonly documentId: string;
}

/** Mentions must keep so many candidates, to tell a wrong choice from a place nobody knows. */
export const ALL_CANDIDATES = 100;

/** All missing points of one document; mentions carry all their candidates. */
export function findMisses(
  document: GoldDocument,
  mentions: readonly ResolvedMention[],
  gazetteer: Gazetteer,
): Miss[] {
  const wanted = document.toponyms.filter((gold) => !gold.ignore);
  const found = mentions.filter(({ role }) => role !== 'people');
  const placed = found.filter(({ place }) => place !== null);
  const goldOfPlaced = matchSpans(wanted, placed);
  const goldOfFound = matchSpans(wanted, found);
  const misses: Miss[] = [];
  const add = (cause: Cause, phrase: string) =>
    misses.push({ cause, phrase, documentId: document.id });
  const settled = new Set<number>();
  placed.forEach((mention, index) => {
    const gold = goldOfPlaced[index]!;
    if (gold < 0) {
      const isExcused = document.toponyms.some(
        (one) => one.ignore && one.start < mention.end && mention.start < one.end,
      );
      if (!isExcused) add('noToponym', mention.text);
      return;
    }
    settled.add(gold);
    const toponym = wanted[gold]!;
    if (toponym.lat === null || isNear(toponym, mention.place!.point)) return;
    const right = nearRow(toponym, mention, gazetteer);
    if (right < 0) add('absentPlaced', toponym.phrase);
    else {
      const isSameSort = sortOf(gazetteer.kind(right)) === sortOf(mention.place!.kind);
      add(isSameSort ? 'choice' : 'kind', toponym.phrase);
    }
  });
  wanted.forEach((toponym, gold) => {
    if (settled.has(gold) || toponym.lat === null) return;
    const index = goldOfFound.indexOf(gold);
    if (index < 0) add('span', toponym.phrase);
    else if (nearRow(toponym, found[index]!, gazetteer) < 0) add('absent', toponym.phrase);
    else add('abstained', toponym.phrase);
  });
  return misses;
}

/** Cities and towns differ in size alone. */
const sortOf = (kind: PlaceKind): PlaceKind => (kind === 'city' ? 'town' : kind);

function isNear({ lat, lon }: GoldToponym, [longitude, latitude]: readonly [number, number]) {
  return greatCircleKm(lat!, lon!, latitude, longitude) <= RIGHT_WITHIN_KM;
}

/** A row the mention could have meant that lies near the gold, or -1. */
function nearRow(gold: GoldToponym, { candidates }: ResolvedMention, gazetteer: Gazetteer): number {
  const near = candidates.find(({ place }) => isNear(gold, place.point));
  if (near) return gazetteer.rowOfId(near.place.id);
  const named = gazetteer
    .lookup(gold.phrase)
    .find(({ row }) => isNear(gold, [gazetteer.longitude(row), gazetteer.latitude(row)]));
  return named?.row ?? -1;
}

/** Lines: counts by cause, then the phrases that cost most points. */
export function describeMisses(misses: readonly Miss[], phrases: number): string {
  const byCause = Object.entries(CAUSES).map(([cause, words]) => {
    const count = misses.filter((miss) => miss.cause === cause).length;
    return `  ${String(count).padStart(5)}  ${words}`;
  });
  const counts = new Map<string, number>();
  for (const { phrase, cause } of misses) {
    const key = `${phrase} (${cause})`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const worst = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, phrases)
    .map(([key, count]) => `  ${count}× ${key}`);
  return [...byCause, ...worst].join('\n');
}

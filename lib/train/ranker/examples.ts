/** Gold documents → what the ranker learns from: readings whose names carry the right answers. */

import { findCountryCues } from '@/lib/geoparse/find-country-cues';
import { findMentions } from '@/lib/geoparse/find-mentions';
import { openReading, type Reading } from '@/lib/geoparse/reading';
import { openSheet } from '@/lib/geoparse/resolve';
import type { RowTable } from '@/lib/geoparse/row-table';
import type { Sheet } from '@/lib/geoparse/signals/signal';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Mention } from '@/lib/geoparse/types';
import {
  type GoldDocument,
  type GoldToponym,
  greatCircleKm,
  matchSpans,
  RIGHT_WITHIN_KM,
} from './gold';

/** A right place that is not the very row the annotators chose counts this much. */
export const NEAR_ENOUGH = 0.4;

/** One name with one right answer. */
export interface Target {
  readonly name: number;
  /** By candidate of the name: 1 the annotators' row, less for others near enough, 0 wrong. */
  readonly rewards: Float64Array;
  /** 1 where no candidate is right or the span is no place. */
  readonly noneReward: number;
  /** Mentions it stands for. */
  count: number;
}

export interface Example {
  readonly document: GoldDocument;
  readonly mentions: readonly Mention[];
  /** Gold index of each mention, -1 for none. */
  readonly goldOf: Int32Array;
  readonly reading: Reading;
  readonly sheet: Sheet;
  readonly targets: readonly Target[];
  /** What each of its targets counts in learning; 1 where left out. */
  readonly weight?: number;
}

/** Mentions made from the gold spans themselves: to measure resolution with perfect recognition. */
export function goldMentions(document: GoldDocument): Mention[] {
  const spans = document.toponyms.filter((gold) => !gold.ignore);
  return spans.map((gold, index) => {
    const next = spans[index + 1];
    const between = next ? document.text.slice(gold.end, next.start) : '';
    return {
      start: gold.start,
      end: gold.end,
      text: gold.phrase,
      role: gold.modifier === 'Adjective' ? 'adjective' : 'location',
      lookupNames: [gold.phrase],
      kindCue: null,
      recognition: 0.95,
      qualifiedBy: next && /^,? ?\(?$/.test(between) ? index + 1 : -1,
      recognisers: ['gold'],
    };
  });
}

/** Read a document, with its own mentions or the gold ones. */
export function toExample(document: GoldDocument, table: RowTable, useGoldSpans: boolean): Example {
  const mentions = useGoldSpans
    ? goldMentions(document)
    : findMentions(document.text, table.gazetteer);
  const { text } = document;
  const setting = { cues: findCountryCues(tokenise(text)), home: null, text };
  const reading = openReading(mentions, table, setting);
  const wanted = document.toponyms.filter((gold) => !gold.ignore);
  const scored = mentions.map((mention) =>
    mention.role === 'people' ? { start: -1, end: -1 } : mention,
  );
  const goldOf = matchSpans(wanted, scored);
  return {
    document,
    mentions,
    goldOf: goldOf.map((gold) => (gold < 0 ? -1 : document.toponyms.indexOf(wanted[gold]!))),
    reading,
    sheet: openSheet(reading),
    targets: targetsOf(document, mentions, reading, goldOf, wanted, table),
  };
}

function targetsOf(
  document: GoldDocument,
  mentions: readonly Mention[],
  reading: Reading,
  goldOf: Int32Array,
  wanted: readonly GoldToponym[],
  table: RowTable,
): Target[] {
  const targets = new Map<string, Target>();
  const excused = document.toponyms.filter((gold) => gold.ignore);
  mentions.forEach((mention, index) => {
    if (mention.role === 'people') return;
    const gold = goldOf[index]! < 0 ? null : wanted[goldOf[index]!]!;
    if (!gold && excused.some((one) => one.start < mention.end && mention.start < one.end)) return;
    if (gold && (gold.lat === null || gold.lon === null)) return;
    if (!gold && document.isPartial) return;
    const name = reading.nameOfMention[index]!;
    const key = `${name} ${gold ? `${gold.lat} ${gold.lon}` : 'none'}`;
    const known = targets.get(key);
    if (known) known.count++;
    else {
      const rewards = reward(reading, name, gold, table);
      if (document.isPartial && rewards.noneReward) return;
      targets.set(key, { name, count: 1, ...rewards });
    }
  });
  return [...targets.values()];
}

function reward(reading: Reading, index: number, gold: GoldToponym | null, table: RowTable) {
  const name = reading.names[index]!;
  const { gazetteer } = table;
  const rewards = new Float64Array(name.candidateCount);
  let any = false;
  const sameRow = gold?.geonamesId === undefined ? -1 : gazetteer.rowOfId(String(gold.geonamesId));
  if (gold && gold.lat !== null && gold.lon !== null) {
    for (let i = 0; i < name.candidateCount; i++) {
      const row = reading.row[name.firstCandidate + i]!;
      const km = greatCircleKm(
        gold.lat,
        gold.lon,
        gazetteer.latitude(row),
        gazetteer.longitude(row),
      );
      const isSame = row === gold.row || row === sameRow;
      if (isSame) rewards[i] = 1;
      else if (km <= RIGHT_WITHIN_KM) rewards[i] = km < 1 ? 1 : NEAR_ENOUGH;
      any ||= rewards[i]! > 0;
    }
  }
  return { rewards, noneReward: any ? 0 : 1 };
}

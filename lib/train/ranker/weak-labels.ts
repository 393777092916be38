/**
 * Texts whose place names carry a Wikipedia title → gold documents: titles are mostly plain enough
 * ("Paris, Texas", "Laos") to tell the gazetteer row. What is not plain is left out of account.
 */

import { readFileSync } from 'node:fs';
import type { Gazetteer } from '@/lib/geoparse/types';
import type { GoldDocument, GoldToponym } from './gold';

interface LinkedSpan {
  readonly start: number;
  readonly end: number;
  readonly wiki?: string;
}

/** A title means its most prominent row if that has this many times the people of the next. */
const CLEAR_LEAD = 5;

/**
 * @param file NDJSON of `{"id", "text", "spans": [{"start", "end", "type", "wiki"?}]}`
 * @returns documents marked partial: only what they label is known
 */
export function readWeaklyLabelled(file: string, gazetteer: Gazetteer): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): GoldDocument => {
      const { id, text, spans } = JSON.parse(line) as {
        id: string;
        text: string;
        spans: (LinkedSpan & { type: string })[];
      };
      const toponyms = spans.flatMap((span): GoldToponym[] => {
        if (span.type !== 'place' || !span.wiki) return [];
        const row = rowOfTitle(span.wiki, gazetteer);
        if (row < 0) return [];
        return [
          {
            start: span.start,
            end: span.end,
            phrase: text.slice(span.start, span.end),
            lat: gazetteer.latitude(row),
            lon: gazetteer.longitude(row),
            row,
          },
        ];
      });
      return { id, text, toponyms, isPartial: true };
    });
}

/** The row a Wikipedia title plainly means, or -1: "Rochester, New York", "Attica (region)". */
function rowOfTitle(title: string, gazetteer: Gazetteer): number {
  const parts = /^(?<head>[^,(]+)(?:, (?<outer>[^(]+)| \((?<note>.+)\))?$/.exec(
    title.trim(),
  )?.groups;
  if (!parts) return -1;
  const entries = gazetteer.lookup(parts.head!);
  // A title is the usual name of its place, if it is the usual name of any.
  const usual = entries.filter(({ use }) => use === 'usual');
  const rows = (usual.length ? usual : entries)
    .filter(({ use }) => use !== 'adjective' && use !== 'people')
    .map(({ row }) => row);
  if (parts.note) return -1;
  if (parts.outer) {
    const outers = gazetteer.lookup(parts.outer).map(({ row }) => row);
    const within = rows.filter((row) =>
      [gazetteer.admin1Row(row), gazetteer.admin2Row(row), gazetteer.countryRow(row)].some(
        (outer) => outer !== row && outers.includes(outer),
      ),
    );
    return within[0] ?? -1;
  }
  const [first, second] = rows;
  if (first === undefined) return -1;
  if (second === undefined) return first;
  const lead = (1 + gazetteer.population(first)) / (1 + gazetteer.population(second));
  return lead >= CLEAR_LEAD || gazetteer.kind(first) === 'country' ? first : -1;
}

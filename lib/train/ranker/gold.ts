/** Annotated texts with coordinates, and how a geoparser's answer is matched to them. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A place name marked in a text; without coordinates where the annotators gave none. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonamesId?: number;
  readonly type?: string;
  readonly modifier?: string;
  /** Finding it is neither right nor wrong. */
  readonly ignore?: boolean;
  /** How far from the point a right answer may lie, where 161 km is not apt. */
  readonly toleranceKm?: number;
  /** The gazetteer row meant, where it is known. */
  readonly row?: number;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
  /** Whether only some of its toponyms are marked: what is not marked is of no account. */
  readonly isPartial?: boolean;
}

/**
 * Read a file of one JSON document a line.
 * @throws Error naming file and line where a line is no document
 */
export async function readGold(file: string): Promise<GoldDocument[]> {
  const documents: GoldDocument[] = [];
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (!line.trim()) continue;
    const parsed: unknown = JSON.parse(line);
    if (!isDocument(parsed)) {
      throw new Error(`${file}, line ${number}: expected {"id", "text", "toponyms": [...]}`);
    }
    documents.push({ ...parsed, id: String(parsed.id) });
  }
  return documents;
}

function isDocument(value: unknown): value is GoldDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, toponyms } = value as Record<string, unknown>;
  return id !== undefined && typeof text === 'string' && Array.isArray(toponyms);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Match spans one to one where they share a character, the best intersection over union first.
 * @returns for each of `found` the index of its gold span, or -1
 */
export function matchSpans(gold: readonly Span[], found: readonly Span[]): Int32Array {
  const pairs: [gold: number, found: number, overlap: number][] = [];
  gold.forEach((g, gi) => {
    found.forEach((f, fi) => {
      const shared = Math.min(g.end, f.end) - Math.max(g.start, f.start);
      if (shared > 0) {
        pairs.push([gi, fi, shared / (Math.max(g.end, f.end) - Math.min(g.start, f.start))]);
      }
    });
  });
  pairs.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const matched = new Int32Array(found.length).fill(-1);
  const taken = new Set<number>();
  for (const [gi, fi] of pairs) {
    if (taken.has(gi) || matched[fi] !== -1) continue;
    taken.add(gi);
    matched[fi] = gi;
  }
  return matched;
}

/** A decision is right within this distance of the gold point: 100 miles, as is usual. */
export const RIGHT_WITHIN_KM = 161;

/** Great-circle distance in kilometres. */
export function greatCircleKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const s = Math.sin(((lat2 - lat1) * radians) / 2);
  const t = Math.sin(((lon2 - lon1) * radians) / 2);
  const h = s * s + t * t * Math.cos(lat1 * radians) * Math.cos(lat2 * radians);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

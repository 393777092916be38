import { ndjson } from '@/lib/export/ndjson';
import { geoparse } from '@/lib/geoparse';
import type { Gazetteer, GeoparseOptions } from '@/lib/geoparse/types';

/** Lines of NDJSON, as the bytes they came in, with where they stand in the input. */
export interface LineBatch {
  /** 1-based number of the first line. */
  readonly firstLine: number;
  /** Null is a line that could not be kept; its fault has been noted. */
  readonly lines: readonly (Uint8Array | null)[];
}

/** A line that was skipped and why; never any of its text. */
export interface BadLine {
  readonly line: number;
  readonly fault: string;
}

/** What became of a batch. */
export interface LinesDone {
  /** One line of output for each good line, in order, each with its newline. */
  readonly output: string;
  readonly articles: number;
  readonly badLines: readonly BadLine[];
}

interface ArticleLine extends Pick<GeoparseOptions, 'title' | 'language' | 'home'> {
  readonly id: string | number;
  readonly text: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Geoparse a run of `{"id", "text"}` lines to `{"id", "mentions"}` lines. Blank lines are passed
 * over; lines that are not such an object are reported and skipped.
 */
export function geoparseLines(gazetteer: Gazetteer, { firstLine, lines }: LineBatch): LinesDone {
  let output = '';
  let articles = 0;
  const badLines: BadLine[] = [];
  lines.forEach((bytes, index) => {
    if (bytes === null) return;
    const parsed = parseLine(bytes);
    if (parsed === null) return;
    if (typeof parsed === 'string') {
      badLines.push({ line: firstLine + index, fault: parsed });
      return;
    }
    const { id, text, ...options } = parsed;
    // The lines name the chosen places only.
    const result = geoparse(text, gazetteer, { ...options, maxCandidates: 0 });
    output += `${ndjson.write({ id, article: { title: options.title ?? '', text }, result })}\n`;
    articles += 1;
  });
  return { output, articles, badLines };
}

/** The article on a line; null for a blank line; a string says what is wrong. */
function parseLine(bytes: Uint8Array): ArticleLine | string | null {
  let value: unknown;
  try {
    const line = decoder.decode(bytes);
    if (line.trim() === '') return null;
    value = JSON.parse(line);
  } catch (error) {
    return error instanceof SyntaxError ? 'not valid JSON' : 'not valid UTF-8';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'not a JSON object';
  }
  const { id, text, title, language, home } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '“id” must be a string or a number';
  if (typeof text !== 'string') return '“text” must be a string';
  if (title != null && typeof title !== 'string') return '“title” must be a string';
  if (language != null && typeof language !== 'string') return '“language” must be a string';
  if (home != null && !isLonLat(home)) return '“home” must be [longitude, latitude]';
  return {
    id,
    text,
    ...(title != null && { title }),
    ...(language != null && { language }),
    ...(home != null && { home }),
  };
}

function isLonLat(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [longitude, latitude] = value;
  return isDegree(longitude, 180) && isDegree(latitude, 90);
}

function isDegree(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

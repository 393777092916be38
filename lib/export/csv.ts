import papa from 'papaparse';
import type { Place } from '@/lib/geoparse/types';
import { toPolygon, toWkt } from './area';
import { articleLabel } from './links';
import type { ArticleDocument, TextExporter } from './types';

/**
 * What a spreadsheet could take for the beginning of a formula, after white space and in full
 * width too (OWASP, “CSV Injection”). Such cells get an apostrophe in front; numbers stay numbers.
 */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/** RFC 4180 with a header line, UTF-8 without a byte order mark. */
function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const table = {
    fields: [...columns],
    data: rows.map((row) => columns.map((column) => row[column] ?? '')),
  };
  return `${papa.unparse(table, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

const PLACE_COLUMNS = [
  'kind',
  'country',
  'country_code',
  'admin1',
  'admin2',
  'latitude',
  'longitude',
  'place_id',
  'geonames_id',
  'wikidata_id',
] as const;

function placeCells(place: Place | null): Row {
  if (!place) return {};
  return {
    kind: place.kind,
    country: place.country,
    country_code: place.countryCode,
    admin1: place.admin1,
    admin2: place.admin2,
    latitude: place.point[1],
    longitude: place.point[0],
    place_id: place.id,
    geonames_id: place.geonamesId,
    wikidata_id: place.wikidataId,
  };
}

/** What an editor added to a place; the area as well-known text. */
function annotationCells({ annotations }: ArticleDocument, placeId: string): Row {
  const { note, outline } = annotations?.[placeId] ?? {};
  return { note: note ?? null, drawn_area: outline ? toWkt(toPolygon(outline)) : null };
}

/** One row a place, in order of first mention; mentions without a place are not in it. */
export const csv = {
  id: 'csv',
  label: 'CSV, one row a place',
  group: 'data',
  extension: 'csv',
  fileSuffix: '-places',
  mediaType: 'text/csv',
  explain: false,
  join: 'rows',
  write: (document) =>
    toCsv(
      [
        'article',
        'name',
        'name_in_text',
        ...PLACE_COLUMNS,
        'certainty',
        'confidence',
        'about',
        'about_score',
        'mentions',
        'first_quote',
        'note',
        'drawn_area',
      ],
      document.result.places.map((resolved) => ({
        ...annotationCells(document, resolved.place.id),
        article: articleLabel(document),
        name: resolved.place.name,
        name_in_text: resolved.nameInText,
        ...placeCells(resolved.place),
        certainty: resolved.certainty,
        confidence: round(resolved.confidence),
        about: resolved.about,
        about_score: round(resolved.aboutScore),
        mentions: resolved.mentionIndexes.length,
        first_quote: document.result.mentions[resolved.mentionIndexes[0]!]?.quote.sentence ?? null,
      })),
    ),
} as const satisfies TextExporter;

/** One row a mention, in text order, placed or not. */
export const csvMentions = {
  id: 'csv-mentions',
  label: 'CSV, one row a mention',
  group: 'data',
  extension: 'csv',
  fileSuffix: '-mentions',
  mediaType: 'text/csv',
  explain: false,
  join: 'rows',
  write: (document: ArticleDocument) =>
    toCsv(
      [
        'article',
        'start',
        'end',
        'text',
        'role',
        'certainty',
        'confidence',
        'name',
        ...PLACE_COLUMNS,
        'sentence',
        'settled_by',
      ],
      document.result.mentions.map((mention) => ({
        article: articleLabel(document),
        start: mention.start,
        end: mention.end,
        text: mention.text,
        role: mention.role,
        certainty: mention.certainty,
        confidence: round(mention.confidence),
        name: mention.place?.name ?? null,
        ...placeCells(mention.place),
        sentence: mention.quote.sentence,
        settled_by: document.settledStarts?.has(mention.start) ? 'editor' : 'program',
      })),
    ),
} as const satisfies TextExporter;

/** Four decimals say all that a probability has to say. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

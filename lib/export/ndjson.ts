import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import type { TextExporter } from './types';

/** One article a line: `{"id", "mentions": […]}`, the format of batch work. */
export const ndjson = {
  id: 'ndjson',
  label: 'NDJSON, one article a line',
  group: 'data',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  explain: false,
  join: 'lines',
  write: ({ id, article, result }) => answerLine(id ?? article.title, result),
} as const satisfies TextExporter;

/** One line: `{"id", "mentions": [{"start", "end", "text", "role", "confidence", "place"}]}`. */
export function answerLine(id: string | number, { mentions }: Pick<Geoparsed, 'mentions'>): string {
  return JSON.stringify({ id, mentions: mentions.map(lineMention) });
}

function lineMention({ start, end, text, role, confidence, place }: ResolvedMention) {
  return {
    start,
    end,
    text,
    role,
    confidence,
    place: place && {
      id: place.id,
      name: place.name,
      lat: place.point[1],
      lon: place.point[0],
      kind: place.kind,
      country: place.country,
    },
  };
}

import type { ResolvedMention } from '@/lib/geoparse/types';
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
  write: ({ id, article, result }) =>
    JSON.stringify({ id: id ?? article.title, mentions: result.mentions.map(lineMention) }),
} as const satisfies TextExporter;

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

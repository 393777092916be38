/** Answers in the form that scorers of NDJSON read. */

import type { Geoparsed } from '@/lib/geoparse/types';

/** One line: `{"id", "mentions": [{"start", "end", "text", "role", "confidence", "place"}]}`. */
export function answerLine(id: string, { mentions }: Geoparsed): string {
  return JSON.stringify({
    id,
    mentions: mentions.map(({ start, end, text, role, confidence, place }) => ({
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
        country: place.countryCode,
      },
    })),
  });
}

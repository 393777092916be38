import type { Place } from '@/lib/geoparse/types';
import { toFeatureCollection } from './features';
import { compactResult } from './json-compact';
import type { ArticleDocument, TextExporter } from './types';

/** Version of the `dateline` member below; readers refuse a greater one. */
export const GEOJSON_VERSION = 2;

/**
 * RFC 7946. Besides the features, a foreign member `dateline` holds what is not tied to one place
 * (the article, its language, corrections and what the program had found before them, gazetteer
 * rows that are only candidates), so that `readGeojson` restores the document whole.
 */
export const geojson = {
  id: 'geojson',
  label: 'GeoJSON',
  group: 'data',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  explain: true,
  join: 'lines',
  write: (document) =>
    JSON.stringify({
      ...toFeatureCollection(document),
      dateline: {
        version: GEOJSON_VERSION,
        id: document.id,
        article: document.article,
        language: document.result.language,
        corrections: document.corrections,
        annotations: document.annotations,
        settledStarts: document.settledStarts && [...document.settledStarts],
        automatic: document.automatic && compactResult(document.automatic),
        otherCandidates: otherCandidates(document),
      },
    }),
} as const satisfies TextExporter;

/** Rows that some mention could have meant and none does, each once. */
function otherCandidates({ result }: ArticleDocument): Place[] {
  const chosen = new Set(result.places.map(({ place }) => place.id));
  const others = new Map<string, Place>();
  for (const mention of result.mentions) {
    for (const { place } of mention.candidates) {
      if (!chosen.has(place.id)) others.set(place.id, place);
    }
  }
  return [...others.values()];
}

import { OtherRows, toFeatureCollection } from './features';
import { compactResult } from './json-compact';
import type { TextExporter } from './types';

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
  write: (document) => {
    const others = new OtherRows(document);
    return JSON.stringify({
      ...toFeatureCollection(document, others),
      dateline: {
        version: GEOJSON_VERSION,
        id: document.id,
        article: document.article,
        language: document.result.language,
        corrections: document.corrections,
        annotations: document.annotations,
        settledStarts: document.settledStarts && [...document.settledStarts],
        automatic: document.automatic && compactResult(document.automatic),
        otherCandidates: others.rows,
      },
    });
  },
} as const satisfies TextExporter;

import type { TextExporter } from './types';

/** The whole result as the engine gave it; the page's own format. */
export const json = {
  id: 'json',
  label: 'JSON, complete',
  group: 'data',
  extension: 'json',
  mediaType: 'application/json',
  explain: true,
  join: 'lines',
  write: ({ id, article, result, corrections, annotations }) =>
    JSON.stringify({ id, article, ...result, corrections, annotations }),
} as const satisfies TextExporter;

import type { Exporter } from './types';

/** The whole result as the engine gave it; the page's own format. */
export const json = {
  id: 'json',
  label: 'JSON, complete',
  extension: 'json',
  mediaType: 'application/json',
  explain: true,
  join: 'lines',
  write: ({ id, article, result, corrections }) =>
    JSON.stringify({ id, article, ...result, corrections }),
} as const satisfies Exporter;

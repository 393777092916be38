import type { MapExporter } from './types';

/** One page with text, map and list that needs nothing else: it works from disk, offline. */
export const html = {
  id: 'html',
  label: 'HTML page, self-contained',
  group: 'page',
  extension: 'html',
  mediaType: 'text/html',
  explain: false,
  join: 'none',
  // Fetched when wanted: it brings the drawing of maps with it.
  draw: async (document, tools) => {
    const { buildPage } = await import('./page-file/build-page');
    return buildPage(document, tools);
  },
} as const satisfies MapExporter;

import { csv, csvMentions } from './csv';
import { geojson } from './geojson';
import { gpx } from './gpx';
import { html } from './html';
import { json } from './json';
import { jsonCompact } from './json-compact';
import { kml } from './kml';
import { linkedPlaces } from './linked-places';
import { markdown } from './markdown';
import { ndjson } from './ndjson';
import { png, svg } from './picture';
import { schemaOrg } from './schema-org';
import { tei } from './tei';
import type { Exporter } from './types';
import { webAnnotations } from './web-annotations';

/** Every format, in the order menus show them. */
export const EXPORTERS = [
  geojson,
  csv,
  csvMentions,
  kml,
  gpx,
  linkedPlaces,
  webAnnotations,
  tei,
  png,
  svg,
  html,
  schemaOrg,
  markdown,
  json,
  jsonCompact,
  ndjson,
] as const satisfies readonly Exporter[];

export type ExporterId = (typeof EXPORTERS)[number]['id'];

export const EXPORTER_IDS = EXPORTERS.map(({ id }) => id);

/** The exporter of this id. */
export function exporterOf(id: ExporterId): Exporter {
  return EXPORTERS.find((exporter) => exporter.id === id)!;
}

export type { ArticleDocument, Exporter } from './types';
export { exportDocument } from './types';

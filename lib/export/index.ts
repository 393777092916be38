import { geojson } from './geojson';
import { json } from './json';
import { ndjson } from './ndjson';
import type { Exporter } from './types';

/** Every format, in the order menus show them. */
export const EXPORTERS = [geojson, json, ndjson] as const satisfies readonly Exporter[];

export type ExporterId = (typeof EXPORTERS)[number]['id'];

export const EXPORTER_IDS = EXPORTERS.map(({ id }) => id);

/** The exporter of this id. */
export function exporterOf(id: ExporterId): Exporter {
  return EXPORTERS.find((exporter) => exporter.id === id)!;
}

export type { ArticleDocument, Exporter } from './types';

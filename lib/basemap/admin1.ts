/** The committed outlines of first-level divisions: what the file holds, and how to open it. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';

export const ADMIN1_FILE = fileURLToPath(new URL('./data/admin1.topo.json.gz', import.meta.url));

/** Languages whose names of divisions are kept besides English, as ISO 639-1. */
export const ADMIN1_LABEL_LANGUAGES = ['ar', 'de', 'es', 'fr', 'pt', 'ru', 'tr', 'zh'] as const;

export interface Admin1Properties {
  /** Natural Earth's own code, e.g. `AZE-1681`. */
  readonly code: string;
  /** ISO 3166-1 alpha-2, as Natural Earth files it: by who administers it. */
  readonly country: string;
  /** English name. */
  readonly name: string;
  /** Names by language, where they differ from the English one. */
  readonly names: Readonly<Record<string, string>>;
  /** Natural Earth's advice: the zoom from which a label is due. */
  readonly minLabel: number;
}

export type Admin1Topology = Topology<{ admin1: GeometryCollection<Admin1Properties> }>;

/** The topology of divisions; each geometry's `id` is a GeoNames id or Natural Earth's code. */
export function readAdmin1(): Admin1Topology {
  return JSON.parse(gunzipSync(readFileSync(ADMIN1_FILE)).toString('utf8')) as Admin1Topology;
}

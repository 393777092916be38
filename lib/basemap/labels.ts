/** Names on the basemap other than towns: what a label is, and those of regions, waters and land. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { type CuratedPlace, parseCuratedFile } from '@/lib/gazetteer/curated/schema';
import type { Extent } from '@/lib/geoparse/types';
import type { Admin1Properties, Admin1Topology } from './admin1';
import { geometryAreaKm2 } from './areas';
import { labelPoint } from './label-point';

export interface LabelFeature {
  readonly point: readonly [number, number];
  readonly minZoom: number;
  /** Greater comes first where labels compete. */
  readonly order: number;
  readonly properties: Readonly<Record<string, string | number>>;
}

const FIRST_REGION_ZOOM = 4;
/** Room a region's name needs, in pixels of a 512-pixel tile, before it is worth printing. */
const REGION_LABEL_PX = 70;

/** Names of first-level divisions, from the zoom at which they have room. */
export function regionLabels(topology: Admin1Topology): LabelFeature[] {
  const divisions = feature(topology, topology.objects.admin1);
  return divisions.features.flatMap(({ id, properties, geometry }): LabelFeature[] => {
    const division = properties as Admin1Properties;
    const isDrawn = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    if (division.name === '' || !isDrawn || division.code.endsWith('+00?')) return [];
    const area = geometryAreaKm2(geometry);
    const point = labelPoint(geometry);
    const width = Math.sqrt(area);
    const kmPerPixel = (zoom: number) =>
      (40_075 * Math.cos((point[1] * Math.PI) / 180)) / (512 * 2 ** zoom);
    let zoom = Math.max(FIRST_REGION_ZOOM, Math.floor(division.minLabel));
    while (zoom < 11 && width / kmPerPixel(zoom) < REGION_LABEL_PX) zoom += 1;
    const names = Object.fromEntries(
      Object.entries(division.names).map(([language, name]) => [`name:${language}`, name]),
    );
    return [
      {
        point,
        minZoom: zoom,
        order: area,
        properties: { id: String(id), name: division.name, ...names, z: zoom },
      },
    ];
  });
}

const CURATED_FOLDER = fileURLToPath(new URL('../gazetteer/curated/', import.meta.url));

/** Every curated row of the gazetteer. */
export function readCuratedPlaces(): CuratedPlace[] {
  return readdirSync(CURATED_FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      parseCuratedFile(JSON.parse(readFileSync(`${CURATED_FOLDER}${file}`, 'utf8')), file),
    );
}

/** Diagonal of an extent in degrees of latitude, longitudes at their true width. */
function spanDegrees([west, south, east, north]: Extent): number {
  const width = east >= west ? east - west : east + 360 - west;
  return Math.hypot(width * Math.cos((((south + north) / 2) * Math.PI) / 180), north - south);
}

/** First zoom for a body of water or a landform of this span: when it fills some 150 pixels. */
function zoomForSpan(span: number): number {
  return Math.max(0, Math.round(Math.log2((360 * 150) / (512 * Math.max(span, 0.01)))));
}

const WATER_CODES = /^(?:OCN|SEA|GULF|BAY|STRT|CHN|CHNM|SD|LGN|LK|LKS|LKN|RSV|FJD|BGHT|COVE)/;
const LAKE_CODES = /^(?:LK|RSV)/;
const LAND_CODES = /^(?:MTS|DSRT|PEN|PLN|PLAT|UPLD|FRST|BSN|ISLS|ISL|VAL|DLTA|CAPE)/;

/** Rows whose name would repeat or blur a neighbour's: wholes named by their halves, and thirds. */
const UNPRINTED_WATERS = new Set([
  '3373405', // Atlantic Ocean
  'pacific-ocean',
  'western-pacific',
  'eastern-pacific',
  '6947193', // Western Mediterranean
  '6947194', // Eastern Mediterranean
  'central-mediterranean',
]);

/** Better places for a name than the row's own point, which may lie off the map or on land. */
const WATER_LABEL_POINTS: Readonly<Record<string, readonly [number, number]>> = {
  'arctic-ocean': [-160, 79],
};

/** Waters whose name is disputed bear both; see docs/disputed-borders.md. */
const DISPUTED_WATER_NAMES: Readonly<Record<string, string>> = {
  'Sea of Japan': 'Sea of Japan / East Sea',
  'Persian Gulf': 'Persian Gulf / Arabian Gulf',
};

/** Names of the great waters by language, by English name: written for this map. */
const WATER_NAMES = JSON.parse(
  readFileSync(new URL('./data/water-names.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;

const translations = (name: string) =>
  Object.fromEntries(
    Object.entries(WATER_NAMES[name] ?? {}).map(([language, text]) => [`name:${language}`, text]),
  );

/** Degrees by which a lake's point may miss its shore as drawn. */
const SHORE_SLACK = 0.15;

/**
 * Names of seas, gulfs, straits and lakes (`class` ocean, sea or lake), from the curated rows.
 *
 * @param lakes boxes of the lakes the map draws: others would be names on dry land
 */
export function waterLabels(
  places: readonly CuratedPlace[],
  lakes: readonly (readonly number[])[],
): LabelFeature[] {
  const isDrawn = ([x, y]: readonly number[]) =>
    lakes.some(
      ([west, south, east, north]) =>
        x! > west! - SHORE_SLACK &&
        x! < east! + SHORE_SLACK &&
        y! > south! - SHORE_SLACK &&
        y! < north! + SHORE_SLACK,
    );
  return places
    .filter(
      ({ id, kind, featureCode, point }) =>
        kind === 'water' &&
        WATER_CODES.test(featureCode) &&
        !UNPRINTED_WATERS.has(id) &&
        (!LAKE_CODES.test(featureCode) || isDrawn(point)),
    )
    .map((place) => {
      const span = spanDegrees(place.extent);
      const isOcean = place.featureCode === 'OCN';
      const isLake = LAKE_CODES.test(place.featureCode);
      const zoom = isOcean ? 0 : Math.max(2, zoomForSpan(span));
      return {
        point: WATER_LABEL_POINTS[place.id] ?? place.point,
        minZoom: zoom,
        order: span,
        properties: {
          id: place.id,
          name: DISPUTED_WATER_NAMES[place.name] ?? place.name,
          ...translations(place.name),
          class: isOcean ? 'ocean' : isLake ? 'lake' : 'sea',
          z: zoom,
        },
      };
    });
}

/** Names of mountains, deserts, peninsulas and islands, from the curated rows. */
export function landformLabels(places: readonly CuratedPlace[]): LabelFeature[] {
  return places
    .filter((place) => place.kind === 'landform' && LAND_CODES.test(place.featureCode))
    .map((place) => {
      const span = spanDegrees(place.extent);
      const zoom = Math.max(3, zoomForSpan(span) + 1);
      return {
        point: place.point,
        minZoom: zoom,
        order: span,
        properties: { id: place.id, name: place.name, z: zoom },
      };
    });
}

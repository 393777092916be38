/** From open data to the archive of tiles: which layers, from which source, at which zooms. */

import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import { withoutSeams } from '@/lib/map/seams';
import { smoothLine } from '@/lib/map/smooth';
import type { Admin1Topology } from './admin1';
import { unrollGeometry, unrollLine } from './antimeridian';
import { countryBorders, divisionBorders, tracedLines } from './borders';
import { readCityNames, translateTowns } from './city-names';
import { countryLabels } from './country-labels';
import { type PointLayer, TileBuilder } from './cut-tiles';
import {
  type LabelFeature,
  landformLabels,
  readCuratedPlaces,
  regionLabels,
  waterLabels,
} from './labels';
import { PHYSICAL_GRID, readLakes } from './lakes';
import { boundaryArcs } from './lines';
import { encodeArchive } from './pmtiles-archive';
import { type CountryTopology, readCountries, readPhysical, type Scale } from './sources';
import { FIRST_TOWN_ZOOM, rankTowns, readTowns } from './towns';

/** Last zoom with shapes; beyond it they are enlarged. */
export const SHAPE_MAX_ZOOM = 7;
/** Last zoom of towns: its tiles hold them all. */
export const TOWN_MAX_ZOOM = 9;

/** Which scale of the source serves which zooms. */
const SCALES: readonly { scale: Scale; minZoom: number; maxZoom: number }[] = [
  { scale: '110m', minZoom: 0, maxZoom: 1 },
  { scale: '50m', minZoom: 2, maxZoom: 3 },
  { scale: '10m', minZoom: 4, maxZoom: SHAPE_MAX_ZOOM },
];
const TOLERANCE = 4;
const FIRST_DIVISION_ZOOM = 4;
const FIRST_TRACED_ZOOM = 4;

const collect = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

const shape = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });

/** Coasts as lines: arcs that bound one country only. */
function coastLines(topology: CountryTopology): Position[][] {
  return boundaryArcs(
    topology as unknown as Topology<Objects>,
    topology.objects.land.geometries as { arcs?: unknown }[],
    () => 'land',
  ).flatMap(({ line }) => withoutSeams(unrollLine(line)));
}

/** Land, coasts and country borders at the scale of each zoom. */
function addCountries(builder: TileBuilder): void {
  for (const { scale, minZoom, maxZoom } of SCALES) {
    const topology = readCountries(scale);
    const span = { minZoom, maxZoom, tolerance: TOLERANCE };
    const land = feature(topology, topology.objects.land) as FeatureCollection<MultiPolygon>;
    const ground = land.features.map(({ geometry }) => shape(unrollGeometry(geometry)));
    builder.addShapes({ layer: 'land', data: collect(ground), ...span });
    const coast = shape({ type: 'MultiLineString', coordinates: coastLines(topology) });
    builder.addShapes({ layer: 'coast', data: collect([coast]), ...span });
    builder.addShapes({ layer: 'border', data: collect(countryBorders(topology)), ...span });
  }
}

/** Lakes and rivers, rounded off. Returns the boxes of the lakes. */
function addInlandWater(builder: TileBuilder): number[][] {
  const boxes: number[][] = [];
  for (const { scale, minZoom, maxZoom } of [
    { scale: '110m', minZoom: 1, maxZoom: 2 },
    { scale: '50m', minZoom: 3, maxZoom: SHAPE_MAX_ZOOM },
  ] as const) {
    const span = { minZoom, maxZoom, tolerance: TOLERANCE };
    const lakes = readLakes(scale);
    builder.addShapes({ layer: 'lake', data: collect(lakes), ...span });
    boxes.push(...lakes.map((lake) => bbox(lake)));

    const topology = readPhysical(scale);
    const rivers = feature(
      topology,
      topology.objects.rivers as never,
    ) as unknown as FeatureCollection;
    const lines = rivers.features.flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates];
      return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    });
    const courses = lines.map((line) => smoothLine(line, PHYSICAL_GRID));
    const river = shape({ type: 'MultiLineString', coordinates: courses });
    builder.addShapes({ layer: 'river', data: collect([river]), ...span, minZoom: minZoom + 1 });
  }
  return boxes;
}

function addDivisions(builder: TileBuilder, admin1: Admin1Topology): void {
  const span = { maxZoom: SHAPE_MAX_ZOOM, tolerance: TOLERANCE };
  builder.addShapes({
    layer: 'border',
    data: collect(divisionBorders(admin1)),
    minZoom: FIRST_DIVISION_ZOOM,
    ...span,
  });
  builder.addShapes({
    layer: 'border',
    data: collect(tracedLines()),
    minZoom: FIRST_TRACED_ZOOM,
    ...span,
  });
}

function pointLayer(layer: string, minZoom: number, labels: readonly LabelFeature[]): PointLayer {
  const ordered = [...labels].sort((a, b) => b.order - a.order);
  return {
    layer,
    minZoom,
    maxZoom: SHAPE_MAX_ZOOM,
    points: ordered.map((label) => ({
      longitude: label.point[0],
      latitude: label.point[1],
      minZoom: label.minZoom,
      properties: label.properties,
    })),
  };
}

function addLabels(
  builder: TileBuilder,
  admin1: Admin1Topology,
  lakeBoxes: readonly (readonly number[])[],
): void {
  const curated = readCuratedPlaces();
  builder.addPoints(pointLayer('country_label', 0, countryLabels(readCountries('10m'))));
  builder.addPoints(pointLayer('region_label', 4, regionLabels(admin1)));
  builder.addPoints(pointLayer('water_label', 0, waterLabels(curated, lakeBoxes)));
  builder.addPoints(pointLayer('landform_label', 3, landformLabels(curated)));
}

/** Towns: up to zoom 7 beside the shapes, then in tiles of their own. Returns how many. */
function addTowns(builder: TileBuilder): number {
  const towns = rankTowns(readTowns());
  const translations = translateTowns(towns, readCityNames());
  builder.addPoints({
    layer: 'town',
    minZoom: FIRST_TOWN_ZOOM,
    maxZoom: TOWN_MAX_ZOOM,
    points: towns.map((town) => ({
      longitude: town.longitude,
      latitude: town.latitude,
      minZoom: town.minZoom,
      properties: {
        name: town.name,
        ...translations.get(town),
        rank: town.rank,
        z: town.minZoom,
        // Size by inhabitants, in halves of a power of ten: few values, so tiles stay small.
        size: Math.round(Math.log10(town.population + 1) * 2),
      },
    })),
  });
  return towns.length;
}

export interface BuiltArchive {
  readonly bytes: Uint8Array;
  readonly tileCount: number;
  readonly townCount: number;
  /** Every name the tiles carry, for cutting the fonts. */
  readonly names: ReadonlySet<string>;
}

/**
 * Build the archive.
 *
 * @param report called with the name of each step as it starts
 */
export function buildArchive(admin1: Admin1Topology, report: (step: string) => void): BuiltArchive {
  const builder = new TileBuilder();
  report('land, coasts and borders');
  addCountries(builder);
  report('lakes and rivers');
  const lakeBoxes = addInlandWater(builder);
  report('first-level divisions');
  addDivisions(builder, admin1);
  report('names');
  addLabels(builder, admin1, lakeBoxes);
  report('towns');
  const townCount = addTowns(builder);
  report('encoding');
  const names = builder.names();
  const tiles = builder.finish();
  const bytes = encodeArchive(tiles, {
    minZoom: 0,
    maxZoom: TOWN_MAX_ZOOM,
    metadata: {
      name: 'Dateline basemap',
      description: 'Land, water, borders and names, for maps of news articles',
      attribution: '© GeoNames · Natural Earth',
      type: 'baselayer',
    },
  });
  return { bytes, tileCount: tiles.length, townCount, names };
}

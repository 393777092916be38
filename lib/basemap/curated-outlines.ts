/**
 * Outlines of the gazetteer's hand-made areas. A ring or a box drawn by hand knows nothing of the
 * coast; cut by it, a region of land ends where the land does.
 */

import { bbox, bboxClip, polygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import polygonClipping, { type Ring } from 'polygon-clipping';
import { feature } from 'topojson-client';
import type { CuratedPlace } from '@/lib/gazetteer/curated/schema';
import { extentWidth, sketchExtent } from '@/lib/map/area-geometry';
import { type CuratedOutline, hasCuratedFile } from '@/lib/map/outline-files';
import { splitWhere } from '@/lib/map/seams';
import { smoothLine } from '@/lib/map/smooth';
import { unrollGeometry } from './antimeridian';
import { geometryAreaKm2, polygonAreaKm2, polygonsOf } from './areas';
import { readCountries, type Scale } from './sources';

/** Coasts as fine as the area deserves: by the width of its box in degrees. */
const SCALES: readonly { readonly scale: Scale; readonly upTo: number }[] = [
  { scale: '10m', upTo: 4 },
  { scale: '50m', upTo: 30 },
  { scale: '110m', upTo: 360 },
];
/** An area that is mostly sea was meant so: an archipelago keeps its ring. */
const LEAST_LAND_SHARE = 0.25;
/** Parts smaller than this share of the area are left out. */
const SMALLEST_PART_SHARE = 5e-4;

type Box = readonly [west: number, south: number, east: number, north: number];

interface Landmass {
  readonly rings: Position[][];
  readonly box: Box;
}

const overlap = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Land at one scale, each part also a turn to the east, for areas beyond the antimeridian. */
function readLand(scale: Scale): Landmass[] {
  const topology = readCountries(scale);
  const land = feature(topology, topology.objects.land) as unknown as {
    features: { geometry: MultiPolygon }[];
  };
  return land.features.flatMap(({ geometry }) =>
    unrollGeometry(geometry).coordinates.flatMap((rings) =>
      [-360, 0, 360].map((turn) => {
        const turned = rings.map((ring) => ring.map(([x, y]): Position => [x! + turn, y!]));
        return { rings: turned, box: bbox(polygon(turned)) as unknown as Box };
      }),
    ),
  );
}

/** The ring of a row, rounded off: its own outline, else a sketch of its extent. */
function ringOf({ outline, extent }: CuratedPlace): Position[] {
  if (outline === undefined) return sketchExtent(extent).coordinates[0]![0]!;
  return smoothLine(
    [...outline, outline[0]!].map((point) => [...point]),
    0,
  );
}

const toThousandths = ([x, y]: Position): Position => [
  Math.round(x! * 1e3) / 1e3,
  Math.round(y! * 1e3) / 1e3,
];

/** A box with a margin, so that its own sides never become edges of what is cut within. */
const widen = ([west, south, east, north]: Box, by: number): Box => [
  west - by,
  south - by,
  east + by,
  north + by,
];

function clipToBox(landmasses: readonly Landmass[], box: Box): Landmass[] {
  return landmasses
    .filter((landmass) => overlap(landmass.box, box))
    .flatMap(({ rings }) => {
      const clipped = bboxClip(polygon(rings), [...box]).geometry as Polygon | MultiPolygon;
      return polygonsOf(clipped)
        .filter((part) => part.length > 0 && part[0]!.length > 3)
        .map((part) => ({ rings: part, box: bbox(polygon(part)) as unknown as Box }));
    });
}

/** Side of the regions a continent is first cut into, in degrees. */
const REGION = 15;

/**
 * Land around a box. A continent's coast is long and the areas are many: the first cut, to whole
 * regions, is kept for the next area in the same region.
 */
function landFinder(): (scale: Scale, box: Box) => Landmass[] {
  const scales = new Map<Scale, Landmass[]>();
  const regions = new Map<string, Landmass[]>();
  return (scale, box) => {
    const [west, south, east, north] = widen(box, 1);
    const region: Box = [
      Math.floor(west / REGION) * REGION,
      Math.floor(south / REGION) * REGION,
      Math.ceil(east / REGION) * REGION,
      Math.ceil(north / REGION) * REGION,
    ];
    const key = `${scale} ${region.join()}`;
    let landmasses = regions.get(key);
    if (landmasses === undefined) {
      const all = scales.get(scale) ?? readLand(scale);
      scales.set(scale, all);
      landmasses = clipToBox(all, region);
      regions.set(key, landmasses);
    }
    return clipToBox(landmasses, widen(box, 1));
  };
}

const wholeRing = (ring: Position[]): CuratedOutline => {
  const rounded = ring.map(toThousandths);
  return { area: { type: 'MultiPolygon', coordinates: [[rounded]] }, edges: [rounded] };
};

/** The part of a ring's area that is land, and those of its edges that are not coast. */
function cutByCoast(ring: Position[], landmasses: readonly Landmass[]): CuratedOutline {
  // A landmass that fills its box, four corners and the first again, has no coast here.
  const isInland = landmasses.length === 1 && landmasses[0]!.rings.flat().length <= 5;
  if (isInland) return wholeRing(ring);
  const parts = landmasses.flatMap(({ rings }) => {
    return polygonClipping.intersection([ring] as Ring[], rings as Ring[]);
  });
  const whole = polygonAreaKm2([ring]);
  const kept = parts.filter((rings) => polygonAreaKm2(rings) >= whole * SMALLEST_PART_SHARE);
  const land: MultiPolygon = { type: 'MultiPolygon', coordinates: kept };
  if (kept.length === 0 || geometryAreaKm2(land) < LEAST_LAND_SHARE * whole) return wholeRing(ring);
  const coast = new Set(landmasses.flatMap(({ rings }) => rings.flat().map((at) => at.join())));
  const isCoast = (point: Position) => coast.has(point.join());
  const edges = kept
    .flat()
    .flatMap((line) => splitWhere(line, (a, b) => isCoast(a) && isCoast(b)))
    .filter(({ matches }) => !matches)
    .map(({ line }) => line.map(toThousandths));
  const coordinates = kept.map((rings) => rings.map((line) => line.map(toThousandths)));
  return { area: { type: 'MultiPolygon', coordinates }, edges };
}

/** Outlines by id: of waters only those with a ring, since the map's own coast bounds them. */
export function curatedOutlines(
  places: readonly CuratedPlace[],
): ReadonlyMap<string, CuratedOutline> {
  const landAround = landFinder();
  const outlines = new Map<string, CuratedOutline>();
  for (const place of places) {
    const isSketch = place.outline === undefined;
    if (isSketch && !hasCuratedFile(place)) continue;
    const ring = ringOf(place);
    if (place.kind === 'water') {
      outlines.set(place.id, wholeRing(ring));
      continue;
    }
    const width = extentWidth(place.extent);
    const { scale } = SCALES.find(({ upTo }) => width <= upTo)!;
    const box = bbox(polygon([ring])) as unknown as Box;
    outlines.set(place.id, cutByCoast(ring, landAround(scale, box)));
  }
  return outlines;
}

/**
 * Outlines of the gazetteer's hand-made areas. A ring or a box drawn by hand knows nothing of the
 * coast; cut by it, a region of land ends where the land does.
 */

import { bbox, polygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import polygonClipping, { type Ring } from 'polygon-clipping';
import type { CuratedPlace } from '@/lib/gazetteer/curated/schema';
import { extentWidth, sketchExtent } from '@/lib/map/area-geometry';
import { type CuratedOutline, hasCuratedFile } from '@/lib/map/outline-files';
import { splitWhere } from '@/lib/map/seams';
import { smoothLine } from '@/lib/map/smooth';
import { geometryAreaKm2, polygonAreaKm2 } from './areas';
import { coastOf, countryGround } from './country-ground';
import { shoreFinder } from './lakes';
import { type Box, type Landmass, landFinder, landWithin } from './land';
import type { Scale } from './sources';

/** Coasts as fine as the area deserves: by the width of its box in degrees. */
const SCALES: readonly { readonly scale: Scale; readonly upTo: number }[] = [
  { scale: '10m', upTo: 4 },
  { scale: '50m', upTo: 30 },
  { scale: '110m', upTo: 360 },
];
/** Small countries are lost at the coarsest scale, so what is made of them is never drawn so. */
const WHOLE_COUNTRIES: readonly { readonly scale: Scale; readonly upTo: number }[] = [
  { scale: '50m', upTo: 360 },
];
/** An area that is mostly sea was meant so: an archipelago keeps its ring. */
const LEAST_LAND_SHARE = 0.25;
/** Parts smaller than this share of the area are left out. */
const SMALLEST_PART_SHARE = 5e-4;
/** A ring that loses more than this to the neighbours was not meant to end at the border. */
const LEAST_HOME_SHARE = 0.6;

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

function wholeRings(rings: readonly Position[][]): CuratedOutline {
  const rounded = rings.map((ring) => ring.map(toThousandths));
  return { area: { type: 'MultiPolygon', coordinates: [rounded] }, edges: rounded };
}

/** Parts of an area worth keeping, and those of its edges that are not coast. */
function withOpenEdges(
  parts: readonly Position[][][],
  landmasses: readonly Landmass[],
): CuratedOutline {
  const isCoast = coastOf(landmasses);
  const edges = parts
    .flat()
    .flatMap((line) => splitWhere(line, (a, b) => isCoast(a) && isCoast(b)))
    .filter(({ matches }) => !matches)
    .map(({ line }) => line.map(toThousandths));
  const coordinates = parts.map((rings) => rings.map((line) => line.map(toThousandths)));
  return { area: { type: 'MultiPolygon', coordinates }, edges };
}

/** The parts of a ring that lie on some land, specks left out. */
function partsOn(ring: Position[], landmasses: readonly Landmass[]): Position[][][] {
  const parts = landmasses.flatMap(({ rings }) =>
    polygonClipping.intersection([ring] as Ring[], rings as Ring[]),
  );
  const whole = polygonAreaKm2([ring]);
  return parts.filter((rings) => polygonAreaKm2(rings) >= whole * SMALLEST_PART_SHARE);
}

const areaOf = (parts: Position[][][]) =>
  geometryAreaKm2({ type: 'MultiPolygon', coordinates: parts } satisfies MultiPolygon);

/**
 * The part of a ring's area that is land, and those of its edges that are not coast. What is said
 * to lie in one country also ends where that country does.
 */
function cutByCoast(
  ring: Position[],
  landmasses: readonly Landmass[],
  home: readonly Landmass[],
): CuratedOutline {
  // A landmass that fills its box, four corners and the first again, has no coast here.
  const isInland = landmasses.length === 1 && landmasses[0]!.rings.flat().length <= 5;
  const onLand = isInland ? [[ring]] : partsOn(ring, landmasses);
  const landKm2 = areaOf(onLand);
  if (onLand.length === 0 || landKm2 < LEAST_LAND_SHARE * polygonAreaKm2([ring])) {
    return wholeRings([ring]);
  }
  const atHome = partsOn(ring, home);
  if (areaOf(atHome) >= LEAST_HOME_SHARE * landKm2) return withOpenEdges(atHome, landmasses);
  return isInland ? wholeRings([ring]) : withOpenEdges(onLand, landmasses);
}

/** Whole countries as one area, less what of them lies overseas: outside the place's extent. */
function joinCountries(
  { extent, countries }: CuratedPlace,
  joined: (codes: readonly string[]) => MultiPolygon,
  landmasses: readonly Landmass[],
): CuratedOutline {
  const [west, south, east, north] = extent;
  const parts = joined(countries).coordinates.filter((rings) => {
    const [x0, y0, x1, y1] = bbox(polygon(rings)) as unknown as Box;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return x >= west && x <= east && y >= south && y <= north;
  });
  const whole = areaOf(parts);
  const kept = parts.filter((rings) => polygonAreaKm2(rings) >= whole * SMALLEST_PART_SHARE);
  return withOpenEdges(kept, landmasses);
}

/**
 * Outlines by id: of waters only lakes the map draws and those with a ring, since its own coast
 * bounds the others.
 */
export function curatedOutlines(
  places: readonly CuratedPlace[],
): ReadonlyMap<string, CuratedOutline> {
  const landAround = landFinder();
  const groundAt = countryGround();
  const shoreOf = shoreFinder();
  const outlines = new Map<string, CuratedOutline>();
  for (const place of places) {
    const isSketch = place.outline === undefined;
    const shore = isSketch ? shoreOf(place) : null;
    if (shore) {
      outlines.set(place.id, wholeRings(shore));
      continue;
    }
    if (isSketch && !hasCuratedFile(place)) continue;
    const width = extentWidth(place.extent);
    const scales = place.wholeCountries ? WHOLE_COUNTRIES : SCALES;
    const { scale } = scales.find(({ upTo }) => width <= upTo)!;
    const ring = ringOf(place);
    const box = bbox(polygon([ring])) as unknown as Box;
    if (place.kind === 'water') {
      outlines.set(place.id, wholeRings([ring]));
    } else if (place.wholeCountries) {
      const { joined } = groundAt(scale);
      outlines.set(place.id, joinCountries(place, joined, landAround(scale, box)));
    } else {
      const [country, ...others] = place.countries;
      const isInOne = country !== undefined && others.length === 0;
      const home = isInOne ? landWithin(groundAt(scale).landmasses(country), box) : [];
      outlines.set(place.id, cutByCoast(ring, landAround(scale, box), home));
    }
  }
  return outlines;
}

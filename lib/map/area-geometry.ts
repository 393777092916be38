/** What ground a place covers on the map, and how sure its edge is. Pure. */

import type { MultiPolygon, Position } from 'geojson';
import type { Extent, Place } from '@/lib/geoparse/types';

/** An outline as fetched: surveyed, or drawn by hand. */
export interface Outline {
  readonly area: MultiPolygon;
  /** Ground the place holds or claims and others dispute; drawn fainter, never plainly. */
  readonly contested: MultiPolygon | null;
  /** True for hand-made rings and sketches: soft edges, no line. */
  readonly approximate: boolean;
  /** Where to draw the edge, if not all around: a hand-made area has none along the coast. */
  readonly edges?: readonly Position[][];
}

/** Wider than this, an extent says nothing about where a place is. */
const WIDEST_SKETCH_DEGREES = 120;
const SKETCH_CORNERS = 72;
/** Exponent of the superellipse: 2 is an ellipse, greater is squarer. */
const SQUARENESS = 3.2;
/** Seas fill the corners of their extent: the land above hides what is too much. */
const SEA_SQUARENESS = 4;

/** An extent drawn around a division's towns falls short of its borders by about this share… */
const BEYOND_TOWNS = 1.3;
/** …and never tells of less than this much country around the seat, in degrees of latitude. */
const LEAST_HALF_HEIGHT = 0.11;
/** The middle of a division is better known than its edge: an ellipse claims no corners. */
const ELLIPSE = 2;

/** Degrees of longitude an extent spans, eastwards, across the antimeridian if need be. */
export function extentWidth([west, , east]: Extent): number {
  return east >= west ? east - west : east + 360 - west;
}

/**
 * A rounded shape that fills an extent without pretending to corners: a superellipse (Gabriel
 * Lamé's curve). Longitudes may pass 180° so that it is never cut.
 */
export function sketchExtent(extent: Extent, squareness = SQUARENESS): MultiPolygon {
  const [west, south, , north] = extent;
  const halfWidth = extentWidth(extent) / 2;
  const halfHeight = (north - south) / 2;
  const centre: Position = [west + halfWidth, south + halfHeight];
  const bend = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / squareness);
  const ring: Position[] = [];
  for (let corner = 0; corner < SKETCH_CORNERS; corner += 1) {
    const angle = (corner / SKETCH_CORNERS) * 2 * Math.PI;
    ring.push([
      centre[0]! + halfWidth * bend(Math.cos(angle)),
      centre[1]! + halfHeight * bend(Math.sin(angle)),
    ]);
  }
  ring.push(ring[0]!);
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

/** The extent of a division known only by its towns, widened to what they stand for. */
function aroundTowns([west, south, east, north]: Extent): Extent {
  const middle = (south + north) / 2;
  const halfHeight = Math.max(LEAST_HALF_HEIGHT, ((north - south) / 2) * BEYOND_TOWNS);
  const leastHalfWidth = LEAST_HALF_HEIGHT / Math.max(0.2, Math.cos((middle * Math.PI) / 180));
  const halfWidth = Math.max(
    leastHalfWidth,
    (extentWidth([west, south, east, north]) / 2) * BEYOND_TOWNS,
  );
  const centre = west + extentWidth([west, south, east, north]) / 2;
  return [
    centre - halfWidth,
    Math.max(-90, middle - halfHeight),
    centre + halfWidth,
    Math.min(90, middle + halfHeight),
  ];
}

/** Whether an extent is too wide for a sketch of it to say anything. */
export function isWiderThanSketch(extent: Extent): boolean {
  return extentWidth(extent) > WIDEST_SKETCH_DEGREES;
}

/** Rivers have a course, not an area: their extent is mostly other people's land. */
export function isCourse({ featureCode }: Place): boolean {
  return /^(?:STM|CNL|WAD)/.test(featureCode);
}

/**
 * The ground to draw for a place: its outline if there is one, else a sketch of its extent, else
 * null for places drawn as points.
 */
export function areaGeometry(place: Place, outline: Outline | null): Outline | null {
  if (outline !== null) return outline;
  if (place.extent === null || isCourse(place) || isWiderThanSketch(place.extent)) return null;
  if (place.source === 'geonames') {
    const area = sketchExtent(aroundTowns(place.extent), ELLIPSE);
    return { area, contested: null, approximate: true };
  }
  const squareness = place.kind === 'water' ? SEA_SQUARENESS : SQUARENESS;
  return { area: sketchExtent(place.extent, squareness), contested: null, approximate: true };
}

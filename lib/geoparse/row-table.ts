/**
 * What ranking needs to know of a gazetteer row, computed once a row and kept in typed arrays, so
 * that comparing thousands of candidates allocates nothing.
 */

import { type Gazetteer, PLACE_KINDS, type Place, type PlaceKind } from './types';

/** Mean radius of the Earth in kilometres, as in the haversine formula of most geographers. */
export const EARTH_RADIUS_KM = 6371;

/** A point on the globe as seen from its centre. */
export type UnitVector = readonly [x: number, y: number, z: number];

/** The unit vector of a longitude and latitude in degrees. */
export function toUnitVector(longitude: number, latitude: number): UnitVector {
  const lambda = (longitude * Math.PI) / 180;
  const phi = (latitude * Math.PI) / 180;
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** How high a seat of government a row is: 0 none, 1 of a smaller division … 4 of a country. */
export type SeatRank = 0 | 1 | 2 | 3 | 4;

const SEAT_RANKS: Readonly<Record<string, SeatRank>> = {
  PPLC: 4,
  PPLG: 4,
  PPLA: 3,
  PPLA2: 2,
  PPLA3: 1,
  PPLA4: 1,
  PPLA5: 1,
};

/** Codes of `PLACE_KINDS`, for typed arrays. */
export const KIND_CODES: Readonly<Record<PlaceKind, number>> = Object.fromEntries(
  PLACE_KINDS.map((kind, code) => [kind, code]),
) as Record<PlaceKind, number>;

const isContinent = (featureCode: string) => featureCode === 'CONT';
const isSection = (featureCode: string) => featureCode === 'PPLX';

/**
 * Bits of `RowTable.flags`. `own` is a place somebody listed by hand; a row of a GeoNames dump that
 * somebody brought is merely one of very many.
 */
export const ROW_FLAGS = { section: 1, continent: 2, wide: 4, own: 8 } as const;

/**
 * Numbers from one row's point to the next; the fourth is not used, and keeps points in one line of
 * memory.
 */
export const POINT_WIDTH = 4;

/** Columns indexed by row; a row's cells are valid once `learn(row)` has run. */
export interface RowTable {
  readonly gazetteer: Gazetteer;
  /**
   * Unit vector of the row's point: x, y and z from `POINT_WIDTH * row` on, side by side, so that one
   * access to memory brings all three.
   */
  readonly points: Float64Array;
  /** The same in degrees, as exactly as is needed for wide areas. */
  readonly longitude: Float32Array;
  readonly latitude: Float32Array;
  /** log10(1 + inhabitants). */
  readonly logPopulation: Float32Array;
  /** log2(1 + number of names). */
  readonly logNames: Float32Array;
  readonly kind: Uint8Array;
  readonly seat: Uint8Array;
  readonly flags: Uint8Array;
  readonly country: Int32Array;
  readonly admin1: Int32Array;
  readonly admin2: Int32Array;
  /** Fill the row's cells; cheap when they are filled. */
  learn(row: number): void;
  /**
   * Number of a row that others may lie in, from 0 on in order of first asking, so that what is kept by
   * container lies close together; -1 of -1.
   */
  containerOf(row: number): number;
  /** The row spelled out, remembered for the rows asked for lately. */
  place(row: number): Place;
}

const tables = new WeakMap<Gazetteer, RowTable>();

/** The table of a gazetteer; always the same one for the same gazetteer. */
export function rowTableOf(gazetteer: Gazetteer): RowTable {
  let table = tables.get(gazetteer);
  if (!table) {
    table = createRowTable(gazetteer);
    tables.set(gazetteer, table);
  }
  return table;
}

/** Spelled-out rows are large; beyond this many the memory of them starts afresh. */
const MAX_REMEMBERED_PLACES = 20_000;

function createRowTable(gazetteer: Gazetteer): RowTable {
  const n = gazetteer.rowCount;
  const known = new Uint8Array(n);
  const places = new Map<number, Place>();
  /** One more than the number of a container, 0 for rows not asked for. */
  const containers = new Int32Array(n);
  let containerCount = 0;
  const table = {
    gazetteer,
    points: new Float64Array(POINT_WIDTH * n),
    longitude: new Float32Array(n),
    latitude: new Float32Array(n),
    logPopulation: new Float32Array(n),
    logNames: new Float32Array(n),
    kind: new Uint8Array(n),
    seat: new Uint8Array(n),
    flags: new Uint8Array(n),
    country: new Int32Array(n),
    admin1: new Int32Array(n),
    admin2: new Int32Array(n),
    learn(row: number): void {
      if (known[row]) return;
      known[row] = 1;
      const longitude = gazetteer.longitude(row);
      const latitude = gazetteer.latitude(row);
      table.points.set(toUnitVector(longitude, latitude), POINT_WIDTH * row);
      table.longitude[row] = longitude;
      table.latitude[row] = latitude;
      table.logPopulation[row] = Math.log10(1 + gazetteer.population(row));
      table.logNames[row] = Math.log2(1 + gazetteer.nameCount(row));
      const kind = gazetteer.kind(row);
      const code = gazetteer.featureCode(row);
      table.kind[row] = KIND_CODES[kind];
      table.seat[row] = SEAT_RANKS[code] ?? 0;
      table.country[row] = gazetteer.countryRow(row);
      table.admin1[row] = gazetteer.admin1Row(row);
      table.admin2[row] = gazetteer.admin2Row(row);
      let flags = 0;
      if (isSection(code)) flags |= ROW_FLAGS.section;
      if (isContinent(code)) flags |= ROW_FLAGS.continent;
      if (isWide(gazetteer, row, kind)) flags |= ROW_FLAGS.wide;
      const isUsers = gazetteer.source(row) === 'user';
      if (isUsers && gazetteer.place(row).geonamesId === null) flags |= ROW_FLAGS.own;
      table.flags[row] = flags;
    },
    containerOf(row: number): number {
      if (row < 0) return -1;
      if (containers[row] === 0) containers[row] = ++containerCount;
      return containers[row]! - 1;
    },
    place(row: number): Place {
      let place = places.get(row);
      if (!place) {
        if (places.size >= MAX_REMEMBERED_PLACES) places.clear();
        place = gazetteer.place(row);
        places.set(row, place);
      }
      return place;
    },
  };
  return table;
}

/** Across this many kilometres a place is too wide for distances from its middle to mean much. */
const WIDE_KM = 250;

function isWide(gazetteer: Gazetteer, row: number, kind: PlaceKind): boolean {
  if (kind === 'city' || kind === 'town') return false;
  const extent = gazetteer.extent(row);
  if (!extent) return kind !== 'district';
  const [west, south, east, north] = extent;
  const degrees = Math.PI / 180;
  const width = (east < west ? east + 360 - west : east - west) * degrees;
  const height = (north - south) * degrees;
  const middle = ((north + south) / 2) * degrees;
  return EARTH_RADIUS_KM * Math.hypot(width * Math.cos(middle), height) > WIDE_KM;
}

/** Square of the straight line through the Earth between two rows, in Earth radii. */
export function squaredChord({ points }: RowTable, a: number, b: number): number {
  return squaredChordBetween(points, a, b);
}

/** The same between the points at two indexes of a column of points. */
export function squaredChordBetween(points: Float64Array, a: number, b: number): number {
  const p = POINT_WIDTH * a;
  const q = POINT_WIDTH * b;
  const dx = points[p]! - points[q]!;
  const dy = points[p + 1]! - points[q + 1]!;
  const dz = points[p + 2]! - points[q + 2]!;
  return dx * dx + dy * dy + dz * dz;
}

/** Great-circle distance between two rows in kilometres. */
export function distanceKm(table: RowTable, a: number, b: number): number {
  table.learn(a);
  table.learn(b);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squaredChord(table, a, b)) / 2));
}

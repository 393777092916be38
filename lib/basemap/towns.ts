/** Towns for the basemap: every populated place of the gazetteer, with the zoom it appears from. */

import { readCities } from '@/lib/gazetteer/sources/cities500';
import { readCuratedPlaces } from '@/lib/gazetteer/sources/curated';
import type { GeonamesRecord } from '@/lib/gazetteer/sources/geonames-table';
import { type NewerTown, readNewerTowns } from '@/lib/gazetteer/sources/newer-towns';

/** Rank of a town among its kind, for type size and for the dot. */
export const TOWN_RANKS = { capital: 0, seat: 1, town: 2 } as const;

export interface Town {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly population: number;
  readonly rank: (typeof TOWN_RANKS)[keyof typeof TOWN_RANKS];
  /** A quarter or suburb rather than a place of its own. */
  readonly isQuarter: boolean;
}

export interface RankedTown extends Town {
  /** First zoom at which it is shown, `FIRST_TOWN_ZOOM`…`LAST_TOWN_ZOOM`. */
  readonly minZoom: number;
}

export const FIRST_TOWN_ZOOM = 3;
export const LAST_TOWN_ZOOM = 12;

/** Pixels, at 512 to a tile, kept free around a town of the same or an earlier zoom. */
const SPACING_PX = 48;
/**
 * Inhabitants a town needs to be shown at a zoom, capitals excepted; chosen by eye so that each
 * zoom reads as a map of its scale. From zoom 10 on only room decides.
 */
const LEAST_POPULATION: Readonly<Record<number, number>> = {
  3: 1_200_000,
  4: 400_000,
  5: 100_000,
  6: 25_000,
  7: 6_000,
  8: 2_000,
  9: 500,
};
const QUARTER_MIN_ZOOM = 10;

/** Every town of the gazetteer's two tables. */
export function readTowns(): Town[] {
  const cities = readCities();
  return [
    ...cities.map(townOfRecord),
    ...readNewerTowns(cities, readCuratedPlaces()).map(townWithoutPeople),
  ];
}

/** A row of GeoNames' table as a town. */
export function townOfRecord(record: TownRecord): Town {
  return {
    name: record.name,
    longitude: record.longitude,
    latitude: record.latitude,
    population: record.population,
    rank: rankOf(record.featureCode),
    isQuarter: record.featureCode === 'PPLX',
  };
}

type TownRecord = Pick<
  GeonamesRecord,
  'name' | 'longitude' | 'latitude' | 'population' | 'featureCode'
>;

function townWithoutPeople({ name, point: [longitude, latitude] }: NewerTown): Town {
  return { name, longitude, latitude, population: 0, rank: TOWN_RANKS.town, isQuarter: false };
}

function rankOf(featureCode: string): Town['rank'] {
  if (featureCode === 'PPLC') return TOWN_RANKS.capital;
  if (featureCode === 'PPLA') return TOWN_RANKS.seat;
  return TOWN_RANKS.town;
}

/** Importance: inhabitants on a log scale; capitals count ten times, seats twice theirs. */
function importance(town: Town): number {
  const boost = [1, 0.3, 0][town.rank]!;
  return Math.log10(town.population + 1) + boost - (town.isQuarter ? 2 : 0);
}

/** Web Mercator, 0–1 across the world. */
function project(town: Town): [x: number, y: number] {
  const sine = Math.sin((Math.max(-85, Math.min(85, town.latitude)) * Math.PI) / 180);
  return [town.longitude / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI];
}

/** Points in square cells, to ask whether any lies within a cell's side. */
class SpacingGrid {
  private readonly cells = new Map<number, [number, number][]>();
  constructor(private readonly spacing: number) {}

  private cellOf(x: number, y: number): number {
    return Math.floor(x / this.spacing) * 67_108_864 + Math.floor(y / this.spacing);
  }

  hasNear(x: number, y: number): boolean {
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const cell = this.cells.get(this.cellOf(x + dx * this.spacing, y + dy * this.spacing));
        if (cell?.some(([px, py]) => Math.hypot(px - x, py - y) < this.spacing)) return true;
      }
    }
    return false;
  }

  add(x: number, y: number): void {
    const key = this.cellOf(x, y);
    const cell = this.cells.get(key);
    if (cell) cell.push([x, y]);
    else this.cells.set(key, [[x, y]]);
  }
}

function mayAppear(town: Town, zoom: number): boolean {
  if (zoom === LAST_TOWN_ZOOM) return true;
  if (town.isQuarter && zoom < QUARTER_MIN_ZOOM) return false;
  if (town.rank === TOWN_RANKS.capital && zoom > FIRST_TOWN_ZOOM) return true;
  return town.population >= (LEAST_POPULATION[zoom] ?? 0);
}

/**
 * Give each town its first zoom: the greater ones first, each wherever no other is within
 * `SPACING_PX`; at the last zoom all that are left. Most important first; ties by name, then place.
 */
export function rankTowns(towns: readonly Town[]): RankedTown[] {
  const ordered = [...towns].sort(
    (a, b) =>
      importance(b) - importance(a) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
      a.longitude - b.longitude ||
      a.latitude - b.latitude,
  );
  const positions = ordered.map(project);
  const minZooms = new Uint8Array(ordered.length);
  for (let zoom = FIRST_TOWN_ZOOM; zoom <= LAST_TOWN_ZOOM; zoom += 1) {
    const grid = new SpacingGrid(SPACING_PX / (512 * 2 ** zoom));
    positions.forEach(([x, y], index) => {
      if (minZooms[index] !== 0) grid.add(x, y);
    });
    ordered.forEach((town, index) => {
      if (minZooms[index] !== 0 || !mayAppear(town, zoom)) return;
      const [x, y] = positions[index]!;
      if (zoom < LAST_TOWN_ZOOM && grid.hasNear(x, y)) return;
      minZooms[index] = zoom;
      grid.add(x, y);
    });
  }
  return ordered.map((town, index) => ({ ...town, minZoom: minZooms[index]! }));
}

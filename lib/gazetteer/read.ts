import {
  type Extent,
  type Gazetteer,
  NAME_USES,
  type NameEntry,
  PLACE_KINDS,
  PLACE_SOURCES,
  type Place,
  type PlaceKind,
  type PlaceSource,
} from '@/lib/geoparse/types';
import { DEGREES_SCALE, type GazetteerMeta, NO_YEAR } from './format';
import { measureProminence } from './prominence';
import { Dictionary } from './read/dictionary';
import { readLayout } from './read/layout';
import { LooseIndex } from './read/loose-index';
import { findSparse, readColumn16, readColumn32, readRowColumn } from './read/planes';
import { Postings } from './read/postings';
import { RowIds } from './read/row-ids';
import { RowNames } from './read/row-names';

/** Sorts after anything a name can go on with. */
const LAST_CODE_POINT = '\u{10ffff}';

const NOTHING: readonly NameEntry[] = [];

/** Places spelled out and kept: an article names few, but asks for each many times. */
const MAX_CACHED_PLACES = 4096;

/** A gazetteer read from a file: what the engine needs, and what people browsing it do. */
export interface FileGazetteer extends Gazetteer {
  readonly meta: GazetteerMeta;
  readonly keyCount: number;
  readonly postingCount: number;
  /** First and last year of a historical place, null where unknown or lasting. */
  years(row: number): readonly [from: number | null, to: number | null];
}

/**
 * Open a gazetteer from its bytes: the same in Node, a browser and a worker.
 *
 * Nothing of the file is copied; the reader looks into `bytes`, which must not be changed
 * afterwards. Two small indexes (names by hash, postings by name) are made in one pass.
 *
 * @throws GazetteerFormatError where the bytes are no gazetteer, of another version, truncated
 *   or damaged
 */
export function openGazetteer(bytes: ArrayBuffer): FileGazetteer {
  const layout = readLayout(bytes);
  const { rowCount, keyCount, postingCount, meta } = layout;
  const dictionary = new Dictionary(layout);
  const postings = new Postings(layout);
  const names = new RowNames(dictionary, postings);
  const ids = new RowIds(layout);

  const longitudes = readColumn32(layout, 'rowLongitude');
  const latitudes = readColumn32(layout, 'rowLatitude');
  const populations = readColumn32(layout, 'rowPopulation');
  const kinds = layout.bytes('rowKind');
  const sources = layout.bytes('rowSource');
  const features = readColumn16(layout, 'rowFeature');
  const countryCodes = readColumn16(layout, 'rowCountryCode');
  const countryRow = readRowColumn(layout, 'rowCountry');
  const admin1Row = readRowColumn(layout, 'rowAdmin1_');
  const admin2Row = readRowColumn(layout, 'rowAdmin2_');
  const wikidataRows = layout.words('wikidataRows');
  const wikidataIds = layout.words('wikidataIds');
  const extentRows = layout.words('extentRows');
  const extentBounds = layout.words('extentBounds');
  const extentFlags = layout.bytes('extentFlags');
  const yearRows = layout.words('yearRows');
  const yearValues = layout.words('yearValues');

  let loose: LooseIndex | null = null;
  const places = new Map<number, Place>();

  const entriesOf = (key: number): readonly NameEntry[] =>
    key < 0 ? NOTHING : postings.entries(key);

  const lookupLoose = (name: string): readonly NameEntry[] => {
    loose ??= new LooseIndex(dictionary);
    const keys = loose.find(name);
    if (keys.length < 2) return keys.length === 0 ? NOTHING : postings.entries(keys[0] as number);
    // A place once as named and once as an adjective or people, under its best known spelling.
    const seen = new Set<string>();
    return keys
      .flatMap((key) => postings.entries(key))
      .sort(
        (left, right) =>
          fame(right.row) - fame(left.row) ||
          left.row - right.row ||
          NAME_USES.indexOf(left.use) - NAME_USES.indexOf(right.use),
      )
      .filter(({ row, use }) => {
        const reading = `${row} ${use === 'adjective' || use === 'people' ? use : 'name'}`;
        return !seen.has(reading) && seen.add(reading);
      });
  };

  const kind = (row: number): PlaceKind => PLACE_KINDS[kinds[row] as number] as PlaceKind;
  const population = (row: number): number => populations(row) >>> 0;
  const fame = (row: number): number =>
    measureProminence(kind(row), population(row), postings.counts[row] as number);
  const featureCode = (row: number): string => meta.featureCodes[features(row)] ?? '';
  const source = (row: number): PlaceSource => PLACE_SOURCES[sources[row] as number] as PlaceSource;
  const countryCode = (row: number): string => meta.countryCodes[countryCodes(row)] ?? '';

  const extent = (row: number): Extent | null => {
    const index = findSparse(extentRows, row);
    if (index < 0) return null;
    const bound = (side: number): number =>
      (extentBounds[4 * index + side] as number) / DEGREES_SCALE;
    return [bound(0), bound(1), bound(2), bound(3)];
  };

  const years = (row: number): readonly [number | null, number | null] => {
    const index = findSparse(yearRows, row);
    if (index < 0) return [null, null];
    const [from, to] = [yearValues[2 * index] as number, yearValues[2 * index + 1] as number];
    return [from === NO_YEAR ? null : from, to === NO_YEAR ? null : to];
  };

  const containerName = (row: number): string | null => (row < 0 ? null : names.usual(row));

  const spellOut = (row: number): Place => {
    const wikidata = findSparse(wikidataRows, row);
    const sketched = findSparse(extentRows, row);
    const geonamesId = ids.geonamesId(row);
    let otherNames: readonly string[] | null = null;
    return {
      id: ids.id(row),
      name: names.usual(row),
      /** Made when first asked for: most places never are, and it costs more than all the rest. */
      get otherNames() {
        otherNames ??= names.others(row);
        return otherNames;
      },
      kind: kind(row),
      featureCode: featureCode(row),
      countryCode: countryCode(row) || null,
      country: containerName(countryRow(row)),
      admin1: containerName(admin1Row(row)),
      admin2: containerName(admin2Row(row)),
      population: population(row),
      point: [longitudes(row) / DEGREES_SCALE, latitudes(row) / DEGREES_SCALE],
      extent: extent(row),
      extentIsApproximate: sketched >= 0 && extentFlags[sketched] === 1,
      source: source(row),
      geonamesId: geonamesId === 0 ? null : geonamesId,
      wikidataId: wikidata < 0 ? null : `Q${wikidataIds[wikidata]}`,
    };
  };

  return {
    meta,
    rowCount,
    keyCount,
    postingCount,
    lookup: (name) => entriesOf(dictionary.findWritten(name)),
    lookupFolded: (foldedName) => entriesOf(dictionary.find(foldedName)),
    lookupLoose,
    hasFoldedPrefix: (foldedPrefix) => dictionary.hasPrefix(foldedPrefix),
    forEachWithPrefix: (foldedPrefix, visit) => {
      const first = dictionary.lowerBound(foldedPrefix);
      const end = dictionary.lowerBound(`${foldedPrefix}${LAST_CODE_POINT}`);
      const whole = dictionary.find(foldedPrefix);
      postings.visitRange(first, end, (key, row, use) => visit(row, use, key === whole));
    },
    rowOfId: (id) => ids.row(id),
    idOf: (row) => ids.id(row),
    nameOf: (row) => names.usual(row),
    foldedNameOf: (row) => names.foldedUsual(row),
    place: (row) => {
      if (!Number.isInteger(row) || row < 0 || row >= rowCount) {
        throw new RangeError(`no row ${row} in a gazetteer of ${rowCount} rows`);
      }
      const cached = places.get(row);
      if (cached) return cached;
      if (places.size >= MAX_CACHED_PLACES) places.clear();
      const place = spellOut(row);
      places.set(row, place);
      return place;
    },
    longitude: (row) => longitudes(row) / DEGREES_SCALE,
    latitude: (row) => latitudes(row) / DEGREES_SCALE,
    population,
    kind,
    featureCode,
    source,
    countryCode,
    countryRow,
    admin1Row,
    admin2Row,
    extent,
    years,
    nameCount: (row) => postings.counts[row] ?? 0,
  };
}

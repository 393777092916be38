import { PLACE_KINDS, PLACE_SOURCES } from '@/lib/geoparse/types';
import { DEGREES_SCALE, NO_ROW, NO_YEAR, type SectionName } from '../format';
import { geonamesIdOf } from '../geonames-id';
import type { GazetteerRow } from '../row';
import type { Spool } from './spool';

/** Gives the spool of a section, made on first use. */
export type Spools = (section: SectionName) => Spool;

const kindIndexes = new Map(PLACE_KINDS.map((kind, index) => [kind, index]));
const sourceIndexes = new Map(PLACE_SOURCES.map((source, index) => [source, index]));

/** Hands out small numbers for strings, in order of first sight. */
export class Interned {
  readonly strings: string[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.strings.length;
      this.strings.push(text);
      this.indexes.set(text, index);
    }
    return index;
  }

  find(text: string): number | undefined {
    return this.indexes.get(text);
  }
}

/** Spread a number over the one-byte columns `name0`, `name1`… lowest first. */
export function writePlanes(spools: Spools, name: string, width: number, value: number): void {
  for (let plane = 0; plane < width; plane++) {
    spools(`${name}${plane}` as SectionName).byte((value >>> (8 * plane)) & 0xff);
  }
}

/** Write one row into the columns, all but the references to other rows and the names. */
export function writeRowColumns(
  spools: Spools,
  row: GazetteerRow,
  index: number,
  features: Interned,
  countryCodes: Interned,
): void {
  const geonamesId = geonamesIdOf(row.id);
  writePlanes(spools, 'rowId', 4, geonamesId);
  if (geonamesId === 0) {
    spools('slugRows').word(index);
    spools('slugBytes').bytes(Buffer.from(row.id));
    spools('slugEnds').word(spools('slugBytes').length);
  }
  writePlanes(spools, 'rowLongitude', 4, Math.round(row.point[0] * DEGREES_SCALE));
  writePlanes(spools, 'rowLatitude', 4, Math.round(row.point[1] * DEGREES_SCALE));
  writePlanes(spools, 'rowPopulation', 4, Math.min(0xffffffff, Math.round(row.population)));
  spools('rowKind').byte(kindIndexes.get(row.kind) ?? 0);
  spools('rowSource').byte(sourceIndexes.get(row.source) ?? 0);
  writePlanes(spools, 'rowFeature', 2, features.indexOf(row.featureCode));
  writePlanes(spools, 'rowCountryCode', 2, countryCodes.indexOf(row.countryCode));
  if (row.wikidataId) {
    spools('wikidataRows').word(index);
    spools('wikidataIds').word(Number(row.wikidataId.slice(1)));
  }
  if (row.extent) {
    spools('extentRows').word(index);
    for (const bound of row.extent) {
      spools('extentBounds').word(Math.round(bound * DEGREES_SCALE));
    }
    spools('extentFlags').byte(row.extentIsApproximate ? 1 : 0);
  }
  if (row.validFrom !== null || row.validTo !== null) {
    spools('yearRows').word(index);
    spools('yearValues').word(row.validFrom ?? NO_YEAR);
    spools('yearValues').word(row.validTo ?? NO_YEAR);
  }
}

/** A reference column: ids first, rows once all are known. */
export interface References {
  /** Interned place ids that rows refer to. */
  readonly ids: Interned;
  /** Row of each interned id, by its index; NO_ROW until it turns up. */
  readonly rows: number[];
}

/** Turn a spool of interned references into the three planes of a row column. */
export function writeReferences(
  spools: Spools,
  name: string,
  spooled: Spool,
  references: References,
): void {
  let pending = Buffer.alloc(0);
  for (const piece of spooled.read()) {
    pending = pending.length > 0 ? Buffer.concat([pending, piece]) : Buffer.from(piece);
    let at = 0;
    for (; at + 4 <= pending.length; at += 4) {
      const reference = pending.readInt32LE(at);
      const row = reference < 0 ? NO_ROW : (references.rows[reference] ?? NO_ROW);
      writePlanes(spools, name, 3, row);
    }
    pending = pending.subarray(at);
  }
}

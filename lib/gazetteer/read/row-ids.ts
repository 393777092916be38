import { geonamesIdOf } from '../geonames-id';
import { HashIndex } from './hash-index';
import type { Layout } from './layout';
import { findSparse, readColumn32 } from './planes';

/** From a place's id to its row and back. The index for the way to the row is made when asked. */
export class RowIds {
  private readonly ids: (row: number) => number;
  private readonly rowCount: number;
  private readonly slugRows: Int32Array;
  private readonly slugEnds: Int32Array;
  private readonly slugBytes: Uint8Array;
  private index: HashIndex | null = null;
  private slugs: Map<string, number> | null = null;

  constructor(layout: Layout) {
    this.ids = readColumn32(layout, 'rowId');
    this.rowCount = layout.rowCount;
    this.slugRows = layout.words('slugRows');
    this.slugEnds = layout.words('slugEnds');
    this.slugBytes = layout.bytes('slugBytes');
  }

  /** The GeoNames id, 0 where there is none. */
  geonamesId(row: number): number {
    return this.ids(row) >>> 0;
  }

  /** The place id: GeoNames id in digits, else the slug. */
  id(row: number): string {
    const number = this.geonamesId(row);
    if (number !== 0) return String(number);
    const index = findSparse(this.slugRows, row);
    return index < 0 ? '' : this.slug(index);
  }

  /** Row of a place id, or -1. */
  row(id: string): number {
    const number = geonamesIdOf(id);
    if (number === 0) {
      this.slugs ??= this.mapSlugs();
      return this.slugs.get(id) ?? -1;
    }
    this.index ??= this.indexIds();
    const { entries, keyMask } = this.index;
    const end = this.index.end(number);
    for (let at = this.index.start(number); at < end; at++) {
      const row = (entries[at] as number) & keyMask;
      if (this.geonamesId(row) === number) return row;
    }
    return -1;
  }

  private slug(index: number): string {
    const start = index === 0 ? 0 : this.slugEnds[index - 1];
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      this.slugBytes.subarray(start, this.slugEnds[index]),
    );
  }

  private mapSlugs(): Map<string, number> {
    const slugs = new Map<string, number>();
    this.slugRows.forEach((row, index) => {
      slugs.set(this.slug(index), row);
    });
    return slugs;
  }

  private indexIds(): HashIndex {
    return new HashIndex(Int32Array.from({ length: this.rowCount }, (_, row) => this.ids(row)));
  }
}

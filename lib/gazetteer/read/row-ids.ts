import { geonamesIdOf } from '../geonames-id';
import type { Layout } from './layout';
import { findSparse, readColumn32 } from './planes';
import { mix } from './utf8';

/** From a place's id to its row and back. The table for the way to the row is made when asked. */
export class RowIds {
  private readonly ids: (row: number) => number;
  private readonly rowCount: number;
  private readonly slugRows: Int32Array;
  private readonly slugEnds: Int32Array;
  private readonly slugBytes: Uint8Array;
  /** Open addressing: row + 1, 0 for empty. */
  private table: Uint32Array | null = null;
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
    this.table ??= this.hashIds();
    const mask = this.table.length - 1;
    for (let slot = mix(number) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.table[slot] as number;
      if (entry === 0) return -1;
      if (this.geonamesId(entry - 1) === number) return entry - 1;
    }
  }

  private slug(index: number): string {
    const start = index === 0 ? 0 : this.slugEnds[index - 1];
    return new TextDecoder().decode(this.slugBytes.subarray(start, this.slugEnds[index]));
  }

  private mapSlugs(): Map<string, number> {
    const slugs = new Map<string, number>();
    this.slugRows.forEach((row, index) => {
      slugs.set(this.slug(index), row);
    });
    return slugs;
  }

  private hashIds(): Uint32Array {
    let size = 16;
    while (size < this.rowCount * 1.6) size *= 2;
    const table = new Uint32Array(size);
    for (let row = 0; row < this.rowCount; row++) {
      const number = this.geonamesId(row);
      if (number === 0) continue;
      let slot = mix(number) & (size - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
      table[slot] = row + 1;
    }
    return table;
  }
}

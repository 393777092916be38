import { geonamesIdOf } from '../geonames-id';

const PAGE_BITS = 16;
const PAGE_BYTES = 1 << (PAGE_BITS - 3);

/**
 * Remembers which place ids have been seen: a bit for each GeoNames id, so that a whole dump
 * takes a few megabytes, and the text of other ids.
 */
export class SeenIds {
  private readonly pages = new Map<number, Uint8Array>();
  private readonly slugs = new Set<string>();

  /** Whether the id is new; from then on it is not. */
  add(id: string): boolean {
    const number = geonamesIdOf(id);
    if (number === 0) {
      const isNew = !this.slugs.has(id);
      if (isNew) this.slugs.add(id);
      return isNew;
    }
    const page = Math.floor(number / 2 ** PAGE_BITS);
    const bits = this.pages.get(page) ?? new Uint8Array(PAGE_BYTES);
    this.pages.set(page, bits);
    const at = (number % 2 ** PAGE_BITS) >> 3;
    const bit = 1 << (number & 7);
    const isNew = ((bits[at] as number) & bit) === 0;
    bits[at] = (bits[at] as number) | bit;
    return isNew;
  }
}

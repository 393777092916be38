/** Items a bucket holds on average. */
const BUCKET_ITEMS = 4;

/**
 * From a 32-bit hash to the numbers of the items that may have it.
 *
 * Buckets lie one after another in one array, made by counting and then filling: no collisions
 * to step around, so it is quick to make, and no empty slots, so it is small. An entry is an
 * item's number with, above it, as many high bits of its hash as there is room for.
 */
export class HashIndex {
  readonly entries: Int32Array;
  /** The bits of an entry that are the number. */
  readonly keyMask: number;
  private readonly starts: Uint32Array;
  private readonly mask: number;

  /** @param hashes of the items, by number */
  constructor(hashes: Int32Array) {
    let buckets = 1;
    while (buckets * BUCKET_ITEMS < hashes.length) buckets *= 2;
    this.mask = buckets - 1;
    let keyMask = 1;
    while (keyMask < hashes.length) keyMask = keyMask * 2 + 1;
    this.keyMask = keyMask;

    const starts = new Uint32Array(buckets + 1);
    for (let item = 0; item < hashes.length; item++) {
      const bucket = mix(hashes[item] as number) & this.mask;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    let sum = 0;
    for (let bucket = 0; bucket <= buckets; bucket++) {
      sum += starts[bucket] as number;
      starts[bucket] = sum;
    }
    // Filled from the back, each start moves from its bucket's end to its beginning.
    this.entries = new Int32Array(hashes.length);
    for (let item = hashes.length - 1; item >= 0; item--) {
      const hash = hashes[item] as number;
      const bucket = mix(hash) & this.mask;
      const at = (starts[bucket] as number) - 1;
      starts[bucket] = at;
      this.entries[at] = (hash & ~keyMask) | item;
    }
    this.starts = starts;
  }

  /** First entry of the bucket of a hash. */
  start(hash: number): number {
    return this.starts[mix(hash) & this.mask] as number;
  }

  /** Past the last entry of the bucket of a hash. */
  end(hash: number): number {
    return this.starts[(mix(hash) & this.mask) + 1] as number;
  }
}

/** Spread a hash's high bits over its low ones, from which the bucket is taken. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

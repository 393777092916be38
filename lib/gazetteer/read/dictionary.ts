import { KEYS_PER_BLOCK } from '../format';
import type { Layout } from './layout';
import { decodeUtf8, encodeUtf8, HASH_FACTOR, HASH_START, hashBytes, mix } from './utf8';

const SMALLEST_TABLE = 16;

/**
 * The sorted, front-coded names: from a folded name to its number and back.
 *
 * The file holds no hash table. One pass over the names at opening makes it: the hash of a name
 * goes on from the hash of the prefix it shares with the one before, so each stored byte is
 * looked at once.
 */
export class Dictionary {
  readonly keyCount: number;
  private readonly shared: Uint8Array;
  private readonly suffixLow: Uint8Array;
  private readonly suffixHigh: Uint8Array;
  private readonly suffixes: Uint8Array;
  /** Where the suffixes of each block begin. */
  private readonly blockStarts: Uint32Array;
  /** Open addressing: key number + 1 in the low bits, a tag of the hash above; 0 is empty. */
  private readonly table: Uint32Array;
  private readonly tableMask: number;
  private readonly keyMask: number;
  private query = new Uint8Array(256);
  private decoded = new Uint8Array(256);

  constructor(layout: Layout) {
    this.keyCount = layout.keyCount;
    this.shared = layout.bytes('keyShared');
    this.suffixLow = layout.bytes('keySuffixLength0');
    this.suffixHigh = layout.bytes('keySuffixLength1');
    this.suffixes = layout.bytes('keySuffixes');
    this.blockStarts = new Uint32Array(Math.ceil(this.keyCount / KEYS_PER_BLOCK));
    let size = SMALLEST_TABLE;
    while (size < this.keyCount * 1.6) size *= 2;
    this.table = new Uint32Array(size);
    this.tableMask = size - 1;
    let keyMask = 1;
    while (keyMask <= this.keyCount) keyMask = keyMask * 2 + 1;
    this.keyMask = keyMask;
    this.index();
  }

  /** Number of a folded name, or -1. */
  find(folded: string): number {
    if (folded.length * 3 > this.query.length) {
      if (folded.length * 3 > 4 * 65536) return -1;
      this.query = new Uint8Array(folded.length * 3);
    }
    const length = encodeUtf8(folded, this.query);
    const hash = hashBytes(this.query, length);
    const tag = (hash & ~this.keyMask) >>> 0;
    for (let slot = mix(hash) & this.tableMask; ; slot = (slot + 1) & this.tableMask) {
      const entry = this.table[slot] as number;
      if (entry === 0) return -1;
      if ((entry & ~this.keyMask) >>> 0 !== tag) continue;
      const key = (entry & this.keyMask) - 1;
      if (this.equalsQuery(key, length)) return key;
    }
  }

  /** The folded name with this number. */
  key(number: number): string {
    return decodeUtf8(this.decoded, this.decode(number));
  }

  /** Number of the first key not less than `folded`, by code points; `keyCount` past the end. */
  lowerBound(folded: string): number {
    if (folded.length * 3 > this.query.length) this.query = new Uint8Array(folded.length * 3);
    const length = encodeUtf8(folded, this.query);
    let low = 0;
    let high = this.blockStarts.length;
    // The last block whose first key is less than the query.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareHead(middle, length) < 0) low = middle + 1;
      else high = middle;
    }
    const block = Math.max(0, low - 1);
    const end = Math.min(this.keyCount, (block + 1) * KEYS_PER_BLOCK);
    for (let number = block * KEYS_PER_BLOCK; number < end; number++) {
      const keyLength = this.decode(number);
      if (compareBytes(this.decoded, keyLength, this.query, length) >= 0) return number;
    }
    return end;
  }

  /** Whether key `number` exists and begins with `prefix`. */
  startsWith(number: number, prefix: string): boolean {
    return number < this.keyCount && this.key(number).startsWith(prefix);
  }

  /** Call back with the UTF-16 units of every key, in order; for building further indexes. */
  forEachKey(visit: (number: number, bytes: Uint8Array, length: number) => void): void {
    let position = 0;
    for (let number = 0; number < this.keyCount; number++) {
      const shared = this.shared[number] as number;
      const suffix = this.suffixLength(number);
      this.makeRoom(shared + suffix);
      for (let index = 0; index < suffix; index++) {
        this.decoded[shared + index] = this.suffixes[position + index] as number;
      }
      position += suffix;
      visit(number, this.decoded, shared + suffix);
    }
  }

  private suffixLength(number: number): number {
    return (this.suffixLow[number] as number) | ((this.suffixHigh[number] as number) << 8);
  }

  private makeRoom(length: number): void {
    if (length <= this.decoded.length) return;
    const larger = new Uint8Array(2 * length);
    larger.set(this.decoded);
    this.decoded = larger;
  }

  /** Write key `number` into `decoded`; returns its length in bytes. */
  private decode(number: number): number {
    const block = Math.floor(number / KEYS_PER_BLOCK);
    let position = this.blockStarts[block] as number;
    let length = 0;
    for (let at = block * KEYS_PER_BLOCK; at <= number; at++) {
      const shared = this.shared[at] as number;
      const suffix = this.suffixLength(at);
      this.makeRoom(shared + suffix);
      const decoded = this.decoded;
      for (let index = 0; index < suffix; index++) {
        decoded[shared + index] = this.suffixes[position + index] as number;
      }
      position += suffix;
      length = shared + suffix;
    }
    return length;
  }

  private equalsQuery(number: number, length: number): boolean {
    if (this.decode(number) !== length) return false;
    const { decoded, query } = this;
    for (let index = 0; index < length; index++) {
      if (decoded[index] !== query[index]) return false;
    }
    return true;
  }

  private compareHead(block: number, queryLength: number): number {
    const number = block * KEYS_PER_BLOCK;
    const start = this.blockStarts[block] as number;
    const length = this.suffixLength(number);
    const most = Math.min(length, queryLength);
    for (let index = 0; index < most; index++) {
      const difference = (this.suffixes[start + index] as number) - (this.query[index] as number);
      if (difference !== 0) return difference;
    }
    return length - queryLength;
  }

  /** Fill `blockStarts` and `table`. */
  private index(): void {
    const { shared, suffixes, table, tableMask, keyMask } = this;
    let prefixHashes = new Int32Array(1024);
    prefixHashes[0] = HASH_START;
    let position = 0;
    for (let number = 0; number < this.keyCount; number++) {
      if (number % KEYS_PER_BLOCK === 0) this.blockStarts[number / KEYS_PER_BLOCK] = position;
      const start = shared[number] as number;
      const length = start + this.suffixLength(number);
      if (length >= prefixHashes.length) {
        const larger = new Int32Array(2 * length);
        larger.set(prefixHashes);
        prefixHashes = larger;
      }
      let hash = prefixHashes[start] as number;
      for (let at = start; at < length; ) {
        hash = Math.imul(hash ^ (suffixes[position++] as number), HASH_FACTOR);
        prefixHashes[++at] = hash;
      }
      const entry = ((hash & ~keyMask) | (number + 1)) >>> 0;
      let slot = mix(hash) & tableMask;
      while (table[slot] !== 0) slot = (slot + 1) & tableMask;
      table[slot] = entry;
    }
  }
}

function compareBytes(
  left: Uint8Array,
  leftLength: number,
  right: Uint8Array,
  rightLength: number,
): number {
  const most = Math.min(leftLength, rightLength);
  for (let index = 0; index < most; index++) {
    const difference = (left[index] as number) - (right[index] as number);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength;
}

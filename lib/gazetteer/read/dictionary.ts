import { foldName, foldPlain } from '@/lib/geoparse/fold-name';
import { KEYS_PER_BLOCK, LONG_SUFFIX, MAX_SHARED } from '../format';
import { HashIndex } from './hash-index';
import type { Layout } from './layout';
import { findSparse } from './planes';
import { decodeUtf8, encodeUtf8, HASH_FACTOR, HASH_START } from './utf8';

/** Longest name worth looking up, in UTF-16 units; nothing in a gazetteer comes near. */
const MAX_QUERY = 65_535;

/**
 * Names found by binary search before the hash index is made: a short text asks for fewer, and
 * making the index costs as much as some ten thousand searches.
 */
const SEARCHES_BEFORE_HASHING = 4096;

/**
 * The sorted, front-coded names: from a folded name to its number and back.
 *
 * The file holds no hash table. One pass over the names makes it once many are asked for: the hash
 * of a name goes on from the hash of the prefix it shares with the one before, so each stored byte
 * is looked at once.
 */
export class Dictionary {
  readonly keyCount: number;
  /** Two bytes a key: how much it shares with the one before, how much follows. */
  private readonly lengths: Uint8Array;
  private readonly suffixes: Uint8Array;
  private readonly longKeys: Int32Array;
  private readonly longLengths: Int32Array;
  /** Where the suffixes of each block begin. */
  private readonly blockStarts: Uint32Array;
  private hashes: HashIndex | null = null;
  private searches = 0;
  private query = new Uint8Array(256);
  private decoded = new Uint8Array(256);

  constructor(layout: Layout) {
    this.keyCount = layout.keyCount;
    this.lengths = layout.bytes('keyLengths');
    this.suffixes = layout.bytes('keySuffixes');
    this.longKeys = layout.words('longSuffixKeys');
    this.longLengths = layout.words('longSuffixLengths');
    this.blockStarts = this.findBlocks();
  }

  /** Number of a folded name, or -1. */
  find(folded: string): number {
    return folded.length > MAX_QUERY ? -1 : this.findQuery(this.encodeQuery(folded));
  }

  /** Number of a name as anyone may write it, or -1: the same as `find(foldName(name))`. */
  findWritten(name: string): number {
    const isShort = name.length <= this.query.length;
    const length = isShort ? foldPlain(name, this.query) : -1;
    return length < 0 ? this.find(foldName(name)) : this.findQuery(length);
  }

  /** Number of the key that the first bytes of `query` are, or -1. */
  private findQuery(length: number): number {
    const { query, hashes } = this;
    if (hashes === null) return this.searchQuery(length);
    let hash = HASH_START;
    for (let index = 0; index < length; index++) {
      hash = Math.imul(hash ^ (query[index] as number), HASH_FACTOR);
    }
    const { entries, keyMask } = hashes;
    const end = hashes.end(hash);
    for (let at = hashes.start(hash); at < end; at++) {
      const entry = entries[at] as number;
      if (((entry ^ hash) & ~keyMask) !== 0) continue;
      if (this.isQuery(entry & keyMask, length)) return entry & keyMask;
    }
    return -1;
  }

  /** The same without the index, which is made in time. */
  private searchQuery(length: number): number {
    if (++this.searches > SEARCHES_BEFORE_HASHING) this.hashes = new HashIndex(this.hashKeys());
    const number = this.searchBound(length);
    return number < this.keyCount && this.isQuery(number, length) ? number : -1;
  }

  /** The folded name with this number. */
  key(number: number): string {
    return decodeUtf8(this.decoded, this.decode(number));
  }

  /** Number of the first key not less than `folded`, by code points; `keyCount` past the end. */
  lowerBound(folded: string): number {
    return this.searchBound(this.encodeQuery(folded));
  }

  private searchBound(length: number): number {
    let low = 0;
    let high = this.blockStarts.length;
    // The last block whose first key is less than the query.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareHead(middle, length) < 0) low = middle + 1;
      else high = middle;
    }
    let number = Math.max(0, low - 1) * KEYS_PER_BLOCK;
    const end = Math.min(this.keyCount, number + KEYS_PER_BLOCK);
    let position = this.blockStarts[number / KEYS_PER_BLOCK] ?? 0;
    for (; number < end; number++) {
      const suffix = this.suffixLength(number);
      const keyLength = this.append(number, position, suffix);
      position += suffix;
      if (compareBytes(this.decoded, keyLength, this.query, length) >= 0) return number;
    }
    return end;
  }

  /** Whether any key begins with `folded`. */
  hasPrefix(folded: string): boolean {
    const number = this.lowerBound(folded);
    if (number >= this.keyCount) return false;
    const length = this.decode(number);
    const prefixLength = this.encodeQuery(folded);
    return (
      length >= prefixLength &&
      compareBytes(this.decoded, prefixLength, this.query, prefixLength) === 0
    );
  }

  /**
   * Call back with the UTF-8 bytes of the keys from `first` to before `end`, in order; for
   * building further indexes. The bytes are good until the next call.
   */
  visitKeys(
    first: number,
    end: number,
    visit: (number: number, bytes: Uint8Array, length: number) => void,
  ): void {
    let number = Math.floor(first / KEYS_PER_BLOCK) * KEYS_PER_BLOCK;
    let position = this.blockStarts[number / KEYS_PER_BLOCK] ?? 0;
    for (; number < end; number++) {
      const suffix = this.suffixLength(number);
      const length = this.append(number, position, suffix);
      position += suffix;
      if (number >= first) visit(number, this.decoded, length);
    }
  }

  /**
   * Traits of the keys from `first` to before `end`, a byte each: the bits that a key's UTF-16
   * units have in `traitsOfUnit`, all of them for units beyond it. Looks at each stored byte once.
   */
  gatherTraits(first: number, end: number, traitsOfUnit: Uint8Array): Uint8Array {
    const { lengths, suffixes } = this;
    const gathered = new Uint8Array(end - first);
    // Of the key at hand, by how many of its bytes are read: the traits so far, and what is read of
    // a letter that is not whole.
    const traits = new Uint8Array(MAX_SHARED + 2);
    const letters = new Uint32Array(MAX_SHARED + 2);
    let number = Math.floor(first / KEYS_PER_BLOCK) * KEYS_PER_BLOCK;
    let position = this.blockStarts[number / KEYS_PER_BLOCK] ?? 0;
    for (; number < end; number++) {
      let at = lengths[2 * number] as number;
      let sum = traits[at] as number;
      const stop = position + this.suffixLength(number);
      for (; position < stop; position++) {
        const byte = suffixes[position] as number;
        if (byte < FIRST_OF_SEVERAL) sum |= traitsOfUnit[byte] as number;
        else {
          const letter = readByte(letters[at] as number, byte);
          if (letter < 2 ** LETTER_BITS) sum |= traitsOfUnit[letter] ?? ALL_TRAITS;
          letters[at + 1] = letter;
        }
        // Beyond what keys may share nothing is read again: one place does for all of it.
        if (at <= MAX_SHARED) at++;
        traits[at] = sum;
      }
      if (number >= first) gathered[number - first] = sum;
    }
    return gathered;
  }

  private encodeQuery(folded: string): number {
    if (folded.length * 3 > this.query.length) this.query = new Uint8Array(folded.length * 3);
    return encodeUtf8(folded, this.query);
  }

  private suffixLength(number: number): number {
    const length = this.lengths[2 * number + 1] as number;
    return length < LONG_SUFFIX ? length : this.longSuffixLength(number);
  }

  private longSuffixLength(number: number): number {
    return this.longLengths[findSparse(this.longKeys, number)] as number;
  }

  /** Put a key's suffix behind what it shares; returns its length. */
  private append(number: number, position: number, suffix: number): number {
    const shared = this.lengths[2 * number] as number;
    if (shared + suffix > this.decoded.length) {
      const larger = new Uint8Array(2 * (shared + suffix));
      larger.set(this.decoded);
      this.decoded = larger;
    }
    const { decoded, suffixes } = this;
    for (let index = 0; index < suffix; index++) {
      decoded[shared + index] = suffixes[position + index] as number;
    }
    return shared + suffix;
  }

  /** Write key `number` into `decoded`; returns its length in bytes. */
  private decode(number: number): number {
    const block = Math.floor(number / KEYS_PER_BLOCK);
    let position = this.blockStarts[block] as number;
    let length = 0;
    for (let at = block * KEYS_PER_BLOCK; at <= number; at++) {
      const suffix = this.suffixLength(at);
      length = this.append(at, position, suffix);
      position += suffix;
    }
    return length;
  }

  /**
   * Whether key `number` is the query. Walks the block without copying: `matched` is how much of
   * the query the key at hand begins with, and only a key that shares just so much with the one
   * before can match more.
   */
  private isQuery(number: number, length: number): boolean {
    const { lengths, suffixes, query } = this;
    const block = Math.floor(number / KEYS_PER_BLOCK);
    let position = this.blockStarts[block] as number;
    let matched = 0;
    let common = 0;
    let suffix = 0;
    for (let at = block * KEYS_PER_BLOCK; at <= number; at++) {
      common = lengths[2 * at] as number;
      suffix = lengths[2 * at + 1] as number;
      if (suffix === LONG_SUFFIX) suffix = this.longSuffixLength(at);
      if (common < matched) matched = common;
      else if (common === matched) {
        const most = Math.min(suffix, length - common);
        let index = 0;
        while (index < most && suffixes[position + index] === query[common + index]) index++;
        matched += index;
      }
      position += suffix;
    }
    return matched === length && common + suffix === length;
  }

  private compareHead(block: number, queryLength: number): number {
    const start = this.blockStarts[block] as number;
    const length = this.suffixLength(block * KEYS_PER_BLOCK);
    const { suffixes, query } = this;
    const most = Math.min(length, queryLength);
    for (let index = 0; index < most; index++) {
      const difference = (suffixes[start + index] as number) - (query[index] as number);
      if (difference !== 0) return difference;
    }
    return length - queryLength;
  }

  /** Where the suffixes of each block begin. */
  private findBlocks(): Uint32Array {
    const { lengths, keyCount } = this;
    const starts = new Uint32Array(Math.ceil(keyCount / KEYS_PER_BLOCK));
    let position = 0;
    for (let number = 0; number < keyCount; number++) {
      if (number % KEYS_PER_BLOCK === 0) starts[number / KEYS_PER_BLOCK] = position;
      const suffix = lengths[2 * number + 1] as number;
      position += suffix < LONG_SUFFIX ? suffix : this.longSuffixLength(number);
    }
    return starts;
  }

  /** The hash of every key. */
  private hashKeys(): Int32Array {
    const { lengths, suffixes, keyCount } = this;
    const hashes = new Int32Array(keyCount);
    let prefixes = new Int32Array(1024);
    prefixes[0] = HASH_START;
    let position = 0;
    for (let number = 0; number < keyCount; number++) {
      const start = lengths[2 * number] as number;
      const length = start + this.suffixLength(number);
      if (length >= prefixes.length) {
        const larger = new Int32Array(2 * length);
        larger.set(prefixes);
        prefixes = larger;
      }
      let hash = prefixes[start] as number;
      for (let at = start; at < length; ) {
        hash = Math.imul(hash ^ (suffixes[position++] as number), HASH_FACTOR);
        prefixes[++at] = hash;
      }
      hashes[number] = hash;
    }
    return hashes;
  }
}

/** Bytes from here on are of letters of several bytes. */
const FIRST_OF_SEVERAL = 0x80;
/** Of a letter that is not whole, the bits so far stand below the number of bytes to come. */
const LETTER_BITS = 21;
const ALL_TRAITS = 0xff;

/** Put a byte of UTF-8, not ASCII, to what is read of its letter; whole, it is its code point. */
function readByte(letter: number, byte: number): number {
  if (byte >= 0xf0) return (3 << LETTER_BITS) | (byte & 0x07);
  if (byte >= 0xe0) return (2 << LETTER_BITS) | (byte & 0x0f);
  if (byte >= 0xc0) return (1 << LETTER_BITS) | (byte & 0x1f);
  const left = (letter >>> LETTER_BITS) - 1;
  return (left << LETTER_BITS) | ((letter << 6) & (2 ** LETTER_BITS - 1)) | (byte & 0x3f);
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

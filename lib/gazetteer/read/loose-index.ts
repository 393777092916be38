import { foldName } from '@/lib/geoparse/fold-name';
import { MAX_LOOSE_LENGTH, writeLooseKey } from '@/lib/geoparse/loose-key';
import type { Dictionary } from './dictionary';
import { HASH_FACTOR, HASH_START, mix } from './utf8';

/** Keys a loose key may lead to before it says nothing any more. */
const MAX_MATCHES = 64;

/**
 * From a loose transliteration key to the keys of the dictionary that share it. Made when first
 * asked for, by one pass over the names; the file holds nothing of it.
 */
export class LooseIndex {
  /** Chained hash table: heads by slot, next by key; key number + 1, 0 for the end. */
  private readonly heads: Uint32Array;
  private readonly next: Uint32Array;
  private readonly mask: number;
  private readonly units = new Uint16Array(MAX_LOOSE_LENGTH);
  private readonly loose = new Uint16Array(2 * MAX_LOOSE_LENGTH);
  private readonly wanted = new Uint16Array(2 * MAX_LOOSE_LENGTH);

  constructor(private readonly dictionary: Dictionary) {
    let size = 16;
    while (size < dictionary.keyCount) size *= 2;
    this.heads = new Uint32Array(size);
    this.next = new Uint32Array(dictionary.keyCount);
    this.mask = size - 1;
    dictionary.forEachKey((number, bytes, byteLength) => {
      const length = this.looseOfBytes(bytes, byteLength);
      if (length === 0) return;
      const slot = mix(hashUnits(this.loose, length)) & this.mask;
      this.next[number] = this.heads[slot] as number;
      this.heads[slot] = number + 1;
    });
  }

  /** Numbers of the keys whose loose key is that of `name`, at most MAX_MATCHES. */
  find(name: string): number[] {
    const folded = foldName(name);
    if (folded.length > MAX_LOOSE_LENGTH) return [];
    for (let index = 0; index < folded.length; index++) {
      this.units[index] = folded.charCodeAt(index);
    }
    const length = writeLooseKey(this.units, folded.length, this.wanted);
    if (length === 0) return [];
    const found: number[] = [];
    let entry = this.heads[mix(hashUnits(this.wanted, length)) & this.mask] as number;
    for (; entry !== 0 && found.length < MAX_MATCHES; entry = this.next[entry - 1] as number) {
      if (this.isWanted(this.dictionary.key(entry - 1), length)) found.push(entry - 1);
    }
    return found.reverse();
  }

  private isWanted(key: string, wantedLength: number): boolean {
    for (let index = 0; index < key.length; index++) this.units[index] = key.charCodeAt(index);
    const length = writeLooseKey(this.units, key.length, this.loose);
    if (length !== wantedLength) return false;
    for (let index = 0; index < length; index++) {
      if (this.loose[index] !== this.wanted[index]) return false;
    }
    return true;
  }

  /** Loose key of a UTF-8 key; those with units of three bytes or more have none. */
  private looseOfBytes(bytes: Uint8Array, byteLength: number): number {
    if (byteLength > MAX_LOOSE_LENGTH) return 0;
    let length = 0;
    for (let index = 0; index < byteLength; index++) {
      const byte = bytes[index] as number;
      if (byte < 0x80) this.units[length++] = byte;
      else if (byte < 0xe0) {
        this.units[length++] = ((byte & 0x1f) << 6) | ((bytes[++index] as number) & 0x3f);
      } else if (byte === 0xe1 && ((bytes[index + 1] as number) & 0xfc) === 0x80) {
        // U+1000…U+10FF: Georgian.
        this.units[length++] =
          0x1000 | (((bytes[++index] as number) & 0x3f) << 6) | ((bytes[++index] as number) & 0x3f);
      } else return 0;
    }
    return writeLooseKey(this.units, length, this.loose);
  }
}

function hashUnits(units: Uint16Array, length: number): number {
  let hash = HASH_START;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ (units[index] as number), HASH_FACTOR);
  }
  return hash;
}

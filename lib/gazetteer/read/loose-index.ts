import { foldName } from '@/lib/geoparse/fold-name';
import { looseInitials, MAX_LOOSE_LENGTH, writeLooseKey } from '@/lib/geoparse/loose-key';
import type { Dictionary } from './dictionary';
import { HashIndex } from './hash-index';
import { HASH_FACTOR, HASH_START } from './utf8';

/** Keys a loose key may lead to before it says nothing any more. */
const MAX_MATCHES = 64;

/** Sorts after anything a name can go on with. */
const LAST_CODE_POINT = '\u{10ffff}';

/** The keys whose loose key begins with one letter. */
interface Shelf {
  readonly keys: Uint32Array;
  readonly hashes: HashIndex;
}

/**
 * From a loose transliteration key to the keys of the dictionary that share it.
 *
 * The file holds nothing of it: each initial letter's part is made when first asked for, by one
 * pass over the names that could begin so.
 */
export class LooseIndex {
  private readonly shelves = new Map<number, Shelf>();
  private readonly units = new Uint16Array(MAX_LOOSE_LENGTH);
  private readonly loose = new Uint16Array(2 * MAX_LOOSE_LENGTH);
  private readonly wanted = new Uint16Array(2 * MAX_LOOSE_LENGTH);

  constructor(private readonly dictionary: Dictionary) {}

  /** Numbers of the keys whose loose key is that of `name`, in order, at most MAX_MATCHES. */
  find(name: string): number[] {
    const folded = foldName(name);
    const length = this.readUnits(folded) ? this.writeLoose(folded.length, this.wanted) : 0;
    if (length === 0) return [];
    const { keys, hashes } = this.shelf(this.wanted[0] as number);
    const hash = hashUnits(this.wanted, length);
    const found: number[] = [];
    const end = hashes.end(hash);
    for (let at = hashes.start(hash); at < end && found.length < MAX_MATCHES; at++) {
      const entry = hashes.entries[at] as number;
      if (((entry ^ hash) & ~hashes.keyMask) !== 0) continue;
      const key = keys[entry & hashes.keyMask] as number;
      if (this.isWanted(this.dictionary.key(key), length)) found.push(key);
    }
    return found;
  }

  private isWanted(key: string, wantedLength: number): boolean {
    if (!this.readUnits(key) || this.writeLoose(key.length, this.loose) !== wantedLength)
      return false;
    for (let index = 0; index < wantedLength; index++) {
      if (this.loose[index] !== this.wanted[index]) return false;
    }
    return true;
  }

  private readUnits(text: string): boolean {
    if (text.length > MAX_LOOSE_LENGTH) return false;
    for (let index = 0; index < text.length; index++) this.units[index] = text.charCodeAt(index);
    return true;
  }

  private writeLoose(length: number, output: Uint16Array): number {
    return writeLooseKey(this.units, length, output);
  }

  private shelf(initial: number): Shelf {
    const known = this.shelves.get(initial);
    if (known) return known;
    const keys: number[] = [];
    const hashes: number[] = [];
    for (const letter of looseInitials(initial)) {
      const first = this.dictionary.lowerBound(letter);
      const end = this.dictionary.lowerBound(letter + LAST_CODE_POINT);
      this.dictionary.visitKeys(first, end, (number, bytes, byteLength) => {
        const length = this.looseOfBytes(bytes, byteLength);
        if (length === 0 || this.loose[0] !== initial) return;
        keys.push(number);
        hashes.push(hashUnits(this.loose, length));
      });
    }
    const shelf = {
      keys: Uint32Array.from(keys),
      hashes: new HashIndex(Int32Array.from(hashes)),
    };
    this.shelves.set(initial, shelf);
    return shelf;
  }

  /** Loose key of a UTF-8 key, 0 where it has none. */
  private looseOfBytes(bytes: Uint8Array, byteLength: number): number {
    if (byteLength > MAX_LOOSE_LENGTH) return 0;
    let length = 0;
    for (let index = 0; index < byteLength; index++) {
      const byte = bytes[index] as number;
      if (byte < 0x80) this.units[length++] = byte;
      else if (byte < 0xe0) {
        this.units[length++] = ((byte & 0x1f) << 6) | ((bytes[++index] as number) & 0x3f);
      } else if (byte < 0xf0) {
        const middle = (bytes[++index] as number) & 0x3f;
        this.units[length++] =
          ((byte & 0x0f) << 12) | (middle << 6) | ((bytes[++index] as number) & 0x3f);
      } else return 0;
    }
    return this.writeLoose(length, this.loose);
  }
}

function hashUnits(units: Uint16Array, length: number): number {
  let hash = HASH_START;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ (units[index] as number), HASH_FACTOR);
  }
  return hash;
}

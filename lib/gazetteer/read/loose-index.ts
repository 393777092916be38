import { foldName } from '@/lib/geoparse/fold-name';
import {
  LOOSE_TRAITS,
  looseInitials,
  MAX_LOOSE_LENGTH,
  writeLooseKey,
} from '@/lib/geoparse/loose-key';
import type { Dictionary } from './dictionary';
import { HashIndex } from './hash-index';
import { HASH_FACTOR, HASH_START } from './utf8';

/** Keys a loose key may lead to before it says nothing any more. */
const MAX_MATCHES = 64;

/** Sorts after anything a name can go on with. */
const LAST_CODE_POINT = '\u{10ffff}';

/** Keys one after another, with the traits of each. */
interface Range {
  readonly first: number;
  readonly traits: Uint8Array;
}

/** The keys whose loose key may begin with one letter. */
interface Drawer {
  /** One for each letter of the alphabets that may be the first. */
  readonly ranges: readonly Range[];
  /** By traits, made when first asked for. */
  readonly shelves: Map<number, Shelf>;
}

/** The keys whose loose key begins with one letter and has certain traits. */
interface Shelf {
  readonly keys: Uint32Array;
  readonly hashes: HashIndex;
}

/**
 * From a loose transliteration key to the keys of the dictionary that share it.
 *
 * The file holds nothing of it. Each initial letter has a drawer, made when first asked for by one
 * pass over the names that could begin so, which only notes their traits; loose keys are written
 * for those names alone whose traits are asked for.
 */
export class LooseIndex {
  private readonly drawers = new Map<number, Drawer>();
  private readonly units = new Uint16Array(MAX_LOOSE_LENGTH);
  private readonly loose = new Uint16Array(2 * MAX_LOOSE_LENGTH);
  private readonly wanted = new Uint16Array(2 * MAX_LOOSE_LENGTH);

  constructor(private readonly dictionary: Dictionary) {}

  /** Numbers of the keys whose loose key is that of `name`, in order, at most MAX_MATCHES. */
  find(name: string): number[] {
    const folded = foldName(name);
    const length = this.readUnits(folded) ? this.writeLoose(folded.length, this.wanted) : 0;
    if (length === 0) return [];
    const { keys, hashes } = this.shelf(this.wanted[0] as number, traitsOf(this.wanted, length));
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

  private shelf(initial: number, traits: number): Shelf {
    let drawer = this.drawers.get(initial);
    if (!drawer) {
      drawer = this.makeDrawer(initial);
      this.drawers.set(initial, drawer);
    }
    let shelf = drawer.shelves.get(traits);
    if (!shelf) {
      shelf = this.makeShelf(drawer, initial, traits);
      drawer.shelves.set(traits, shelf);
    }
    return shelf;
  }

  private makeDrawer(initial: number): Drawer {
    const ranges = looseInitials(initial).map((letter) => this.readRange(letter));
    return { ranges, shelves: new Map() };
  }

  /** The keys that begin with a letter. */
  private readRange(letter: string): Range {
    const first = this.dictionary.lowerBound(letter);
    const end = this.dictionary.lowerBound(letter + LAST_CODE_POINT);
    return { first, traits: this.dictionary.gatherTraits(first, end, LOOSE_TRAITS) };
  }

  private makeShelf(drawer: Drawer, initial: number, traits: number): Shelf {
    const keys: number[] = [];
    const hashes: number[] = [];
    const add = (number: number, bytes: Uint8Array, byteLength: number): void => {
      const read = this.readBytes(bytes, byteLength);
      const length = read < 0 ? 0 : this.writeLoose(read, this.loose);
      if (length === 0 || this.loose[0] !== initial) return;
      keys.push(number);
      hashes.push(hashUnits(this.loose, length));
    };
    for (const { first, traits: ofKeys } of drawer.ranges) {
      for (let at = ofKeys.indexOf(traits); at >= 0; at = ofKeys.indexOf(traits, at + 1)) {
        this.dictionary.visitKeys(first + at, first + at + 1, add);
      }
    }
    return { keys: Uint32Array.from(keys), hashes: new HashIndex(Int32Array.from(hashes)) };
  }

  /** Read the units of a UTF-8 key; returns their number, -1 where it has no loose key. */
  private readBytes(bytes: Uint8Array, byteLength: number): number {
    if (byteLength > MAX_LOOSE_LENGTH) return -1;
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
      } else return -1;
    }
    return length;
  }
}

/** Traits of a loose key: its units are ASCII. */
function traitsOf(loose: Uint16Array, length: number): number {
  let traits = 0;
  for (let index = 0; index < length; index++) {
    traits |= LOOSE_TRAITS[loose[index] as number] as number;
  }
  return traits;
}

function hashUnits(units: Uint16Array, length: number): number {
  let hash = HASH_START;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ (units[index] as number), HASH_FACTOR);
  }
  return hash;
}

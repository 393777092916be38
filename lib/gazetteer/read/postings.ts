import { NAME_USES, type NameEntry, type NameUse } from '@/lib/geoparse/types';
import { SPELLING_SHIFT, SPELLINGS, type Spelling, USE_MASK } from '../format';
import type { Layout } from './layout';
import { readColumn16 } from './planes';

/**
 * Lists of readings kept ready, a power of two; the geoparser asks for the same names again and
 * again. A key has one place it can be in, so keeping and forgetting cost next to nothing.
 */
const CACHE_SLOTS = 1 << 14;

const USUAL = NAME_USES.indexOf('usual');
const PATCHED = SPELLINGS.indexOf('patched');
const NO_PATCH = new Uint8Array();
/** Patches are found by counting from a mark set every so many postings. */
const PATCH_STRIDE = 64;

/** Bits of a packed reading that are the row; above them stands its byte of `postingUse`. */
const ROW_BITS = 24;
const ROW_MASK = 2 ** ROW_BITS - 1;

/** Which rows each key names, and how the name is written for each. */
export class Postings {
  /** How many readings each row has. */
  readonly counts: Uint16Array;
  /** By row: the key of its usual name, the last where there are several, or -1. */
  readonly usualKeys: Int32Array;
  /** First posting of each key, and the end of the last. */
  private readonly starts: Uint32Array;
  /** Row and use of each posting side by side: looking one up touches memory once. */
  private readonly readings: Uint32Array;
  private readonly patchLength: (patch: number) => number;
  private readonly patches: Uint8Array;
  private readonly cachedKeys = new Int32Array(CACHE_SLOTS).fill(-1);
  private readonly cachedLists: (readonly NameEntry[])[] = new Array(CACHE_SLOTS);
  /** At every PATCH_STRIDE-th posting: the number of the next patch, and where it lies. */
  private readonly patchNumbers: Uint32Array;
  private readonly patchOffsets: Uint32Array;

  constructor(layout: Layout) {
    this.patchLength = readColumn16(layout, 'patchLength');
    this.patches = layout.bytes('patches');
    this.starts = new Uint32Array(layout.keyCount + 1);
    this.readings = new Uint32Array(layout.postingCount);
    this.counts = new Uint16Array(layout.rowCount);
    this.usualKeys = new Int32Array(layout.rowCount).fill(-1);
    this.patchNumbers = new Uint32Array(Math.ceil(layout.postingCount / PATCH_STRIDE));
    this.patchOffsets = new Uint32Array(this.patchNumbers.length);
    this.read(layout);
  }

  get count(): number {
    return this.readings.length;
  }

  /** Readings of a key, most prominent row first; shared, not to be changed. */
  entries(key: number): readonly NameEntry[] {
    const slot = key & (CACHE_SLOTS - 1);
    if (this.cachedKeys[slot] === key) return this.cachedLists[slot] as readonly NameEntry[];
    const start = this.starts[key] as number;
    const end = this.starts[key + 1] as number;
    // Most have one or two; a list that grows takes room for sixteen more.
    const entries: NameEntry[] =
      end - start === 2 ? [this.entryAt(start), this.entryAt(start + 1)] : [this.entryAt(start)];
    for (let posting = start + entries.length; posting < end; posting++) {
      entries.push(this.entryAt(posting));
    }
    this.cachedKeys[slot] = key;
    this.cachedLists[slot] = entries;
    return entries;
  }

  /** Postings of a key that name `row`. */
  *ofRow(key: number, row: number): Generator<number> {
    const end = this.starts[key + 1] as number;
    for (let posting = this.starts[key] as number; posting < end; posting++) {
      if (((this.readings[posting] as number) & ROW_MASK) === row) yield posting;
    }
  }

  usageAt(posting: number): NameUse {
    return NAME_USES[readUse(this.readings[posting] as number)] as NameUse;
  }

  /** How the name of a posting is written, for `decodeSpelling`. */
  spellingAt(posting: number): { spelling: Spelling; patch: Uint8Array } {
    const index = readSpelling(this.readings[posting] as number);
    const spelling = SPELLINGS[index] as Spelling;
    return { spelling, patch: index === PATCHED ? this.patchAt(posting) : NO_PATCH };
  }

  /** Call back with the readings of the keys from `first` to before `end`. */
  visitRange(
    first: number,
    end: number,
    visit: (key: number, row: number, use: NameUse) => void,
  ): void {
    for (let key = first; key < end; key++) {
      const stop = this.starts[key + 1] as number;
      for (let posting = this.starts[key] as number; posting < stop; posting++) {
        visit(key, (this.readings[posting] as number) & ROW_MASK, this.usageAt(posting));
      }
    }
  }

  /**
   * The way back: the keys that name each row, in order but that of its usual name first, one for
   * each reading. Those of `row` lie from `starts[row]` to before `starts[row + 1]`.
   */
  invert(): { starts: Uint32Array; keys: Uint32Array } {
    const { counts, readings } = this;
    const starts = new Uint32Array(counts.length + 1);
    for (let row = 0; row < counts.length; row++) {
      starts[row + 1] = (starts[row] as number) + (counts[row] as number);
    }
    const keys = new Uint32Array(this.count);
    const next = starts.slice();
    let key = 0;
    for (let posting = 0; posting < readings.length; posting++) {
      while (posting >= (this.starts[key + 1] as number)) key++;
      const reading = readings[posting] as number;
      const row = reading & ROW_MASK;
      let at = next[row] as number;
      next[row] = at + 1;
      if (readUse(reading) === USUAL) {
        const start = starts[row] as number;
        keys[at] = keys[start] as number;
        at = start;
      }
      keys[at] = key;
    }
    return { starts, keys };
  }

  private entryAt(posting: number): NameEntry {
    const reading = this.readings[posting] as number;
    return { row: reading & ROW_MASK, use: NAME_USES[readUse(reading)] as NameUse };
  }

  /** Pack the columns of the file, in one pass over keys and postings. */
  private read(layout: Layout): void {
    const { starts, readings, counts, usualKeys, patchNumbers, patchOffsets } = this;
    const [low, middle, high] = [
      layout.bytes('postingRow0'),
      layout.bytes('postingRow1'),
      layout.bytes('postingRow2'),
    ];
    const uses = layout.bytes('postingUse');
    const [countLow, countHigh] = [layout.bytes('postingCount0'), layout.bytes('postingCount1')];
    const [patchLow, patchHigh] = [layout.bytes('patchLength0'), layout.bytes('patchLength1')];
    let posting = 0;
    let patch = 0;
    let patchOffset = 0;
    for (let key = 0; key + 1 < starts.length; key++) {
      const end = posting + ((countLow[key] as number) | ((countHigh[key] as number) << 8));
      for (; posting < end; posting++) {
        const row =
          (low[posting] as number) |
          ((middle[posting] as number) << 8) |
          ((high[posting] as number) << 16);
        const use = uses[posting] as number;
        readings[posting] = row | (use << ROW_BITS);
        counts[row] = (counts[row] as number) + 1;
        if ((use & USE_MASK) === USUAL) usualKeys[row] = key;
        if (posting % PATCH_STRIDE === 0) {
          patchNumbers[posting / PATCH_STRIDE] = patch;
          patchOffsets[posting / PATCH_STRIDE] = patchOffset;
        }
        if (use >> SPELLING_SHIFT === PATCHED) {
          patchOffset += (patchLow[patch] as number) | ((patchHigh[patch] as number) << 8);
          patch++;
        }
      }
      starts[key + 1] = end;
    }
  }

  private patchAt(posting: number): Uint8Array {
    const mark = Math.floor(posting / PATCH_STRIDE);
    let number = this.patchNumbers[mark] as number;
    let offset = this.patchOffsets[mark] as number;
    for (let at = mark * PATCH_STRIDE; at < posting; at++) {
      if (readSpelling(this.readings[at] as number) !== PATCHED) continue;
      offset += this.patchLength(number++);
    }
    return this.patches.subarray(offset, offset + this.patchLength(number));
  }
}

/** Index into NAME_USES of a packed reading. */
function readUse(reading: number): number {
  return (reading >>> ROW_BITS) & USE_MASK;
}

/** Index into SPELLINGS of a packed reading. */
function readSpelling(reading: number): number {
  return reading >>> (ROW_BITS + SPELLING_SHIFT);
}

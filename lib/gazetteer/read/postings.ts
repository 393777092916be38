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

/** Which rows each key names, and how the name is written for each. */
export class Postings {
  /** First posting of each key, and the end of the last. */
  private readonly starts: Uint32Array;
  private readonly rowLow: Uint8Array;
  private readonly rowMiddle: Uint8Array;
  private readonly rowHigh: Uint8Array;
  private readonly uses: Uint8Array;
  private readonly patchLength: (patch: number) => number;
  private readonly patches: Uint8Array;
  private readonly cachedKeys = new Int32Array(CACHE_SLOTS).fill(-1);
  private readonly cachedLists: (readonly NameEntry[])[] = new Array(CACHE_SLOTS);
  private patchMarks: { numbers: Uint32Array; offsets: Uint32Array } | null = null;

  constructor(layout: Layout) {
    this.rowLow = layout.bytes('postingRow0');
    this.rowMiddle = layout.bytes('postingRow1');
    this.rowHigh = layout.bytes('postingRow2');
    this.uses = layout.bytes('postingUse');
    this.patchLength = readColumn16(layout, 'patchLength');
    this.patches = layout.bytes('patches');
    const countOf = readColumn16(layout, 'postingCount');
    this.starts = new Uint32Array(layout.keyCount + 1);
    let start = 0;
    for (let key = 0; key < layout.keyCount; key++) {
      this.starts[key] = start;
      start += countOf(key);
    }
    this.starts[layout.keyCount] = start;
  }

  get count(): number {
    return this.uses.length;
  }

  /** Readings of a key, most prominent row first; shared, not to be changed. */
  entries(key: number): readonly NameEntry[] {
    const slot = key & (CACHE_SLOTS - 1);
    if (this.cachedKeys[slot] === key) return this.cachedLists[slot] as readonly NameEntry[];
    const start = this.starts[key] as number;
    const end = this.starts[key + 1] as number;
    const entries: NameEntry[] = [{ row: this.rowAt(start), use: this.usageAt(start) }];
    for (let posting = start + 1; posting < end; posting++) {
      entries.push({ row: this.rowAt(posting), use: this.usageAt(posting) });
    }
    this.cachedKeys[slot] = key;
    this.cachedLists[slot] = entries;
    return entries;
  }

  /** Postings of a key that name `row`. */
  *ofRow(key: number, row: number): Generator<number> {
    const end = this.starts[key + 1] as number;
    for (let posting = this.starts[key] as number; posting < end; posting++) {
      if (this.rowAt(posting) === row) yield posting;
    }
  }

  private rowAt(posting: number): number {
    return (
      (this.rowLow[posting] as number) |
      ((this.rowMiddle[posting] as number) << 8) |
      ((this.rowHigh[posting] as number) << 16)
    );
  }

  usageAt(posting: number): NameUse {
    return NAME_USES[(this.uses[posting] as number) & USE_MASK] as NameUse;
  }

  /** How the name of a posting is written, for `decodeSpelling`. */
  spellingAt(posting: number): { spelling: Spelling; patch: Uint8Array } {
    const index = (this.uses[posting] as number) >> SPELLING_SHIFT;
    const spelling = SPELLINGS[index] as Spelling;
    return { spelling, patch: index === PATCHED ? this.patchAt(posting) : NO_PATCH };
  }

  /** Call back with every reading, in order of keys. */
  forEach(visit: (key: number, row: number, isUsual: boolean) => void): void {
    const { starts, uses } = this;
    for (let key = 0; key + 1 < starts.length; key++) {
      const end = starts[key + 1] as number;
      for (let posting = starts[key] as number; posting < end; posting++) {
        visit(key, this.rowAt(posting), ((uses[posting] as number) & USE_MASK) === USUAL);
      }
    }
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
        visit(key, this.rowAt(posting), this.usageAt(posting));
      }
    }
  }

  private patchAt(posting: number): Uint8Array {
    this.patchMarks ??= this.markPatches();
    const mark = Math.floor(posting / PATCH_STRIDE);
    let number = this.patchMarks.numbers[mark] as number;
    let offset = this.patchMarks.offsets[mark] as number;
    for (let at = mark * PATCH_STRIDE; at < posting; at++) {
      if ((this.uses[at] as number) >> SPELLING_SHIFT !== PATCHED) continue;
      offset += this.patchLength(number++);
    }
    return this.patches.subarray(offset, offset + this.patchLength(number));
  }

  private markPatches(): { numbers: Uint32Array; offsets: Uint32Array } {
    const marks = Math.ceil(this.count / PATCH_STRIDE);
    const numbers = new Uint32Array(marks);
    const offsets = new Uint32Array(marks);
    let number = 0;
    let offset = 0;
    for (let posting = 0; posting < this.count; posting++) {
      if (posting % PATCH_STRIDE === 0) {
        numbers[posting / PATCH_STRIDE] = number;
        offsets[posting / PATCH_STRIDE] = offset;
      }
      if ((this.uses[posting] as number) >> SPELLING_SHIFT === PATCHED) {
        offset += this.patchLength(number++);
      }
    }
    return { numbers, offsets };
  }
}

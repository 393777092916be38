/**
 * Where everything lies in a gazetteer file; FORMAT.md draws it. Shared by the writer and the
 * reader, so that neither can drift from the other.
 */

/** `DATELNGZ` in ASCII. */
export const MAGIC = Uint8Array.from('DATELNGZ', (letter) => letter.charCodeAt(0));

/** Raised whenever an older reader would misread a newer file. */
export const FORMAT_VERSION = 1;

/** Byte offsets of the header's fields; all are little-endian unsigned 32-bit integers. */
export const HEADER = {
  version: 8,
  fileLength: 12,
  checksum: 16,
  rowCount: 20,
  keyCount: 24,
  postingCount: 28,
  sectionCount: 32,
  reserved: 36,
  /** Section table: `sectionCount` pairs of offset and length. */
  sections: 40,
} as const;

/** Sections begin at multiples of this, so that 32-bit columns can be viewed in place. */
export const ALIGNMENT = 4;

/**
 * Sections in file order. A name ending in a digit is one byte of a wider number, `0` the lowest:
 * bytes of like weight lie together because they compress far better apart.
 */
export const SECTIONS = [
  'meta',
  // The sorted dictionary of folded names, front-coded in blocks.
  'keyLengths',
  'keySuffixes',
  'longSuffixKeys',
  'longSuffixLengths',
  // Postings: which rows a key names, grouped by key.
  'postingCount0',
  'postingCount1',
  'postingRow0',
  'postingRow1',
  'postingRow2',
  'postingUse',
  'patchLength0',
  'patchLength1',
  'patches',
  // One entry a row.
  'rowId0',
  'rowId1',
  'rowId2',
  'rowId3',
  'rowLongitude0',
  'rowLongitude1',
  'rowLongitude2',
  'rowLongitude3',
  'rowLatitude0',
  'rowLatitude1',
  'rowLatitude2',
  'rowLatitude3',
  'rowPopulation0',
  'rowPopulation1',
  'rowPopulation2',
  'rowPopulation3',
  'rowKind',
  'rowSource',
  'rowFeature0',
  'rowFeature1',
  'rowCountryCode0',
  'rowCountryCode1',
  'rowCountry0',
  'rowCountry1',
  'rowCountry2',
  'rowAdmin1_0',
  'rowAdmin1_1',
  'rowAdmin1_2',
  'rowAdmin2_0',
  'rowAdmin2_1',
  'rowAdmin2_2',
  // Sparse columns: a sorted list of rows, and as many values.
  'slugRows',
  'slugEnds',
  'slugBytes',
  'wikidataRows',
  'wikidataIds',
  'extentRows',
  'extentBounds',
  'extentFlags',
  'yearRows',
  'yearValues',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const HEADER_LENGTH = HEADER.sections + 8 * SECTIONS.length;

/** Keys a block of the dictionary holds; the first of each is written whole. */
export const KEYS_PER_BLOCK = 16;

/** Longest shared prefix a key may take from the one before, in UTF-8 bytes. */
export const MAX_SHARED = 255;

/** Stands for a suffix of this many bytes or more; its length is in `longSuffixLengths`. */
export const LONG_SUFFIX = 255;

/** Longest name, in UTF-16 units; folded, patched or in UTF-8 it then fits 16-bit lengths. */
export const MAX_NAME_LENGTH = 1000;

/** Stands for "no row" in the 24-bit row columns; hence also the largest number of rows. */
export const NO_ROW = 0xffffff;

/** Points are kept to 1/100,000 degree, about a metre, as GeoNames writes them. */
export const DEGREES_SCALE = 100_000;

/** Low bits of `postingUse`: how the name is used, an index into NAME_USES. */
export const USE_MASK = 0b111;
/** Higher bits: how the written name follows from the folded key. */
export const SPELLING_SHIFT = 3;
export const SPELLINGS = ['title', 'as-is', 'upper', 'patched'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** Years of historical places: `[from, to]`, this where unknown or still going. */
export const NO_YEAR = 0x7fffffff;

/** A source of rows, as the header's metadata names it. */
export interface GazetteerSource {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution: string;
}

/** The `meta` section: JSON, UTF-8. */
export interface GazetteerMeta {
  /** What the file is, for people: `Dateline world gazetteer`. */
  readonly title: string;
  /** ISO date of the newest row of the sources. */
  readonly date: string;
  readonly sources: readonly GazetteerSource[];
  /** Hash of everything the file was built from, to tell whether it is up to date. */
  readonly inputHash: string;
  /** Whether a user's file stands in for the bundled gazetteer rather than lying over it. */
  readonly replacesBundled?: boolean;
  readonly featureCodes: readonly string[];
  readonly countryCodes: readonly string[];
}

/** Why a file was refused. */
export type FormatFault = 'not-a-gazetteer' | 'wrong-version' | 'truncated' | 'corrupt';

/** Thrown when bytes are not a gazetteer this reader can read; says what was found and expected. */
export class GazetteerFormatError extends Error {
  override readonly name = 'GazetteerFormatError';

  constructor(
    readonly fault: FormatFault,
    message: string,
  ) {
    super(message);
  }
}

const FNV_PRIME = 0x01000193;

/** Lanes of the checksum, so that a processor can work on several at once. */
const LANES = 4;

/**
 * A checksum of 32-bit words, to notice damage rather than to resist an adversary: FNV-1a over
 * words instead of bytes, in four interleaved lanes that are folded together at the end.
 *
 * Feed it a file's words from HEADER.rowCount to its end, in pieces of any length, in order.
 */
export class Checksum {
  private readonly lanes = new Int32Array(LANES).fill(0x811c9dc5 | 0);
  private next = 0;

  add(words: Int32Array): void {
    let index = 0;
    while (this.next !== 0 && index < words.length) this.addOne(words[index++] as number);
    let [a = 0, b = 0, c = 0, d = 0] = this.lanes;
    for (; index + LANES <= words.length; index += LANES) {
      a = Math.imul(a ^ (words[index] as number), FNV_PRIME);
      b = Math.imul(b ^ (words[index + 1] as number), FNV_PRIME);
      c = Math.imul(c ^ (words[index + 2] as number), FNV_PRIME);
      d = Math.imul(d ^ (words[index + 3] as number), FNV_PRIME);
      a ^= a >>> 15;
      b ^= b >>> 15;
      c ^= c >>> 15;
      d ^= d >>> 15;
    }
    this.lanes.set([a, b, c, d]);
    while (index < words.length) this.addOne(words[index++] as number);
  }

  /** The sum so far, unsigned. */
  get value(): number {
    return this.lanes.reduce((sum, lane) => Math.imul(sum ^ lane, FNV_PRIME), this.next) >>> 0;
  }

  private addOne(word: number): void {
    const mixed = Math.imul((this.lanes[this.next] as number) ^ word, FNV_PRIME);
    this.lanes[this.next] = mixed ^ (mixed >>> 15);
    this.next = (this.next + 1) % LANES;
  }
}

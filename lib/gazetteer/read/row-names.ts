import { looseKey } from '@/lib/geoparse/loose-key';
import type { NameUse } from '@/lib/geoparse/types';
import { decodeSpelling } from '../spelling';
import type { Dictionary } from './dictionary';
import type { Postings } from './postings';

/** A name of a row as written. */
interface WrittenName {
  readonly text: string;
  readonly use: NameUse;
}

const LATIN = /\p{Script=Latin}/u;

/** From a row back to its names. The ways back are made when first asked for. */
export class RowNames {
  /** How many readings each row has. */
  readonly counts: Uint16Array;
  private usualKeys: Int32Array | null = null;
  private keysByRow: { starts: Uint32Array; keys: Uint32Array } | null = null;

  constructor(
    private readonly dictionary: Dictionary,
    private readonly postings: Postings,
    private readonly rowCount: number,
  ) {
    this.counts = new Uint16Array(rowCount);
    postings.forEach((_, row) => {
      this.counts[row] = (this.counts[row] as number) + 1;
    });
  }

  /** The row's usual name, or '' if it has none. */
  usual(row: number): string {
    this.usualKeys ??= this.findUsual();
    const key = this.usualKeys[row] as number;
    if (key < 0) return '';
    for (const posting of this.postings.ofRow(key, row)) {
      if (this.postings.usageAt(posting) === 'usual') return this.write(key, posting);
    }
    return '';
  }

  /** The row's other names in use, abbreviations included, best known first. */
  others(row: number): string[] {
    const names: WrittenName[] = [];
    for (const key of new Set(this.keysOf(row))) {
      for (const posting of this.postings.ofRow(key, row)) {
        const use = this.postings.usageAt(posting);
        if (use === 'other' || use === 'short') names.push({ text: this.write(key, posting), use });
      }
    }
    return sortByFame(names);
  }

  private write(key: number, posting: number): string {
    const { spelling, patch } = this.postings.spellingAt(posting);
    return decodeSpelling(this.dictionary.key(key), spelling, patch);
  }

  /** By row: the key of its usual name, the last where there are several, or -1. */
  private findUsual(): Int32Array {
    const keys = new Int32Array(this.rowCount).fill(-1);
    this.postings.forEach((key, row, isUsual) => {
      if (isUsual) keys[row] = key;
    });
    return keys;
  }

  /** Keys that name a row, that of its usual name first, one for each reading. */
  private keysOf(row: number): Uint32Array {
    this.keysByRow ??= this.invert();
    const { starts, keys } = this.keysByRow;
    return keys.subarray(starts[row], starts[row + 1]);
  }

  private invert(): { starts: Uint32Array; keys: Uint32Array } {
    const starts = new Uint32Array(this.rowCount + 1);
    for (let row = 0; row < this.rowCount; row++) {
      starts[row + 1] = (starts[row] as number) + (this.counts[row] as number);
    }
    const keys = new Uint32Array(this.postings.count);
    const next = starts.slice();
    this.postings.forEach((key, row, isUsual) => {
      const at = next[row] as number;
      next[row] = at + 1;
      const start = starts[row] as number;
      if (isUsual) {
        keys[at] = keys[start] as number;
        keys[start] = key;
      } else keys[at] = key;
    });
    return { starts, keys };
  }
}

/**
 * Best known first, as far as the names themselves tell: proper names before abbreviations,
 * Latin script before others (the interface is read in it), and spellings that many languages
 * share, i.e. whose loose key comes up most often, before lone ones.
 */
function sortByFame(names: readonly WrittenName[]): string[] {
  const shares = new Map<string, number>();
  const keyed = names.map(({ text, use }) => {
    const key = looseKey(text) || text;
    shares.set(key, (shares.get(key) ?? 0) + 1);
    // Lower-case Latin "names" are machine transliterations.
    const rank =
      (use === 'short' ? 4 : 0) + (LATIN.test(text) ? (/\p{Lu}/u.test(text) ? 0 : 2) : 1);
    return { text, key, rank };
  });
  return keyed
    .sort(
      (left, right) =>
        left.rank - right.rank || (shares.get(right.key) ?? 0) - (shares.get(left.key) ?? 0),
    )
    .map(({ text }) => text);
}

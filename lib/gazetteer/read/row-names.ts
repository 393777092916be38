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

/** From a row back to its names. */
export class RowNames {
  /** Made when first asked for. */
  private keysByRow: { starts: Uint32Array; keys: Uint32Array } | null = null;

  constructor(
    private readonly dictionary: Dictionary,
    private readonly postings: Postings,
  ) {}

  /** The row's usual name, or '' if it has none. */
  usual(row: number): string {
    const key = this.postings.usualKeys[row] as number;
    if (key < 0) return '';
    for (const posting of this.postings.ofRow(key, row)) {
      if (this.postings.usageAt(posting) === 'usual') return this.write(key, posting);
    }
    return '';
  }

  /** The same as the file has it: folded. */
  foldedUsual(row: number): string {
    const key = this.postings.usualKeys[row] as number;
    return key < 0 ? '' : this.dictionary.key(key);
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

  /** Keys that name a row, that of its usual name first, one for each reading. */
  private keysOf(row: number): Uint32Array {
    this.keysByRow ??= this.postings.invert();
    const { starts, keys } = this.keysByRow;
    return keys.subarray(starts[row], starts[row + 1]);
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

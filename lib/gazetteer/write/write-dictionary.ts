import { KEYS_PER_BLOCK, LONG_SUFFIX, MAX_SHARED, SPELLING_SHIFT, SPELLINGS } from '../format';
import { encodeSpelling } from '../spelling';
import { type Spools, writePlanes } from './columns';
import type { NameRecord } from './name-sorter';

/**
 * Write the sorted names as the front-coded dictionary with its postings.
 *
 * @param records in the order of `NameSorter.sorted`
 * @returns how many keys and postings were written
 */
export function writeDictionary(
  spools: Spools,
  records: Iterable<NameRecord>,
): { keyCount: number; postingCount: number } {
  let keyCount = 0;
  let postingCount = 0;
  let postingsOfKey = 0;
  let previous: string | null = null;
  let previousBytes: Uint8Array = new Uint8Array();
  for (const record of records) {
    if (record.key !== previous) {
      if (previous !== null) writePlanes(spools, 'postingCount', 2, postingsOfKey);
      const bytes = Buffer.from(record.key);
      const shared = keyCount % KEYS_PER_BLOCK === 0 ? 0 : countShared(previousBytes, bytes);
      writeLengths(spools, keyCount, shared, bytes.length - shared);
      spools('keySuffixes').bytes(bytes.subarray(shared));
      keyCount++;
      postingsOfKey = 0;
      previous = record.key;
      previousBytes = bytes;
    }
    writePosting(spools, record);
    postingsOfKey++;
    postingCount++;
    if (postingsOfKey > 0xffff) {
      throw new RangeError(`more than 65,535 rows are named ${JSON.stringify(record.key)}`);
    }
  }
  if (previous !== null) writePlanes(spools, 'postingCount', 2, postingsOfKey);
  return { keyCount, postingCount };
}

function writePosting(spools: Spools, { key, row, use, written }: NameRecord): void {
  writePlanes(spools, 'postingRow', 3, row);
  const { spelling, patch } = encodeSpelling(key, written);
  spools('postingUse').byte(use | (SPELLINGS.indexOf(spelling) << SPELLING_SHIFT));
  if (patch) {
    writePlanes(spools, 'patchLength', 2, patch.length);
    spools('patches').bytes(patch);
  }
}

function writeLengths(spools: Spools, key: number, shared: number, suffix: number): void {
  spools('keyLengths').byte(shared);
  spools('keyLengths').byte(Math.min(suffix, LONG_SUFFIX));
  if (suffix < LONG_SUFFIX) return;
  spools('longSuffixKeys').word(key);
  spools('longSuffixLengths').word(suffix);
}

function countShared(left: Uint8Array, right: Uint8Array): number {
  const most = Math.min(left.length, right.length, MAX_SHARED);
  let shared = 0;
  while (shared < most && left[shared] === right[shared]) shared++;
  return shared;
}

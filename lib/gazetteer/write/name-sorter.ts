import { Spool } from './spool';

/** A name of a row, folded, on its way to its place in the dictionary. */
export interface NameRecord {
  readonly key: string;
  readonly row: number;
  /** Index into NAME_USES. */
  readonly use: number;
  /** How prominent the row is, 0…65535: the order within a key. */
  readonly prominence: number;
  /** The name as written. */
  readonly written: string;
}

/** Records held in memory before a sorted run goes to disk; about 300 bytes each. */
const RUN_RECORDS = 120_000;

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Order of code points, which is that of UTF-8 bytes; plain `<` differs beyond U+FFFF. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const aHigh = a >= FIRST_SURROGATE && a <= LAST_SURROGATE;
    const bHigh = b >= FIRST_SURROGATE && b <= LAST_SURROGATE;
    return aHigh === bHigh ? a - b : aHigh ? 1 : -1;
  }
  return left.length - right.length;
}

function compareRecords(left: NameRecord, right: NameRecord): number {
  return (
    compareCodePoints(left.key, right.key) ||
    right.prominence - left.prominence ||
    left.row - right.row ||
    left.use - right.use
  );
}

/**
 * Sorts any number of names in bounded memory: sorted runs go to disk and are merged when read.
 * Order: key by code points, then prominence (highest first), row, use.
 */
export class NameSorter {
  private records: NameRecord[] = [];
  private readonly runs: Spool[] = [];

  constructor(
    private readonly folder: string,
    private readonly runRecords = RUN_RECORDS,
  ) {}

  add(record: NameRecord): void {
    this.records.push(record);
    if (this.records.length >= this.runRecords) this.writeRun();
  }

  *sorted(): Generator<NameRecord> {
    this.records.sort(compareRecords);
    if (this.runs.length === 0) {
      yield* this.records;
      return;
    }
    const inputs: Iterator<NameRecord>[] = [this.records.values(), ...this.runs.map(readRun)];
    yield* merge(inputs);
    for (const run of this.runs) run.close();
  }

  private writeRun(): void {
    this.records.sort(compareRecords);
    const run = new Spool(this.folder, `run-${this.runs.length}`);
    for (const { key, row, use, prominence, written } of this.records) {
      const keyBytes = Buffer.from(key);
      const writtenBytes = Buffer.from(written);
      run.word(keyBytes.length);
      run.word(writtenBytes.length);
      run.word(row);
      run.word(prominence * 8 + use);
      run.bytes(keyBytes);
      run.bytes(writtenBytes);
    }
    this.runs.push(run);
    this.records = [];
  }
}

const RECORD_HEAD = 16;

function* readRun(run: Spool): Generator<NameRecord> {
  let pending = Buffer.alloc(0);
  for (const piece of run.read()) {
    // Copied, since the spool reuses its piece.
    pending = pending.length > 0 ? Buffer.concat([pending, piece]) : Buffer.from(piece);
    let at = 0;
    while (at + RECORD_HEAD <= pending.length) {
      const keyEnd = at + RECORD_HEAD + pending.readUInt32LE(at);
      const end = keyEnd + pending.readUInt32LE(at + 4);
      if (end > pending.length) break;
      const packed = pending.readUInt32LE(at + 12);
      yield {
        key: pending.toString('utf8', at + RECORD_HEAD, keyEnd),
        row: pending.readUInt32LE(at + 8),
        use: packed & 7,
        prominence: packed >>> 3,
        written: pending.toString('utf8', keyEnd, end),
      };
      at = end;
    }
    pending = pending.subarray(at);
  }
}

/** Merge sorted inputs through a binary heap of their heads. */
function* merge(inputs: readonly Iterator<NameRecord>[]): Generator<NameRecord> {
  const heap: { record: NameRecord; input: Iterator<NameRecord> }[] = [];
  const sink = (from: number): void => {
    let at = from;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && compareRecords(heap[child]!.record, heap[least]!.record) < 0) {
          least = child;
        }
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  };
  for (const input of inputs) {
    const first = input.next();
    if (!first.done) heap.push({ record: first.value, input });
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(at);
  while (heap.length > 0) {
    const top = heap[0]!;
    yield top.record;
    const next = top.input.next();
    if (next.done) {
      const last = heap.pop()!;
      if (heap.length > 0) heap[0] = last;
    } else {
      top.record = next.value;
    }
    sink(0);
  }
}

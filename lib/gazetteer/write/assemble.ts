import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import {
  ALIGNMENT,
  Checksum,
  FORMAT_VERSION,
  HEADER,
  HEADER_LENGTH,
  MAGIC,
  SECTIONS,
} from '../format';
import type { Spools } from './columns';

/** Counts the header states. */
export interface Counts {
  readonly rowCount: number;
  readonly keyCount: number;
  readonly postingCount: number;
}

const MAX_FILE_BYTES = 0xffffffff;
const padding = new Uint8Array(ALIGNMENT);

/**
 * Write header and sections to `path`, through a neighbouring file that is renamed when whole,
 * so that a reader never meets half a gazetteer.
 *
 * @returns the file's length in bytes
 */
export function assembleFile(path: string, spools: Spools, counts: Counts): number {
  const header = Buffer.alloc(HEADER_LENGTH);
  let offset = HEADER_LENGTH;
  header.set(MAGIC);
  header.writeUInt32LE(FORMAT_VERSION, HEADER.version);
  header.writeUInt32LE(counts.rowCount, HEADER.rowCount);
  header.writeUInt32LE(counts.keyCount, HEADER.keyCount);
  header.writeUInt32LE(counts.postingCount, HEADER.postingCount);
  header.writeUInt32LE(SECTIONS.length, HEADER.sectionCount);
  SECTIONS.forEach((section, index) => {
    const { length } = spools(section);
    header.writeUInt32LE(offset, HEADER.sections + 8 * index);
    header.writeUInt32LE(length, HEADER.sections + 8 * index + 4);
    offset = align(offset + length);
    if (offset > MAX_FILE_BYTES) throw new RangeError('the gazetteer would exceed 4 GiB');
  });
  header.writeUInt32LE(offset, HEADER.fileLength);

  const partial = `${path}.${process.pid}.partial`;
  const file = openSync(partial, 'w');
  try {
    writeSync(file, header);
    const sum = new RunningChecksum();
    sum.add(header.subarray(HEADER.rowCount));
    for (const section of SECTIONS) {
      const spool = spools(section);
      for (const piece of spool.read()) {
        writeSync(file, piece);
        sum.add(piece);
      }
      const pad = padding.subarray(0, align(spool.length) - spool.length);
      writeSync(file, pad);
      sum.add(pad);
    }
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(sum.value);
    writeSync(file, checksum, 0, 4, HEADER.checksum);
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
  return offset;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** The checksum over pieces whose lengths need not be whole words. */
class RunningChecksum {
  private readonly sum = new Checksum();
  private rest: Uint8Array = new Uint8Array();

  get value(): number {
    return this.sum.value;
  }

  add(piece: Uint8Array): void {
    const bytes = new Uint8Array(this.rest.length + piece.length);
    bytes.set(this.rest);
    bytes.set(piece, this.rest.length);
    const whole = bytes.length - (bytes.length % 4);
    this.sum.add(new Int32Array(bytes.buffer, 0, whole / 4));
    this.rest = bytes.slice(whole);
  }
}

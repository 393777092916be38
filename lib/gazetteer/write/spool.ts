import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BUFFER_BYTES = 1 << 16;

/**
 * Bytes written one after another and read back once, in order: a column or a sorted run on its
 * way into the file. Only one buffer of it is in memory; the rest is in a temporary file that is
 * made when the first buffer is full. Small spools never touch the disk.
 */
export class Spool {
  private readonly buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private used = 0;
  private spilled = 0;
  private file = -1;

  constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {}

  /** Bytes written so far. */
  get length(): number {
    return this.spilled + this.used;
  }

  byte(value: number): void {
    if (this.used === BUFFER_BYTES) this.spill();
    this.buffer[this.used++] = value;
  }

  bytes(values: Uint8Array): void {
    if (this.used + values.length > BUFFER_BYTES) this.spill();
    if (values.length > BUFFER_BYTES) {
      writeFully(this.open(), values);
      this.spilled += values.length;
      return;
    }
    this.buffer.set(values, this.used);
    this.used += values.length;
  }

  /** Unsigned 32 bits, little-endian. */
  word(value: number): void {
    if (this.used + 4 > BUFFER_BYTES) this.spill();
    this.used = this.buffer.writeInt32LE(value | 0, this.used);
  }

  /** Everything written, in pieces that are valid until the next one is asked for. */
  *read(): Generator<Uint8Array> {
    if (this.file < 0) {
      if (this.used > 0) yield this.buffer.subarray(0, this.used);
      return;
    }
    this.spill();
    const piece = Buffer.allocUnsafe(BUFFER_BYTES);
    for (let position = 0; position < this.spilled; ) {
      const count = readSync(this.file, piece, 0, BUFFER_BYTES, position);
      if (count === 0) throw new Error(`temporary file ${this.name} ended early at ${position}`);
      yield piece.subarray(0, count);
      position += count;
    }
  }

  /** Let go of the temporary file; its folder is removed by whoever made it. */
  close(): void {
    if (this.file >= 0) closeSync(this.file);
    this.file = -1;
  }

  private open(): number {
    if (this.file < 0) this.file = openSync(join(this.folder, this.name), 'w+');
    return this.file;
  }

  private spill(): void {
    if (this.used === 0) return;
    writeFully(this.open(), this.buffer.subarray(0, this.used));
    this.spilled += this.used;
    this.used = 0;
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done);
  }
}

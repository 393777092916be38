/**
 * Memory for the columns of a text. A new typed array costs about a microsecond, as much as reading
 * a sentence, and a text needs dozens: so they are cut from one block that the next text uses again.
 */

/** Where columns come from; all start as zeros. */
export interface Room {
  bytes(length: number): Uint8Array;
  units(length: number): Uint16Array;
  ints(length: number): Int32Array;
  floats(length: number): Float32Array;
  doubles(length: number): Float64Array;
}

/** Columns of their own, for whoever keeps them. */
export const OWN_ROOM: Room = {
  bytes: (length) => new Uint8Array(length),
  units: (length) => new Uint16Array(length),
  ints: (length) => new Int32Array(length),
  floats: (length) => new Float32Array(length),
  doubles: (length) => new Float64Array(length),
};

/** A wider column that begins with what a column holds. */
export function widen<Column extends Int32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** Cells begin at multiples of this, whatever they hold. */
const ALIGNMENT = 8;
const FIRST_BYTES = 1 << 18;
/** A block is kept for the next text up to this size; what does not fit is allocated by itself. */
const MAX_BYTES = 1 << 22;

/** Columns lent until `clear`, from which on they belong to whoever asks next. */
export class LentRoom implements Room {
  private block = new ArrayBuffer(FIRST_BYTES);
  private used = 0;
  /** Bytes asked for since the last `clear`, those that did not fit included. */
  private wanted = 0;

  /** Takes all columns back. */
  clear(): void {
    if (this.wanted > this.block.byteLength && this.block.byteLength < MAX_BYTES) {
      this.block = new ArrayBuffer(Math.min(MAX_BYTES, 2 * this.wanted));
    }
    this.used = 0;
    this.wanted = 0;
  }

  bytes(length: number): Uint8Array {
    const at = this.take(length);
    return at < 0 ? new Uint8Array(length) : new Uint8Array(this.block, at, length).fill(0);
  }

  units(length: number): Uint16Array {
    const at = this.take(2 * length);
    return at < 0 ? new Uint16Array(length) : new Uint16Array(this.block, at, length).fill(0);
  }

  ints(length: number): Int32Array {
    const at = this.take(4 * length);
    return at < 0 ? new Int32Array(length) : new Int32Array(this.block, at, length).fill(0);
  }

  floats(length: number): Float32Array {
    const at = this.take(4 * length);
    return at < 0 ? new Float32Array(length) : new Float32Array(this.block, at, length).fill(0);
  }

  doubles(length: number): Float64Array {
    const at = this.take(8 * length);
    return at < 0 ? new Float64Array(length) : new Float64Array(this.block, at, length).fill(0);
  }

  /** Where so many bytes may go in the block, or -1 where they do not fit. */
  private take(bytes: number): number {
    const size = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    this.wanted += size;
    if (this.used + size > this.block.byteLength) return -1;
    const at = this.used;
    this.used += size;
    return at;
  }
}

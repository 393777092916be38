/** A line longer than this is not an article; keeping it would break the promise on memory. */
export const MAX_LINE_BYTES = 64 * 2 ** 20;

const NEWLINE = 0x0a;

/** One line of the input: its bytes without the newline, or null where it was too long to keep. */
export interface InputLine {
  /** 1-based, over all inputs of one stream. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Cut a stream of bytes at its newlines, holding one line at a time. A byte order mark at the
 * beginning is dropped; a last line without a newline counts.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<InputLine> {
  let number = 1;
  /** Parts of the line so far; null once it is too long. */
  let parts: Uint8Array[] | null = [];
  let size = 0;

  const add = (part: Uint8Array) => {
    size += part.byteLength;
    if (size > maxBytes) parts = null;
    parts?.push(part);
  };
  const take = (): InputLine => {
    const bytes =
      parts && withoutMark(parts.length === 1 ? parts[0]! : concat(parts, size), number);
    const line = { number, bytes };
    number += 1;
    parts = [];
    size = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < chunk.byteLength) add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}

function withoutMark(line: Uint8Array, number: number): Uint8Array {
  const marked = number === 1 && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
  return marked ? line.subarray(3) : line;
}

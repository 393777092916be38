/** UTF-8 by hand, into buffers that are used again: the platform's coders allocate each time. */

const TWO_BYTES = 0x80;
const THREE_BYTES = 0x800;
const FIRST_HIGH = 0xd800;
const FIRST_LOW = 0xdc00;
const LAST_LOW = 0xdfff;
const REPLACEMENT = 0xfffd;

/**
 * Encode into `output`, which must hold three bytes for each UTF-16 unit. Lone surrogates become
 * U+FFFD, as TextEncoder has it.
 *
 * @returns the number of bytes
 */
export function encodeUtf8(text: string, output: Uint8Array): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < TWO_BYTES) {
      output[length++] = code;
      continue;
    }
    if (code >= FIRST_HIGH && code <= LAST_LOW) {
      const low = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      if (code < FIRST_LOW && low >= FIRST_LOW && low <= LAST_LOW) {
        index++;
        code = 0x10000 + ((code - FIRST_HIGH) << 10) + (low - FIRST_LOW);
        output[length++] = 0xf0 | (code >> 18);
        output[length++] = 0x80 | ((code >> 12) & 0x3f);
        output[length++] = 0x80 | ((code >> 6) & 0x3f);
        output[length++] = 0x80 | (code & 0x3f);
        continue;
      }
      code = REPLACEMENT;
    }
    if (code < THREE_BYTES) {
      output[length++] = 0xc0 | (code >> 6);
    } else {
      output[length++] = 0xe0 | (code >> 12);
      output[length++] = 0x80 | ((code >> 6) & 0x3f);
    }
    output[length++] = 0x80 | (code & 0x3f);
  }
  return length;
}

// A name may open with the sign that else marks the order of bytes.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Up to here spelling out the units is quicker than calling the platform. */
const SHORT = 40;

/** Decode the first `length` bytes. */
export function decodeUtf8(bytes: Uint8Array, length: number): string {
  if (length > SHORT) return decoder.decode(bytes.subarray(0, length));
  let text = '';
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number;
    if (byte >= TWO_BYTES) return decoder.decode(bytes.subarray(0, length));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** FNV-1a over bytes; Fowler, Noll and Vo's 32-bit parameters. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

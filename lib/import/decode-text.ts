import { analyse } from 'chardet';
import { Failure } from '@/lib/errors';

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Enough to guess by; guessing costs more than decoding. */
const SAMPLE_BYTES = 64 * 1024;

/** Control characters, other than white space, above this share speak against a text. */
const MAX_CONTROLS = 0.005;

/**
 * The text in some bytes. In this order: a byte order mark, the declared encoding, UTF-8 if it
 * fits, else a guess from the letters' frequencies.
 *
 * @param declared name of an encoding, as in `charset=`; unknown names are passed over
 * @throws {Failure} `not-text` for pictures, programs and the like; `empty`
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): string {
  if (bytes.length === 0) throw new Failure('empty', 'The file is empty.');
  const text = decodeBest(bytes, declared);
  const controls = text.match(/(?![\t\n\f\r\u0085])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (controls > text.length * MAX_CONTROLS) {
    throw new Failure('not-text', 'The file does not hold text. Choose a text or a document.');
  }
  return text;
}

function decodeBest(bytes: Uint8Array, declared: string | null | undefined): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  // What claims another encoding may still be UTF-8 by mistake; the reverse is all but impossible.
  if (utf8 !== null && !isUtf16(declared)) return utf8;
  const said = declared ? decodeStrictly(bytes, declared) : null;
  if (said !== null) return said;
  if (utf8 !== null) return utf8;
  return guess(bytes);
}

function isUtf16(label: string | null | undefined): boolean {
  return label?.trim().toLowerCase().startsWith('utf-16') ?? false;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By likelihood, the first encoding that this machine knows and that fits without a fault. */
function guess(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    const text = decodeStrictly(bytes, name);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

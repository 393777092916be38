/**
 * How a written name is kept beside its folded key. Most names are their key with capitals put
 * back ("San Jose"); the rest are a short list of edits to that ("San José"), far smaller than
 * the name written out again.
 */

import type { Spelling } from './format';

const encoder = new TextEncoder();
// A name may open with the sign that else marks the order of bytes.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Names of plain letters, digits and spaces, most of all. */
const PLAIN = /^[a-z0-9 ]*$/;
const WORD_START = /\b[a-z]/g;

/** Put capitals back: the first letter of each word. */
export function toTitle(folded: string): string {
  if (PLAIN.test(folded)) return folded.replace(WORD_START, (letter) => letter.toUpperCase());
  let title = '';
  let atStart = true;
  for (const letter of folded) {
    const upper = atStart ? letter.toUpperCase() : letter;
    // Letters whose capital is two letters (ŉ, ﬁ) stay as they are.
    title += upper.length === letter.length ? upper : letter;
    atStart = letter === ' ';
  }
  return title;
}

/** How a written name follows from its key, and the edits where it must be patched. */
export function encodeSpelling(
  folded: string,
  written: string,
): { spelling: Spelling; patch: Uint8Array | null } {
  if (written === toTitle(folded)) return { spelling: 'title', patch: null };
  if (written === folded) return { spelling: 'as-is', patch: null };
  if (written === folded.toUpperCase()) return { spelling: 'upper', patch: null };
  return { spelling: 'patched', patch: encodePatch(toTitle(folded), written) };
}

/** Undo `encodeSpelling`; `patch` is read only for the spelling `patched`. */
export function decodeSpelling(folded: string, spelling: Spelling, patch: Uint8Array): string {
  switch (spelling) {
    case 'title':
      return toTitle(folded);
    case 'as-is':
      return folded;
    case 'upper':
      return folded.toUpperCase();
    case 'patched':
      return applyPatch(toTitle(folded), patch);
  }
}

/** How far apart the two strings may drift before the rest is written out. */
const MAX_DRIFT = 5;
const NIBBLE = 15;

/**
 * A patch is a list of edits, each: code points to copy (one byte), a byte with the number of
 * code points to drop (high four bits) and to insert (low four bits), and the inserted text in
 * UTF-8. What remains after the last edit is copied.
 */
function encodePatch(from: string, to: string): Uint8Array {
  const source = Array.from(from);
  const target = Array.from(to);
  const bytes: number[] = [];
  let at = 0;
  let written = 0;
  let copied = 0;
  while (at < source.length || written < target.length) {
    if (at < source.length && source[at] === target[written] && copied < 255) {
      at++;
      written++;
      copied++;
      continue;
    }
    const [drop, insert] = nextEdit(source, at, target, written);
    bytes.push(copied, (drop << 4) | insert);
    bytes.push(...encoder.encode(target.slice(written, written + insert).join('')));
    at += drop;
    written += insert;
    copied = 0;
  }
  return Uint8Array.from(bytes);
}

/** The shortest edit after which both go on alike. */
function nextEdit(
  source: readonly string[],
  at: number,
  target: readonly string[],
  written: number,
): [drop: number, insert: number] {
  const ends = (drop: number, insert: number): boolean =>
    at + drop >= source.length && written + insert >= target.length;
  const alike = (drop: number, insert: number, ahead: number): boolean =>
    source[at + drop + ahead] === target[written + insert + ahead] ||
    (at + drop + ahead >= source.length && written + insert + ahead >= target.length);
  for (let size = 1; size <= 2 * MAX_DRIFT; size++) {
    for (let drop = Math.max(0, size - MAX_DRIFT); drop <= Math.min(size, MAX_DRIFT); drop++) {
      const insert = size - drop;
      if (at + drop > source.length || written + insert > target.length) continue;
      if (ends(drop, insert) || (alike(drop, insert, 0) && alike(drop, insert, 1))) {
        return [drop, insert];
      }
    }
  }
  return [Math.min(NIBBLE, source.length - at), Math.min(NIBBLE, target.length - written)];
}

function applyPatch(from: string, patch: Uint8Array): string {
  const source = Array.from(from);
  let result = '';
  let at = 0;
  let index = 0;
  while (index < patch.length) {
    const copied = patch[index++] as number;
    const counts = patch[index++] as number;
    result += source.slice(at, at + copied).join('');
    at += copied + (counts >> 4);
    let left = counts & NIBBLE;
    const start = index;
    while (left > 0 && index < patch.length) {
      const lead = patch[index] as number;
      index += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      left--;
    }
    if (index > start) result += decoder.decode(patch.subarray(start, index));
  }
  return result + source.slice(at).join('');
}

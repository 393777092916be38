/** Where words end that are more than letters: abbreviations, clitics, addresses of the web. */

import { CharClass, charClassAt, charWidthAt } from './characters';
import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './lexicon/abbreviations';

/** Longest word before a full stop that is looked up as an abbreviation. */
const MAX_ABBREVIATION = 8;
/** FNV-1a (Fowler, Noll and Vo), over code units. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
const CLITICS: ReadonlySet<string> = new Set(['s', 'll', 're', 've', 'd', 'm']);
/** Hashes of the known abbreviations: a look at a number spares cutting out the word. */
const ABBREVIATION_HASHES: ReadonlySet<number> = new Set(
  [...TITLE_ABBREVIATIONS, ...OTHER_ABBREVIATIONS].map((word) => hashOf(word, 0, word.length)),
);

/** The hash of a stretch of text that tokens carry. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** Whether a letter stands at an offset. */
export function isLetterAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const found = charClassAt(text, at);
  return found === CharClass.lower || found === CharClass.upper || found === CharClass.caseless;
}

/** End of the clitic whose apostrophe is at `apostrophe`, or 0 where there is none. */
export function cliticEnd(text: string, apostrophe: number): number {
  let end = apostrophe + 1;
  while (end < text.length && end - apostrophe <= 3 && isLetterAt(text, end)) end += 1;
  if (end - apostrophe > 3) return 0;
  const tail = text.slice(apostrophe + 1, end).toLowerCase();
  if (CLITICS.has(tail)) return end;
  if (tail === 't' && (text[apostrophe - 1] === 'n' || text[apostrophe - 1] === 'N')) return end;
  return 0;
}

/**
 * End of the word at `at`…`stop` with the full stop at `stop`, if that belongs to it: initials
 * and chains of short parts ("U.S.", "Ph.D.", "a.m."), or a known abbreviation. `hash` is that of
 * the word.
 */
export function abbreviationEnd(text: string, at: number, stop: number, hash: number): number {
  const length = stop - at;
  if (length > MAX_ABBREVIATION) return stop;
  if (length <= 2 && isLetterAt(text, stop + 1)) {
    let end = stop + 1;
    let parts = 1;
    while (isLetterAt(text, end)) {
      let partEnd = end;
      while (isLetterAt(text, partEnd) && partEnd - end <= 2) partEnd += 1;
      if (partEnd - end > 2) break;
      const dotted = text.charCodeAt(partEnd) === 0x2e;
      if (!dotted && (partEnd - end > 1 || charClassAt(text, partEnd - 1) !== CharClass.upper)) {
        break;
      }
      parts += 1;
      end = dotted ? partEnd + 1 : partEnd;
      if (!dotted) break;
    }
    if (parts > 1) return end;
  }
  if (length === 1 && charClassAt(text, at) === CharClass.upper) return stop + 1;
  if (!ABBREVIATION_HASHES.has(hash)) return stop;
  const word = text.slice(at, stop);
  return TITLE_ABBREVIATIONS.has(word) || OTHER_ABBREVIATIONS.has(word) ? stop + 1 : stop;
}

/** Whether two units are "ht" or "ww", in any case. */
export function mayOpenLink(code: number, next: number): boolean {
  const first = code | 0x20;
  if (first !== 0x68 && first !== 0x77) return false;
  return (next | 0x20) === (first === 0x68 ? 0x74 : 0x77);
}

/** End of the web or mail address at `at`, or `at` where there is none. */
export function linkEnd(text: string, at: number): number {
  const head = text.slice(at, at + 8).toLowerCase();
  if (!head.startsWith('http://') && !head.startsWith('https://') && !head.startsWith('www.')) {
    return at;
  }
  let end = at;
  while (end < text.length) {
    const found = charClassAt(text, end);
    if (found === CharClass.space || found === CharClass.newline) break;
    if ('<>"”“«»'.includes(text[end]!)) break;
    end += charWidthAt(text, end);
  }
  while (end > at && ".,;:!?)\u2019'".includes(text[end - 1]!)) end -= 1;
  return end;
}

/** Letters, digits, marks and the low line: what a handle or hashtag is made of. */
export function isNameChar(text: string, at: number): boolean {
  const found = charClassAt(text, at);
  return (
    found === CharClass.lower ||
    found === CharClass.upper ||
    found === CharClass.caseless ||
    found === CharClass.unspaced ||
    found === CharClass.digit ||
    found === CharClass.mark ||
    text[at] === '_'
  );
}

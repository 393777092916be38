/** Where a name stands in a text as a word of its own. */
import type { Span } from './anchor';

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

/**
 * All occurrences of `words` not touching a letter, mark or digit on either side, in text order.
 * In scripts without spaces (Chinese, Japanese, Thai) every occurrence counts.
 */
export function findWholeWords(text: string, words: string): Span[] {
  if (words === '') return [];
  const spans: Span[] = [];
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    words,
  );
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start)) {
    const end = start + words.length;
    const touches = WORD_UNIT.test(before(text, start)) || WORD_UNIT.test(after(text, end));
    if (!isSpaced || !touches) spans.push({ start, end });
    start = end;
  }
  return spans;
}

const before = (text: string, at: number) =>
  Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
const after = (text: string, at: number) => Array.from(text.slice(at, at + 2))[0] ?? '';

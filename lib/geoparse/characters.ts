/**
 * Classes of UTF-16 code units, for the scanner: one table look-up a character.
 *
 * The table is filled on first use of a code unit, so start-up costs nothing for scripts the text
 * does not use.
 */

export const CharClass = {
  other: 1,
  space: 2,
  newline: 3,
  lower: 4,
  upper: 5,
  /** Letters of scripts without case that write spaces: Arabic, Hebrew, Georgian, Devanagari… */
  caseless: 6,
  /** Letters of scripts written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
  unspaced: 7,
  digit: 8,
  /** Combining marks and joiners: they continue a word. */
  mark: 9,
  apostrophe: 10,
  hyphen: 11,
  period: 12,
  punctuation: 13,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** 1 for classes before which a word of cased letters ends for sure; a class not looked up is 0. */
export const ENDS_PLAIN_WORD = new Uint8Array(16);
for (const charClass of [
  CharClass.other,
  CharClass.space,
  CharClass.newline,
  CharClass.unspaced,
  CharClass.hyphen,
  CharClass.punctuation,
]) {
  ENDS_PLAIN_WORD[charClass] = 1;
}

/** 1 for marks of ASCII that are tokens by themselves whatever stands around them. */
export const LONE_MARKS = new Uint8Array(0x80);
for (const mark of ',;:"()[]{}&%/*\\_') LONE_MARKS[mark.charCodeAt(0)] = 1;

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC々〆]/u;
const LETTER = /^\p{L}/u;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;
const MARK = /^(?:\p{M}|\u200C|\u200D|\u00AD|\u2060)/u;
const DIGIT = /^\p{N}/u;
const PUNCTUATION = /^\p{P}/u;
const SPACE = /^[\p{Z}\t\v\f\uFEFF\u200B\u200E\u200F\u202A-\u202E]/u;
const CASELESS_PUNCTUATION = "'\u2019\u2018\u02BC\u02BB\uFF07\u0060\u00B4\u2032";
const HYPHENS = '-\u2010\u2011\uFF0D\u058A';

/**
 * Class of each code unit seen so far, 0 where it has not been looked at; surrogates stay 0. For
 * inner loops: what is 0 here must be asked of `charClassAt`.
 */
export const CLASS_TABLE = new Uint8Array(0x10000);

function classify(char: string): CharClass {
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029' || char === '\x85') {
    return CharClass.newline;
  }
  if (CASELESS_PUNCTUATION.includes(char)) return CharClass.apostrophe;
  if (HYPHENS.includes(char)) return CharClass.hyphen;
  if (char === '.') return CharClass.period;
  // Thai and Khmer vowel signs are marks that belong to their run, so scripts come first.
  if (UNSPACED.test(char)) return CharClass.unspaced;
  if (SPACE.test(char)) return CharClass.space;
  if (UPPER.test(char)) return CharClass.upper;
  if (LOWER.test(char)) return CharClass.lower;
  if (LETTER.test(char)) return CharClass.caseless;
  if (MARK.test(char)) return CharClass.mark;
  if (DIGIT.test(char)) return CharClass.digit;
  if (PUNCTUATION.test(char)) return CharClass.punctuation;
  return CharClass.other;
}

/**
 * Class of the code unit at `index`; the first half of a surrogate pair gives the class of the
 * pair, and a lone surrogate is `other`.
 *
 * @param text any string
 * @param index 0 … text.length - 1
 */
export function charClassAt(text: string, index: number): CharClass {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) {
    if (code >= 0xdc00) return CharClass.other;
    const point = text.codePointAt(index) ?? code;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : CharClass.other;
  }
  const known = CLASS_TABLE[code];
  if (known) return known as CharClass;
  const found = classify(String.fromCharCode(code));
  CLASS_TABLE[code] = found;
  return found;
}

/** 2 where a surrogate pair starts at `index`, else 1. */
export function charWidthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdbff || index + 1 >= text.length) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

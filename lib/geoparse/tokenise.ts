/**
 * Splits a text into tokens, held as columns: no object a token, so that megabytes cost little.
 */

import {
  CharClass,
  CLASS_TABLE,
  charClassAt,
  charWidthAt,
  ENDS_PLAIN_WORD,
  LONE_MARKS,
} from './characters';
import { OWN_ROOM, type Room, widen } from './room';
import { unitsOf } from './units';
import {
  abbreviationEnd,
  cliticEnd,
  HASH_PRIME,
  HASH_SEED,
  hashOf,
  isLetterAt,
  isNameChar,
  linkEnd,
  mayOpenLink,
} from './word-ends';

/** What a token is made of. */
export const TokenKind = {
  word: 0,
  number: 1,
  /** `.` `!` `?` `…` and their kin in other scripts. */
  stop: 2,
  punctuation: 3,
  hyphen: 4,
  symbol: 5,
  /** `@name`, the sign included. */
  handle: 6,
  /** `#name`, the sign included. */
  hashtag: 7,
  /** A web or mail address. */
  link: 8,
  /** A run of a script that writes no spaces between words. */
  unspaced: 9,
  /** `'s`, `n't` and the like, split off the word before. */
  clitic: 10,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** How a token is cased; for tokens without cased letters, `none`. */
export const Casing = {
  none: 0,
  lower: 1,
  /** First letter a capital, the others not. */
  capital: 2,
  /** All letters capitals, at least two of them. */
  upper: 3,
  /** Anything else: `iPhone`, `McDonald`. */
  mixed: 4,
  /** One capital letter, with or without full stop. */
  initial: 5,
} as const;
export type Casing = (typeof Casing)[keyof typeof Casing];

/** What separates a token from the one before. */
export const Gap = { none: 0, space: 1, newline: 2, paragraph: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/** Tokens of a text, in order, as columns of `count` entries (the arrays may be longer). */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Where the tokens' columns are, and further ones about them should be. */
  readonly room: Room;
  /** UTF-16 offset of the first unit. */
  readonly starts: Int32Array;
  /** UTF-16 offset past the last unit. */
  readonly ends: Int32Array;
  /** `TokenKind` values. */
  readonly kinds: Uint8Array;
  /** `Casing` values. */
  readonly casings: Uint8Array;
  /** `Gap` values. */
  readonly gaps: Uint8Array;
  /** A 32-bit hash of the token's code units. */
  readonly hashes: Int32Array;
  /** Units of the text from offset `from` on, `UNITS_BEYOND` more than tokens start in. */
  readonly units: Uint16Array;
  readonly from: number;
}

/** So far into a token that starts in its part can its units be read, even from the part's end. */
export const UNITS_BEYOND = 64;

const STOPS = '.!?…。！？｡؟۔।։።';

/** Text of token `index`. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index]!, tokens.ends[index]!);
}

/**
 * Splits any string into tokens. Linear in its length; never throws.
 *
 * Hyphens and slashes split ("Paris-based" is three tokens), apostrophes within a word do not
 * ("Sana'a"), save before English clitics ("Turkey" + "'s"). Abbreviations keep their full stop.
 *
 * @param text any string, lone surrogates included
 * @param room where the columns go; by default they are the caller's to keep
 * @param from offset of the part to read; by default all is read
 * @param to where no token starts any more; the last one may end behind it
 * @returns columns in text order; the tokens do not overlap, and only white space lies between
 */
export function tokenise(
  text: string,
  room: Room = OWN_ROOM,
  from = 0,
  to: number = text.length,
): Tokens {
  const scanner = new Scanner(text, room, from, to);
  scanner.run();
  return scanner.finish();
}

class Scanner {
  private count = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  private kinds: Uint8Array;
  private casings: Uint8Array;
  private gaps: Uint8Array;
  private hashes: Int32Array;
  private readonly units: Uint16Array;
  private gap: number = Gap.paragraph;

  constructor(
    private readonly text: string,
    private readonly room: Room,
    private readonly from: number,
    private readonly to: number,
  ) {
    const capacity = ((to - from) >> 2) + 16;
    this.starts = room.ints(capacity);
    this.ends = room.ints(capacity);
    this.kinds = room.bytes(capacity);
    this.casings = room.bytes(capacity);
    this.gaps = room.bytes(capacity);
    this.hashes = room.ints(capacity);
    this.units = unitsOf(text, from, to + UNITS_BEYOND, room);
  }

  run(): void {
    const { from, to } = this;
    let at = from;
    while (at < to) {
      at = this.plainTokens(at);
      if (at < to) at = this.step(at);
    }
  }

  /**
   * Reads words of cased letters, marks and the spaces between them, most of any text, in one loop
   * over local variables. Returns where something else starts, or a word that may go on in other
   * ways: with digits, marks or apostrophes, with the full stop of an abbreviation, or as a link.
   */
  private plainTokens(from: number): number {
    const { text, units, to, starts, ends, kinds, casings, gaps, hashes } = this;
    const shift = this.from;
    const capacity = starts.length;
    let { count, gap } = this;
    let at = from;
    while (at < to && count < capacity) {
      let code = units[at - shift]!;
      let found: number = CLASS_TABLE[code]!;
      if (found === CharClass.space) {
        if (gap < Gap.space) gap = Gap.space;
        at += 1;
        continue;
      }
      const start = at;
      let hash = HASH_SEED;
      const startsUpper = found === CharClass.upper;
      if (startsUpper || found === CharClass.lower) {
        if (mayOpenLink(code, units[at - shift + 1]!)) break;
        let upper = 0;
        do {
          if (found === CharClass.upper) upper += 1;
          hash = Math.imul(hash ^ code, HASH_PRIME);
          at += 1;
          if (at === to) break;
          code = units[at - shift]!;
          found = CLASS_TABLE[code]!;
        } while (found === CharClass.lower || found === CharClass.upper);
        const isWhole =
          at === to ||
          ENDS_PLAIN_WORD[found] === 1 ||
          (found === CharClass.period && abbreviationEnd(text, start, at, hash) === at);
        if (!isWhole) {
          at = start;
          break;
        }
        kinds[count] = TokenKind.word;
        casings[count] =
          upper === 0 ? Casing.lower : casingOf(upper, at - start - upper, startsUpper);
      } else {
        const next = at + 1 === text.length ? -1 : units[at - shift + 1]!;
        const kind = loneMark(code, next);
        if (kind < 0) break;
        hash = Math.imul(hash ^ code, HASH_PRIME);
        at += 1;
        kinds[count] = kind;
        casings[count] = Casing.none;
      }
      starts[count] = start;
      ends[count] = at;
      gaps[count] = gap;
      hashes[count] = hash;
      gap = Gap.none;
      count += 1;
    }
    this.count = count;
    this.gap = gap;
    return at;
  }

  finish(): Tokens {
    const { text, room, count, starts, ends, kinds, casings, gaps, hashes, units, from } = this;
    return { text, room, count, starts, ends, kinds, casings, gaps, hashes, units, from };
  }

  /** Reads what starts at `at`; returns where the next thing starts, always further on. */
  private step(at: number): number {
    const { text } = this;
    switch (charClassAt(text, at)) {
      case CharClass.space:
        if (this.gap < Gap.space) this.gap = Gap.space;
        return at + charWidthAt(text, at);
      case CharClass.newline: {
        // "\r\n" is one line end.
        const width = text.startsWith('\r\n', at) ? 2 : 1;
        this.gap = this.gap >= Gap.newline ? Gap.paragraph : Gap.newline;
        return at + width;
      }
      case CharClass.lower:
      case CharClass.upper:
      case CharClass.caseless:
      case CharClass.digit:
        return this.word(at);
      case CharClass.unspaced:
        return this.runOf(at, CharClass.unspaced, TokenKind.unspaced);
      case CharClass.hyphen:
        return this.add(at, at + 1, TokenKind.hyphen);
      case CharClass.period:
      case CharClass.punctuation:
        return this.punctuation(at);
      case CharClass.mark:
      case CharClass.apostrophe:
        return this.add(at, at + charWidthAt(text, at), TokenKind.punctuation);
      default:
        return this.add(at, at + charWidthAt(text, at), TokenKind.symbol);
    }
  }

  /** A run of one class (and marks). */
  private runOf(at: number, charClass: CharClass, kind: TokenKind): number {
    const { text } = this;
    let end = at;
    while (end < text.length) {
      const found = charClassAt(text, end);
      if (found !== charClass && found !== CharClass.mark) break;
      end += charWidthAt(text, end);
    }
    return this.add(at, end, kind);
  }

  private punctuation(at: number): number {
    const { text } = this;
    const char = text[at]!;
    if (STOPS.includes(char)) {
      // A run of stops ("...", "?!") is one token.
      let end = at + 1;
      while (end < text.length && STOPS.includes(text[end]!)) end += 1;
      return this.add(at, end, TokenKind.stop);
    }
    if ((char === '@' || char === '#') && at + 1 < text.length && isNameChar(text, at + 1)) {
      let end = at + 1;
      while (end < text.length && isNameChar(text, end)) end += charWidthAt(text, end);
      return this.add(at, end, char === '@' ? TokenKind.handle : TokenKind.hashtag);
    }
    return this.add(at, at + charWidthAt(text, at), TokenKind.punctuation);
  }

  private word(at: number): number {
    const { text } = this;
    if (mayOpenLink(text.charCodeAt(at), text.charCodeAt(at + 1))) {
      const end = linkEnd(text, at);
      if (end > at) return this.add(at, end, TokenKind.link);
    }
    let end = at;
    let digits = 0;
    let letters = 0;
    while (end < text.length) {
      const found = charClassAt(text, end);
      if (found === CharClass.digit) digits += 1;
      else if (
        found === CharClass.lower ||
        found === CharClass.upper ||
        found === CharClass.caseless
      ) {
        letters += 1;
      } else if (found !== CharClass.mark) {
        if (found === CharClass.apostrophe && letters > 0) {
          const clitic = cliticEnd(text, end);
          if (clitic > 0) {
            // "don't" splits before the n, as treebanks do; "Turkey's" before the apostrophe.
            const head = text[clitic - 1] === 't' ? end - 1 : end;
            if (head > at) this.add(at, head, TokenKind.word);
            return this.add(head, clitic, TokenKind.clitic);
          }
          if (isLetterAt(text, end + 1)) {
            end += 1;
            continue;
          }
        }
        // Thousands and decimals: "3,000", "4.5".
        const joins =
          letters === 0 &&
          (found === CharClass.period || text[end] === ',') &&
          end + 1 < text.length &&
          charClassAt(text, end + 1) === CharClass.digit;
        if (!joins) break;
        end += 1;
        continue;
      }
      end += charWidthAt(text, end);
    }
    if (letters > 0 && text.charCodeAt(end) === 0x2e) {
      end = abbreviationEnd(text, at, end, hashOf(text, at, end));
    }
    return this.add(at, end, letters === 0 && digits > 0 ? TokenKind.number : TokenKind.word);
  }

  private add(start: number, end: number, kind: TokenKind): number {
    const { text } = this;
    let upper = 0;
    let lower = 0;
    let startsUpper = false;
    for (let i = start; i < end; i += 1) {
      const found = charClassAt(text, i);
      if (found === CharClass.upper) {
        if (upper === 0 && lower === 0) startsUpper = true;
        upper += 1;
      } else if (found === CharClass.lower) lower += 1;
    }
    const casing = kind === TokenKind.number ? Casing.none : casingOf(upper, lower, startsUpper);
    this.push(start, end, kind, hashOf(text, start, end), casing);
    return end;
  }

  private push(start: number, end: number, kind: TokenKind, hash: number, casing: Casing): void {
    if (this.count === this.starts.length) this.grow();
    const at = this.count;
    this.starts[at] = start;
    this.ends[at] = end;
    this.kinds[at] = kind;
    this.gaps[at] = this.gap;
    this.hashes[at] = hash;
    this.casings[at] = casing;
    this.gap = Gap.none;
    this.count = at + 1;
  }

  private grow(): void {
    const { room } = this;
    const capacity = this.starts.length * 2;
    this.starts = widen(this.starts, room.ints(capacity));
    this.ends = widen(this.ends, room.ints(capacity));
    this.hashes = widen(this.hashes, room.ints(capacity));
    this.kinds = widen(this.kinds, room.bytes(capacity));
    this.casings = widen(this.casings, room.bytes(capacity));
    this.gaps = widen(this.gaps, room.bytes(capacity));
  }
}

function casingOf(upper: number, lower: number, startsUpper: boolean): Casing {
  if (upper === 0) return lower === 0 ? Casing.none : Casing.lower;
  if (lower === 0) return upper === 1 ? Casing.initial : Casing.upper;
  return startsUpper && upper === 1 ? Casing.capital : Casing.mixed;
}

/** Kind of the mark that is a token by itself, or -1; `next` is the unit behind it, -1 at the end. */
function loneMark(code: number, next: number): number {
  if (code >= LONE_MARKS.length) return -1;
  if (LONE_MARKS[code]) return TokenKind.punctuation;
  if (code !== 0x2e) return -1;
  if (next < 0) return TokenKind.stop;
  const found = CLASS_TABLE[next];
  return found === CharClass.space || found === CharClass.newline ? TokenKind.stop : -1;
}

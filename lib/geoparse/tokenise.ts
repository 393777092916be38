/**
 * Splits a text into tokens, held as columns: no object a token, so that megabytes cost little.
 */

import { CharClass, CLASS_TABLE, charClassAt, charWidthAt } from './characters';
import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './lexicon/abbreviations';
import { OWN_ROOM, type Room } from './room';

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
}

const STOPS = '.!?…。！？｡؟۔।։።';
/** Longest word before a full stop that is looked up as an abbreviation. */
const MAX_ABBREVIATION = 8;
/** FNV-1a (Fowler, Noll and Vo), over code units. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const CLITICS: ReadonlySet<string> = new Set(['s', 'll', 're', 've', 'd', 'm']);

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
 * @returns columns in text order; the tokens do not overlap, and only white space lies between
 */
export function tokenise(text: string, room: Room = OWN_ROOM): Tokens {
  const scanner = new Scanner(text, room);
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
  private gap: number = Gap.paragraph;

  constructor(
    private readonly text: string,
    private readonly room: Room,
  ) {
    const capacity = (text.length >> 2) + 16;
    this.starts = room.ints(capacity);
    this.ends = room.ints(capacity);
    this.kinds = room.bytes(capacity);
    this.casings = room.bytes(capacity);
    this.gaps = room.bytes(capacity);
    this.hashes = room.ints(capacity);
  }

  run(): void {
    const { text } = this;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const found = CLASS_TABLE[text.charCodeAt(at)]!;
      // The two commonest cases first: a space, and a word of lower-case letters.
      if (found === CharClass.space) {
        if (this.gap < Gap.space) this.gap = Gap.space;
        at += 1;
      } else if (found === CharClass.lower || found === CharClass.upper) at = this.word(at);
      else at = this.step(at);
    }
  }

  finish(): Tokens {
    const { text, room, count, starts, ends, kinds, casings, gaps, hashes } = this;
    return { text, room, count, starts, ends, kinds, casings, gaps, hashes };
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
    const first = text.charCodeAt(at) | 0x20;
    if (first === 0x68 || first === 0x77) {
      const linkEnd = this.linkEnd(at);
      if (linkEnd > at) return this.add(at, linkEnd, TokenKind.link);
    }
    const plain = this.plainWord(at);
    if (plain > 0) return plain;
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
          const clitic = this.cliticEnd(end);
          if (clitic > 0) {
            // "don't" splits before the n, as treebanks do; "Turkey's" before the apostrophe.
            const head = text[clitic - 1] === 't' ? end - 1 : end;
            if (head > at) this.add(at, head, TokenKind.word);
            return this.add(head, clitic, TokenKind.clitic);
          }
          if (this.isLetter(end + 1)) {
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
    if (letters > 0 && text.charCodeAt(end) === 0x2e) end = this.abbreviationEnd(at, end);
    return this.add(at, end, letters === 0 && digits > 0 ? TokenKind.number : TokenKind.word);
  }

  /**
   * Reads a word of cased letters that white space or a comma ends, the commonest token by far, in
   * one pass. Returns 0 for anything else.
   */
  private plainWord(at: number): number {
    const { text } = this;
    const { length } = text;
    let hash = HASH_SEED;
    let upper = 0;
    let end = at;
    let found = 0;
    while (end < length) {
      const code = text.charCodeAt(end);
      found = CLASS_TABLE[code]!;
      if (found === CharClass.upper) upper += 1;
      else if (found !== CharClass.lower) break;
      hash = Math.imul(hash ^ code, HASH_PRIME);
      end += 1;
    }
    if (end < length && found !== CharClass.space && text.charCodeAt(end) !== 0x2c) return 0;
    const lower = end - at - upper;
    const startsUpper = CLASS_TABLE[text.charCodeAt(at)] === CharClass.upper;
    this.push(at, end, TokenKind.word, hash, casingOf(upper, lower, startsUpper));
    return end;
  }

  /** End of the clitic whose apostrophe is at `apostrophe`, or 0 where there is none. */
  private cliticEnd(apostrophe: number): number {
    const { text } = this;
    let end = apostrophe + 1;
    while (end < text.length && end - apostrophe <= 3 && this.isLetter(end)) end += 1;
    if (end - apostrophe > 3) return 0;
    const tail = text.slice(apostrophe + 1, end).toLowerCase();
    if (CLITICS.has(tail)) return end;
    if (tail === 't' && (text[apostrophe - 1] === 'n' || text[apostrophe - 1] === 'N')) return end;
    return 0;
  }

  private isLetter(at: number): boolean {
    if (at >= this.text.length) return false;
    const found = charClassAt(this.text, at);
    return found === CharClass.lower || found === CharClass.upper || found === CharClass.caseless;
  }

  /**
   * End of the word at `at`…`stop` with the full stop at `stop`, if that belongs to it: initials
   * and chains of short parts ("U.S.", "Ph.D.", "a.m."), or a known abbreviation.
   */
  private abbreviationEnd(at: number, stop: number): number {
    const { text } = this;
    const length = stop - at;
    if (length > MAX_ABBREVIATION) return stop;
    if (length <= 2 && this.isLetter(stop + 1)) {
      let end = stop + 1;
      let parts = 1;
      while (this.isLetter(end)) {
        let partEnd = end;
        while (this.isLetter(partEnd) && partEnd - end <= 2) partEnd += 1;
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
    const word = text.slice(at, stop);
    return TITLE_ABBREVIATIONS.has(word) || OTHER_ABBREVIATIONS.has(word) ? stop + 1 : stop;
  }

  /** End of the web or mail address at `at`, or `at` where there is none. */
  private linkEnd(at: number): number {
    const { text } = this;
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

  private add(start: number, end: number, kind: TokenKind): number {
    const { text } = this;
    let hash = HASH_SEED;
    let upper = 0;
    let lower = 0;
    let startsUpper = false;
    for (let i = start; i < end; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), HASH_PRIME);
      const found = charClassAt(text, i);
      if (found === CharClass.upper) {
        if (upper === 0 && lower === 0) startsUpper = true;
        upper += 1;
      } else if (found === CharClass.lower) lower += 1;
    }
    const casing = kind === TokenKind.number ? Casing.none : casingOf(upper, lower, startsUpper);
    this.push(start, end, kind, hash, casing);
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
    const wide = (from: Int32Array): Int32Array => {
      const to = room.ints(capacity);
      to.set(from);
      return to;
    };
    const narrow = (from: Uint8Array): Uint8Array => {
      const to = room.bytes(capacity);
      to.set(from);
      return to;
    };
    this.starts = wide(this.starts);
    this.ends = wide(this.ends);
    this.hashes = wide(this.hashes);
    this.kinds = narrow(this.kinds);
    this.casings = narrow(this.casings);
    this.gaps = narrow(this.gaps);
  }
}

function casingOf(upper: number, lower: number, startsUpper: boolean): Casing {
  if (upper === 0) return lower === 0 ? Casing.none : Casing.lower;
  if (lower === 0) return upper === 1 ? Casing.initial : Casing.upper;
  return startsUpper && upper === 1 ? Casing.capital : Casing.mixed;
}

/** Letters, digits, marks and the low line: what a handle or hashtag is made of. */
function isNameChar(text: string, at: number): boolean {
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
